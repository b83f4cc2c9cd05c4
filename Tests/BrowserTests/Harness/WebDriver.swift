import Foundation

/// A conversation with a browser in the protocol of W3C WebDriver, on the loopback interface.
struct WebDriver: Sendable {
  let port: UInt16
  /// What all commands begin with.
  let path: String

  /// What the browser refused, in its words.
  struct Refusal: Error, Decodable, CustomStringConvertible {
    let error: String
    let message: String

    // What follows is a trace of the driver's own stack.
    var description: String { "\(error): \(message.prefix(2000))" }
  }

  /// For answers that say nothing.
  struct Nothing: Decodable {
    init(from decoder: any Decoder) {}
  }

  private struct Answer<Value: Decodable>: Decodable {
    let value: Value
  }

  /// Sends a command and waits for its answer.
  func ask<Value: Decodable>(
    _ command: String, _ body: JSON = [:], method: String = "POST", as: Value.Type
  ) throws -> Value {
    let request = LoopbackRequest(
      method: method, port: port, path: command.isEmpty ? path : "\(path)/\(command)",
      body: method == "POST" ? try JSONEncoder().encode(body) : Data())
    let answer = try request.answer()
    guard answer.status == 200 else {
      throw try JSONDecoder().decode(Answer<Refusal>.self, from: answer.body).value
    }
    return try JSONDecoder().decode(Answer<Value>.self, from: answer.body).value
  }

  /// Sends a command whose answer says nothing.
  func tell(_ command: String, _ body: JSON = [:], method: String = "POST") throws {
    _ = try ask(command, body, method: method, as: Nothing.self)
  }

  /// Sends a command of Chromium's DevTools protocol.
  func devTools(_ command: String, _ parameters: JSON) throws {
    try tell("goog/cdp/execute", ["cmd": .text(command), "params": parameters])
  }
}
