import JSONText
import ModelFiles
import Testing

@Suite struct HostileSafetensorsTests {
  @Test(
    arguments: [
      ([], .noHeader(bytes: 0)),
      ([1, 2, 3], .noHeader(bytes: 3)),
      ([0, 0, 0, 0, 0, 0, 0, 0], .headerIsNoObject),
      ([2, 0, 0, 0, 0, 0, 0, 0, 0x7B], .headerBeyondFile(bytes: 2, present: 1)),
      (
        [UInt8](repeating: 0xFF, count: 8),
        .headerTooLong(bytes: .max, limit: Safetensors.headerLimit)
      ),
      (
        [1, 0, 0x10, 0, 0, 0, 0, 0, 0x7B],
        .headerTooLong(bytes: 1_048_577, limit: Safetensors.headerLimit)
      ),
    ] as [([UInt8], SafetensorsMistake)])
  func aHeaderMustLieInTheFile(bytes: [UInt8], mistake: SafetensorsMistake) {
    #expect(throws: mistake) { try Safetensors(parsing: bytes) }
  }

  /// Headers with eight bytes behind them.
  @Test(
    arguments: [
      ("[]", .headerIsNoObject),
      (" {}", .headerIsNoObject),
      ("{}", .hole(0..<8)),
      (#"{"a":1}"#, .entryIsNoObject(tensor: "a")),
      (#"{"__metadata__":[]}"#, .metadataIsNoObject),
      (#"{"__metadata__":{"epoch":3}}"#, .metadataIsNoText(key: "epoch")),
      ("{\"__metadata__\":{\"é\":\"\",\"e\u{301}\":\"\"}}", .sameName("e\u{301}")),
      (entry(type: "3"), .field(tensor: "a", .type)),
      (entry(type: #""F16""#), .unknownType(tensor: "a", "F16")),
      (entry(type: #""f32""#), .unknownType(tensor: "a", "f32")),
      (entry(shape: "2"), .field(tensor: "a", .shape)),
      (entry(shape: "[2.0]"), .field(tensor: "a", .shape)),
      (entry(shape: "[-2]"), .field(tensor: "a", .shape)),
      (entry(shape: #"["2"]"#), .field(tensor: "a", .shape)),
      (entry(offsets: "[0]"), .field(tensor: "a", .offsets)),
      (entry(offsets: "[0,4,8]"), .field(tensor: "a", .offsets)),
      (entry(offsets: "[8,0]"), .field(tensor: "a", .offsets)),
      (entry(offsets: "[-8,0]"), .field(tensor: "a", .offsets)),
      (#"{"a":{"dtype":"F32","shape":[2]}}"#, .field(tensor: "a", .offsets)),
      (entry(offsets: #"[0,8],"code":"""#), .unknownField(tensor: "a", "code")),
      (entry(shape: "[3]"), .wrongSize(tensor: "a", shape: [3], needs: 12, has: 8)),
      (entry(shape: "[0]"), .wrongSize(tensor: "a", shape: [0], needs: 0, has: 8)),
      (
        entry(type: #""F64""#), .wrongSize(tensor: "a", shape: [2], needs: 16, has: 8)
      ),
      (
        entry(shape: "[4611686018427387904,4]"),
        .tooLarge(tensor: "a", shape: [4_611_686_018_427_387_904, 4])
      ),
      // The product is 2⁶², which only the size of a number makes too large.
      (
        entry(shape: "[4611686018427387904]"),
        .tooLarge(tensor: "a", shape: [4_611_686_018_427_387_904])
      ),
      (
        entry(shape: "[2305843009213693951]", offsets: "[0,9223372036854775804]"),
        .beyondFile(tensor: "a", 0..<9_223_372_036_854_775_804, present: 8)
      ),
      (entry(shape: "[1]", offsets: "[0,4]"), .hole(4..<8)),
      (entry(shape: "[1]", offsets: "[4,8]"), .hole(0..<4)),
      (entry(offsets: "[1,9]"), .beyondFile(tensor: "a", 1..<9, present: 8)),
      (two("[0,4]", "[0,4]"), .overlap("a", "b", at: 0)),
      (two("[2,6]", "[0,4]"), .overlap("b", "a", at: 2)),
      (two("[5,9]", "[0,4]"), .beyondFile(tensor: "a", 5..<9, present: 8)),
    ] as [(String, SafetensorsMistake)])
  func aHeaderMustSayWhatTheFileHolds(header: String, mistake: SafetensorsMistake) {
    #expect(throws: mistake) { try Safetensors(parsing: file(header)) }
  }

  @Test(arguments: [
    ("{", 1, 1), ("{\"a\":\n{}}x", 2, 4),
    ("{\"a\":1,\"a\":1}", 1, 10),
    ("{\"a\":" + String(repeating: "[", count: 200), 1, 133),
    ("{\"a\":99999999999999999999}", 1, 25),
  ])
  func whatIsNoJSONIsNamedByItsPlace(header: String, line: Int, column: Int) {
    do throws(SafetensorsMistake) {
      _ = try Safetensors(parsing: file(header))
      Issue.record("\(header) was read")
    } catch {
      guard case .headerIsNoJSON(let mistake) = error else {
        Issue.record("\(error)")
        return
      }
      #expect((mistake.line, mistake.column) == (line, column), "\(mistake)")
    }
  }

  @Test func tensorsWithoutNumbersMayShareAPlace() throws {
    let entries = #""b":{"dtype":"F32","shape":[0],"data_offsets":[0,0]}"#
    let a = #""a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}"#
    let c = #""c":{"dtype":"F64","shape":[3,0],"data_offsets":[8,8]}"#
    let tensors = try Safetensors(parsing: file("{\(a),\(entries),\(c)}")).tensors
    #expect(tensors.map(\.name) == ["b", "a", "c"])
    #expect(tensors.map(\.tensor.shape) == [[0], [2], [3, 0]])
  }

  @Test func manyRowsOfNothingAreNoMatrix() {
    #expect(Tensor(shape: [1 << 60, 0], values: .double([])).matrix == nil)
  }

  private func file(_ header: String) -> [UInt8] {
    let length = (0..<8).map { UInt8(truncatingIfNeeded: header.utf8.count >> (8 * $0)) }
    return length + Array(header.utf8) + [UInt8](repeating: 0, count: 8)
  }
}

private func entry(
  type: String = #""F32""#, shape: String = "[2]", offsets: String = "[0,8]"
) -> String {
  #"{"a":{"dtype":\#(type),"shape":\#(shape),"data_offsets":\#(offsets)}}"#
}

/// Two tensors of one number each.
private func two(_ a: String, _ b: String) -> String {
  #"{"a":{"dtype":"F32","shape":[1],"data_offsets":\#(a)},"#
    + #""b":{"dtype":"F32","shape":[1],"data_offsets":\#(b)}}"#
}
