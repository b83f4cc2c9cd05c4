internal import Diagnostics
internal import Lessons
internal import Runs

/// The numbers of an answer that has the shape that is asked for.
struct GivenAnswer {
  let answer: NumericAnswer
  /// The place value of the last digit of each number.
  private let lastPlaces: [Double]

  /// Why an answer can't be compared: a format error, which is not a wrong answer.
  struct Malformed: Error {
    let say: Bilingual
    var matched: String?
  }

  /// - Parameter shape: of the right answer.
  init(
    _ text: String, _ kind: Exercise.KindName, like shape: [Int], _ accept: Tolerance,
    in language: Language
  ) throws(Malformed) {
    let given: GivenNumbers
    do throws(GivenNumbers.Mistake) {
      given =
        kind == .number
        ? try GivenNumbers(number: text, comma: language == .vietnamese)
        : try GivenNumbers(list: text)
    } catch {
      throw Malformed(say: MarkWords.mistake(error))
    }
    let own: [Int]
    switch kind {
    case .number: own = []
    case .vector, .choice, .code: own = [given.all.count]
    case .table:
      let widths = given.rows.map(\.count)
      guard Set(widths).count <= 1 else {
        throw Malformed(say: MarkWords.mistake(.raggedRows(widths)))
      }
      own = [widths.count, widths.first ?? 0]
    }
    // No numbers at all are no answer, whatever an exercise asks for; lint tells such an exercise.
    guard own == shape, !given.all.isEmpty else {
      if own.count == 2, own == shape.reversed() {
        throw Malformed(say: MarkWords.transposed, matched: "transposed")
      }
      throw Malformed(say: MarkWords.shape(own, needed: shape))
    }
    if case .written(let digits) = accept,
      let few = given.all.first(where: { $0.digits < digits && $0.value != 0 })
    {
      throw Malformed(say: MarkWords.digits(few.digits, needed: digits))
    }
    answer = NumericAnswer(shape: shape, values: given.all.map(\.value))
    lastPlaces = given.all.map(\.lastPlace)
  }

  /// Which entries count as those of another answer of the same shape.
  func accepted(by accept: Tolerance, for other: NumericAnswer) -> [Bool] {
    answer.values.indices.map {
      accept.accepts(answer.values[$0], for: other.values[$0], lastPlace: lastPlaces[$0])
    }
  }

  /// The first row that should sum to 1 and doesn't.
  var wrongSum: (matched: String, say: Bilingual)? {
    let width = max(1, answer.shape.last ?? 1)
    for row in stride(from: 0, to: answer.values.count, by: width) {
      let sum = answer.values[row..<row + width].reduce(0, +)
      // Rounded entries don't sum to 1 exactly.
      if abs(sum - 1) > 0.005 * Double(width) {
        let number = answer.shape.count == 2 ? row / width + 1 : nil
        return ("sums", MarkWords.sum(sum, row: number))
      }
    }
    return nil
  }
}
