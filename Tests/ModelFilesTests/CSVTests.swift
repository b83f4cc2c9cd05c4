import Attention
import ModelFiles
import Testing

@Suite struct CSVTests {
  @Test func aFileOfNumPyReadsAsItWasSaved() throws {
    let matrix = try Matrix(csv: fixture("savetxt.csv"))
    #expect(matrix.rows == 3)
    #expect(matrix.values == halves(6).map { $0 / 3 })
  }

  @Test(arguments: [
    "1,-2.5\n3e2,.5\n", "\u{FEFF}1,-2.5\r\n3e2,.5\r\n", "# x,y\n\n 1 ,\t-2.50\n+300,5E-1\n\n",
  ])
  func endsOfLinesBlanksAndCommentsDoNotMatter(text: String) throws {
    #expect(try Matrix(csv: Array(text.utf8)) == [[1, -2.5], [300, 0.5]])
  }

  @Test(arguments: UInt64(0)..<20)
  func everyMatrixComesBackBitForBit(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let (rows, columns) = (Int(generator.next() % 5) + 1, Int(generator.next() % 5) + 1)
    let values = (0..<rows * columns).map { _ -> Double in
      let number = Double(bitPattern: generator.next())
      return number.isFinite ? number : -0.0
    }
    let matrix = Matrix(rows: rows, columns: columns, values: values)
    let back = try Matrix(csv: Array(matrix.csv.utf8))
    #expect(back.columns == columns)
    #expect(back.values.map(\.bitPattern) == values.map(\.bitPattern))
  }

  @Test(
    arguments: [
      ("", .noNumbers),
      ("# only this\n\n", .noNumbers),
      ("1,2\n3\n", .otherCount(line: 2, numbers: 1, expected: 2)),
      ("1\n\n2,3", .otherCount(line: 3, numbers: 2, expected: 1)),
      ("1,\n", .notANumber(line: 1, column: 2, text: "")),
      ("x,y\n1,2\n", .notANumber(line: 1, column: 1, text: "x")),
      ("1,nan", .notANumber(line: 1, column: 2, text: "nan")),
      ("0x10", .notANumber(line: 1, column: 1, text: "0x10")),
      ("1e999", .notANumber(line: 1, column: 1, text: "1e999")),
      ("1,\"2\"", .notANumber(line: 1, column: 2, text: "\"2\"")),
      ("1;x", .notANumber(line: 1, column: 1, text: "1;x")),
      ("1,2\n1,5;2", .otherDelimiter(line: 2, instead: "1.5,2")),
      ("1\t2 \t3", .otherDelimiter(line: 1, instead: "1,2,3")),
      ("1.5  2 3", .otherDelimiter(line: 1, instead: "1.5,2,3")),
    ] as [(String, CSVMistake)])
  func aMistakeSaysItsLineAndWhatToWrite(text: String, mistake: CSVMistake) {
    #expect(throws: mistake) { try Matrix(csv: Array(text.utf8)) }
  }
}
