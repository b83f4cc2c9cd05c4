// A click or Enter on a number opens where it comes from, with links to the numbers it was made of.
//
// A number is <data value="weights[0]">0.9644</data>. What is known of all of them stands
// as JSON in #derivations: shared texts, and one entry a number,
// [name, value, line, column, note, arithmetic, operands, formula, steps]: texts by their place in
// the list of texts, operands by theirs in the list of entries, the name of an element as the place
// of its value's name and the element's indices. In arithmetic, which ends with the sign before the
// value, # stands for an operand's value, ~ for that without its sign, @ for an operand's name. An
// entry of a name and a value alone had no room for more.
(() => {
  "use strict";

  let data;
  let words;
  let places; // of each name, in the list of entries
  let dialog;
  let opener; // the number that was clicked
  let visited = []; // names, the last one is shown

  const all = (name) =>
    [...document.querySelectorAll("data")].filter((number) => number.value === name);
  const groupOf = (number) => number.closest("table, p, li, blockquote") ?? number;
  const numbersIn = (group) => [...group.querySelectorAll("data")];

  // MARK: Data

  const read = () => {
    const json = document.getElementById("derivations");
    data = json ? JSON.parse(json.textContent) : { texts: [], entries: [], names: {} };
    words = data.words;
    places = new Map(Object.entries(data.names));
    data.entries.forEach((entry, place) => {
      if (Array.isArray(entry[0])) {
        const [base, ...indices] = entry[0];
        entry[0] = `${data.texts[base]}[${indices.join(", ")}]`;
      }
      if (!places.has(entry[0])) places.set(entry[0], place);
    });
    // One stop for the Tab key in each table and paragraph; arrows lead on from there.
    const groups = new Set();
    for (const number of document.querySelectorAll("data")) {
      const group = groupOf(number);
      number.setAttribute("role", "button");
      number.setAttribute("aria-haspopup", "dialog");
      number.tabIndex = groups.has(group) ? -1 : 0;
      groups.add(group);
    }
    tell();
  };

  // MARK: Contents

  const make = (tag, className, ...content) => {
    const element = document.createElement(tag);
    if (className) element.className = className;
    element.append(...content);
    return element;
  };

  const button = (className, label, sign, act) => {
    const element = make("button", className, sign);
    element.type = "button";
    if (label) element.setAttribute("aria-label", label);
    if (label) element.title = label;
    element.addEventListener("click", act);
    return element;
  };

  const operand = (place, text) => {
    const [name, value] = data.entries[place];
    const link = button("operand", "", text, () => show(name));
    link.title = `${name} = ${value}`;
    link.addEventListener("pointerenter", () => mark(name, "n-used-now", true));
    link.addEventListener("pointerleave", () => mark(name, "n-used-now", false));
    return link;
  };

  // A text with its operands put in, in their order.
  const filled = (text, operands) => {
    if (operands.length === 0) return [text];
    const rest = operands.values();
    return text.split(/([#~@])/).map((piece) => {
      if (piece !== "#" && piece !== "~" && piece !== "@") return piece;
      const place = rest.next().value;
      const [name, value] = data.entries[place];
      if (piece === "@") return operand(place, name);
      return operand(place, piece === "~" ? value.slice(1) : value);
    });
  };

  const text = (place) => (place < 0 || place === undefined ? "" : data.texts[place]);

  // The operands of an entry and of its steps, each once.
  const usedBy = ([, , , , , , operands = [], , steps = []] = []) =>
    new Set([...operands, ...steps.flatMap((step) => step.slice(2))]);

  const contents = (name) => {
    const place = places.get(name);
    if (place === undefined) return [make("p", "note", words.leftOut)];
    const entry = data.entries[place];
    const [, value, line, column, note, arithmetic, operands = [], formula, steps = []] = entry;
    if (entry.length === 2) {
      return [make("p", "value", "= ", make("strong", "", value)), make("p", "note", words.leftOut)];
    }
    const parts = [];
    if (text(formula)) parts.push(make("p", "formula", "= ", text(formula)));
    const result = make("strong", "", value);
    const sums = make("p", "arithmetic");
    if (text(arithmetic)) {
      const pieces = filled(text(arithmetic), operands);
      const sign = pieces.pop();
      sums.append("= ", ...pieces, sign.slice(0, -1));
      parts.push(sums, make("p", "value", `${sign.at(-1)} `, result));
    } else {
      parts.push(make("p", "value", "= ", result));
    }
    if (text(note)) parts.push(make("p", "note", text(note)));
    if (steps.length > 0) {
      const list = make("dl", "steps");
      for (const [title, place, ...used] of steps) {
        list.append(make("dt", "", title), make("dd", "", ...filled(text(place), used)));
      }
      parts.push(list);
    }
    const used = usedBy(entry);
    if (used.size > 0) {
      const list = make("ul", "operands");
      for (const other of used) {
        const [name, value] = data.entries[other];
        list.append(make("li", "", operand(other, name), ` = ${value}`));
      }
      parts.push(make("h3", "", words.operands), list);
    }
    if (line) {
      const source = make("code", "", `${data.file}:${line}:${column}`);
      parts.push(make("p", "place", `${words.place} `, source));
    }
    return parts;
  };

  // Numbers don't look as if they could be clicked: that is said once, below the first result that
  // was made of other numbers.
  const tell = () => {
    document.querySelector(".number-hint")?.remove();
    document.querySelector("[aria-describedby=number-hint]")?.removeAttribute("aria-describedby");
    const numbers = [...document.querySelectorAll("data")];
    const isMade = (number) => usedBy(data.entries[places.get(number.value)]).size > 0;
    const number =
      numbers.find((number) => number.closest(".result") && isMade(number)) ?? numbers.find(isMade);
    if (!number) return;
    const hint = make("p", "number-hint", words.hint);
    hint.id = "number-hint";
    hint.dataset.added = "";
    (number.closest(".scroll, .result > *, main > *") ?? groupOf(number)).after(hint);
    numbersIn(groupOf(number))[0].setAttribute("aria-describedby", hint.id);
  };

  // MARK: The dialog

  const mark = (name, className, isOn) => {
    for (const number of all(name)) number.classList.toggle(className, isOn);
  };

  const unmark = () => {
    for (const number of document.querySelectorAll(".n-open, .n-used, .n-used-now")) {
      number.classList.remove("n-open", "n-used", "n-used-now");
    }
  };

  const build = () => {
    dialog = make("dialog", "derivation");
    dialog.setAttribute("aria-labelledby", "derivation-name");
    dialog.setAttribute("aria-describedby", "derivation-body");
    dialog.tabIndex = -1;
    const title = make("h2", "");
    title.id = "derivation-name";
    const body = make("div", "body");
    body.id = "derivation-body";
    dialog.append(
      make(
        "header", "",
        button("back", words.back, "←", () => { visited.pop(); show(visited.pop()); }),
        title,
        button("find", words.find, "◎", () => find(visited.at(-1))),
        button("close", words.close, "×", close)),
      body);
    document.body.append(dialog);
  };

  const show = (name) => {
    if (!dialog) build();
    visited.push(name);
    unmark();
    const place = places.get(name);
    const own = place === undefined ? name : data.entries[place][0];
    dialog.querySelector("h2").textContent = own;
    dialog.querySelector(".body").replaceChildren(...contents(name));
    dialog.querySelector(".back").hidden = visited.length < 2;
    dialog.querySelector(".find").hidden = !all(own).some((number) => number !== opener);
    for (const other of usedBy(data.entries[place])) mark(data.entries[other][0], "n-used", true);
    mark(own, "n-open", true);
    if (!dialog.open) dialog.show();
    dialog.querySelector(".body").scrollTop = 0;
    dialog.focus({ preventScroll: true });
  };

  // Scrolls to where a number is shown.
  const find = (name) => {
    const number = all(data.entries[places.get(name)]?.[0] ?? name).find((n) => n !== opener);
    if (!number) return;
    number.scrollIntoView({ block: "center", behavior: "auto" });
    opener = number;
    put();
  };

  // Puts the dialog below or above what its number stands in, or where there is no room for that,
  // below or above the number itself; narrow pages have it at their foot.
  const put = () => {
    dialog.style.left = dialog.style.top = "";
    const number = opener.getBoundingClientRect();
    const own = dialog.getBoundingClientRect();
    if (getComputedStyle(dialog).position === "fixed") {
      if (number.bottom > own.top) scrollBy(0, number.bottom - own.top + 16);
      return;
    }
    const group = groupOf(opener).getBoundingClientRect();
    const tops = [group.bottom, group.top - own.height - 16, number.bottom, number.top - own.height - 16];
    const hasRoom = (top) => top >= 0 && top + 8 + own.height <= innerHeight;
    const top = 8 + (tops.find(hasRoom) ?? number.bottom);
    const width = document.documentElement.clientWidth;
    const left = Math.max(8, Math.min(number.left, width - own.width - 8));
    dialog.style.left = `${left + scrollX}px`;
    dialog.style.top = `${top + scrollY}px`;
  };

  const open = (number) => {
    opener = number;
    visited = [];
    show(number.value);
    put();
  };

  const close = () => {
    if (!dialog?.open) return;
    const hadFocus = dialog.contains(document.activeElement);
    dialog.close();
    unmark();
    if (hadFocus && opener.isConnected) opener.focus({ preventScroll: true });
  };

  // MARK: Keys

  // The number above or below in a table.
  const beyond = (number, step) => {
    const cell = number.closest("td, th");
    let row = cell?.parentElement;
    while (row) {
      const rows = [...row.closest("table").rows];
      row = rows[rows.indexOf(row) + step];
      const next = row?.cells[cell.cellIndex]?.querySelector("data");
      if (next) return next;
    }
    return undefined;
  };

  const neighbour = (number, key) => {
    const numbers = numbersIn(groupOf(number));
    const place = numbers.indexOf(number);
    switch (key) {
      case "ArrowLeft": return numbers[place - 1];
      case "ArrowRight": return numbers[place + 1];
      case "ArrowUp": return beyond(number, -1);
      case "ArrowDown": return beyond(number, 1);
      case "Home": return numbers[0];
      case "End": return numbers.at(-1);
      default: return undefined;
    }
  };

  const walk = (number, event) => {
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      open(number);
      return;
    }
    const next = neighbour(number, event.key);
    if (!next) return;
    event.preventDefault();
    number.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
  };

  // The Tab key stays in the dialog until that is closed.
  const cycle = (event) => {
    const stops = [...dialog.querySelectorAll("button")].filter((stop) => !stop.hidden);
    const [first, last] = [stops[0], stops.at(-1)];
    const current = document.activeElement;
    if (event.shiftKey && (current === first || current === dialog)) {
      event.preventDefault();
      last.focus();
    } else if (!event.shiftKey && current === last) {
      event.preventDefault();
      first.focus();
    }
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === "Escape") close();
    const number = event.target.closest?.("data");
    if (number) walk(number, event);
    else if (event.key === "Tab" && dialog?.open && dialog.contains(event.target)) cycle(event);
  });

  document.addEventListener("click", (event) => {
    const number = event.target.closest?.("data");
    if (number) {
      // Whoever marks text to copy it wants no dialog.
      if (getSelection().isCollapsed) open(number);
    } else if (dialog?.open && event.target.isConnected && !dialog.contains(event.target)) {
      close();
    }
  });

  // The page was changed in place: what is open stays open, where it is still there.
  document.addEventListener("lesson:updated", () => {
    read();
    if (!dialog?.open) return;
    const names = visited.filter((name) => places.has(name));
    const name = names.pop();
    const numbers = opener.isConnected ? [opener] : all(name);
    if (name === undefined || numbers.length === 0) {
      close();
      return;
    }
    [opener] = numbers;
    visited = names;
    if (!dialog.isConnected) document.body.append(dialog);
    show(name);
    put();
  });

  addEventListener("resize", () => { if (dialog?.open) put(); });
  read();
})();
