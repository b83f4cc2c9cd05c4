internal import Diagnostics
internal import LessonSwift
internal import Runs

/// The places of a cell that a reader may change, with what may stand there.
struct CellPlaces {
  private let kinds: KindCatalogue
  private let session: Session
  /// Which calls were tried before, and whether they ran.
  private(set) var tried: [String: Bool]
  /// How many choices more may be tried out: each costs about what its cell costs.
  private var trials = Self.trialLimit

  private static let trialLimit = 2000
  /// What needs more isn't tried, and is thought to fit.
  private static let operationLimit = 1e6

  /// - Parameters:
  ///   - session: the names of the lesson and their values, to try choices with.
  ///   - tried: what was found out before, with other values.
  init(_ kinds: KindCatalogue, _ session: Session, tried: [String: Bool] = [:]) {
    self.kinds = kinds
    self.tried = tried
    var limits = session.limits
    limits.operationsPerCell = Self.operationLimit
    limits.trainingPerCell = 0
    self.session = session.offering(session.catalogue, limits)
  }

  /// In the order of the text.
  ///
  /// - Parameters:
  ///   - code: the cell's.
  ///   - original: what stood at a range before it was changed; nil where it is unchanged.
  /// - Complexity: O(bytes), and what the choices compute.
  mutating func places(
    in code: String, original: (Range<Int>) -> String?
  ) -> [EditablePlace] {
    let bytes = Array(code.utf8)
    return PlaceFinder(code, kinds).places.map { found in
      let content: EditablePlace.Content =
        switch found.content {
        case .number: .number
        case .kind(let type, let call):
          .kind(type, kinds(type, at: found, in: call, bytes, original(found.range)))
        case .normalizerCall(let scores):
          .kind(.normalizer, calls(at: found, of: scores, bytes, original(found.range)))
        }
      return EditablePlace(range: found.range, face: found.face, content: content)
    }
  }

  // MARK: Choices

  private mutating func kinds(
    _ type: EditablePlace.KindType, at place: PlaceFinder.Found, in call: Range<Int>?,
    _ code: [UInt8], _ original: String?
  ) -> [KindChoice] {
    let current = Self.text(place.range, code)
    return choices(
      named: kinds.members(type).map { ($0.text, $0.text) }, current: (current, current), original
    ) { text in
      guard let call else { return nil }
      return Self.text(call.lowerBound..<place.range.lowerBound, code) + text
        + Self.text(place.range.upperBound..<call.upperBound, code)
    }
  }

  private mutating func calls(
    at place: PlaceFinder.Found, of scores: Range<Int>, _ code: [UInt8], _ original: String?
  ) -> [KindChoice] {
    let scores = Self.text(scores, code)
    let current = Self.text(place.range, code)
    let members = kinds.members(.normalizer).map { member in
      let call = kinds.call(of: member, with: scores)
      return (name: member.text, text: call)
    }
    let name = members.first { $0.text == current }?.name ?? current
    return choices(named: members, current: (name, current), original) { $0 }
  }

  /// The choices, those that stand in the text and in the file first where they are others.
  private mutating func choices(
    named members: [(name: String, text: String)], current: (name: String, text: String),
    _ original: String?, trial: (String) -> String?
  ) -> [KindChoice] {
    var choices = members
    if let original, !choices.contains(where: { $0.text == original }) {
      choices.insert((original, original), at: 0)
    }
    if !choices.contains(where: { $0.text == current.text }) { choices.insert(current, at: 0) }
    // Where even what stands there doesn't run, the kind isn't to blame.
    let runs = trial(current.text).map { fits($0) } ?? false
    return choices.map { choice in
      let isTried = runs && choice.text != current.text
      let fits = isTried ? trial(choice.text).map { self.fits($0) } ?? true : true
      return KindChoice(name: choice.name, text: choice.text, fits: fits)
    }
  }

  private mutating func fits(_ call: String) -> Bool {
    if let known = tried[call] { return known }
    guard trials > 0 else { return true }
    trials -= 1
    let fits =
      switch session.evaluate(call, line: 1) {
      case .bound, .shown, .skipped: true
      case .failed(let mistake): mistake.isOfCost
      }
    tried[call] = fits
    return fits
  }

  private static func text(_ range: Range<Int>, _ code: [UInt8]) -> String {
    String(decoding: code[range], as: UTF8.self)
  }
}

extension Mistake {
  /// Whether it says only that something is too large to be tried.
  fileprivate var isOfCost: Bool {
    switch problem {
    case .call(.tooMuchWork), .call(.learning(.tooMuchTraining)): true
    default: false
    }
  }
}
