import Attention
import Diagnostics
import LessonSwift
import ModelFiles
import Testing

@testable import LearningCells

@Suite struct LoadTests {
  /// A folder with some files.
  private static let folder = LessonFiles { path throws(LoadProblem) in
    let numbers: Tensor.Values = .double([1, 2, 3, 4, 5, 6])
    let matrix = Tensor(shape: [2, 3], values: numbers)
    let cube = Tensor(shape: [1, 2, 3], values: numbers)
    let row = Tensor(shape: [6], values: numbers)
    switch path {
    case "states.npy": return matrix.npy
    case "row.npy": return row.npy
    case "states.csv", "deep/STATES.CSV": return Array("1,2,3\n4,5,6\n".utf8)
    case "one.safetensors": return bytes(["encoder": matrix])
    case "two.safetensors":
      return bytes(["encoder": matrix, "cube": cube, "row": row])
    case "cut.npy": return Array(matrix.npy.dropLast())
    case "cut.safetensors": return Array(bytes(["encoder": matrix]).dropLast())
    case "header.safetensors": return Array(bytes(["encoder": matrix]).prefix(20))
    case "other.npy": return Array("1,2\n".utf8)
    case "other.safetensors": return Array("1,2\n".utf8)
    case "ragged.csv": return Array("1,2\n3\n".utf8)
    case "words.csv": return Array("1,hai\n".utf8)
    case "blanks.csv": return Array("1 2\n".utf8)
    case "empty.csv": return []
    default: throw .missing(path)
    }
  }

  private static func bytes(_ tensors: [String: Tensor]) -> [UInt8] {
    (try? Safetensors(tensors).encoded()) ?? []
  }

  @Test(arguments: [
    "load(\"states.npy\")", "load(\"states.csv\")", "load(\"deep/STATES.CSV\")",
    "load(\"one.safetensors\")", "load(\"two.safetensors\", \"encoder\")",
  ])
  func aMatrixIsTheSameFromEveryKindOfFile(text: String) throws {
    let matrix: Matrix = try LearningRun(text, files: Self.folder).last()
    #expect(matrix == [[1, 2, 3], [4, 5, 6]])
  }

  @Test(arguments: ["load(\"row.npy\")", "load(\"two.safetensors\", \"row\")"])
  func aTableOfOneDimensionIsARow(text: String) throws {
    let matrix: Matrix = try LearningRun(text, files: Self.folder).last()
    #expect(matrix == [[1, 2, 3, 4, 5, 6]])
  }

  @Test(arguments: [
    ("load(\"none.npy\")", LoadProblem.missing("none.npy")),
    ("load(\"states\")", .unknownEnding("states")),
    ("load(\"states.pt\")", .unknownEnding("states.pt")),
    ("load(\"states.npy\", \"a\")", .nameNotNeeded("states.npy", .npy)),
    (
      "load(\"two.safetensors\")",
      .needsName("two.safetensors", names: ["cube", "encoder", "row"])
    ),
    (
      "load(\"two.safetensors\", \"encodr\")",
      .noMatrixNamed(
        "two.safetensors", name: "encodr", nearest: "encoder", names: ["cube", "encoder", "row"])
    ),
    (
      "load(\"two.safetensors\", \"cube\")",
      .dimensions("two.safetensors", tensor: "cube", 3)
    ),
    ("load(\"cut.npy\")", .cutOff("cut.npy", .npy)),
    ("load(\"cut.safetensors\")", .cutOff("cut.safetensors", .safetensors)),
    ("load(\"header.safetensors\")", .cutOff("header.safetensors", .safetensors)),
    ("load(\"other.npy\")", .notOfItsKind("other.npy", .npy)),
    ("load(\"other.safetensors\")", .notOfItsKind("other.safetensors", .safetensors)),
    ("load(\"ragged.csv\")", .rowLength("ragged.csv", line: 2, numbers: 1, expected: 2)),
    ("load(\"words.csv\")", .notANumber("words.csv", line: 1, column: 2, text: "hai")),
    ("load(\"blanks.csv\")", .delimiter("blanks.csv", line: 1, instead: "1,2")),
    ("load(\"empty.csv\")", .noNumbers("empty.csv")),
  ])
  func aFileThatGivesNoMatrixIsTold(text: String, problem: LoadProblem) {
    let run = LearningRun(text, files: Self.folder)
    #expect(run.problems == [.load(problem)])
  }

  @Test func theArgumentAtFaultIsPointedAt() throws {
    #expect(try LearningRun("load(\"none.npy\")").part() == "\"none.npy\"")
    let named = LearningRun("load(\"two.safetensors\", \"encodr\")", files: Self.folder)
    #expect(try named.part() == "\"encodr\"")
  }

  @Test func withoutAFolderNothingIsRead() {
    let run = LearningRun("load(\"states.csv\")", files: .none)
    #expect(run.problems == [.load(.noFolder("states.csv"))])
  }

  @Test func aCellReadsAHundredFilesAndNoMore() {
    let calls = Array(repeating: "load(\"states.csv\")", count: 101).joined(separator: "\n")
    #expect(
      LearningRun(calls, files: Self.folder).problems == [.tooMuchWork(limit: 1e10)])
  }

  // MARK: Pairs of sentences

  private static func pairs(_ text: String) -> LessonFiles {
    LessonFiles { _ throws(LoadProblem) in Array(text.utf8) }
  }

  @Test func aTeachersOwnSentencesCanBeLearned() throws {
    let words: [String] = try LearningRun(
      """
      let model = train(
        task: .corpus("pairs.tsv"), embedding: 8, hidden: 16, steps: 60, batch: 4,
        learningRate: 0.02, seed: 1)
      translate("bạn là giáo viên", with: model).words
      """
    ).last()
    #expect(words == ["you", "are", "a", "teacher", "<END>"])
  }

  @Test(arguments: [
    ("", 1, CorpusProblem.noPairs), ("\n \n", 1, .noPairs),
    ("a\tb\na | b\n", 2, .noTab(instead: "a\tb")), ("a b", 1, .noTab(instead: nil)),
    ("a\tb\tc", 1, .manyTabs(2, instead: nil)), ("a\t", 1, .empty(.target)),
    ("\tb", 1, .empty(.source)), ("a\tb <END>", 1, .end(.target, instead: "a\tb")),
  ])
  func aLineThatIsNoPairIsTold(text: String, line: Int, problem: CorpusProblem) throws {
    let run = LearningRun(
      "let task: LearningTask = .corpus(\"a.tsv\")", files: Self.pairs(text))
    #expect(run.problems == [.load(.corpus("a.tsv", line: line, problem))])
    #expect(try run.part() == "\"a.tsv\"")
  }
}
