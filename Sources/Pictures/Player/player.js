// Runs the step players of a page: one frame at a time, forwards, backwards, or by itself.
'use strict';
(() => {
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  // Where each player stands, by its id: a player that is replaced goes on from there.
  const places = new Map();
  const running = new WeakMap();

  // What a frame is made of: copies fly from the one to the other.
  const flights = {
    query: [['.n .v', '.q .v']],
    scores: [['.q .v', '.e']],
    mask: [['.e', '.m']],
    weights: [['.m', '.a'], ['.e', '.a']],
    shares: [['.u .v', '.s .v'], ['.h .v', '.s .v']],
    context: [['.s .v', '.c .v']],
    joined: [['.c .v', '.j .context'], ['.n .v', '.j .query']],
    layer: [['.j .v', '.x .v']],
    decoder: [['.x .v', '.n .v']],
    probabilities: [['.n .v', '.p ul'], ['.x .v', '.p ul']],
    word: [['.p .on bdi', '.w .token']],
  };

  const find = (figure, selector) => (figure ? [...figure.querySelectorAll(selector)] : []);

  // Where an element stands in a section, with a copy of it.
  const lift = (element, section) => {
    const [own, base] = [element, section].map((one) => one.getBoundingClientRect());
    const copy = document.createElement('span');
    copy.className = `ghost ${element.className}`;
    copy.setAttribute('aria-hidden', 'true');
    copy.append(...element.cloneNode(true).childNodes);
    copy.style.fontSize = getComputedStyle(element).fontSize;
    return { copy, left: own.left - base.left, top: own.top - base.top, width: own.width, height: own.height };
  };

  const fly = (from, target, section) => {
    const to = lift(target, section);
    if (!from.width || !to.width) return;
    const copy = from.copy.cloneNode(true);
    copy.style.left = `${from.left}px`;
    copy.style.top = `${from.top}px`;
    section.append(copy);
    const x = to.left - from.left + (to.width - from.width) / 2;
    const y = to.top - from.top + (to.height - from.height) / 2;
    const there = `translate(${x}px, ${y}px)`;
    copy.animate(
      [
        { transform: 'none', opacity: 0.9 },
        { transform: there, opacity: 0.9, offset: 0.8 },
        { transform: there, opacity: 0 },
      ],
      { duration: 700, easing: 'ease-in-out' },
    ).finished.finally(() => copy.remove());
  };

  // A wide table scrolls in its box, so that what is new is seen.
  const bringIntoView = (figure) => {
    const box = figure.querySelector('.stage');
    const cell = figure.querySelector('td.now, .before .now, .after .now');
    if (!cell || box.scrollWidth <= box.clientWidth) return;
    const [outer, inner] = [box, cell].map((element) => element.getBoundingClientRect());
    const beyond = Math.max(0, inner.right - outer.right) + Math.min(0, inner.left - outer.left);
    box.scrollBy({ left: beyond, behavior: still.matches ? 'auto' : 'smooth' });
  };

  const start = (section) => {
    running.get(section)?.abort();
    const stopped = new AbortController();
    running.set(section, stopped);
    const { signal } = stopped;

    const figures = find(section, 'figure');
    const frames = figures.flatMap((figure, round) =>
      find(figure, '[data-frame]').map((line) => ({ figure, round, line, name: line.dataset.frame })));
    if (!frames.length) return;
    const controls = section.querySelector('.controls');
    const sentence = section.querySelector('.sentence');
    const range = section.querySelector('input');
    const play = section.querySelector('[data-do=play]');
    const words = find(section, '[data-round]').filter((element) => element.matches('button'));
    const firstOf = (round) => frames.findIndex((frame) => frame.round === round);

    let at = 0;
    let timer = 0;
    let plays = false;

    const show = (next, flies) => {
      const before = frames[at];
      const target = Math.max(0, Math.min(frames.length - 1, next));
      const moves = flies && !still.matches && target === at + 1;
      at = target;
      const { figure, round, line, name } = frames[at];
      // Measured while the round before is still there: its state asks, its word is read.
      const sources = [];
      const add = (elements, to) => {
        const seen = elements.filter((element) => !element.closest('.off'));
        if (seen.length) sources.push([seen.map((element) => lift(element, section)), to]);
      };
      if (moves) {
        (flights[name] ?? []).forEach(([from, to]) => {
          if (figure === before.figure || name === 'query') add(find(before.figure, from), to);
        });
        if (round > 0 && words.length) add([words[round - 1]], `[data-at=${name}] .before`);
      }
      figures.forEach((other) => { other.hidden = other !== figure; });
      const order = frames.filter((frame) => frame.round === round).map((frame) => frame.name);
      section.classList.toggle('moves', moves);
      find(figure, '[data-at]').forEach((part) => {
        const place = order.indexOf(part.dataset.at);
        part.classList.toggle('off', place > order.indexOf(name));
        part.classList.toggle('now', part.dataset.at === name);
      });
      find(figure, '.stage > table').forEach((table) => {
        table.classList.toggle('on', table.querySelector('.now') !== null);
      });
      if (moves && figure !== before.figure) {
        // What is new comes into sight here, too, after it has flown.
        const parts = find(figure, '.now');
        parts.forEach((part) => part.classList.add('off'));
        figure.getBoundingClientRect();
        parts.forEach((part) => part.classList.remove('off'));
      }
      sources.forEach(([from, to]) => {
        const targets = find(figure, to);
        const count = targets.length ? Math.max(from.length, targets.length) : 0;
        for (let i = 0; i < count; i += 1) {
          fly(from[i % from.length], targets[i % targets.length], section);
        }
      });
      bringIntoView(figure);

      sentence.replaceChildren(...line.cloneNode(true).childNodes);
      range.value = at;
      const title = line.querySelector('b').textContent;
      const word = words[round]?.textContent;
      range.setAttribute('aria-valuetext', word ? `${word}: ${title}` : title);
      section.querySelector('.place').textContent = `${order.indexOf(name) + 1} / ${order.length}`;
      words.forEach((button, index) => {
        if (index === round) button.setAttribute('aria-current', 'step');
        else button.removeAttribute('aria-current');
      });
      section.querySelector('[data-do=back]').setAttribute('aria-disabled', at === 0);
      section.querySelector('[data-do=forward]').setAttribute('aria-disabled', at === frames.length - 1);
      keep();
    };

    const keep = () => places.set(section.id, {
      ...places.get(section.id), round: frames[at].round, name: frames[at].name, plays,
    });

    // A frame stays for as long as its sentence takes to read.
    const wait = () => {
      clearTimeout(timer);
      if (!plays) return;
      timer = setTimeout(() => {
        if (!section.isConnected) return;
        show(at + 1, true);
        if (at === frames.length - 1) run(false);
        else wait();
      }, Math.min(10000, 1800 + 45 * frames[at].line.textContent.length));
    };

    const run = (on) => {
      plays = on;
      if (on && at === frames.length - 1) show(0, false);
      section.classList.toggle('plays', on);
      play.title = on ? play.dataset.pause : play.dataset.play;
      play.setAttribute('aria-label', play.title);
      keep();
      wait();
    };

    const go = (next) => {
      run(false);
      show(next, true);
    };

    const actions = {
      back: () => go(at - 1),
      forward: () => go(at + 1),
      play: () => run(!plays),
    };
    const keys = {
      ArrowLeft: actions.back,
      ArrowRight: actions.forward,
      Home: () => go(0),
      End: () => go(frames.length - 1),
      ' ': actions.play,
    };
    const on = (element, event, action) => element.addEventListener(event, action, { signal });

    on(section, 'click', ({ target }) => {
      const button = target.closest('button');
      if (!button) return;
      if (button.dataset.do) actions[button.dataset.do]();
      else if (button.dataset.round) go(firstOf(Number(button.dataset.round)));
    });
    on(range, 'input', () => go(Number(range.value)));
    on(section, 'keydown', (event) => {
      const { key, target } = event;
      if (!keys[key] || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (key === ' ' && target.closest('button')) return;
      if (target === range && key !== ' ') return;
      const box = target.closest('.stage');
      if (key.startsWith('Arrow') && box && box.scrollWidth > box.clientWidth) return;
      event.preventDefault();
      keys[key]();
    });
    on(section, 'focusin', ({ target }) => {
      places.get(section.id).focus = target.dataset.do ?? (target === range ? 'range' : undefined);
    });
    on(section, 'focusout', () => setTimeout(() => {
      if (section.isConnected && !section.contains(document.activeElement)) {
        places.get(section.id).focus = undefined;
      }
    }));
    on(document, 'visibilitychange', () => { if (document.hidden) run(false); });

    range.max = frames.length - 1;
    section.tabIndex = -1;
    controls.hidden = false;
    section.classList.add('live');
    const place = places.get(section.id) ?? {};
    const same = frames.findIndex((frame) => frame.round === place.round && frame.name === place.name);
    show(Math.max(0, same >= 0 ? same : firstOf(place.round)), false);
    if (place.focus && !section.contains(document.activeElement)) {
      (place.focus === 'range' ? range : section.querySelector(`[data-do=${place.focus}]`))?.focus();
    }
    if (place.plays) run(true);
  };

  const startAll = () => document.querySelectorAll('section.player').forEach(start);
  document.addEventListener('lesson:updated', startAll);
  startAll();
})();
