internal import LessonSwift

/// Arithmetic as text, in pieces: numbers that come from elsewhere stand apart.
struct WorkedText: Equatable {
  struct Piece: Equatable {
    enum Kind: Equatable {
      case plain
      /// An operand's value.
      case value(Reference)
      /// The value of a negative operand behind a minus sign that is the sum's.
      case unsignedValue(Reference)
      /// An operand's name.
      case name(Reference)
    }

    var text: String
    var kind = Kind.plain
  }

  private(set) var pieces: [Piece] = []

  init(_ text: String) { pieces = [Piece(text: text)] }

  init(_ text: String, _ kind: Piece.Kind) { pieces = [Piece(text: text, kind: kind)] }

  private init(pieces: [Piece]) { self.pieces = pieces }

  var text: String { pieces.count == 1 ? pieces[0].text : pieces.map(\.text).joined() }

  /// The pieces that are no mere text, in their order.
  var references: [Reference] {
    pieces.compactMap { piece in
      switch piece.kind {
      case .plain: nil
      case .value(let reference), .unsignedValue(let reference), .name(let reference): reference
      }
    }
  }

  mutating func append(_ text: String) {
    if let last = pieces.last, last.kind == .plain {
      pieces[pieces.count - 1].text += text
    } else {
      pieces.append(Piece(text: text))
    }
  }

  mutating func append(_ other: WorkedText) {
    for piece in other.pieces {
      if piece.kind == .plain { append(piece.text) } else { pieces.append(piece) }
    }
  }

  static func + (left: WorkedText, right: WorkedText) -> WorkedText {
    var result = left
    result.append(right)
    return result
  }

  func between(_ before: String, _ after: String) -> WorkedText {
    var result = WorkedText(before)
    result.append(self)
    result.append(after)
    return result
  }

  /// The text without a sign that it begins with; nil where it doesn't.
  func without(sign: String) -> WorkedText? {
    guard let first = pieces.first, first.text.hasPrefix(sign) else { return nil }
    var result = self
    result.pieces[0].text.removeFirst(sign.count)
    if case .value(let reference) = first.kind {
      result.pieces[0].kind = .unsignedValue(reference)
    }
    return result
  }
}

extension [WorkedText] {
  func joined(separator: String) -> WorkedText {
    var result = first ?? WorkedText("")
    for text in dropFirst() {
      result.append(separator)
      result.append(text)
    }
    return result
  }
}
