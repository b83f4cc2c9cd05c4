import Attention
import ModelFiles
import Testing

@Suite struct NumPyTests {
  @Test(arguments: [
    ("matrix_f8", [3, 4], 12), ("vector_f8", [5], 5), ("version2", [2, 2], 4),
    ("version3", [2, 2], 4), ("columns_first", [3, 4], 12),
  ])
  func doublesReadAsNumPySavedThem(name: String, shape: [Int], count: Int) throws {
    let tensor = try Tensor(npy: fixture(name + ".npy"))
    #expect(tensor == Tensor(shape: shape, values: .double(halves(count))))
  }

  @Test(arguments: [("matrix_f4", [3, 4]), ("columns_first_f4", [4, 3])])
  func floatsStayFloats(name: String, shape: [Int]) throws {
    let tensor = try Tensor(npy: fixture(name + ".npy"))
    #expect(tensor == Tensor(shape: shape, values: .float(halves(12).map(Float.init))))
  }

  @Test(arguments: ["i1", "i2", "i4", "i8", "u1", "u2", "u4", "u8"])
  func integersOfEverySizeAreRead(type: String) throws {
    let tensor = try Tensor(npy: fixture(type + ".npy"))
    #expect(tensor.matrix == [[0, 1, 2], [3, 4, 5]])
    #expect(tensor.vector == nil)
  }

  @Test func negativeIntegersKeepTheirSign() throws {
    #expect(try Tensor(npy: fixture("negative.npy")).vector == [-1, -128])
  }

  @Test(arguments: ["matrix_f8", "matrix_f4", "vector_f8"])
  func whatIsWrittenIsByteForByteWhatNumPyWrites(name: String) throws {
    let bytes = try fixture(name + ".npy")
    #expect(try Tensor(npy: bytes).npy == bytes)
  }

  @Test(
    arguments: [
      ("big_endian", .unknownType(">f8")),
      ("objects", .unknownType("|O")),
      ("records", .unknownType("[('x', '<f8'), ('y', '<i4')], 'fortran_o")),
      ("cube", .dimensions(3)),
      ("number", .dimensions(0)),
      ("empty", .noNumbers(shape: [0, 3])),
      ("too_exact", .inexact(offset: 136)),
    ] as [(String, NumPyMistake)])
  func whatIsNotReadIsNamed(name: String, mistake: NumPyMistake) {
    #expect(throws: mistake) { try Tensor(npy: fixture(name + ".npy")) }
  }

  @Test(
    arguments: [
      ("", 0, .header(offset: 10, expected: "{")),
      ("{'descr': '<f8'", 0, .header(offset: 25, expected: "}")),
      ("{}", 0, .missing(key: "descr")),
      ("{'descr':'<f8'}", 0, .missing(key: "fortran_order")),
      ("{'descr':'<f8','fortran_order':False}", 0, .missing(key: "shape")),
      (
        "{'descr':'<f8','descr':'<f4'}", 0,
        .header(offset: 25, expected: "'fortran_order' | 'shape'")
      ),
      ("{'fortran_order':0}", 0, .header(offset: 27, expected: "True | False")),
      (literal("(-1,)"), 0, .header(offset: 56, expected: "0...9223372036854775807")),
      (
        literal("(9223372036854775808,)"), 0,
        .header(offset: 56, expected: "0...9223372036854775807")
      ),
      (literal("(1 2)"), 0, .header(offset: 58, expected: ")")),
      (literal("(1,)") + "x", 0, .header(offset: 60, expected: "the end of the header")),
      (literal("(2,)"), 15, .cutOff(shape: [2], present: 15)),
      (literal("(2,)"), 17, .trailingBytes(1)),
      (
        literal("(4611686018427387904, 4611686018427387904)"), 16,
        .cutOff(shape: [4_611_686_018_427_387_904, 4_611_686_018_427_387_904], present: 16)
      ),
      (
        literal("(2305843009213693951,)"), 16,
        .cutOff(shape: [2_305_843_009_213_693_951], present: 16)
      ),
    ] as [(String, Int, NumPyMistake)])
  func aDamagedHeaderIsNamedByItsPlace(header: String, data: Int, mistake: NumPyMistake) {
    #expect(throws: mistake) { try Tensor(npy: file(header, data: data)) }
  }

  @Test(arguments: [
    "{\"shape\": (2L, 1L,), 'fortran_order': True , 'descr' : \"<f8\"}\n",
    literal("(2,1)"),
  ])
  func whatPythonWritesInOtherWaysIsRead(header: String) throws {
    #expect(try Tensor(npy: file(header, data: 16)).matrix == [[0], [0]])
  }

  @Test(
    arguments: [
      ([], .noNumPyFile), (Array("NUMPY".utf8), .noNumPyFile),
      (magic + [4, 0], .unknownVersion(major: 4, minor: 0)),
      (magic + [1, 1], .unknownVersion(major: 1, minor: 1)),
      (magic + [1, 0, 9], .headerBeyondFile(bytes: 2, present: 1)),
      (magic + [1, 0, 9, 0], .headerBeyondFile(bytes: 9, present: 0)),
      (magic + [2, 0, 16, 39, 0, 0], .headerBeyondFile(bytes: 10_000, present: 0)),
      (magic + [2, 0, 17, 39, 0, 0], .headerTooLong(bytes: 10_001, limit: 10_000)),
      (magic + [3, 0, 255, 255, 255, 255], .headerTooLong(bytes: 4_294_967_295, limit: 10_000)),
    ] as [([UInt8], NumPyMistake)])
  func theFirstBytesSayWhatItIs(bytes: [UInt8], mistake: NumPyMistake) {
    #expect(throws: mistake) { try Tensor(npy: bytes) }
  }

  private func file(_ header: String, data: Int) -> [UInt8] {
    magic + [1, 0, UInt8(header.utf8.count), 0] + Array(header.utf8)
      + [UInt8](repeating: 0, count: data)
  }
}

private let magic = [0x93] + Array("NUMPY".utf8)

private func literal(_ shape: String) -> String {
  "{'descr':'<f8','fortran_order':False,'shape':\(shape)}"
}
