/// Named tensors in one file, the format that PyTorch and the model hub exchange.
///
/// A file is the length of its header in 8 bytes, little-endian; the header, a JSON object that
/// gives each tensor its type, its shape and the range of its bytes; then the bytes of the tensors,
/// one behind the other. Nothing in such a file is run.
///
/// Source: https://github.com/huggingface/safetensors#format
public struct Safetensors: Equatable, Sendable {
  /// Of a file that was read in the order of their bytes, otherwise by name.
  public let tensors: [NamedTensor]
  /// What the file says of itself.
  public let metadata: [String: String]

  /// The longest header that is read and written, in bytes: room for ten thousand tensors. JSON that
  /// is made to fill the memory takes more than a hundred times its bytes.
  public static let headerLimit = 1 << 20

  /// - Precondition: no tensor is called `__metadata__`.
  public init(_ tensors: [String: Tensor], metadata: [String: String] = [:]) {
    precondition(tensors[Self.metadataKey] == nil, "a tensor called \(Self.metadataKey)")
    self.tensors = tensors.map(NamedTensor.init).sorted { inByteOrder($0.name, $1.name) }
    self.metadata = metadata
  }

  init(inOrder tensors: [NamedTensor], metadata: [String: String]) {
    self.tensors = tensors
    self.metadata = metadata
  }

  /// - Complexity: O(tensors).
  public subscript(name: String) -> Tensor? { tensors.first { $0.name == name }?.tensor }

  static let metadataKey = "__metadata__"
}

/// A tensor and what it is called.
public struct NamedTensor: Equatable, Sendable {
  public let name: String
  public let tensor: Tensor
}

/// As the format's own library sorts names: by their bytes in UTF-8.
func inByteOrder(_ a: String, _ b: String) -> Bool { a.utf8.lexicographicallyPrecedes(b.utf8) }
