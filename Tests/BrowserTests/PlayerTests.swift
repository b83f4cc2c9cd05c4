import Foundation
import Testing

extension InABrowser {
  @Suite("The step player")
  struct PlayerTests {
    private static let frames =
      "document.querySelectorAll('.player')[0].querySelectorAll('li[data-frame]')"
    private static let range = "document.querySelector('.player input[type=range]')"
    private static let sentence = "document.querySelector('.player .sentence').textContent"

    @Test("steps through all its frames, forward and back", arguments: Report.withPlayers)
    func everyFrameIsShown(lesson: String) throws {
      let page = try Page.open(Report.of(lesson), as: View(reducedMotion: true))
      let texts = try page.value(
        of: "return [...\(Self.frames)].map(frame => frame.textContent)", as: [String].self)
      #expect(texts.count >= 5)
      var seen: [String] = []
      for _ in texts {
        seen.append(try page.value(of: "return \(Self.sentence)"))
        try page.click(".player [data-do=forward]")
      }
      #expect(seen == texts)
      #expect(try page.holds("\(Self.range).value === \(Self.range).max"))
      for _ in texts { try page.click(".player [data-do=back]") }
      #expect(try page.value(of: "return \(Self.sentence)") == texts[0])
      try expectNothing(page.complaints())
    }

    @Test("obeys the keyboard", arguments: Report.withPlayers)
    func keysMoveIt(lesson: String) throws {
      let page = try Page.open(Report.of(lesson))
      try page.click(".player [data-do=forward]")
      #expect(try page.holds("\(Self.range).value === '1'"))
      try page.press(.right)
      #expect(try page.holds("\(Self.range).value === '2'"))
      try page.press(.left)
      #expect(try page.holds("\(Self.range).value === '1'"))
      try page.press(.end)
      #expect(try page.holds("\(Self.range).value === \(Self.range).max"))
      try page.press(.home)
      #expect(try page.holds("\(Self.range).value === '0'"))
    }

    @Test("plays by itself, and pauses", arguments: Report.withPlayers)
    func itPlays(lesson: String) throws {
      let page = try Page.open(Report.of(lesson))
      try page.click(".player [data-do=play]")
      #expect(try page.holds("document.querySelector('.player.plays')"))
      try page.click(".player [data-do=play]")
      #expect(try page.holds("!document.querySelector('.player.plays')"))
    }

    @Test("moves nothing for who doesn't want it", arguments: [true, false])
    func reducedMotionIsHonoured(reduced: Bool) throws {
      let lesson = try #require(Report.withPlayers.first)
      let page = try Page.open(Report.of(lesson), as: View(reducedMotion: reduced))
      try page.click(".player [data-do=forward]")
      #expect(
        try page.value(of: "return document.getAnimations().length > 0") == !reduced)
    }

    @Test("shows all frames without JavaScript", arguments: Report.withPlayers)
    func framesStandOneUnderTheOther(lesson: String) throws {
      let page = try Page.open(Report.of(lesson), as: .plain)
      #expect(
        try page.value(
          of: """
            const frames = [...\(Self.frames)];
            return frames.length > 4 && frames.every(frame => frame.getBoundingClientRect().height > 0);
            """))
      #expect(
        try page.value(of: "return document.querySelector('.player .controls').hidden"))
    }
  }
}
