/// The style of all drawings: a page has it once, a file that stands alone has its own.
///
/// All classes are below `pic`, that of the drawing; with `wide` it keeps its width. Text is ink;
/// `note`, `small`, `strong`, `number` say how it is written; `axis`, `grid`, `rule`, `hatch` are
/// lines, `thick` and `thin` how wide; `ground` is the paper, `halo` a letter's edge of it.
/// A role (`plain`, `key`, `query`, `weight`, `context`, `word`) goes with `area`, `pale` (an area
/// that stays behind), `stroke` or `letters`. `amount0`…`amount20` are shares of a whole, with
/// letters `low` or `high`; `minus10`…`plus10` are numbers with a sign.
public enum Stylesheet {
  /// For the style of a page: variables for both themes, then rules, all inside `.pic`.
  public static let page: String = {
    func variables(_ theme: Theme) -> String {
      tokens(of: theme).map { "--pic-\($0.name):\($0.colour.hexadecimal)" }.joined(separator: ";")
    }
    return ":root{\(variables(.light))}\n"
      + "@media screen and (prefers-color-scheme:dark){:root{\(variables(.dark))}}\n"
      + "svg.pic{display:block;max-width:100%;height:auto}svg.wide{max-width:none}\n"
      + shapes + "\n" + rules { "var(--pic-\($0))" } + "\n"
  }()

  /// For the style of a file: colours as such, which readers without variables know, too.
  static let file: String = {
    func colours(_ theme: Theme) -> String {
      let colours = Dictionary(
        uniqueKeysWithValues: tokens(of: theme).map { ($0.name, $0.colour.hexadecimal) })
      return rules { colours[$0, default: "currentColor"] }
    }
    return "\(shapes)\n\(colours(.light))\n"
      + "@media screen and (prefers-color-scheme:dark){\(colours(.dark))}"
  }()

  /// What is the same in every theme.
  private static let shapes = """
    .pic text{font:13px system-ui,-apple-system,Segoe UI,Roboto,Helvetica,Arial,sans-serif}
    .pic .note,.pic .small{font-size:12px}.pic .strong{font-weight:600}
    .pic .number{font-variant-numeric:tabular-nums}
    .pic .axis,.pic .grid,.pic .rule,.pic .hatch,.pic .stroke{fill:none}
    .pic .thick{stroke-width:2.5;stroke-linejoin:round;stroke-linecap:round}
    .pic .thin{stroke-width:1.25}
    .pic .halo{stroke-width:3;stroke-linejoin:round;paint-order:stroke}
    """

  private static func rules(_ value: (String) -> String) -> String {
    var rules = [
      ".pic text{fill:\(value("ink"))}.pic .note{fill:\(value("note"))}",
      ".pic .ground{fill:\(value("ground"))}.pic .halo{stroke:\(value("ground"))}",
      ".pic .axis,.pic .hatch{stroke:\(value("axis"))}.pic .grid{stroke:\(value("grid"))}",
      ".pic .rule{stroke:\(value("ink"))}",
      ".pic .low{fill:\(value("low"))}.pic .high{fill:\(value("high"))}",
    ]
    for role in Role.allCases {
      let colour = value(role.rawValue)
      let name = ".pic .\(role.rawValue)"
      rules.append(
        "\(name).area,\(name).letters{fill:\(colour)}\(name).stroke{stroke:\(colour)}"
          + "\(name).pale{fill:\(value("pale-\(role.rawValue)"))}")
    }
    let steps =
      (0..<AmountStep.count).map { "amount\($0)" }
      + (1...SignedStep.most).map { "minus\($0)" } + (0...SignedStep.most).map { "plus\($0)" }
    rules.append(steps.map { ".pic .\($0){fill:\(value($0))}" }.joined())
    return rules.joined(separator: "\n")
  }

  private static func tokens(of theme: Theme) -> [(name: String, colour: Colour)] {
    let isLight = theme.ground.luminance > 0.5
    var tokens = [
      ("ground", theme.ground), ("ink", theme.ink), ("note", theme.note), ("axis", theme.axis),
      ("grid", theme.grid), ("low", Colour(isLight ? 0x000000 : 0xFFFFFF)),
      ("high", Colour(isLight ? 0xFFFFFF : 0x000000)),
    ]
    for role in Role.allCases {
      tokens.append((role.rawValue, theme.roles[role, default: theme.ink]))
      tokens.append(("pale-\(role.rawValue)", theme.paleRoles[role, default: theme.grid]))
    }
    tokens += theme.amounts.enumerated().map { ("amount\($0.offset)", $0.element) }
    tokens += theme.negatives.enumerated().dropFirst().map { ("minus\($0.offset)", $0.element) }
    tokens += theme.positives.enumerated().map { ("plus\($0.offset)", $0.element) }
    return tokens.map { (name: $0.0, colour: $0.1) }
  }
}
