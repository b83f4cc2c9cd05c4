internal import Diagnostics

/// Composes the nodes of a YAML text from the events of its parser.
struct YAMLComposer: ~Copyable {
  /// Of lists and mappings in each other. Versions of libyaml after 0.2.5 have this limit
  /// themselves, and tell it in these words.
  private static let depthLimit = 999
  private static let tooDeep = YAMLProblem.other("Maximum nesting level reached")

  private let text: YAMLText
  private var positions: YAMLPositions
  private var parser: YAMLParser
  private var root: Part?
  /// The lists and mappings that have not ended, the outermost first.
  private var open: [Collection] = []
  private var anchored: [String: Part] = [:]
  /// Where the first anchor stands: told at the end, since other mistakes come first.
  private var firstAnchor: Range<Int>?

  /// Where a node begins in the text, its range in the lesson, and what stands before it.
  private struct Start {
    let offset: Int
    let range: Range<Int>
    let properties: YAMLProperties
  }

  private struct Part {
    let start: Start
    let node: YAMLNode
    let key: YAMLKey
  }

  private struct Collection {
    let start: Start
    /// The items of a list; the keys and values of a mapping in turns.
    var parts: [Part] = []
  }

  init(_ text: YAMLText) {
    self.text = text
    positions = YAMLPositions(text.bytes)
    parser = YAMLParser(text.bytes)
  }

  /// Composes the text's one document.
  ///
  /// - Returns: nil for a text of blanks and comments.
  mutating func compose() throws(YAMLText.Mistake) -> YAMLNode? {
    while let event = try nextEvent() { try take(event) }
    if let firstAnchor { throw YAMLText.Mistake(problem: .alias, range: firstAnchor) }
    return root?.node
  }

  private mutating func nextEvent() throws(YAMLText.Mistake) -> YAMLEvent? {
    do {
      return try parser.next()
    } catch {
      throw mistake(error.told.problem, at: error.told.mark)
    }
  }

  private mutating func take(_ event: YAMLEvent) throws(YAMLText.Mistake) {
    switch event.kind {
    case .streamStart, .documentEnd: break
    case .documentStart:
      guard root == nil else { throw mistake(.secondDocument, at: event.mark) }
    case .alias(let name):
      guard let part = anchored[name] else { throw mistake(.alias, at: event.mark) }
      add(part)
    case .scalar(let scalar, let properties):
      let range = positions.range(of: scalar, at: event.mark)
      let key = YAMLKey.scalar(scalar.text, tag: properties.tag(or: "str"))
      add(.scalar(scalar), key, start(range, properties))
    case .sequenceStart(let properties), .mappingStart(let properties):
      guard open.count < Self.depthLimit else { throw mistake(Self.tooDeep, at: event.mark) }
      let range = positions.rangeOfCollection(at: event.mark)
      open.append(Collection(start: start(range, properties)))
    case .sequenceEnd:
      let (start, items) = close()
      let key = YAMLKey.sequence(items.map(\.key), tag: start.properties.tag(or: "seq"))
      add(.sequence(items.map(\.node)), key, start)
    case .mappingEnd:
      let (start, parts) = close()
      let key = YAMLKey.mapping(parts.map(\.key), tag: start.properties.tag(or: "map"))
      add(.mapping(try pairs(parts)), key, start)
    }
  }
}

extension YAMLComposer {
  private mutating func start(_ range: Range<Int>, _ properties: YAMLProperties) -> Start {
    let start = Start(
      offset: range.lowerBound, range: text.source(range), properties: properties)
    if properties.anchor != nil, firstAnchor == nil { firstAnchor = start.range }
    return start
  }

  private mutating func close() -> (start: Start, parts: [Part]) {
    let collection = open.removeLast()
    return (collection.start, collection.parts)
  }

  private mutating func add(_ value: YAMLNode.Value, _ key: YAMLKey, _ start: Start) {
    let node = YAMLNode(value: value, range: start.range)
    let part = Part(start: start, node: node, key: key)
    if let anchor = start.properties.anchor { anchored[anchor] = part }
    add(part)
  }

  private mutating func add(_ part: Part) {
    if open.isEmpty { root = part } else { open[open.count - 1].parts.append(part) }
  }

  private func pairs(_ parts: [Part]) throws(YAMLText.Mistake) -> [YAMLNode.Pair] {
    var pairs: [YAMLNode.Pair] = []
    var keys: [YAMLKey: Part] = [:]
    var repeated: [Part] = []
    for index in stride(from: 0, to: parts.count, by: 2) {
      let key = parts[index]
      if let first = keys[key.key] { repeated.append(first) } else { keys[key.key] = key }
      pairs.append(YAMLNode.Pair(key: key.node, value: parts[index + 1].node))
    }
    // Of several, the first in the alphabet.
    let first = repeated.min { ($0.node.text ?? "") < ($1.node.text ?? "") }
    guard let first else { return pairs }
    throw YAMLText.Mistake(
      problem: .duplicateKey(first.node.shown),
      range: text.source(positions.secondKey(first.node.text, like: first.start.offset)))
  }

  private mutating func mistake(_ problem: YAMLProblem, at mark: Int) -> YAMLText.Mistake {
    YAMLText.Mistake(problem: problem, range: text.source(positions.rest(at: mark)))
  }
}
