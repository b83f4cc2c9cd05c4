import JSONText
import Testing

@Suite struct ReadingTests {
  @Test(arguments: [
    ("null", JSON.null), ("true", .bool(true)), (" false\n", .bool(false)),
    ("0", .int(0)), ("-7", .int(-7)), ("9223372036854775807", .int(.max)),
    ("-9223372036854775808", .int(.min)), ("0.5", .double(0.5)), ("-0.0", .double(-0.0)),
    ("1e2", .double(100)), ("1e-400", .double(0)),
    ("1.7976931348623157e308", .double(0x1.fffffffffffffp1023)),
    ("\"\"", .string("")), (#""Ngu\u1ec5n \ud83d\ude00 \/\b\f""#, .string("Nguễn 😀 /\u{8}\u{c}")),
    (#""a\u0000b""#, .string("a\0b")),
    ("[]", .array([])), ("[1, [2]]", .array([.int(1), .array([.int(2)])])),
    ("{}", .object([])), (#"{"b": 1, "a": 2}"#, .object([("b", .int(1)), ("a", .int(2))])),
  ])
  func everyKindOfValueIsRead(text: String, expected: JSON) throws {
    #expect(try JSON(parsing: Array(text.utf8)) == expected)
  }

  @Test func integersStayIntegersAndOthersDont() throws {
    #expect(try JSON(parsing: Array("3".utf8)).asInt == 3)
    #expect(try JSON(parsing: Array("3.0".utf8)).asInt == nil)
    #expect(try JSON(parsing: Array("3.0".utf8)).asNumber == 3)
    #expect(try JSON(parsing: Array("3".utf8)).asNumber == 3)
  }

  @Test func valuesAreFoundByKeyAndKind() throws {
    let json = try JSON(parsing: Array(#"{"a": [1, "x", true, null], "b": {"c": 0.5}}"#.utf8))
    #expect(json["b"]?["c"]?.asNumber == 0.5)
    #expect(json["c"] == nil)
    #expect(json["a"]?["b"] == nil)
    let list = try #require(json["a"]?.asList)
    #expect(list[0].asInt == 1)
    #expect(list[1].asText == "x")
    #expect(list[2].asBool == true)
    #expect(list[3].isNull)
    #expect(list[1].asNumber == nil)
    #expect(list[0].asText == nil)
    #expect(JSON.numbers([1, 2]).asList?.compactMap(\.asNumber) == [1, 2])
    #expect(json.asMembers?.map(\.key) == ["a", "b"])
  }

  @Test(arguments: [
    ("", 1, 1, "unexpected token near end of file"),
    ("[1,", 1, 3, "']' expected near end of file"),
    ("[1,\n 2 3]", 2, 4, "']' expected near '3'"),
    (#"{"é": 1, "é": 2}"#, 1, 12, "duplicate object key near '\"é\"'"),
    ("[1e400]", 1, 6, "real number overflow near '1e400'"),
    ("[9223372036854775808]", 1, 20, "too big integer near '9223372036854775808'"),
    ("[01]", 1, 2, "invalid token near '0'"),
    ("[NaN]", 1, 4, "invalid token near 'NaN'"),
    ("'a'", 1, 1, "invalid token near '''"),
    ("[1] 2", 1, 5, "end of file expected near '2'"),
    (#"{"a\u0000": 1}"#, 1, 10, #"NUL byte in object key not supported near '"a\u0000"'"#),
    (#"["\ud800"]"#, 1, 9, #"invalid Unicode '\uD800' near '"\ud800"'"#),
    ("\u{FEFF}[]", 1, 1, "invalid token near '\u{FEFF}'"),
  ])
  func mistakesAreToldWithTheirPlace(text: String, line: Int, column: Int, message: String) {
    let expected = JSONMistake(line: line, column: column, text: message)
    #expect(throws: expected) { try JSON(parsing: Array(text.utf8)) }
  }

  @Test(
    arguments: [
      [0x22, 0xFF, 0x22], [0x22, 0xC0, 0x80, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22],
      [0x22, 0xF5, 0x80, 0x80, 0x80, 0x22], [0x22, 0xE1, 0xBB], [0x00], [0x5B, 0x00, 0x5D],
      [0xFF, 0xFE, 0x5B, 0x00],
    ] as [[UInt8]])
  func bytesThatAreNoTextAreRefused(bytes: [UInt8]) {
    #expect(throws: JSONMistake.self) { try JSON(parsing: bytes) }
  }

  @Test func aBombOfBracketsIsRefusedAtItsPlace() throws {
    let deepest = String(repeating: "[", count: 128) + String(repeating: "]", count: 128)
    #expect(try JSON(parsing: Array(deepest.utf8)).text.filter { "[]".contains($0) } == deepest)
    for open in ["[", "{\"a\":"] {
      let bomb = String(repeating: open, count: 1_000_000)
      #expect(
        throws: JSONMistake(line: 1, column: 128 * open.count + 1, text: "more than 128 levels")
      ) {
        try JSON(parsing: Array(bomb.utf8))
      }
    }
  }

  @Test func bracketsInTextsAreNoLevels() throws {
    let text = "\"" + String(repeating: #"[{\""#, count: 1000) + "\""
    #expect(try JSON(parsing: Array(text.utf8)).asText?.count == 3000)
  }
}
