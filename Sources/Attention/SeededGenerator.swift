/// Random bits that a seed fixes, the same on every machine: SplitMix64.
///
/// The state grows by 0x9E3779B97F4A7C15 (2⁶⁴ over the golden ratio) at every step; the output is
/// the state after two rounds of shifting and multiplying. Seed 0 begins 0xE220A8397B1DCDAF.
///
/// Source: Steele, Lea and Flood 2014, "Fast Splittable Pseudorandom Number Generators";
/// constants as in Vigna's splitmix64.c.
public struct SeededGenerator: RandomNumberGenerator, Equatable, Sendable {
  private var state: UInt64

  public init(seed: UInt64) {
    state = seed
  }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
