// What all parts of the live page's script use: its data, and elements of its own.

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
// What scripts add to the page, and the page's source doesn't have.
const ours = element => {
  element.setAttribute("data-added", "");
  return element;
};
const isOurs = node => node.nodeType === Node.ELEMENT_NODE && node.hasAttribute("data-added");
