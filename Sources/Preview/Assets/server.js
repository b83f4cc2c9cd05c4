// Asking the server for what a reader wants, and taking what it answers.

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
    clearTimeout(dataTimer);
    dataTimer = setTimeout(fetchData, quiet);
  }
  showState();
  refocus(focus);
};

// What the page's own scripts know takes the server longer than all the rest: it follows when a
// reader rests. Until then they know of the numbers before.
const quiet = 400;
let dataTimer = 0;

const fetchData = async () => {
  try {
    const { state: fresh, data } = await (await fetch("data")).json();
    if (fresh.revision !== state.revision || isAsking) return;
    state = fresh;
    for (const { cell } of state.cells) {
      const code = section(cell)?.querySelector("pre code");
      if (code?.querySelector("[data-place]")) renewChoices(code, cell);
    }
    for (const [id, json] of Object.entries(data)) {
      const script = document.getElementById(id);
      if (script) script.textContent = JSON.stringify(json);
    }
    document.dispatchEvent(new CustomEvent("lesson:updated"));
  } catch {
    // The next update asks again.
  }
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
    // What is being asked for already will be answered next.
    const isAhead = wanted.some(({ body }) => body.cell === cell);
    const isSame = hasControls && (isAhead || textOf(live) === code.textContent)
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
    ...placeOf(element), element, text: input?.value, first: input?.dataset.first,
    sent: input?.dataset.sent,
    isSent: input !== null && input.value.trim().replace(",", ".") === input.dataset.sent,
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
    // Where the code says something else than what was typed and answered, the file has changed.
    const isReplaced = focus.isSent && Number(holder.textContent) !== Number(focus.sent);
    if (isReplaced) return open(holder);
    open(holder, focus.text, focus.first);
    holder.querySelector("input").setSelectionRange(...focus.selection);
  } else {
    (holder.querySelector("select") ?? holder).focus({ preventScroll: true });
  }
};
