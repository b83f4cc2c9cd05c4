// The places in the code of cells where a reader may put something else.

const section = cell => document.querySelector(`main section[data-cell="${cell}"]`);
const control = ({ cell, place }) =>
  section(cell)?.querySelector(`[data-place="${place}"]`) ?? null;
const placeOf = element => ({
  cell: Number(element.closest("section[data-cell]").dataset.cell),
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

// A number is a control of its own, which says its value and is stepped by arrows.
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
