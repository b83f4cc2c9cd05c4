import Attention
import Testing

struct VectorAndMatrixTests {
  let v: Vector = [1, 2, 3]
  let m: Matrix = [[1, 2, 3], [4, 5, 6]]

  @Test func numbersAreReadByPlace() {
    #expect(v[2] == 3)
    #expect(v[0...1] == [1, 2])
    #expect(v[1..<3] == [2, 3])
    #expect(v[3..<3] == [])
    #expect(m[1] == [4, 5, 6])
    #expect(m[1, 0] == 4)
    #expect(m[0...0] == [[1, 2, 3]])
    #expect(m[1..<2] == [[4, 5, 6]])
    #expect(m[2..<2].columns == 3)
  }

  @Test func shapesAreKnown() {
    #expect(v.count == 3)
    #expect([m.rows, m.columns, m.count] == [2, 3, 2])
    #expect(m.values == [1, 2, 3, 4, 5, 6])
    let empty: Matrix = []
    #expect([empty.rows, empty.columns] == [0, 0])
    #expect(Vector([]).count == 0)
    let tall: Matrix = [[], []]
    #expect([tall.rows, tall.columns] == [2, 0])
  }

  @Test func rowsMayHaveNames() {
    let (h1, h2): (Vector, Vector) = ([1, 2], [3, 4])
    let states: Matrix = [h1, h2]
    #expect(states == Matrix(rows: 2, columns: 2, values: [1, 2, 3, 4]))
  }

  @Test func arithmeticIsNumberByNumber() {
    #expect(v + [10, 20, 30] == [11, 22, 33])
    #expect(v - [1, 1, 1] == [0, 1, 2])
    #expect(-v == [-1, -2, -3])
    #expect(2 * v == [2, 4, 6])
    #expect(v * 2 == [2, 4, 6])
    #expect(v / 2 == [0.5, 1, 1.5])
    #expect(m + m == 2 * m)
    #expect(m - m == 0 * m)
    #expect(-m == m * -1)
    #expect(m / 2 == [[0.5, 1, 1.5], [2, 2.5, 3]])
    #expect((v / 0)[0] == .infinity)
  }

  @Test func productsAreSumsOfProducts() {
    #expect(m * v == [14, 32])
    #expect(m * [[1, 0], [0, 1], [1, 1]] == [[4, 5], [10, 11]])
    #expect(m.transposed() == [[1, 4], [2, 5], [3, 6]])
    #expect(Matrix(rows: 2, columns: 0, values: []) * Vector([]) == [0, 0])
    #expect(
      Matrix(rows: 2, columns: 0, values: []) * Matrix(rows: 0, columns: 1, values: []) == [
        [0], [0],
      ])
  }

  /// Against the definition, for widths around the eight sums of the inner loop.
  @Test(arguments: [1, 2, 7, 8, 9, 16, 31])
  func productsAgreeWithTheirDefinition(width: Int) {
    let a = Matrix.random(rows: 3, columns: width, seed: width)
    let b = Matrix.random(rows: width, columns: 4, seed: -width)
    let x = Vector.random(count: width, seed: 100)
    for i in 0..<3 {
      let row = (0..<width).reduce(0) { $0 + a[i, $1] * x[$1] }
      #expect(abs((a * x)[i] - row) < 1e-13)
      #expect(abs(dot(a[i], x) - row) < 1e-13)
      for j in 0..<4 {
        let entry = (0..<width).reduce(0) { $0 + a[i, $1] * b[$1, j] }
        #expect(abs((a * b)[i, j] - entry) < 1e-13)
      }
    }
    #expect(
      distance(
        Vector((a * b).transposed().values), Vector((b.transposed() * a.transposed()).values))
        < 1e-13)
  }

  @Test func vectorsAreJoinedAndMeasured() {
    #expect(dot(v, [4, 5, 6]) == 32)
    #expect(hadamard(v, [4, 5, 6]) == [4, 10, 18])
    #expect(hadamard(m, m) == [[1, 4, 9], [16, 25, 36]])
    #expect(concatenate(v, [4]) == [1, 2, 3, 4])
    #expect(norm([3, 4]) == 5)
    #expect(sum(v) == 6)
    #expect(sum(m) == 21)
    #expect(sum(Vector([])) == 0)
  }

  static let largest: [(numbers: Vector, place: Int)] = [
    ([1, 3, 3], 1), ([.nan, 2, 5], 2), ([5, .nan, 2], 0), ([.nan, .nan], 0),
    ([-.infinity, -.infinity], 0), ([.nan, -.infinity], 1), ([.infinity, .infinity], 0),
  ]

  @Test(arguments: largest)
  func theLargestIsTheFirstOfEqualsAndNoNaN(numbers: Vector, place: Int) {
    #expect(argmax(numbers) == place)
    #expect(max(numbers).bitPattern == numbers[place].bitPattern)
  }

  @Test("are printed as Swift writes them")
  func descriptions() {
    #expect("\(Vector([2, -0.5]))" == "[2.0, -0.5]")
    #expect("\(Vector([]))" == "[]")
    #expect("\(Matrix(rows: 2, columns: 2, values: [3, 1, 1, 2]))" == "[[3.0, 1.0],\n [1.0, 2.0]]")
    #expect("\(Matrix(rows: 0, columns: 2, values: []))" == "[]")
  }
}
