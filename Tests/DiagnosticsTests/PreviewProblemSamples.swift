import Diagnostics

extension PreviewProblem: Sampled {
  static let samples: [Self] = [
    .notANumber("x"), .notOffered("x"), .outdated, .editsDropped, .portTaken(80),
    .notListening(port: 80, reason: "x"), .notListening(port: nil, reason: "x"),
  ]
  static let count = 6

  var number: Int {
    switch self {
    case .notANumber: 0
    case .notOffered: 1
    case .outdated: 2
    case .editsDropped: 3
    case .portTaken: 4
    case .notListening: 5
    }
  }
}
