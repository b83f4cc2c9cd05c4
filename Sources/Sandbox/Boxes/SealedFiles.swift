internal import CBoxes
internal import Glibc

/// Files in memory, which are closed together.
struct SealedFiles: ~Copyable {
  let numbers: [Int32]

  init(_ files: [BoxedFile]) throws(BoxProblem) {
    var numbers: [Int32] = []
    for file in files {
      let number = unsafe file.bytes.withUnsafeBytes { bytes in
        unsafe boxes_sealed_file(bytes.baseAddress, bytes.count)
      }
      guard number >= 0 else {
        let code = errno
        for number in numbers { close(number) }
        throw .system(.memory, code: code)
      }
      numbers.append(number)
    }
    self.numbers = numbers
  }

  deinit {
    for number in numbers { close(number) }
  }
}
