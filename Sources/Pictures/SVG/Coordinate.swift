internal import Diagnostics

extension Double {
  /// The number as SVG has coordinates: at most two decimals, none that say nothing; what isn't
  /// finite is 0.
  var coordinate: String {
    guard isFinite else { return "0" }
    var text = DecimalText.fixed(Swift.min(Swift.max(self, -1e6), 1e6), digits: 2)[...]
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return String(text)
  }
}
