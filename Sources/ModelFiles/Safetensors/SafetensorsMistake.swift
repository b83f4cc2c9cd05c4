public import JSONText

/// Why bytes are no safetensors file, or none that can be read here.
public enum SafetensorsMistake: Error, Equatable, Sendable {
  /// Fewer than the 8 bytes that say how long the header is.
  case noHeader(bytes: Int)
  case headerTooLong(bytes: UInt64, limit: Int)
  /// The file ends before its header does: it is cut off, or it is another kind of file.
  case headerBeyondFile(bytes: UInt64, present: Int)
  /// The place counts from the header's first byte, the ninth of the file.
  case headerIsNoJSON(JSONMistake)
  case headerIsNoObject
  case metadataIsNoObject
  case metadataIsNoText(key: String)
  /// Two tensors, or two keys of the metadata, have one name.
  case sameName(String)
  case entryIsNoObject(tensor: String)
  /// A field is missing or is of the wrong kind.
  case field(tensor: String, SafetensorsField)
  case unknownField(tensor: String, String)
  /// Another type than F32 and F64, as it stands in the file: `BF16`.
  case unknownType(tensor: String, String)
  /// The shape has more numbers than there is memory on any machine.
  case tooLarge(tensor: String, shape: [Int])
  /// The shape and the range differ; both in bytes.
  case wrongSize(tensor: String, shape: [Int], needs: Int, has: Int)
  /// The range, in bytes from the header's end on, doesn't lie in the file.
  case beyondFile(tensor: String, Range<Int>, present: Int)
  /// Two tensors share the byte that is so far behind the header.
  case overlap(String, String, at: Int)
  /// Bytes behind the header that belong to no tensor.
  case hole(Range<Int>)
}

/// What a header says of every tensor.
public enum SafetensorsField: String, Equatable, Sendable {
  /// A text.
  case type = "dtype"
  /// A list of whole numbers from 0.
  case shape
  /// Two whole numbers from 0, the second not below the first.
  case offsets = "data_offsets"
}
