/// What can go wrong with where things stand on a page.
extension Page {
  /// Elements that reach past the right edge of the screen outside a box of their own that
  /// scrolls, and the document itself if it scrolls sideways.
  func overflowing() throws -> [String] {
    try value(
      of: Self.naming + """
        const edge = document.documentElement.clientWidth;
        const scrolls = element => {
          for (let box = element.parentElement; box && box !== document.body; box = box.parentElement)
            if (getComputedStyle(box).overflowX !== 'visible') return true;
          return false;
        };
        const found = [...document.body.querySelectorAll('*')].filter(element => {
          const box = element.getBoundingClientRect();
          return box.width > 1 && box.right > edge + 1 && !element.closest('svg svg, svg *, math *')
            && !scrolls(element);
        }).map(name);
        const width = document.documentElement.scrollWidth;
        if (width > edge) found.push(`document: ${width} of ${edge} pixels`);
        return found;
        """)
  }

  /// Texts in drawings that reach out of their drawing.
  func clippedLabels() throws -> [String] {
    try value(
      of: Self.naming + """
        return [...document.querySelectorAll('svg text')].filter(text => {
          const inner = text.getBoundingClientRect();
          const outer = text.ownerSVGElement.getBoundingClientRect();
          return inner.width > 0 && (inner.left < outer.left - 1 || inner.right > outer.right + 1
            || inner.top < outer.top - 1 || inner.bottom > outer.bottom + 1);
        }).map(name);
        """)
  }

  static let naming = """
    const name = element => {
      const path = [];
      for (let e = element; e && e.localName !== 'html' && path.length < 3; e = e.parentElement) {
        const classes = [...e.classList].map(c => '.' + c).join('');
        path.unshift(e.localName + (e.id ? '#' + e.id : '') + classes);
        if (e.id) break;
      }
      return path.join(' > ') + ' ' + JSON.stringify(element.textContent.slice(0, 40));
    };

    """
}
