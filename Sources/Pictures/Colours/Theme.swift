/// The colours of drawings on light and on dark pages.
struct Theme: Equatable, Sendable {
  let ground: Colour
  /// Text, and lines as important as text.
  let ink: Colour
  /// Text that stays behind.
  let note: Colour
  /// Axes and edges that have to be seen.
  let axis: Colour
  /// Lines that only lead the eye.
  let grid: Colour
  let roles: [Role: Colour]
  /// The roles' colours for areas that stay behind.
  var paleRoles: [Role: Colour] { roles.mapValues { ground.mixed(with: $0, 0.42) } }
  let amounts: [Colour]
  let negatives: [Colour]
  let positives: [Colour]

  static let light = Theme(
    ground: Colour(0xFFFFFF), ink: Colour(0x1B2130), note: Colour(0x576072),
    axis: Colour(0x858D9C), grid: Colour(0xDDE1E8),
    roles: [
      .plain: Colour(0x5F6B80), .key: Colour(0x0B7F76), .query: Colour(0x7A4FB8),
      .weight: Colour(0xB4520A), .context: Colour(0x1F6DB8), .word: Colour(0xB53B77),
    ],
    amounts: ramp(Colour(0xF4F7EE), Colour(0xA6D8C8), Colour(0x357AB0), Colour(0x14204D)),
    negatives: steps(from: Colour(0xF1F3F6), to: Colour(0xC2560A)),
    positives: steps(from: Colour(0xF1F3F6), to: Colour(0x15599F)))

  static let dark = Theme(
    ground: Colour(0x14171D), ink: Colour(0xE8EAF0), note: Colour(0xA4ADBC),
    axis: Colour(0x737D8E), grid: Colour(0x2C323D),
    roles: [
      .plain: Colour(0x9AA6BA), .key: Colour(0x4CC2B6), .query: Colour(0xB99BEF),
      .weight: Colour(0xF29A4C), .context: Colour(0x6DB0F2), .word: Colour(0xEE8DBB),
    ],
    amounts: ramp(Colour(0x1C2340), Colour(0x2B4F86), Colour(0x2F7F9C), Colour(0xF3F0B2)),
    negatives: steps(from: Colour(0x262B34), to: Colour(0xF5A04F)),
    positives: steps(from: Colour(0x262B34), to: Colour(0x77BBFA)))

  /// The colours of amounts, from nothing, near the ground, to all, far from it.
  ///
  /// - Parameters:
  ///   - quarter: what comes after a quarter of the way to `middle` and more.
  ///   - middle: as bright as the darkest ground of black letters, so that these stop to be
  ///     readable, and white ones start to be, at the same step on light and on dark pages.
  private static func ramp(
    _ nothing: Colour, _ quarter: Colour, _ middle: Colour, _ all: Colour
  ) -> [Colour] {
    let switching = Double(AmountStep.firstHigh) - 0.5
    return (0..<AmountStep.count).map { step in
      let way = Double(step)
      if way <= switching / 2 { return nothing.mixed(with: quarter, way / (switching / 2)) }
      if way <= switching { return quarter.mixed(with: middle, way / (switching / 2) - 1) }
      return middle.mixed(with: all, (way - switching) / (Double(AmountStep.count - 1) - switching))
    }
  }

  private static func steps(from zero: Colour, to most: Colour) -> [Colour] {
    (0...SignedStep.most).map { zero.mixed(with: most, Double($0) / Double(SignedStep.most)) }
  }
}

/// What a mark stands for; each has its colour, in every picture and in the player.
public enum Role: String, CaseIterable, Equatable, Sendable {
  case plain
  /// The encoder: source words, its states, keys and values.
  case key
  /// The decoder: its states, queries.
  case query
  case weight
  case context
  /// Output words and their embeddings.
  case word
}

/// The step of the scale of amounts that a share of the whole has.
struct AmountStep: Equatable, Sendable {
  static let count = 21
  /// The first step whose letters have the ground's colour, not that of ink.
  static let firstHigh = 11

  let index: Int

  /// - Parameter share: in 0…1; what isn't counts as the nearer end, what isn't a number as 0.
  init(_ share: Double) {
    index = share.isNaN ? 0 : Int((min(1, max(0, share)) * Double(Self.count - 1)).rounded())
  }

  var className: String { "amount\(index)" }
  /// The class of letters on this step.
  var letters: String { index < Self.firstHigh ? "low" : "high" }
}

/// The step of the scale of numbers with a sign.
struct SignedStep: Equatable, Sendable {
  static let most = 10

  /// In −10…10.
  let index: Int

  /// - Parameters:
  ///   - number: what isn't a number counts as 0.
  ///   - largest: the number with the full colour; finite.
  init(_ number: Double, largest: Double) {
    guard number != 0, !number.isNaN else {
      index = 0
      return
    }
    // What isn't 0 doesn't look like it.
    let share = min(1, abs(number / largest))
    let step = max(1, Int((share * Double(Self.most)).rounded()))
    index = number < 0 ? -step : step
  }

  var className: String { index < 0 ? "minus\(-index)" : "plus\(index)" }
}
