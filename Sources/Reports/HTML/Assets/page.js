"use strict";

// Shows TeX as MathML, where KaTeX is in the page; else it stays as it is written.
(() => {
  const show = element => {
    const display = element.classList.contains("display");
    const marks = display ? 2 : 1;
    const tex = element.textContent.trim().slice(marks, -marks);
    try {
      katex.render(tex, element, {
        displayMode: display, output: "mathml", throwOnError: true,
        trust: false, strict: "ignore", maxExpand: 1000, maxSize: 100,
      });
    } catch {
      // What KaTeX can't read stays TeX.
    }
  };
  const showAll = () => {
    if (typeof katex === "undefined") return;
    document.querySelectorAll(".math:not(:has(math))").forEach(show);
  };

  // What scrolls sideways must be reached by the keyboard, what doesn't must not.
  const reach = () => {
    document.querySelectorAll(".math.display, .scroll, pre").forEach(box => {
      if (box.scrollWidth > box.clientWidth + 1) box.tabIndex = 0;
      else box.removeAttribute("tabindex");
    });
  };

  const wide = matchMedia("(min-width: 80rem)");
  const openContents = () => {
    document.querySelectorAll(".contents > details").forEach(box => { box.open = wide.matches; });
  };

  const update = () => {
    showAll();
    reach();
  };
  openContents();
  update();
  wide.addEventListener("change", openContents);
  addEventListener("resize", reach);
  document.addEventListener("lesson:updated", update);
})();
