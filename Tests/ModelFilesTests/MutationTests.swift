import Attention
import ModelFiles
import Testing

/// Files with a few bytes changed end in a value that is no larger than the file, or in a mistake.
///
/// A failure names its seed, which gives the same bytes again.
@Suite struct MutationTests {
  @Test(arguments: UInt64(0)..<40)
  func damagedSafetensorsAreReadOrRefused(seed: UInt64) throws {
    let files = try ["torch", "mixed", "plain"].map { try fixture($0 + ".safetensors") }
    try mutate(files, seed: seed) { bytes in
      let file: Safetensors
      do throws(SafetensorsMistake) {
        file = try Safetensors(parsing: bytes)
      } catch {
        return false
      }
      let numbers = file.tensors.reduce(0) { $0 + $1.tensor.doubles.count }
      #expect(numbers * 4 <= bytes.count)
      let back = try Safetensors(parsing: file.encoded())
      for (name, tensor) in file.tensors.map({ ($0.name, $0.tensor) }) {
        #expect(back[name]?.shape == tensor.shape)
        #expect(back[name]?.floats.map(\.bitPattern) == tensor.floats.map(\.bitPattern))
      }
      return true
    }
  }

  @Test(arguments: UInt64(0)..<40)
  func damagedArraysAreReadOrRefused(seed: UInt64) throws {
    let names = ["matrix_f8", "matrix_f4", "vector_f8", "columns_first", "i2", "u8", "version2"]
    let files = try names.map { try fixture($0 + ".npy") }
    try mutate(files, seed: seed) { bytes in
      let tensor: Tensor
      do throws(NumPyMistake) {
        tensor = try Tensor(npy: bytes)
      } catch {
        return false
      }
      #expect(tensor.doubles.count <= bytes.count)
      let back = try Tensor(npy: tensor.npy)
      #expect(back.shape == tensor.shape)
      #expect(back.doubles.map(\.bitPattern) == tensor.doubles.map(\.bitPattern))
      return true
    }
  }

  @Test(arguments: UInt64(0)..<40)
  func damagedTextsAreReadOrRefused(seed: UInt64) throws {
    let files = try [fixture("savetxt.csv"), Array("1,2,3\r\n4,5,6\r\n".utf8)]
    try mutate(files, seed: seed) { bytes in
      let matrix: Matrix
      do throws(CSVMistake) {
        matrix = try Matrix(csv: bytes)
      } catch {
        return false
      }
      #expect(matrix.values.count <= bytes.count)
      let back = try Matrix(csv: Array(matrix.csv.utf8))
      #expect(back == matrix)
      return true
    }
  }

  /// Damages files in many ways and reads each; some of them must still be readable, others not, or
  /// the test would look at one side only.
  private func mutate(
    _ files: [[UInt8]], seed: UInt64, read: ([UInt8]) throws -> Bool
  ) throws {
    var generator = SeededGenerator(seed: seed)
    var (good, bad) = (0, 0)
    for round in 0..<120 {
      var bytes = files[round % files.count]
      for _ in 0..<1 + generator.next() % 3 { damage(&bytes, &generator) }
      if try read(bytes) { good += 1 } else { bad += 1 }
    }
    #expect(good > 0 && bad > 0, "\(good) read, \(bad) refused")
  }

  private func damage(_ bytes: inout [UInt8], _ generator: inout SeededGenerator) {
    func place(_ end: Int) -> Int { Int(generator.next() % UInt64(max(1, end))) }
    // What numbers and structure are made of comes up more often than by chance.
    let tokens = [
      "9", "0", "-1", "18446744073709551616", "[", "}", ",", "\"", "(", "1e9", "\u{301}",
    ]
    let token = Array(tokens[place(tokens.count)].utf8)
    let start = place(bytes.count)
    let end = min(bytes.count, start + place(9))
    switch generator.next() % 6 {
    case 0: if !bytes.isEmpty { bytes[start] ^= 1 << (generator.next() % 8) }
    case 1: bytes.removeSubrange(start..<end)
    case 2: bytes.insert(contentsOf: token, at: start)
    case 3: bytes.replaceSubrange(start..<end, with: token)
    case 4: bytes.insert(contentsOf: bytes[start..<end], at: place(bytes.count + 1))
    default: if !bytes.isEmpty { bytes[start] = [0, 0x7F, 0x80, 0xFF][place(4)] }
    }
  }
}
