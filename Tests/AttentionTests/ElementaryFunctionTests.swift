import Attention
import Foundation
import Testing

/// This file imports Foundation too, so that it only compiles if the functions of numbers give way.
struct ElementaryFunctionTests {
  @Test func functionsOfNumbersCompileBesideFoundation() {
    let one = 1.0
    #expect(exp(one) == M_E)
    #expect(log(exp(2 * one)) == 2)
    #expect(sqrt(2.0) == 2.0.squareRoot())
    #expect(abs(tanh(0.5) - 0.46211715726000975) < 1e-15)
    #expect(sigmoid(0.0) == 0.5)
    #expect(Swift.max(1, 2) == 2)
    #expect(max(3, 2) == 3)
  }

  @Test func functionsOfVectorsAndMatricesWorkNumberByNumber() {
    let x: Vector = [0, 1, -2]
    #expect(exp(x) == Vector(x.values.map { Foundation.exp($0) }))
    #expect(tanh(x) == Vector(x.values.map { Foundation.tanh($0) }))
    #expect(log([1, 0]) == [0, -.infinity])
    #expect(sqrt([4, 0]) == [2, 0])
    #expect(log([-1])[0].isNaN)
    #expect(sqrt([-1])[0].isNaN)
    let matrix: Matrix = [[0, 1], [4, 9]]
    #expect(sqrt(matrix) == [[0, 1], [2, 3]])
    #expect(exp(matrix)[1] == exp(matrix[1]))
    #expect(log(matrix)[1] == log(matrix[1]))
    #expect(tanh(matrix)[1] == tanh(matrix[1]))
    #expect(sigmoid(matrix)[1] == sigmoid(matrix[1]))
  }

  @Test func aGateIsShutAtMinusInfinityAndOpenAtInfinity() {
    #expect(sigmoid([-.infinity, -1000, 0, 1000, .infinity]) == [0, 0, 0.5, 1, 1])
  }
}
