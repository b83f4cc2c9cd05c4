import Attention
import Diagnostics
import JSONText
import Pictures
import Reports
import Testing

/// That it is valid, Jupyter's own checker says in the suite of the shipped lessons.
@Suite struct NotebookTests {
  @Test func aSmallNotebookIsExactlyThis() {
    let text = """
      ---
      title: T
      ---

      Before `{swift} 1 + 1`.

      ```swift run
      let a = 3
      a
      ```

      ```swift step=weights
      let bad: Vector = [2, 3]
      ```

      ```swift step=weights show=table
      let w = softmax(bad)
      ```

      After
      """
    #expect(
      NotebookReport(run(text + "\n")).text == #"""
        {
         "cells": [
          {
           "cell_type": "markdown",
           "id": "cell-1",
           "metadata": {},
           "source": ["Before 2."]
          },
          {
           "cell_type": "code",
           "execution_count": 1,
           "id": "cell-2",
           "metadata": {},
           "outputs": [
            {
             "data": {"text/markdown": ["`a` = **3**"]},
             "metadata": {},
             "output_type": "display_data"
            }
           ],
           "source": ["let a = 3\n", "a"]
          },
          {
           "cell_type": "code",
           "execution_count": 2,
           "id": "cell-3",
           "metadata": {},
           "outputs": [
            {"ename": "error", "evalue": "bad[0] is 2, but a weight lies in 0…1", "output_type": "error", "traceback": ["a.md:13:19", "      13 | let bad: Vector = [2, 3]", "         |                   ^~~~~~"]}
           ],
           "source": ["let bad: Vector = [2, 3]"]
          },
          {
           "cell_type": "code",
           "execution_count": null,
           "id": "cell-4",
           "metadata": {
            "jupyter": {"source_hidden": true}
           },
           "outputs": [
            {
             "data": {"text/markdown": ["**Not computed: it needs 'bad', which failed.**"]},
             "metadata": {},
             "output_type": "display_data"
            }
           ],
           "source": ["let w = softmax(bad)"]
          },
          {
           "cell_type": "markdown",
           "id": "cell-5",
           "metadata": {},
           "source": ["After"]
          },
          {
           "cell_type": "markdown",
           "id": "cell-6",
           "metadata": {},
           "source": ["---\n", "\n", "*Computed by lesson 0.1.0 · seed 0 · SHA-256 of the lesson 34c064165c3034a15fc1855df9edc0548d6aca12bdc30dca8cd0804b254d074e*\n", "\n", "<!-- lesson-report/1 -->"]
          }
         ],
         "metadata": {
          "kernelspec": {"display_name": "Swift", "language": "swift", "name": "swift"},
          "language_info": {"file_extension": ".swift", "name": "swift"},
          "title": "T"
         },
         "nbformat": 4,
         "nbformat_minor": 5
        }

        """#)
  }

  @Test func aQuestionIsText() {
    let text = """
      ```yaml exercise
      id: sum
      points: 1
      kind: number
      ask: How much is 1 + 1?
      answer: '1 + 1'
      ```
      """
    let notebook = NotebookReport(run(text)).text
    #expect(!notebook.contains("\"code\""))
    #expect(notebook.contains("How much is 1 + 1?"))
  }

  /// What the last code cell of a notebook shows, one bundle of data an output.
  private func outputs(_ text: String) throws -> [JSON] {
    let notebook = try JSON(parsing: Array(NotebookReport(run(text)).text.utf8))
    let cells = try #require(notebook["cells"]?.asList)
    let cell = try #require(cells.last { $0["cell_type"]?.asText == "code" })
    let outputs = try #require(cell["outputs"]?.asList)
    #expect(outputs.allSatisfy { $0["output_type"]?.asText == "display_data" })
    return outputs.compactMap { $0["data"] }
  }

  /// A text that a notebook has line by line.
  private func joined(_ lines: JSON?) throws -> String {
    try #require(lines?.asList).compactMap(\.asText).joined()
  }

  private let weights = """
    ```swift step=weights label=shares OPTIONS
    //| caption: Who is meant?
    //| keys: [cat, dog]
    let w: Vector = [0.25, 0.75]
    ```

    """

  @Test func aPictureStandsBetweenTheCaptionAndTheTable() throws {
    let outputs = try outputs(weights.replacing(" OPTIONS", with: ""))
    try #require(outputs.count == 3)
    #expect(try joined(outputs[0]["text/markdown"]) == "**Step 2 · Weights** — Who is meant?")
    let bars = Picture.bars(
      Bars(
        .weights, names: ["cat", "dog"], numbers: [0.25, 0.75], style: NumberStyle(decimals: 4)))
    #expect(try joined(outputs[1]["image/svg+xml"]) + "\n" == bars.svg(for: .file, in: .english))
    #expect(try joined(outputs[1]["text/plain"]) == bars.alt(in: .english))
    #expect(try joined(outputs[2]["text/markdown"]).hasPrefix("| key |"))
  }

  @Test func aPictureHasItsOwnStyleAndTheAuthorsWords() throws {
    let text = weights.replacing(" OPTIONS", with: " alt=\"Mostly <dog>\"")
    let outputs = try outputs(text)
    try #require(outputs.count == 3)
    let svg = try joined(outputs[1]["image/svg+xml"])
    #expect(svg.contains("<style>"))
    #expect(svg.contains("<title>Mostly &lt;dog&gt;</title>"))
    #expect(try joined(outputs[1]["text/plain"]) == "Mostly <dog>")
  }

  @Test func withoutATableThePicturesNumbersStandBehindIt() throws {
    let outputs = try outputs(weights.replacing("OPTIONS", with: "show=picture"))
    try #require(outputs.count == 3)
    #expect(outputs[1]["image/svg+xml"] != nil)
    #expect(
      try joined(outputs[2]["text/markdown"])
        == "| word | weight |\n| :-- | --: |\n| cat | 0.2500 |\n| dog | 0.7500 |")
  }

  @Test func whereNoPictureIsAskedForThereIsNone() throws {
    let outputs = try outputs(weights.replacing("OPTIONS", with: "show=table"))
    #expect(outputs.count == 1)
    #expect(outputs.first?["image/svg+xml"] == nil)
  }
}
