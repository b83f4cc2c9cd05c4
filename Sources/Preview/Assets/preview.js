"use strict";

// Keeps an open page as the lesson is, and lets a reader change numbers and kinds in its cells.
// Stands before the page's own scripts, so that it sees the page as it was sent.
(() => {
  const read = id => JSON.parse(document.getElementById(id).textContent);
  const words = read("preview-words");
  let state = read("preview-state");

  const make = (name, style, text) => {
    const element = document.createElement(name);
    if (style) element.className = style;
    if (text !== undefined) element.textContent = text;
    return element;
  };
  const button = (text, style, act) => {
    const element = make("button", style, text);
    element.type = "button";
    element.addEventListener("click", act);
    return element;
  };
  // What this script adds to the page, and the page's source doesn't have.
  const ours = element => {
    element.setAttribute("data-preview", "");
    return element;
  };
  const isOurs = node => node.nodeType === Node.ELEMENT_NODE && node.hasAttribute("data-preview");

  // MARK: Updates in place
  //
  // The page's scripts change it: formulas are drawn, frames hidden, details opened. So the old
  // source is compared with the new one, and the page changed only where these differ.

  const key = node =>
    node.nodeType === Node.ELEMENT_NODE
      ? `${node.localName}#${node.id}#${node.getAttribute("data-cell") ?? ""}` : `${node.nodeType}`;

  const morph = (live, was, now) => {
    if (was.isEqualNode(now) || isCellCode(live)) return;
    if (key(live) !== key(now)) {
      live.replaceWith(document.importNode(now, true));
    } else if (live.nodeType !== Node.ELEMENT_NODE) {
      live.data = now.data;
    } else {
      morphAttributes(live, was, now);
      if (!morphChildren(live, was, now)) renew(live, now);
    }
  };

  // Holds controls; it is renewed by `keepCode`.
  const isCellCode = node => node.localName === "code" && node.closest("section[data-cell]") !== null;

  const morphAttributes = (live, was, now) => {
    for (const { name, value } of now.attributes) {
      if (was.getAttribute(name) !== value) live.setAttribute(name, value);
    }
    for (const { name } of was.attributes) {
      if (!now.hasAttribute(name)) live.removeAttribute(name);
    }
  };

  const renew = (live, now) => {
    const added = [...live.childNodes].filter(isOurs);
    live.replaceChildren(...[...now.childNodes].map(node => document.importNode(node, true)), ...added);
  };

  // False where a script has changed what the element holds.
  const morphChildren = (live, was, now) => {
    const kids = [...live.childNodes].filter(node => !isOurs(node));
    const before = [...was.childNodes];
    const after = [...now.childNodes];
    const same = (a, b) => a.length === b.length && a.every((node, i) => key(node) === key(b[i]));
    if (!same(kids, before)) return false;
    if (same(before, after)) {
      after.forEach((node, i) => morph(kids[i], before[i], node));
      return true;
    }
    const partners = align(before, after);
    let next = kids.length > 0 ? kids[0] : null;
    const kept = new Set(partners.filter(index => index >= 0));
    kids.forEach((node, i) => { if (!kept.has(i)) node.remove(); });
    // From the end, so that each is put before one that is in its place.
    next = null;
    for (let i = after.length - 1; i >= 0; i--) {
      const index = partners[i];
      if (index < 0) {
        const node = document.importNode(after[i], true);
        live.insertBefore(node, next);
        next = node;
      } else {
        const previous = kids[index].previousSibling;
        morph(kids[index], before[index], after[i]);
        next = kids[index].isConnected ? kids[index] : previous ? previous.nextSibling : live.firstChild;
      }
    }
    return true;
  };

  // For each new node the old one that it continues, or −1; in the order of both.
  const align = (before, after) => {
    const partners = new Array(after.length).fill(-1);
    let start = 0;
    let [i, j] = [before.length, after.length];
    while (start < i && start < j && before[start].isEqualNode(after[start])) {
      partners[start] = start;
      start++;
    }
    while (i > start && j > start && before[i - 1].isEqualNode(after[j - 1])) partners[--j] = --i;
    // What is between is paired by its kind, in order.
    let from = start;
    for (let to = start; to < j; to++) {
      let index = from;
      while (index < i && key(before[index]) !== key(after[to])) index++;
      if (index < i) {
        partners[to] = index;
        from = index + 1;
      }
    }
    return partners;
  };

  const selectors = [".contents", "main", "body > footer"];
  const parts = page => selectors.map(selector => page.querySelector(selector));
  let source = parts(document).map(part => part && part.cloneNode(true));

  const show = content => {
    const page = new DOMParser().parseFromString(content, "text/html");
    const now = parts(page);
    parts(document).forEach((live, i) => {
      if (live && now[i]) morph(live, source[i], now[i]);
      else if (live) live.remove();
      else if (now[i]) document.querySelector("main").before(document.importNode(now[i], true));
    });
    source = now;
    const data = page => [...page.querySelectorAll("body > script[type='application/json']")]
      .filter(script => !script.id.startsWith("preview-"));
    const fresh = new Map(data(page).map(script => [script.id, script]));
    for (const script of data(document)) {
      const other = fresh.get(script.id);
      if (other) script.textContent = other.textContent;
      else script.remove();
      fresh.delete(script.id);
    }
    for (const script of fresh.values()) document.body.append(document.importNode(script, true));
    document.title = page.title;
    document.documentElement.lang = page.documentElement.lang;
  };

  // MARK: Places in cells

  const section = cell => document.querySelector(`main section[data-cell="${cell}"]`);
  const control = ({ cell, place }) =>
    section(cell)?.querySelector(`[data-place="${place}"]`) ?? null;
  const placeOf = element => ({
    cell: Number(element.closest("section").dataset.cell),
    place: Number(element.closest("[data-place]").dataset.place),
  });

  // What the code says, with what is being typed in its place.
  const textOf = code => {
    const copy = code.cloneNode(true);
    copy.querySelectorAll("select").forEach(select => select.remove());
    const typed = code.querySelector("input");
    if (typed) copy.querySelector("input").replaceWith(typed.dataset.sent);
    return copy.textContent;
  };

  // The range of a text's characters within an element.
  const rangeOf = (element, start, end) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    let offset = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const next = offset + node.length;
      if (offset <= start && start < next) range.setStart(node, start - offset);
      if (offset < end && end <= next) {
        range.setEnd(node, end - offset);
        return range;
      }
      offset = next;
    }
    return null;
  };

  const decorate = cell => {
    const code = section(cell.cell)?.querySelector("pre code");
    if (!code) return;
    // From the end: what is put in doesn't move what stands before it.
    for (let i = cell.places.length - 1; i >= 0; i--) {
      const place = cell.places[i];
      const range = rangeOf(code, place.start, place.end);
      if (!range) continue;
      const holder = ours(make("span", place.type === "number" ? "preview-number" : "preview-kind"));
      holder.dataset.place = i;
      holder.append(range.extractContents());
      range.insertNode(holder);
      if (place.type === "number") becomeNumber(holder);
      else holder.append(choice(place, holder.textContent));
    }
    reach(code);
  };

  // One stop of the Tab key a cell; from there on arrows go to the left and right.
  const reach = code => {
    const all = [...code.querySelectorAll(".preview-number, .preview-kind select")];
    all.forEach((element, i) => { element.tabIndex = i === 0 ? 0 : -1; });
  };

  const becomeNumber = holder => {
    holder.setAttribute("role", "spinbutton");
    holder.setAttribute("aria-label", words.number);
    holder.setAttribute("aria-valuenow", Number(holder.textContent));
    holder.setAttribute("aria-valuetext", holder.textContent);
  };

  const choice = (place, face) => {
    const select = make("select");
    select.setAttribute("aria-label", words[place.type]);
    for (const { name, fits } of place.choices) {
      const isChosen = name === place.chosen;
      const option = make("option", "", isChosen ? face : fits ? name : `${name} – ${words.doesNotFit}`);
      option.value = name;
      option.selected = isChosen;
      option.disabled = !fits;
      select.append(option);
    }
    return select;
  };

  // Puts controls into the code of all cells that have none.
  const decorateAll = () => {
    for (const cell of state.cells) {
      const box = section(cell.cell);
      if (!box) continue;
      const code = box.querySelector("pre code");
      if (code && !code.querySelector("[data-place]")) decorate(cell);
      showTools(box, cell);
    }
  };

  const showTools = (box, cell) => {
    const old = box.querySelector(".preview-cell");
    if (cell.text === null) {
      old?.remove();
      return;
    }
    if (old) return;
    const tools = ours(make("div", "preview-cell"));
    const copy = button(words.copy, "preview-copy", async () => {
      const current = state.cells.find(other => other.cell === cell.cell);
      await copyText(current?.text ?? "");
      copy.textContent = words.copied;
      setTimeout(() => { copy.textContent = words.copy; }, 1500);
    });
    const back = button(words.restore, "preview-restore", () => restore(cell.cell));
    tools.append(make("span", "preview-changed", words.changed), copy, back);
    (box.querySelector("pre") ?? box).after(tools);
  };

  const copyText = async text => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // Where the clipboard may not be used: the way of old.
      const area = ours(make("textarea", "hidden"));
      area.value = text;
      document.body.append(area);
      area.select();
      document.execCommand("copy");
      area.remove();
    }
  };

  // MARK: Typing

  const number = /^[-−]?[0-9]+(\.[0-9]+)?([eE][-+]?[0-9]+)?$/;

  const open = (holder, text = holder.textContent) => {
    if (holder.querySelector("input")) return;
    const input = make("input");
    input.type = "text";
    input.inputMode = "decimal";
    input.autocomplete = "off";
    input.spellcheck = false;
    input.setAttribute("aria-label", words.number);
    input.dataset.first = holder.textContent;
    input.dataset.sent = holder.textContent;
    input.value = text;
    fit(input);
    holder.replaceChildren(input);
    input.focus({ preventScroll: true });
    input.select();
  };

  const fit = input => { input.size = Math.max(2, input.value.length + 1); };

  const close = (input, takesFocus) => {
    const holder = input.parentElement;
    if (!holder) return;
    const text = input.dataset.sent;
    input.remove();
    holder.textContent = text;
    becomeNumber(holder);
    if (takesFocus) holder.focus({ preventScroll: true });
  };

  const put = (input, text) => {
    input.value = text;
    fit(input);
    type(input);
  };

  // Every number on the way is shown; what is none yet, such as "-", waits.
  const type = input => {
    const text = input.value.trim();
    const isNumber = number.test(text);
    input.setAttribute("aria-invalid", String(!isNumber));
    if (!isNumber || text === input.dataset.sent) return;
    input.dataset.sent = text;
    edit(placeOf(input), text);
  };

  // One unit of the last digit, ten with the shift key.
  const stepped = (text, count) => {
    const decimals = /^-?[0-9]+(?:\.([0-9]+))?$/.exec(text.replace("−", "-"));
    if (!decimals) return text;
    const places = (decimals[1] ?? "").length;
    const value = Number(text.replace("−", "-")) + count * 10 ** -places;
    const result = value.toFixed(places);
    return Number(result) === 0 ? result.replace("-", "") : result;
  };

  const step = (element, event) => {
    const count = (event.key === "ArrowUp" ? 1 : -1) * (event.shiftKey ? 10 : 1);
    event.preventDefault();
    if (element.localName === "input") {
      put(element, stepped(element.value.trim(), count));
    } else {
      const text = stepped(element.textContent, count);
      element.textContent = text;
      becomeNumber(element);
      edit(placeOf(element), text);
    }
  };

  const go = (element, direction) => {
    const code = element.closest("code");
    const all = [...code.querySelectorAll(".preview-number, .preview-kind select")];
    const other = all[all.indexOf(element) + direction];
    if (!other) return;
    all.forEach(one => { one.tabIndex = one === other ? 0 : -1; });
    other.focus();
  };

  document.addEventListener("click", event => {
    const holder = event.target.closest?.(".preview-number");
    if (holder) open(holder);
  });
  document.addEventListener("keydown", event => {
    const target = event.target;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (target.matches?.(".preview-number")) {
      if (event.key === "Enter" || event.key === " " || event.key === "F2") {
        event.preventDefault();
        open(target);
      } else if (/^[-0-9.]$/.test(event.key)) {
        event.preventDefault();
        open(target, event.key);
        const input = target.querySelector("input");
        input.setSelectionRange(1, 1);
        type(input);
      } else if (event.key === "ArrowUp" || event.key === "ArrowDown") step(target, event);
      else if (event.key === "ArrowLeft") go(target, -1);
      else if (event.key === "ArrowRight") go(target, 1);
    } else if (target.matches?.(".preview-number input")) {
      if (event.key === "ArrowUp" || event.key === "ArrowDown") step(target, event);
      else if (event.key === "Enter") {
        event.preventDefault();
        // What is no number is sent, too: the answer says what is one.
        if (target.getAttribute("aria-invalid") === "true") edit(placeOf(target), target.value);
        else close(target, true);
      } else if (event.key === "Escape") {
        put(target, target.dataset.first);
        close(target, true);
      }
    } else if (target.matches?.(".preview-kind select")) {
      if (event.key === "ArrowLeft" || event.key === "ArrowRight") {
        event.preventDefault();
        go(target, event.key === "ArrowLeft" ? -1 : 1);
      }
    }
  });
  document.addEventListener("input", event => {
    if (!event.target.matches?.(".preview-number input")) return;
    fit(event.target);
    type(event.target);
  });
  document.addEventListener("focusout", event => {
    if (event.target.matches?.(".preview-number input") && event.target.isConnected) {
      close(event.target, false);
    }
  });
  document.addEventListener("change", event => {
    if (event.target.matches?.(".preview-kind select")) {
      edit(placeOf(event.target), event.target.value);
    }
  });

  // MARK: The server

  // One request at a time; of what is wanted meanwhile, the last for each place.
  let isAsking = false;
  let wanted = [];
  let newest = state.revision;

  const edit = (where, text) => {
    wanted = wanted.filter(({ body }) => body.cell !== where.cell || body.place !== where.place);
    wanted.push({ path: "edit", body: { ...where, text } });
    ask();
  };

  const restore = cell => {
    wanted = [{ path: "restore", body: { cell } }];
    ask();
  };

  const ask = async () => {
    if (isAsking) return;
    isAsking = true;
    try {
      while (wanted.length > 0 || newest !== state.revision) await askOnce(wanted.shift());
      bar.classList.remove("lost");
    } catch {
      wanted = [];
      lose();
    }
    isAsking = false;
  };

  const askOnce = async want => {
    const revision = want?.path === "edit" ? { revision: state.revision } : {};
    const answer = await fetch(want?.path ?? "update", want && {
      method: "POST", headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ ...want.body, ...revision }),
    });
    if (!(answer.headers.get("Content-Type") ?? "").startsWith("application/json")) {
      throw new Error(await answer.text());
    }
    const update = await answer.json();
    if (update.refusal) wanted = [];
    apply(update);
    if (update.refusal) say(update.refusal);
  };

  const apply = ({ content, state: fresh }) => {
    const focus = focused();
    state = fresh;
    newest = state.revision;
    if (!state.old) {
      show(content);
      keepCode();
      decorateAll();
      document.dispatchEvent(new CustomEvent("lesson:updated"));
    }
    showState();
    refocus(focus);
  };

  // Where the code says what it said, its controls stay, and with them what is being typed.
  const keepCode = () => {
    const fresh = new Map([...source[1].querySelectorAll("section[data-cell]")]
      .map(box => [Number(box.dataset.cell), box.querySelector("pre code")]));
    for (const [cell, code] of fresh) {
      const live = section(cell)?.querySelector("pre code");
      if (!live || !code) continue;
      const hasControls = live.querySelector("[data-place]") !== null;
      const places = state.cells.find(other => other.cell === cell)?.places.length ?? 0;
      const isSame = hasControls && textOf(live) === code.textContent
        && live.querySelectorAll("[data-place]").length === places;
      if (isSame) renewChoices(live, cell);
      else if (hasControls || live.textContent !== code.textContent) {
        live.replaceChildren(...[...code.childNodes].map(node => document.importNode(node, true)));
      }
    }
  };

  const renewChoices = (live, cell) => {
    const places = state.cells.find(other => other.cell === cell)?.places ?? [];
    live.querySelectorAll(".preview-kind").forEach(holder => {
      const place = places[Number(holder.dataset.place)];
      const select = holder.querySelector("select");
      const fits = place.choices.map(({ fits }) => fits);
      if ([...select.options].every((option, i) => option.disabled !== fits[i])) return;
      const fresh = choice(place, holder.firstChild.data);
      fresh.tabIndex = select.tabIndex;
      select.replaceWith(fresh);
    });
  };

  const focused = () => {
    const element = document.activeElement;
    if (!element?.closest?.("[data-place]")) return element?.id ? { id: element.id } : null;
    const input = element.localName === "input" ? element : null;
    return {
      ...placeOf(element), element, text: input?.value,
      selection: input && [input.selectionStart, input.selectionEnd],
    };
  };

  const refocus = focus => {
    if (!focus || focus.element?.isConnected) return;
    if (focus.id !== undefined) {
      if (document.activeElement === document.body) {
        document.getElementById(focus.id)?.focus({ preventScroll: true });
      }
      return;
    }
    const holder = control(focus);
    if (!holder) return;
    if (focus.text !== undefined && holder.classList.contains("preview-number")) {
      open(holder, focus.text);
      holder.querySelector("input").setSelectionRange(...focus.selection);
    } else {
      (holder.querySelector("select") ?? holder).focus({ preventScroll: true });
    }
  };

  // MARK: What the page says of itself

  const bar = ours(make("aside", "preview-bar"));
  const light = make("span", "preview-light", words.live);
  const problems = make("details", "preview-problems");
  const edits = make("span", "preview-edits");
  const back = button(words.restore, "preview-restore-all", () => restore(null));
  const message = make("p", "preview-message");
  light.setAttribute("role", "status");
  message.setAttribute("role", "alert");
  bar.append(light, problems, edits, back, message);

  const count = (one, many, number) =>
    number === 1 ? words[one] : words[many].replace("#", String(number));

  const showProblems = () => {
    const list = state.problems;
    problems.hidden = list.length === 0;
    if (list.length === 0) return;
    const summary = make("summary", "", count("oneProblem", "problems", list.length));
    problems.replaceChildren(summary, ...list.map(problem => {
      const text = make("pre", problem.severity, problem.text);
      text.tabIndex = 0;
      return text;
    }));
  };

  let saying = 0;
  const say = problem => {
    message.textContent = problem.help ? `${problem.message}: ${problem.help}` : problem.message;
    clearTimeout(saying);
    saying = setTimeout(() => { message.textContent = ""; }, 12000);
  };

  // While the file can't be read, what was shown stays, and says so.
  const old = ours(make("div", "preview-old diagnostic error"));
  old.setAttribute("role", "alert");

  const showState = () => {
    const main = document.querySelector("main");
    showProblems();
    main.classList.toggle("preview-stale", state.old);
    if (state.old) {
      const texts = state.problems.map(problem => make("pre", "", problem.text));
      old.replaceChildren(make("p", "", words.old), ...texts);
      if (!old.isConnected) main.before(old);
    } else {
      old.remove();
    }
    const changed = state.cells.filter(cell => cell.text !== null).length;
    edits.textContent = changed > 0 ? count("oneEdit", "edits", changed) : words.hint;
    back.hidden = changed === 0;
    if (state.notes.length > 0) say(state.notes[0]);
  };

  const lose = () => {
    bar.classList.add("lost");
    light.textContent = words.lost;
    edits.textContent = words.lostHelp;
    back.hidden = true;
  };

  const find = () => {
    bar.classList.remove("lost");
    light.textContent = words.live;
    showState();
  };

  let events = null;
  const listen = () => {
    if (events || document.hidden) return;
    events = new EventSource("events");
    events.onopen = find;
    events.onmessage = event => {
      newest = Number(event.data);
      ask();
    };
    events.onerror = () => {
      lose();
      if (events.readyState !== EventSource.CLOSED) return;
      events = null;
      setTimeout(listen, 2000);
    };
  };
  // A browser has few connections to one address: pages that nobody looks at hold none.
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) return listen();
    events?.close();
    events = null;
  });

  document.body.append(bar);
  decorateAll();
  showState();
  listen();
})();
