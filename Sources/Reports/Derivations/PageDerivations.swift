internal import Diagnostics
internal import JSONText
internal import LessonSwift
internal import Lessons
public import Runs

/// What a page knows of its numbers: where each comes from, and where those come from that it was
/// made of, down to what the lesson gives.
public struct PageDerivations: Sendable {
  /// How much a page may know.
  public struct Limits: Sendable {
    public var numbers = 5000
    public var bytes = 130_000
    /// Multiply-adds, to compute again what the numbers were made of.
    public var operations = 2e7

    public init() {}
  }

  /// JSON that may stand in an HTML element `script`: `derivation.js` says how it is built.
  ///
  /// For numbers beyond the limits there is no entry.
  public let json: String

  /// - Parameter names: of the numbers that the page shows, in its order.
  /// - Complexity: O(numbers, and those they were made of), within the limits.
  public init(of names: [NumberName], in run: LessonRun, within limits: Limits = Limits()) {
    var writer = DerivationEntries(run, limits)
    var seen: Set<String> = []
    for name in names where seen.insert(name.text).inserted { writer.add(name) }
    writer.finish()
    json = writer.json
  }
}

/// Writes the entries of numbers, one after the other: first those that are shown, then what they
/// were made of.
private struct DerivationEntries {
  private let run: LessonRun
  private let limits: PageDerivations.Limits
  private let places: LessonPlaces
  private var explainer: NumberExplainer
  private var found: [NumberExplainer.Found] = []
  private var entries: [String] = []
  private var bytes = 0
  /// The place of each number among the entries.
  private var numbers: [String: Int] = [:]
  /// The same by the way that led to a number; nil for one that has no entry.
  private var ways: [SoughtNumber.Way: Int?] = [:]
  /// Names that are not what their number is called itself.
  private var otherNames: [(key: String, value: JSON)] = []
  private var texts: [String] = []
  private var textPlaces: [String: Int] = [:]
  private var expressions: [String: TypedExpression] = [:]

  /// Sums of more terms leave out the middle.
  private static let mostTerms = 24
  private static let mostParts = 12

  init(_ run: LessonRun, _ limits: PageDerivations.Limits) {
    self.run = run
    self.limits = limits
    places = LessonPlaces(run)
    explainer = NumberExplainer(
      run, run.session, mostTerms: Self.mostTerms, mostOperations: limits.operations)
  }

  // MARK: Numbers

  /// Adds a number that the page shows.
  mutating func add(_ name: NumberName) {
    guard let expression = expression(name.value) else { return }
    let sought = SoughtNumber(expression, name.element, source: name.value)
    guard let number = explainer.find(sought), let place = place(of: number) else { return }
    if number.title != name.text { otherNames.append((name.text, .int(place))) }
  }

  private mutating func expression(_ source: String) -> TypedExpression? {
    if let known = expressions[source] { return known }
    guard case .expression(let expression) = run.session.check(source, line: .max) else {
      return nil
    }
    expressions[source] = expression
    return expression
  }

  /// The place of an operand; nil for one that needs no entry, or has no room for it.
  private mutating func place(of sought: SoughtNumber) -> Int? {
    let way = sought.way
    if let known = ways[way] { return known }
    var place: Int?
    if let number = explainer.find(sought) { place = self.place(of: number) }
    ways[way] = .some(place)
    return place
  }

  /// The place of a number among the entries; nil where there is no room for it.
  private mutating func place(of number: NumberExplainer.Found) -> Int? {
    if let place = numbers[number.identity] { return place }
    guard found.count < limits.numbers, bytes < limits.bytes else { return nil }
    numbers[number.identity] = found.count
    found.append(number)
    return found.count - 1
  }

  /// Writes the entries of all numbers, and of what they were made of.
  mutating func finish() {
    while entries.count < found.count {
      let entry = entry(of: found[entries.count]).scriptText
      bytes += entry.utf8.count + 1
      entries.append(entry)
    }
  }

  // MARK: Entries

