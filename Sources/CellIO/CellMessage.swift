/// What a program of compiled cells says to the runner.
///
/// On the way, each is a byte for its kind and its content behind a count.
public enum CellMessage: Equatable, Sendable {
  /// The cell has come to its end.
  case ended
  /// A value by the name that the cell gave it.
  case exported(name: String, type: CellType, value: ArraySlice<UInt8>)
  /// A value to be shown below the cell.
  case shown(caption: String, type: CellType, value: ArraySlice<UInt8>)

  private static let endedKind = UInt8(ascii: "E")
  private static let exportedKind = UInt8(ascii: "X")
  private static let shownKind = UInt8(ascii: "S")

  /// The bytes of a message about a value.
  static func bytes(isExport: Bool, _ name: String, _ value: some CellValue) -> [UInt8] {
    var content = CellWriter()
    content.string(name)
    type(of: value).cellType.write(to: &content)
    value.write(to: &content)
    return bytes(isExport ? exportedKind : shownKind, content.bytes)
  }

  static var endedBytes: [UInt8] { bytes(endedKind, []) }

  private static func bytes(_ kind: UInt8, _ content: [UInt8]) -> [UInt8] {
    var writer = CellWriter()
    writer.byte(kind)
    writer.block(content)
    return writer.bytes
  }

  /// Reads the next message; nil where its end isn't there yet.
  ///
  /// - Parameter bytes: of which the message is taken away.
  public init?(takenFrom bytes: inout ArraySlice<UInt8>) throws(CellReader.Damage) {
    guard bytes.count >= 9 else { return nil }
    var reader = CellReader(bytes)
    let kind = try reader.byte()
    let length = try reader.int()
    guard length >= 0 else { throw CellReader.Damage() }
    guard length <= bytes.count - 9 else { return nil }
    let content = bytes.dropFirst(9).prefix(length)
    bytes = bytes.dropFirst(9 + length)
    self = try Self.message(kind, content)
  }

  private static func message(
    _ kind: UInt8, _ content: ArraySlice<UInt8>
  ) throws(CellReader.Damage) -> CellMessage {
    if kind == endedKind { return .ended }
    var reader = CellReader(content)
    let name = try reader.string()
    let type = try CellType(from: &reader)
    switch kind {
    case exportedKind: return .exported(name: name, type: type, value: reader.rest)
    case shownKind: return .shown(caption: name, type: type, value: reader.rest)
    default: throw CellReader.Damage()
    }
  }
}
