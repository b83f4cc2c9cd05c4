// Updates in place.
//
// The page's scripts change it: formulas are drawn, frames hidden, details opened. So the old
// source is compared with the new one, and the page changed only where these differ.

const key = node =>
  node.nodeType === Node.ELEMENT_NODE
    ? `${node.localName}#${node.id}#${node.getAttribute("data-cell") ?? ""}` : `${node.nodeType}`;

const morph = (live, was, now) => {
  if (was.isEqualNode(now) || isCellCode(live)) return;
  if (key(live) !== key(now) || (isPlayer(live) && !haveOneShape(live, was, now))) {
    live.replaceWith(document.importNode(now, true));
  } else if (live.nodeType !== Node.ELEMENT_NODE) {
    live.data = now.data;
  } else {
    morphAttributes(live, was, now);
    if (!morphChildren(live, was, now)) renew(live, now);
  }
};

// Its script knows its frames: other numbers are put into them; where the frames are others, it
// begins anew where it stood.
const isPlayer = node => node.localName === "section" && node.classList.contains("player");

const haveOneShape = (first, ...others) =>
  others.every(other => key(other) === key(first)
    && other.childNodes.length === first.childNodes.length)
  && [...first.childNodes].every((node, i) =>
    haveOneShape(node, ...others.map(other => other.childNodes[i])));

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
  const kept = new Set(partners.filter(index => index >= 0));
  kids.forEach((node, i) => { if (!kept.has(i)) node.remove(); });
  // From the end, so that each is put before one that is in its place.
  let next = null;
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
  document.title = page.title;
  document.documentElement.lang = page.documentElement.lang;
};
