internal import Diagnostics
internal import Lessons

extension ParameterValue {
  /// The value as one writes it on the command line.
  var text: String {
    switch self {
    case .int(let number): String(number)
    case .double(let number): DecimalText.exact(number)
    case .string(let text): text
    case .bool(let truth): String(truth)
    case .strings(let texts): "[" + texts.joined(separator: ", ") + "]"
    case .vector(let numbers): Self.list(numbers)
    case .matrix(let rows): "[" + rows.map(Self.list).joined(separator: ", ") + "]"
    }
  }

  private static func list(_ numbers: [Double]) -> String {
    "[" + numbers.map(DecimalText.exact).joined(separator: ", ") + "]"
  }
}
