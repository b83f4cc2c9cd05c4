internal import Diagnostics

/// Why libyaml refuses a text; marks count in Unicode scalars.
struct YAMLRefusal: Error {
  /// libyaml's words.
  let words: String
  /// Where the parser stopped.
  let mark: Int
  /// Where the part begins that it had not finished.
  let contextMark: Int

  /// The problem, and the mark of its place.
  var told: (problem: YAMLProblem, mark: Int) {
    switch words {
    case "mapping values are not allowed in this context": (.unexpectedColon, mark)
    case "found character that cannot start any token",
      "found a tab character that violates indentation",
      "did not find expected alphabetic or numeric character":
      (.unexpectedCharacter, mark)
    case "could not find expected ':'": (.missingColon, contextMark)
    case "found unexpected end of stream", "found unexpected document indicator":
      (.unclosedQuote, contextMark)
    case "did not find expected ',' or ']'": (.unclosedList, contextMark)
    case "did not find expected ',' or '}'": (.unclosedMapping, contextMark)
    case "did not find expected key", "did not find expected '-' indicator",
      "block sequence entries are not allowed in this context",
      "mapping keys are not allowed in this context", "did not find expected <document start>":
      (.indentation, mark)
    case "found unknown escape character": (.unknownEscape, mark)
    default: (.other(words), mark)
    }
  }
}
