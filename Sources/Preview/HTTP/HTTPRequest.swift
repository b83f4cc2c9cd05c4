/// A request of a browser.
public struct HTTPRequest: Equatable, Sendable {
  public let method: String
  /// As sent, without what stands behind a question mark.
  public let path: String
  /// In their order, names in small letters.
  let headers: [Header]
  public let body: [UInt8]
  /// Whether the connection may be used for another request.
  public let staysOpen: Bool

  struct Header: Equatable, Sendable {
    let name: String
    let value: String
  }

  /// The values of a header, whose name is in small letters.
  func values(of name: String) -> [String] {
    headers.filter { $0.name == name }.map(\.value)
  }
}
