internal import Attention

/// A colour of the screen: sRGB, each part in 0…1.
struct Colour: Equatable, Sendable {
  let red: Double
  let green: Double
  let blue: Double

  /// - Parameter code: 0xRRGGBB.
  init(_ code: UInt32) {
    red = Double(code >> 16 & 0xFF) / 255
    green = Double(code >> 8 & 0xFF) / 255
    blue = Double(code & 0xFF) / 255
  }

  private init(red: Double, green: Double, blue: Double) {
    (self.red, self.green, self.blue) = (red, green, blue)
  }

  /// "#rrggbb".
  var hexadecimal: String {
    "#"
      + [red, green, blue].map { part in
        let text = String(Int((part * 255).rounded()), radix: 16)
        return text.utf8.count == 1 ? "0" + text : text
      }.joined()
  }

  /// How bright the colour is, from 0 for black to 1 for white.
  /// Source: WCAG 2.1, relative luminance.
  var luminance: Double {
    let (red, green, blue) = linear
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }

  /// How well one colour can be told on the other: from 1 to 21.
  /// Source: WCAG 2.1, contrast ratio.
  func contrast(with other: Colour) -> Double {
    let (a, b) = (luminance, other.luminance)
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  /// The colour so far on the way to another, as the eye sees it: in Oklab.
  /// Source: Ottosson 2020, "A perceptual color space for image processing".
  func mixed(with other: Colour, _ share: Double) -> Colour {
    let (a, b) = (perceived, other.perceived)
    return Colour(
      lightness: a.lightness + (b.lightness - a.lightness) * share,
      a: a.a + (b.a - a.a) * share, b: a.b + (b.b - a.b) * share)
  }

  private var linear: (Double, Double, Double) {
    func linear(_ part: Double) -> Double {
      part <= 0.04045 ? part / 12.92 : Self.power((part + 0.055) / 1.055, 2.4)
    }
    return (linear(red), linear(green), linear(blue))
  }

  private var perceived: (lightness: Double, a: Double, b: Double) {
    let (red, green, blue) = linear
    let l = Self.power(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue, 1 / 3)
    let m = Self.power(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue, 1 / 3)
    let s = Self.power(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue, 1 / 3)
    return (
      0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
      1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
      0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
    )
  }

  /// The colour at a place of Oklab, or the nearest that a screen has.
  private init(lightness: Double, a: Double, b: Double) {
    func cube(_ number: Double) -> Double { number * number * number }
    let l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b)
    let m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b)
    let s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b)
    func part(_ linear: Double) -> Double {
      let part =
        linear <= 0.0031308 ? 12.92 * linear : 1.055 * Self.power(linear, 1 / 2.4) - 0.055
      return min(1, max(0, part))
    }
    self.init(
      red: part(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
      green: part(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
      blue: part(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s))
  }

  private static func power(_ base: Double, _ exponent: Double) -> Double {
    base <= 0 ? 0 : exp(log(base) * exponent)
  }
}
