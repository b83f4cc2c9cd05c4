import Foundation
import Testing

/// A page in the browser.
struct Page: Sendable {
  let driver: WebDriver
  let address: URL

  /// Opens a file.
  static func open(_ file: URL, as view: View = .desktop) throws -> Page {
    let driver = try #require(OneBrowser.running).driver
    let page = Page(driver: driver, address: file)
    try view.show(in: driver)
    // What earlier pages said, or say when they lose their server, isn't this one's.
    try driver.tell("url", ["url": .text("about:blank")])
    _ = try (page.log("browser"), page.log("performance"))
    try driver.tell("url", ["url": .text(file.absoluteString)])
    return page
  }

  /// Opens a page that is written to a file first.
  static func open(html: String, as view: View = .desktop) throws -> Page {
    let folder = try #require(OneBrowser.running).folder
    let file = folder.appending(path: "page-\(UUID().uuidString).html")
    try Data(html.utf8).write(to: file)
    return try open(file, as: view)
  }

  /// Looks at the open page in another way.
  func view(as view: View) throws { try view.show(in: driver) }

  /// What a script returns, which may await promises.
  func value<Value: Decodable>(
    of script: String, as: Value.Type = Value.self
  ) throws -> Value {
    try driver.ask(
      "execute/sync", ["script": .text(script), "args": []], as: Value.self)
  }

  /// Whether a condition comes true in time.
  func holds(_ condition: String, within time: Duration = .seconds(10)) throws -> Bool {
    let end = ContinuousClock.now + time
    while true {
      if try value(of: "return !!(\(condition))") { return true }
      if ContinuousClock.now >= end { return false }
      Thread.sleep(forTimeInterval: 0.01)
    }
  }

  /// Clicks where a person would: what covers an element gets the click, and that is refused.
  func click(_ selector: String) throws {
    // The page's own way to scroll may take its time.
    let _: Bool = try value(
      of: """
        document.querySelector(`\(selector)`).scrollIntoView({block: 'center', behavior: 'instant'});
        return true;
        """)
    let element = try driver.ask(
      "element", ["using": "css selector", "value": .text(selector)], as: [String: String].self)
    let identifier = try #require(element.values.first)
    try driver.tell("element/\(identifier)/click")
  }

  /// Presses a key, and lets it go.
  func press(_ key: Key) throws { try type(key.rawValue) }

  /// Presses the keys of a text one after the other.
  func type(_ text: String) throws {
    let strokes = text.flatMap { character -> [JSON] in
      ["keyDown", "keyUp"].map { ["type": $0, "value": .text(String(character))] }
    }
    try driver.tell(
      "actions", ["actions": [["type": "key", "id": "keyboard", "actions": .list(strokes)]]])
  }

  /// Keys, by their code points in WebDriver.
  enum Key: String {
    case tab = "\u{E004}"
    case enter = "\u{E007}"
    case escape = "\u{E00C}"
    case space = "\u{E00D}"
    case end = "\u{E010}"
    case home = "\u{E011}"
    case left = "\u{E012}"
    case right = "\u{E014}"
  }
}

extension Page {
  private struct Entry: Decodable {
    let level: String
    let message: String
  }

  private struct Event: Decodable {
    let message: Message

    struct Message: Decodable {
      let method: String
      let params: Parameters
    }

    struct Parameters: Decodable {
      let request: Request?
    }

    struct Request: Decodable {
      let url: String
    }
  }

  private func log(_ type: String) throws -> [Entry] {
    try driver.ask("se/log", ["type": .text(type)], as: [Entry].self)
  }

  /// Errors and warnings of the console since the last question, those of the
  /// Content-Security-Policy among them.
  func complaints() throws -> [String] {
    try log("browser").filter { $0.level == "SEVERE" || $0.level == "WARNING" }.map(\.message)
  }

  /// What was asked for since the last question, besides the page itself and what it holds.
  func requests() throws -> [String] {
    try log("performance").compactMap { entry in
      let event = try JSONDecoder().decode(Event.self, from: Data(entry.message.utf8)).message
      guard event.method == "Network.requestWillBeSent" else { return nil }
      return event.params.request?.url
    }.filter { $0 != address.absoluteString && !$0.hasPrefix("data:") }
  }
}
