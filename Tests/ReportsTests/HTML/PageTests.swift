import Diagnostics
import Reports
import Testing

@Suite struct PageTests {
  /// The five steps on three words, one of two written, and a mistake.
  private static func lesson(_ language: Language) -> String {
    let title = Bilingual(en: "Five steps", vi: "Năm bước")[language]
    let end = Bilingual(en: "Most of it goes to “là”:", vi: "Phần lớn dành cho “là”:")[language]
    return """
      ---
      language: \(language.rawValue)
      ---

      # \(title)

      ```swift run
      let words = ["tôi", "là", "sinh viên"]
      let K: Matrix = [[1, 2], [3, 4], [0, -1]]
      let q: Vector = [1, 0.5]
      ```

      ## \(Bilingual(en: "Where to look", vi: "Nhìn vào đâu")[language])

      ```swift step=score
      //| keys: words
      let e = score(query: q, keys: K, by: .dot)
      ```

      ```swift step=weights
      let a = softmax(e)
      ```

      ```swift step=context
      let c = contextVector(weights: a, values: K)
      ```

      \(end) `{swift} a[1] %.2f`, $\\alpha_2$.

      ## \(Bilingual(en: "What to write", vi: "Viết gì")[language])

      ```swift step=combine
      let x = combine(c, with: [0, 1])
      ```

      ```swift step=output
      //| keys: [I, am]
      let Wo: Matrix = [[1, 0, 0.5, 0], [0, 1, 0, 1]]
      let p = softmax(Wo * x)
      ```

      ## \(Bilingual(en: "What is wrong", vi: "Sai ở đâu")[language])

      ```swift run
      let b = a[3]
      ```

      """
  }

  /// Without styles, scripts and their data, which change for reasons of their own.
  @Test(arguments: Language.allCases)
  func aPageOfTheFiveStepsIsAsRecorded(language: Language) throws {
    let page = HTMLReport(run(Self.lesson(language), file: "five-steps.md")).page
    try expectGolden(page.content, "five-steps.\(language.rawValue).html")
  }
}