  private mutating func entry(of found: NumberExplainer.Found) -> JSON {
    guard bytes < limits.bytes, let number = explainer.explain(found) else {
      let value = explainer.text(found.derivation.value)
      return .array([title(found.title), .string(value)])
    }
    let derivation = found.derivation
    let place = places.place(of: derivation.expression.range, origin: derivation.origin)
    var members: [JSON] = [
      title(number.title), .string(number.value), .int(place?.line ?? 0),
      .int(place?.column ?? 0), text(number.note),
    ]
    guard let arithmetic = number.arithmetic else { return .array(members) }
    let operands = Dictionary(
      number.operands.map { ($0.reference, $0.number) }, uniquingKeysWith: { first, _ in first })
    let (main, used) = filled(arithmetic, operands)
    // The page sets its own blanks around the sign.
    members += [text(main + number.sign.filter { $0 != " " }), .array(used)]
    var steps = number.parts.prefix(Self.mostParts).map { part -> JSON in
      let (line, used) = filled(part.text, operands)
      return .array([.string(part.title), text(line)] + used)
    }
    steps += number.parameters.map { .array([.string($0.names), text($0.source)]) }
    if number.formula != nil || !steps.isEmpty { members.append(text(number.formula)) }
    if !steps.isEmpty { members.append(.array(steps)) }
    return .array(members)
  }

  /// A name; `spoken.weights[1, 2]` as the place of what stands before the brackets among the
  /// texts, and the numbers in them.
  private mutating func title(_ title: String) -> JSON {
    let bytes = title.utf8
    guard bytes.last == UInt8(ascii: "]"), let open = bytes.lastIndex(of: UInt8(ascii: "[")),
      let indices = Self.indices(bytes[bytes.index(after: open)...].dropLast())
    else { return .string(title) }
    return .array([text(String(title[..<open]))] + indices.map(JSON.int))
  }

  /// Whole numbers as `1, 2`; nil for what couldn't be put together again from them.
  private static func indices(_ text: Substring.UTF8View) -> [Int]? {
    var indices: [Int] = []
    let parts = text.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    for (place, part) in parts.enumerated() {
      let digits = place == 0 ? part : part.dropFirst()
      guard place == 0 || part.first == UInt8(ascii: " "),
        digits.first != UInt8(ascii: "0") || digits.count == 1,
        digits.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }),
        let index = Int(Substring(digits))
      else { return nil }
      indices.append(index)
    }
    return indices.isEmpty ? nil : indices
  }

  /// The place of a text among those that entries share; -1 for none.
  private mutating func text(_ text: String?) -> JSON {
    guard let text else { return .int(-1) }
    if let place = textPlaces[text] { return .int(place) }
    textPlaces[text] = texts.count
    texts.append(text)
    bytes += text.utf8.count + 3
    return .int(texts.count - 1)
  }

  /// A text with signs for its operands, and the operands' places.
  private mutating func filled(
    _ text: WorkedText, _ operands: [Reference: SoughtNumber]
  ) -> (text: String, operands: [JSON]) {
    var result = ""
    var places: [JSON] = []
    for piece in text.pieces {
      let sign: (String, Reference)? =
        switch piece.kind {
        case .plain: nil
        case .value(let reference): ("#", reference)
        case .unsignedValue(let reference): ("~", reference)
        case .name(let reference): ("@", reference)
        }
      if let (sign, reference) = sign, let sought = operands[reference],
        let place = place(of: sought)
      {
        result += sign
        places.append(.int(place))
      } else {
        result += piece.text
      }
    }
    return (result, places)
  }

  var json: String {
    let language = run.lesson.frontMatter.language
    let members = [
      #""file":\#(JSON.string(run.lesson.source.fileName).scriptText)"#,
      #""words":\#(JSON.object(Words.ofDerivations(in: language)).scriptText)"#,
      #""texts":\#(JSON.array(texts.map(JSON.string)).scriptText)"#,
      #""entries":[\#(entries.joined(separator: ","))]"#,
      #""names":\#(JSON.object(otherNames).scriptText)"#,
    ]
    return "{" + members.joined(separator: ",") + "}"
  }
}

extension Words {
  /// What the dialog says that shows a number's derivation.
  fileprivate static func ofDerivations(in language: Language) -> [(key: String, value: JSON)] {
    [
      ("back", Bilingual(en: "Back", vi: "Quay lại")),
      ("close", Bilingual(en: "Close", vi: "Đóng")),
      (
        "hint",
        Bilingual(
          en: "Click a number to see where it comes from.",
          vi: "Bấm vào một con số để xem nó từ đâu mà có.")
      ),
      ("find", Bilingual(en: "Show it on the page", vi: "Xem trong trang")),
      ("operands", Bilingual(en: "Made of", vi: "Được tính từ")),
      ("place", Bilingual(en: "In the lesson:", vi: "Trong bài học:")),
      (
        "leftOut",
        Bilingual(
          en: "The page has no room for where this number comes from; the command "
            + "“lesson explain” tells it.",
          vi: "Trang không đủ chỗ để ghi cách tính số này; lệnh “lesson explain” cho xem đầy đủ.")
      ),
    ].map { ($0.0, .string($0.1[language])) }
  }
}
