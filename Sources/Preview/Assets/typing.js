// Changing numbers and kinds by mouse and keys.

const number = /^[-−]?[0-9]+(\.[0-9]+)?([eE][-+]?[0-9]+)?$/;

const open = (holder, text = holder.textContent, first = holder.textContent) => {
  if (holder.querySelector("input")) return;
  const input = make("input");
  input.type = "text";
  input.inputMode = "decimal";
  input.autocomplete = "off";
  input.spellcheck = false;
  input.setAttribute("aria-label", words.number);
  input.dataset.first = first;
  input.dataset.sent = holder.textContent;
  input.value = text;
  fit(input);
  // Now the field is the control.
  for (const name of ["role", "tabindex", "aria-label", "aria-valuenow", "aria-valuetext"]) {
    holder.removeAttribute(name);
  }
  holder.replaceChildren(input);
  input.focus({ preventScroll: true });
  input.select();
};

const fit = input => { input.size = Math.max(2, input.value.length + 1); };

const close = (input, takesFocus) => {
  const holder = input.parentElement;
  // Taking it away takes the focus from it, which closes it, too.
  if (!holder || input.dataset.isClosing) return;
  input.dataset.isClosing = "yes";
  holder.textContent = input.dataset.sent;
  becomeNumber(holder);
  holder.tabIndex = 0;
  if (takesFocus) holder.focus({ preventScroll: true });
};

const put = (input, text) => {
  input.value = text;
  fit(input);
  type(input);
};

// Every number on the way is shown; what is none yet, such as "-", waits.
const type = input => {
  // Many write the decimals behind a comma.
  const text = input.value.trim().replace(",", ".");
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
