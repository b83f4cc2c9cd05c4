internal import Diagnostics
internal import LessonSwift
internal import Seq2Seq

extension Catalogue {
  /// What there is to learn.
  static func taskMembers(_ files: LessonFiles) -> [Function] {
    ownTasks + [
      Function(
        "corpus", .staticMethod(LearningTask.lessonType), ["_ file"], cost: { _ in reading }
      ) { (file: String) throws(CallProblem) in
        do throws(LoadProblem) {
          return try LearningTask(file: file, bytes: files.read)
        } catch {
          throw .load(error)
        }
      }
    ] + LearningTask.propertyFunctions
  }

  /// The tasks that draw their own sentences.
  private static let ownTasks: [Function] =
    [
      task("reversal", .reversal), task("copy", .copy),
      task("stablePartition", .stablePartition), task("vietnameseNumbers", .vietnameseNumbers),
      task("vietnameseDates", .vietnameseDates),
      Function(
        "reversal", .staticMethod(LearningTask.lessonType), ["lengths", "symbols"],
        fallbacks: ["lengths": "4...20", "symbols": "10"],
        check: { learning(LearningTask.mismatch(lengths: $0, symbols: $1)) }
      ) { (lengths: ClosedRange<Int>, symbols: Int) in
        LearningTask.reversal(lengths: lengths, symbols: symbols)
      },
      Function(
        "copy", .staticMethod(LearningTask.lessonType), ["lengths", "symbols"],
        fallbacks: ["lengths": "4...20", "symbols": "10"],
        check: { learning(LearningTask.mismatch(lengths: $0, symbols: $1)) }
      ) { (lengths: ClosedRange<Int>, symbols: Int) in
        LearningTask.copy(lengths: lengths, symbols: symbols)
      },
      Function(
        "stablePartition", .staticMethod(LearningTask.lessonType), ["lengths", "symbols"],
        fallbacks: ["lengths": "4...12", "symbols": "12"],
        check: { learning(LearningTask.mismatch(lengths: $0, halvedSymbols: $1)) }
      ) { (lengths: ClosedRange<Int>, symbols: Int) in
        LearningTask.stablePartition(lengths: lengths, symbols: symbols)
      },
      Function(
        "vietnameseNumbers", .staticMethod(LearningTask.lessonType), ["digits"],
        check: { learning(LearningTask.mismatch(digits: $0)) }
      ) { (digits: ClosedRange<Int>) in LearningTask.vietnameseNumbers(digits: digits) },
      Function(
        "vietnameseDates", .staticMethod(LearningTask.lessonType), ["years"],
        check: { learning(LearningTask.mismatch(years: $0)) }
      ) { (years: ClosedRange<Int>) in LearningTask.vietnameseDates(years: years) },
    ]

  private static func task(_ name: String, _ task: LearningTask) -> Function {
    Function(name, .staticProperty(LearningTask.lessonType), []) { task }
  }

  /// Where a context comes from, and what carries states from word to word.
  static let kindMembers: [Function] =
    AttentionKind.allCases.map { kind in
      Function(kind.rawValue, .staticProperty(AttentionKind.lessonType), []) { kind }
    }
    + RecurrentCell.allCases.map { cell in
      Function(cell.rawValue, .staticProperty(RecurrentCell.lessonType), []) { cell }
    }
}
