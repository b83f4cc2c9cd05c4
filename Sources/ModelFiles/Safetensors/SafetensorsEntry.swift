internal import JSONText

/// What a header says of one tensor.
struct SafetensorsEntry {
  enum NumberType: String {
    case f32 = "F32"
    case f64 = "F64"

    /// In bytes.
    var size: Int {
      switch self {
      case .f32: 4
      case .f64: 8
      }
    }
  }

  let name: String
  let type: NumberType
  let shape: [Int]
  /// In bytes, from the end of the header on.
  let range: Range<Int>

  /// How many numbers there are.
  var count: Int { range.count / type.size }

  /// Reads an entry: its type is known, and its range has as many bytes as its shape needs.
  init(_ name: String, _ json: JSON) throws(SafetensorsMistake) {
    guard let members = json.asMembers else { throw .entryIsNoObject(tensor: name) }
    if let stranger = members.first(where: { SafetensorsField(rawValue: $0.key) == nil }) {
      throw .unknownField(tensor: name, stranger.key)
    }
    guard let type = json[SafetensorsField.type.rawValue]?.asText else {
      throw .field(tensor: name, .type)
    }
    guard let shape = Self.sizes(json[SafetensorsField.shape.rawValue]) else {
      throw .field(tensor: name, .shape)
    }
    guard let offsets = Self.sizes(json[SafetensorsField.offsets.rawValue]), offsets.count == 2,
      offsets[0] <= offsets[1]
    else { throw .field(tensor: name, .offsets) }
    guard let type = NumberType(rawValue: type) else {
      throw .unknownType(tensor: name, type)
    }
    guard let bytes = elementCount(of: shape + [type.size]) else {
      throw .tooLarge(tensor: name, shape: shape)
    }
    guard bytes == offsets[1] - offsets[0] else {
      throw .wrongSize(tensor: name, shape: shape, needs: bytes, has: offsets[1] - offsets[0])
    }
    self.name = name
    self.type = type
    self.shape = shape
    range = offsets[0]..<offsets[1]
  }

  /// A list of whole numbers from 0; nil where it is none.
  private static func sizes(_ json: JSON?) -> [Int]? {
    guard let list = json?.asList else { return nil }
    let sizes = list.compactMap(\.asInt).filter { $0 >= 0 }
    return sizes.count == list.count ? sizes : nil
  }
}
