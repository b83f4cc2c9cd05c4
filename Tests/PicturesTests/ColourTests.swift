import Testing

@testable import Pictures

@Suite struct ColourTests {
  private static let themes = [Theme.light, Theme.dark]

  @Test(arguments: themes)
  func lettersCanBeReadOnEveryStepOfTheScale(theme: Theme) {
    let isLight = theme.ground.luminance > 0.5
    let (black, white) = (Colour(0x000000), Colour(0xFFFFFF))
    for (index, step) in theme.amounts.enumerated() {
      let isLow = AmountStep(Double(index) / 20).letters == "low"
      let letters = isLow == isLight ? black : white
      #expect(step.contrast(with: letters) >= 4.5, "step \(index): \(step.hexadecimal)")
    }
  }

  /// Who sees no hues sees the order all the same.
  @Test(arguments: themes)
  func eachStepIsFurtherFromTheGroundThanTheOneBefore(theme: Theme) {
    for scale in [theme.amounts, theme.negatives, theme.positives] {
      let distances = scale.map { $0.contrast(with: theme.ground) }
      for (nearer, further) in zip(distances, distances.dropFirst()) {
        #expect(further > nearer * 1.01)
      }
    }
  }

  @Test(arguments: themes)
  func textAndLinesStandOutFromTheGround(theme: Theme) {
    #expect(theme.ink.contrast(with: theme.ground) >= 7)
    #expect(theme.note.contrast(with: theme.ground) >= 4.5)
    #expect(theme.axis.contrast(with: theme.ground) >= 3)
    #expect(theme.roles.count == Role.allCases.count)
    for (role, colour) in theme.roles {
      #expect(colour.contrast(with: theme.ground) >= 4.5, "\(role)")
    }
  }

  @Test func contrastIsThatOfTheGuidelines() {
    let white = Colour(0xFFFFFF)
    #expect(Colour(0x000000).contrast(with: white) == 21)
    #expect(abs(Colour(0x777777).contrast(with: white) - 4.478) < 0.001)
  }

  @Test func aMixtureBeginsAndEndsWithItsColours() {
    let (a, b) = (Colour(0x14204D), Colour(0xF3F0B2))
    #expect(a.mixed(with: b, 0).hexadecimal == "#14204d")
    #expect(a.mixed(with: b, 1).hexadecimal == "#f3f0b2")
    #expect(Colour(0x000000).mixed(with: Colour(0xFFFFFF), 0.5).hexadecimal == "#636363")
  }

  @Test(arguments: [
    (0.0, 0), (1, 20), (0.5, 10), (0.52, 10), (-3, 0), (7, 20), (.nan, 0), (.infinity, 20),
    (-.infinity, 0), (1e-300, 0),
  ])
  func sharesHaveSteps(share: Double, step: Int) {
    #expect(AmountStep(share).index == step)
  }

  @Test(arguments: [
    (0.0, 1.0, 0), (1, 1, 10), (-1, 1, -10), (0.001, 1, 1), (-1e-300, 1, -1), (5, 0, 10),
    (.nan, 1, 0), (-.infinity, 1, -10), (0.5, 1, 5), (-0.0, 0, 0),
  ])
  func numbersWithASignHaveSteps(number: Double, largest: Double, step: Int) {
    #expect(SignedStep(number, largest: largest).index == step)
  }
}
