import Attention
import Seq2Seq
import Testing

@Suite struct ParallelCorpusTests {
  @Test func wordsAreNumberedAsTheyAreFirstUsed() throws {
    let corpus = try ParallelCorpus(Array("the black cat\tcon mèo đen\nthe cat\tcon mèo\n".utf8))
    #expect(corpus.source.words == ["<END>", "the", "black", "cat"])
    #expect(corpus.target.words == ["<END>", "con", "mèo", "đen"])
    #expect(corpus.examples.map(\.source) == [[1, 2, 3], [1, 3]])
    #expect(corpus.examples.map(\.target) == [[1, 2, 3], [1, 2]])
    #expect(corpus.examples.map(\.alignment) == [[nil, nil, nil], [nil, nil]])
  }

  @Test(arguments: [
    "a b\tx\nb\ty z", "\u{FEFF}a b\tx\nb\ty z\n", "a b\tx\r\nb\ty z\r\n",
    "\n  a \u{A0} b \t x\n   \n\u{3000}b\ty  z\n\n\r\n",
  ])
  func endsOfLinesAndBlanksDoNotMatter(text: String) throws {
    let corpus = try ParallelCorpus(Array(text.utf8))
    #expect(corpus.source.words == ["<END>", "a", "b"])
    #expect(corpus.examples.map(\.source) == [[1, 2], [2]])
    #expect(corpus.examples.map(\.target) == [[1], [2, 3]])
  }

  @Test func aWordIsOneHoweverItsLettersAreComposed() throws {
    let corpus = try ParallelCorpus(Array("t\u{1B0}\tx\ntu\u{31B}\ty".utf8))
    #expect(corpus.source.words.count == 2)
    #expect(corpus.examples.map(\.source) == [[1], [1]])
  }

  @Test(
    arguments: [
      ("", 1, .noPairs),
      ("\u{FEFF}\n \r\n", 1, .noPairs),
      ("a\tx\nb y", 2, .noTab(instead: nil)),
      ("a ||| x y", 1, .noTab(instead: "a\tx y")),
      ("a = b = c", 1, .noTab(instead: nil)),
      ("= x", 1, .noTab(instead: nil)),
      ("\n\na\tx\ty", 3, .manyTabs(2, instead: nil)),
      ("a\t\tx", 1, .manyTabs(2, instead: "a\tx")),
      ("\tx", 1, .empty(.source)),
      ("a\t \r\n", 1, .empty(.target)),
      ("a\tx\n\t\n", 2, .empty(.source)),
      ("a <END>\tx", 1, .end(.source, instead: "a\tx")),
      ("a\t<END>", 1, .end(.target, instead: nil)),
      ("a a a a\tx", 1, .tooLong(.source, words: 4, limit: 3)),
      ("a\tx x x x x", 1, .tooLong(.target, words: 5, limit: 3)),
      ("a\tx\na\tx\n\na\tx\na\tx\n", 5, .tooManyPairs(limit: 3)),
      ("a b\tx\nc d\tx\n", 2, .tooManyWords(.source, limit: 3)),
      ("a\tx y\na\tz t\n", 2, .tooManyWords(.target, limit: 3)),
    ] as [(String, Int, CorpusMistake.Kind)])
  func aMistakeSaysItsLineAndWhatToWrite(text: String, line: Int, kind: CorpusMistake.Kind) {
    let limits = CorpusLimits(pairs: 3, words: 3, vocabulary: 3)
    #expect(throws: CorpusMistake(line: line, kind: kind)) {
      try ParallelCorpus(Array(text.utf8), limits: limits)
    }
  }

  @Test(
    arguments: [
      ([0x61, 0x09, 0x78, 0x0A, 0xC3, 0xA9, 0x62, 0xFF, 0x09, 0x78], 2, 3),
      // UTF-16 with its byte order mark.
      ([0xFF, 0xFE, 0x61, 0x00], 1, 1),
      // Cut within a letter.
      ([0x61, 0x09, 0xE1, 0xBB], 1, 3),
    ] as [([UInt8], Int, Int)])
  func whatIsNotUTF8IsNamedByItsPlace(bytes: [UInt8], line: Int, column: Int) {
    #expect(throws: CorpusMistake(line: line, kind: .notUTF8(column: column))) {
      try ParallelCorpus(bytes)
    }
  }

  @Test func aCorpusIsATaskOfItsSentences() throws {
    let corpus = try ParallelCorpus(Array("a\tx\na b c\ty\nc b a\tz\n".utf8))
    let task = LearningTask.corpus(corpus, name: "letters.tsv")
    #expect(task.name == "letters.tsv")
    #expect(task.lengths == 1...3)
    #expect((0...4).filter(task.hasExamples) == [1, 3])
    var generator = SeededGenerator(seed: 1)
    #expect(task.example(length: 1, using: &generator) == corpus.examples[0])
    let drawn = (0..<100).map { _ in task.example(using: &generator) }
    #expect(corpus.examples.allSatisfy(drawn.contains))
    let long = (0..<100).map { _ in task.example(length: 3, using: &generator) }
    #expect(corpus.examples.map(long.contains) == [false, true, true])
  }

  /// Random bytes, most of them of a few that matter, end in a corpus or in a mistake of a line
  /// that is there.
  @Test(arguments: UInt64(0)..<200)
  func anyBytesAreACorpusOrAMistake(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let alphabet = Array("ab\t\t\n\n\r <END>|= \u{1B0}\u{31B}\u{FEFF}".utf8) + [0xFF, 0xC3, 0]
    let bytes = (0..<Int.random(in: 0..<60, using: &generator)).map { _ in
      alphabet.randomElement(using: &generator) ?? 0
    }
    let lines = bytes.count { $0 == UInt8(ascii: "\n") } + 1
    do throws(CorpusMistake) {
      let corpus = try ParallelCorpus(bytes)
      #expect(corpus.examples.allSatisfy { !$0.source.isEmpty && !$0.target.isEmpty })
    } catch {
      #expect((1...lines).contains(error.line), "\(bytes)")
    }
  }
}
