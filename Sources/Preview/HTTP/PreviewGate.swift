/// Lets only those requests in that come from the preview's own pages, or from a person who typed
/// the address: any page of the web can make a browser ask this machine, even by names that it owns
/// (DNS rebinding).
public struct PreviewGate: Sendable {
  private let hosts: [String]

  public init(port: Int) {
    let names = ["127.0.0.1", "localhost"]
    // Browsers leave the usual port out.
    hosts = names.map { "\($0):\(port)" } + (port == 80 ? names : [])
  }

  /// Why a request isn't answered; nil where it is.
  public func refusal(of request: HTTPRequest) -> HTTPResponse? {
    let host = request.values(of: "host")
    guard host.count == 1, hosts.contains(host[0].lowercased()) else {
      return .refusal(
        .forbidden, "Only requests for \(hosts[0]) are answered; open http://\(hosts[0])/ itself.")
    }
    let origins = request.values(of: "origin")
    guard origins.allSatisfy({ origin in hosts.contains { origin == "http://\($0)" } }) else {
      return .refusal(
        .forbidden, "Another site may not ask for this; open http://\(hosts[0])/ itself.")
    }
    // A link on another site may lead here, but nothing else of it.
    let isNavigation =
      request.method == "GET" && request.values(of: "sec-fetch-mode") == ["navigate"]
      && request.values(of: "sec-fetch-dest") == ["document"]
    guard
      isNavigation
        || request.values(of: "sec-fetch-site").allSatisfy({ ["same-origin", "none"].contains($0) })
    else {
      return .refusal(
        .forbidden, "Another site may not ask for this; open http://\(hosts[0])/ itself.")
    }
    return nil
  }
}
