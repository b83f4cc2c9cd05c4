/// What can go wrong with where things stand on a page.
extension Page {
  /// Elements that reach past the right edge of the screen outside a box of their own that
  /// scrolls, and the document itself if it scrolls sideways.
  func overflowing() async throws -> [String] {
    try await value(
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
  func clippedLabels() async throws -> [String] {
    try await value(
      of: Self.naming + """
        return [...document.querySelectorAll('svg text')].filter(text => {
          const inner = text.getBoundingClientRect();
          const outer = text.ownerSVGElement.getBoundingClientRect();
          return inner.width > 0 && (inner.left < outer.left - 1 || inner.right > outer.right + 1
            || inner.top < outer.top - 1 || inner.bottom > outer.bottom + 1);
        }).map(name);
        """)
  }

  /// Texts in drawings whose contrast to what is painted below their middle is less than 4.5 : 1.
  func paleLabels() async throws -> [String] {
    try await value(of: Self.naming + Self.contrast)
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

  // Opacity counts as paint that is mixed with what lies below.
  private static let contrast = """
    const canvas = new OffscreenCanvas(1, 1).getContext('2d', {willReadFrequently: true});
    const rgba = colour => {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
      return [r, g, b, a / 255];
    };
    const over = ([r, g, b, a], below) => [r, g, b].map((c, i) => c * a + below[i] * (1 - a));
    const luminance = colour => {
      const [r, g, b] = colour.map(c => c / 255)
        .map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const dark = matchMedia('(prefers-color-scheme: dark)').matches;
    const page = element => {
      let colour = dark ? [0, 0, 0] : [255, 255, 255];
      const boxes = [];
      for (let e = element; e; e = e.parentElement) boxes.unshift(e);
      for (const box of boxes) colour = over(rgba(getComputedStyle(box).backgroundColor), colour);
      return colour;
    };
    const paint = element => {
      const style = getComputedStyle(element);
      if (style.fill === 'none' || style.fill.startsWith('url')) return null;
      const [r, g, b, a] = rgba(style.fill);
      let opacity = a * style.fillOpacity;
      for (let e = element; e.localName !== 'svg'; e = e.parentElement)
        opacity *= getComputedStyle(e).opacity;
      return [r, g, b, opacity];
    };
    const found = [];
    for (const svg of document.querySelectorAll('svg')) {
      const below = [];
      let ground = null;
      for (const part of svg.querySelectorAll('rect, circle, ellipse, polygon, path, text')) {
        const box = part.getBoundingClientRect();
        const fill = paint(part);
        if (!fill || box.width === 0 || getComputedStyle(part).visibility !== 'visible') continue;
        if (part.localName !== 'text') {
          const toPart = part.getScreenCTM().inverse();
          below.push({fill, isUnder: point => part.isPointInFill(point.matrixTransform(toPart))});
          continue;
        }
        ground ??= page(svg);
        const middle = new DOMPoint(box.left + box.width / 2, box.top + box.height / 2);
        const back = below.filter(({isUnder}) => isUnder(middle))
          .reduce((colour, {fill}) => over(fill, colour), ground);
        const [a, b] = [over(fill, back), back].map(luminance);
        const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        if (ratio < 4.5) found.push(name(part) + ' ' + ratio.toFixed(2));
      }
    }
    return found;
    """
}
