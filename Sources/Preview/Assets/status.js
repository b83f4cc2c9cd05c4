// What the page says of itself.

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
  // Why the file can't be read stands at the top.
  problems.hidden = list.length === 0 || state.old;
  if (problems.hidden) return;
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
  edits.textContent =
    changed > 0 ? count("oneEdit", "edits", changed) : state.old ? "" : words.hint;
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
