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
}
