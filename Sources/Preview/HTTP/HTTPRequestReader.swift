/// Makes requests of the bytes of a connection, within limits (RFC 9112).
///
/// Strict, as nobody but browsers and tests speaks here: what is unusual is refused, and the
/// connection then closed.
public struct HTTPRequestReader: Sendable {
  /// In bytes, of the lines before the body.
  public static let headLimit = 16 << 10
  /// In bytes.
  public static let bodyLimit = 64 << 10

  private var bytes: [UInt8] = []
  /// The request whose body is awaited.
  private var head: (request: HTTPRequest, length: Int)?

  public init() {}

  public enum Progress: Equatable, Sendable {
    case incomplete
    case request(HTTPRequest)
    case refused(HTTPResponse)
  }

  /// Whether a request has begun.
  public var isWithinRequest: Bool { head != nil || !bytes.isEmpty }

  public mutating func append(_ new: some Sequence<UInt8>) { bytes += new }

  /// Takes the next request out of what has come so far.
  public mutating func next() -> Progress {
    do throws(HTTPResponse) {
      if head == nil {
        guard let end = bytes.prefix(Self.headLimit).firstRange(of: Array("\r\n\r\n".utf8)) else {
          if bytes.count >= Self.headLimit { throw HTTPResponse.headTooLong }
          return .incomplete
        }
        head = try Self.head(bytes[..<end.lowerBound])
        bytes.removeSubrange(..<end.upperBound)
      }
      guard let (request, length) = head, bytes.count >= length else { return .incomplete }
      head = nil
      let body = Array(bytes[..<length])
      bytes.removeSubrange(..<length)
      return .request(
        HTTPRequest(
          method: request.method, path: request.path, headers: request.headers, body: body,
          staysOpen: request.staysOpen))
    } catch {
      return .refused(error)
    }
  }

  private static func head(
    _ bytes: ArraySlice<UInt8>
  ) throws(HTTPResponse) -> (request: HTTPRequest, length: Int) {
    let lines = try lines(bytes)
    let words = lines[0].split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    guard words.count == 3, words[0].utf8.allSatisfy(Self.isNamePart), !words[0].isEmpty,
      words[1].hasPrefix("/")
    else { throw .malformed }
    guard words[2] == "HTTP/1.1" || words[2] == "HTTP/1.0" else { throw .otherVersion }
    var headers: [HTTPRequest.Header] = []
    for line in lines.dropFirst() { headers.append(try header(line)) }
    let path = words[1].prefix { $0 != "?" && $0 != "#" }
    let connection = headers.first { $0.name == "connection" }?.value.lowercased() ?? ""
    let request = HTTPRequest(
      method: words[0], path: String(path), headers: headers, body: [],
      staysOpen: words[2] == "HTTP/1.1" && !connection.contains("close"))
    return (request, try length(of: request))
  }

  /// Every line ends with both signs of a line break, and holds no control.
  private static func lines(_ bytes: ArraySlice<UInt8>) throws(HTTPResponse) -> [Substring] {
    var lines: [Substring] = []
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      // The last break was the end of the head.
      let isLast = line.endIndex == bytes.endIndex
      guard isLast || line.last == UInt8(ascii: "\r") else { throw .malformed }
      let text = isLast ? line : line.dropLast()
      guard text.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }) else { throw .malformed }
      lines.append(Substring(decoding: text, as: UTF8.self))
    }
    return lines
  }

  private static func header(_ line: Substring) throws(HTTPResponse) -> HTTPRequest.Header {
    guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex,
      line[..<colon].utf8.allSatisfy(isNamePart)
    else { throw .malformed }
    let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\t" }
    var value = line[line.utf8.index(after: colon)...].drop(while: isBlank)
    while let last = value.last, isBlank(last) { value.removeLast() }
    return HTTPRequest.Header(name: line[..<colon].lowercased(), value: String(value))
  }

  /// A token of RFC 9110, 5.6.2.
  private static func isNamePart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
    }
  }

  private static func length(of request: HTTPRequest) throws(HTTPResponse) -> Int {
    guard request.values(of: "transfer-encoding").isEmpty else { throw .lengthMissing }
    let lengths = request.values(of: "content-length")
    guard let first = lengths.first else { return 0 }
    guard lengths.count == 1, !first.isEmpty,
      first.utf8.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 })
    else { throw .malformed }
    guard let length = Int(first), length <= bodyLimit else { throw .bodyTooLong }
    return length
  }
}
