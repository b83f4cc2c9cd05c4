internal import Attention
internal import Diagnostics
internal import ModelFiles

extension LoadedFile {
  /// What a name says of a file; nil where it says nothing that is known.
  init?(name: String) {
    switch name.split(separator: ".", omittingEmptySubsequences: false).last?.lowercased() {
    case "safetensors": self = .safetensors
    case "npy": self = .npy
    case "csv": self = .csv
    default: return nil
    }
  }
}

extension Matrix {
  /// The matrix in a file.
  ///
  /// - Parameters:
  ///   - file: as the lesson names it; its ending says what is in it.
  ///   - name: of a tensor in a safetensors file; nil where that has one only.
  ///   - bytes: reads the file.
  /// - Returns: a table of one dimension as one row.
  /// - Complexity: O(bytes).
  init(
    file: String, name: String?, bytes: (String) throws(LoadProblem) -> [UInt8]
  ) throws(LoadProblem) {
    guard let kind = LoadedFile(name: file) else { throw .unknownEnding(file) }
    if name != nil, kind != .safetensors { throw .nameNotNeeded(file, kind) }
    switch kind {
    case .csv:
      let bytes = try bytes(file)
      do throws(CSVMistake) {
        self = try Matrix(csv: bytes)
      } catch {
        throw LoadProblem(error, in: file)
      }
    case .npy:
      let bytes = try bytes(file)
      let tensor: Tensor
      do throws(NumPyMistake) {
        tensor = try Tensor(npy: bytes)
      } catch {
        throw LoadProblem(error, in: file)
      }
      self = try Matrix(tensor, in: file, name: nil)
    case .safetensors:
      self = try Matrix(Safetensors(file: file, bytes: bytes), in: file, name: name)
    }
  }

  private init(_ file: Safetensors, in path: String, name: String?) throws(LoadProblem) {
    let names = file.tensors.map(\.name)
    guard let wanted = name ?? (names.count == 1 ? names[0] : nil) else {
      throw names.isEmpty ? .noNumbers(path) : .needsName(path, names: names)
    }
    guard let tensor = file[wanted] else {
      throw .noMatrixNamed(
        path, name: wanted, nearest: nearest(to: wanted, among: names), names: names)
    }
    self = try Matrix(tensor, in: path, name: wanted)
  }

  private init(_ tensor: Tensor, in path: String, name: String?) throws(LoadProblem) {
    guard (1...2).contains(tensor.shape.count) else {
      throw .dimensions(path, tensor: name, tensor.shape.count)
    }
    if let row = tensor.vector, row.count > 0 {
      self = [row]
    } else if let matrix = tensor.matrix {
      self = matrix
    } else {
      throw .noNumbers(path)
    }
  }
}
