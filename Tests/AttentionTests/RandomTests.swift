import Attention
import Testing

/// Expected numbers are made by `Fixtures/make_random.py`.
struct RandomTests {
  @Test func splitMixBeginsAsPublished() {
    var generator = SeededGenerator(seed: 0)
    #expect(generator.next() == 0xE220_A839_7B1D_CDAF)
    #expect(generator.next() == 0x6E78_9E6A_A1B9_65F4)
    #expect(generator.next() == 0x06C4_5D18_8009_454F)
    #expect(generator.next() == 0xF88B_B8A8_724C_81EC)
  }

  static let drawn: [(seed: Int, expected: Vector)] = [
    (
      0,
      [
        -1.8839083333524405, 0.8645068595575148, 0.22760793546360525, -0.04211268468683916,
        -0.22143788059715477,
      ]
    ),
    (42, [0.8822489062222688, 1.388473285287707, -0.4508498757188601]),
    (-1, [1.806895942211186, -1.1057498531933323]),
  ]

  @Test(arguments: drawn)
  func aSeedFixesTheNumbers(seed: Int, expected: Vector) {
    let drawn = Vector.random(count: expected.count, seed: seed)
    #expect(distance(drawn, expected) < 1e-15)
  }

  @Test func aMatrixIsFilledRowByRow() {
    let matrix = Matrix.random(rows: 3, columns: 5, seed: 9)
    #expect(matrix.rows == 3)
    #expect(matrix.columns == 5)
    #expect(matrix.values == Vector.random(count: 15, seed: 9).values)
    #expect(Vector.random(count: 7, seed: 9).values == Array(matrix.values.prefix(7)))
  }

  @Test func theNumbersAreStandardNormal() {
    let drawn = Vector.random(count: 100_000, seed: 3)
    let mean = sum(drawn) / 100_000
    #expect(abs(mean) < 0.02)
    #expect(abs(dot(drawn, drawn) / 100_000 - 1) < 0.02)
    let withinOne = drawn.values.count { abs($0) < 1 }
    #expect(abs(Double(withinOne) / 100_000 - 0.6827) < 0.01)
  }

  @Test func nothingCanBeDrawnToo() {
    #expect(Vector.random(count: 0, seed: 1) == [])
    #expect(Matrix.random(rows: 0, columns: 4, seed: 1).columns == 4)
  }
}
