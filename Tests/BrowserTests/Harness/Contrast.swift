extension Page {
  /// Texts whose contrast to what lies behind them is less than 4.5 : 1, or 3 : 1 where they are
  /// large; in drawings, to what is painted below their middle.
  func paleTexts() throws -> [String] {
    try value(of: Self.naming + Self.colours + Self.paleWords + Self.paleLabels)
  }

  // Opacity counts as paint that is mixed with what lies below.
  private static let colours = """
    const canvas = new OffscreenCanvas(1, 1).getContext('2d', {willReadFrequently: true});
    const known = new Map();
    const rgba = colour => {
      if (!known.has(colour)) {
        canvas.clearRect(0, 0, 1, 1);
        canvas.fillStyle = colour;
        canvas.fillRect(0, 0, 1, 1);
        const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
        known.set(colour, [r, g, b, a / 255]);
      }
      return known.get(colour);
    };
    const over = ([r, g, b, a], below) => [r, g, b].map((c, i) => c * a + below[i] * (1 - a));
    const luminance = colour => {
      const [r, g, b] = colour.map(c => c / 255)
        .map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const contrast = (one, other) => {
      const [dark, light] = [one, other].map(luminance).sort((a, b) => a - b);
      return (light + 0.05) / (dark + 0.05);
    };
    // A page that doesn't say so is never dark.
    const dark = matchMedia('(prefers-color-scheme: dark)').matches
      && getComputedStyle(document.documentElement).colorScheme.includes('dark');
    const grounds = new Map([[null, dark ? [0, 0, 0] : [255, 255, 255]]]);
    const ground = element => {
      if (!grounds.has(element)) {
        const own = rgba(getComputedStyle(element).backgroundColor);
        grounds.set(element, over(own, ground(element.parentElement)));
      }
      return grounds.get(element);
    };
    const veils = new Map([[null, 1]]);
    const opacity = element => {
      if (!veils.has(element)) {
        veils.set(element, getComputedStyle(element).opacity * opacity(element.parentElement));
      }
      return veils.get(element);
    };
    // What fades in is looked at when it is there.
    for (const animation of document.getAnimations()) {
      if (animation.effect.getComputedTiming().endTime < Infinity) animation.finish();
    }
    const found = [];

    """

  private static let paleWords = """
    const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (const seen = new Set(); words.nextNode();) {
      const element = words.currentNode.parentElement;
      if (seen.has(element) || !words.currentNode.data.trim()) continue;
      seen.add(element);
      if (element.closest('svg, script, style, noscript, [aria-disabled=true], :disabled')) continue;
      const style = getComputedStyle(element), box = element.getBoundingClientRect();
      if (box.width <= 1 || style.visibility !== 'visible' || opacity(element) === 0) continue;
      const [r, g, b, a] = rgba(style.color);
      const back = ground(element);
      const ratio = contrast(over([r, g, b, a * opacity(element)], back), back);
      const size = parseFloat(style.fontSize);
      const isLarge = size >= 24 || size >= 18.66 && style.fontWeight >= 700;
      if (ratio < (isLarge ? 3 : 4.5)) found.push(name(element) + ' ' + ratio.toFixed(2));
    }

    """

  private static let paleLabels = """
    for (const svg of document.querySelectorAll('svg')) {
      const below = [];
      for (const part of svg.querySelectorAll('rect, circle, ellipse, polygon, path, text')) {
        const style = getComputedStyle(part), box = part.getBoundingClientRect();
        if (style.fill === 'none' || style.fill.startsWith('url')) continue;
        if (box.width === 0 || style.visibility !== 'visible') continue;
        const [r, g, b, a] = rgba(style.fill);
        const fill = [r, g, b, a * style.fillOpacity * opacity(part)];
        if (part.localName !== 'text') {
          const toPart = part.getScreenCTM().inverse();
          below.push({fill, isUnder: point => part.isPointInFill(point.matrixTransform(toPart))});
          continue;
        }
        const middle = new DOMPoint(box.left + box.width / 2, box.top + box.height / 2);
        const back = below.filter(({isUnder}) => isUnder(middle))
          .reduce((colour, {fill}) => over(fill, colour), ground(svg));
        const ratio = contrast(over(fill, back), back);
        if (ratio < 4.5) found.push(name(part) + ' ' + ratio.toFixed(2));
      }
    }
    return found;
    """
}
