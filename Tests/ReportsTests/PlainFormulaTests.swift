import LessonSwift
import Testing

@testable import Reports

@Suite struct PlainFormulaTests {
  @Test(arguments: [
    (#"\alpha_j = \frac{\exp(e_j)}{\sum_k \exp(e_k)}"#, "αⱼ = exp(eⱼ) / Σₖ exp(eₖ)"),
    (
      #"e_j = g \frac{v^\top}{\lVert v \rVert} \tanh(W s + U h_j + b)"#,
      "eⱼ = g (vᵀ / ‖v‖) tanh(W s + U hⱼ + b)"
    ),
    (#"e_j = -\tfrac{1}{2} \lVert s - h_j \rVert^2"#, "eⱼ = −½ ‖s − hⱼ‖²"),
    (#"\frac{r_j \exp(e_j)}{\sum_k r_k \exp(e_k)}"#, "rⱼ exp(eⱼ) / (Σₖ rₖ exp(eₖ))"),
    (#"\sigma(x) = \frac{1}{1 + e^{-x}}"#, "σ(x) = 1 / (1 + e⁻ˣ)"),
    (#"\sqrt{\sum_i x_i^2}"#, "√(Σᵢ xᵢ²)"), (#"m_h = 2^{-8h/H}"#, "mₕ = 2^(−8h/H)"),
    (#"\sum_{k=j}^{j+w-1} \alpha'_k"#, "Σ[k=j … j+w−1] α′ₖ"),
    (#"F_{cu}\, \alpha'_{j - \lfloor r/2 \rfloor}"#, "F[cu] α′[j − ⌊r/2⌋]"),
    (#"1 \text{ if } x > 0,\quad \tilde h_t"#, "1 if x > 0,   h̃ₜ"),
  ])
  func aFormulaIsWrittenAsPlainText(tex: String, plain: String) {
    #expect(PlainFormula(tex: tex).text == plain)
  }

  @Test(arguments: Set(Catalogue.attention.functions.compactMap(\.formula)).sorted())
  func noFormulaOfTheCatalogueKeepsAnyTeX(tex: String) {
    let text = PlainFormula(tex: tex).text
    #expect(!text.contains { #"\{}$"#.contains($0) }, "\(text)")
    #expect(!text.contains("  ") || tex.contains(#"\quad"#), "\(text)")
  }

  @Test(arguments: [
    "", "\\", "{", "}", "_", "^", "\\frac", "\\frac{1}", "a_{", "\\sum_", "\\tilde",
  ])
  func whatIsNoTeXIsNoDanger(tex: String) {
    #expect(PlainFormula(tex: tex).text.count <= tex.count + 4)
  }
}
