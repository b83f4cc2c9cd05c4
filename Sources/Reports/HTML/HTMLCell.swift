internal import Lessons
internal import Pictures
internal import Runs

/// A cell and its results in a page.
struct HTMLCell {
  /// HTML; empty where the page shows nothing of the cell.
  let text: String
  /// The numbers that the results show.
  let numbers: [NumberName]

  /// - Parameters:
  ///   - index: the cell's, in the lesson.
  ///   - player: the round that the cell ends, frame by frame.
  init(_ index: Int, in run: LessonRun, _ player: Player?, _ syntax: HTMLSyntax) {
    let result = run.cells[index]
    let view = CellView(result, in: run)
    let blocks = view.blocks
    numbers = blocks.numberNames
    var lines: [String] = []
    if view.parts.contains(.code) {
      let code = result.cell.code.text
      lines.append(HTMLSyntax.code(code, in: result.cell.kind == .exercise ? "yaml" : "swift"))
    }
    let results = syntax.lines(of: blocks)
    if !results.isEmpty {
      lines += ["<div class=\"result\">"] + results + ["</div>"]
    }
    if let player { lines.append(player.html) }
    let kind = result.cell.step == nil ? "cell" : "cell step"
    text =
      lines.isEmpty
      ? ""
      : (["<section class=\"\(kind)\" data-cell=\"\(index)\">"] + lines + ["</section>"])
        .joined(separator: "\n")
  }

  /// The cells of a lesson, in their order.
  ///
  /// - Complexity: O(size of the results).
  static func all(in run: LessonRun, _ syntax: HTMLSyntax) -> [HTMLCell] {
    let players = run.cells.map { result -> Player? in
      let view = CellView(result, in: run)
      return view.parts.contains(.picture) ? view.player(id: "player-" + result.label) : nil
    }
    // A round that goes on to a word is not shown a first time where it has only its context.
    let decoded = players.compactMap(\.self).flatMap(\.rounds).filter { $0.output != nil }
    return run.cells.indices.map { index in
      var player = players[index]
      if let rounds = player?.rounds, rounds.count == 1, rounds[0].output == nil,
        decoded.contains(where: { $0.isOneWith(rounds[0]) })
      {
        player = nil
      }
      return HTMLCell(index, in: run, player, syntax)
    }
  }
}

extension Player.Round {
  /// Whether both asked the same and were given the same.
  fileprivate func isOneWith(_ other: Player.Round) -> Bool {
    query == other.query && weights == other.weights && context == other.context
  }
}
