import Diagnostics
import JSONText
import Lessons
import Runs
import Testing

@testable import Reports

@Suite("The derivations of a page of every shipped lesson")
struct DerivationsOfPages {
  @Test("say what `lesson explain` says, and are small", arguments: ShippedLessons.names)
  func pageAndTerminalAgree(name: String) throws {
    let run = try ShippedLessons.run(name)
    let names = NamedNumbers.numbers(of: run).map(\.name)
    let json = PageDerivations(of: names, in: run).json
    #expect(json.utf8.count < 160_000)
    let page = try Page(try JSON(parsing: Array(json.utf8)))
    for name in names {
      let rest = try #require(page.line(of: name.text), "\(name.text) is not there")
      let text = try Explanation(of: name.text, in: run, depth: 0).text
      #expect(rest.contains("…") || text.dropLast().hasSuffix(rest), "\(name.text): \(text)")
    }
  }

  @Test("lead to places that hold what made the number", arguments: ShippedLessons.names)
  func placesHoldWhatMadeTheNumber(name: String) throws {
    let run = try ShippedLessons.run(name)
    let names = NamedNumbers.numbers(of: run).map(\.name)
    let json = PageDerivations(of: names, in: run).json
    let page = try Page(try JSON(parsing: Array(json.utf8)))
    let lines = run.lesson.source.text(0..<run.lesson.source.bytes.count)
      .split(separator: "\n", omittingEmptySubsequences: false)
    var placed = 0
    // An entry of a name and a value alone had no room for more.
    for entry in page.entries where entry.count > 2 && entry[2].asInt != 0 {
      let (line, column) = (entry[2].asInt ?? 0, entry[3].asInt ?? 0)
      let text = String(lines[line - 1].unicodeScalars.dropFirst(column - 1))
      #expect(
        text.first.map { $0.isLetter || $0.isNumber || "[(.-".contains($0) } ?? false, "\(entry)")
      // A number that the lesson gives stands there itself.
      if entry.count == 5, let note = entry[4].asInt, note >= 0,
        page.texts[note].contains("given"),
        let value = entry[1].asText?.replacing("−", with: "-"), Double(value) != nil
      {
        let digits = text.prefix { $0.isNumber || "-.eE_".contains($0) }
        #expect(Double(digits.replacing("_", with: "")) != nil, "\(entry): \(text)")
      }
      placed += 1
    }
    #expect(placed > (run.hasLearned ? 5 : 10))
  }

  /// The derivations as the page's script reads them.
  private struct Page {
    let texts: [String]
    let entries: [[JSON]]
    let places: [String: Int]

    init(_ json: JSON) throws {
      texts = (json["texts"]?.asList ?? []).compactMap(\.asText)
      let texts = texts
      entries = (json["entries"]?.asList ?? []).compactMap(\.asList).map { entry in
        [.string(Self.name(entry[0], texts))] + entry.dropFirst()
      }
      var places: [String: Int] = [:]
      for (name, place) in json["names"]?.asMembers ?? [] { places[name] = place.asInt }
      for (place, entry) in entries.enumerated() {
        let name = try #require(entry[0].asText)
        if places[name] == nil { places[name] = place }
      }
      self.places = places
    }

    /// A name, which may be the place of its value's name and indices.
    private static func name(_ json: JSON, _ texts: [String]) -> String {
      guard let parts = json.asList?.compactMap(\.asInt) else { return json.asText ?? "" }
      return texts[parts[0]] + "[" + parts.dropFirst().map(String.init).joined(separator: ", ")
        + "]"
    }

    /// What stands behind a number's name in a line of an explanation.
    func line(of name: String) -> String? {
      guard let entry = places[name].map({ entries[$0] }), entry.count >= 5,
        let value = entry[1].asText
      else { return nil }
      var line = ""
      if let formula = text(entry, 7) { line += " = \(formula)" }
      var sign = "="
      if let arithmetic = text(entry, 5) {
        line += " = " + filled(arithmetic.dropLast(), entry[6].asList?.compactMap(\.asInt) ?? [])
        sign = String(arithmetic.suffix(1))
      }
      return line + " \(sign) \(value)" + (text(entry, 4).map { "   (\($0))" } ?? "")
    }

    private func text(_ entry: [JSON], _ member: Int) -> String? {
      guard entry.count > member, let place = entry[member].asInt, place >= 0 else { return nil }
      return texts[place]
    }

    private func filled(_ text: Substring, _ operands: [Int]) -> String {
      var operands = operands[...]
      return text.map { sign in
        guard "#~@".contains(sign), let place = operands.popFirst() else { return String(sign) }
        let (name, value) = (entries[place][0].asText ?? "", entries[place][1].asText ?? "")
        return sign == "@" ? name : sign == "~" ? String(value.dropFirst()) : value
      }.joined()
    }
  }
}
