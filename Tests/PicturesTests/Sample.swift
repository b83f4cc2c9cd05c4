import Attention
import Diagnostics
import Pictures
import Testing

/// A picture of each kind, with what is said of it.
struct Sample: CustomTestStringConvertible, Sendable {
  let name: String
  let picture: Picture
  let alt: Bilingual

  var testDescription: String { name }

  private static let source = ["tôi", "là", "sinh viên"]
  private static let output = ["I", "am", "a", "student"]
  private static let two = NumberStyle(decimals: 2)
  private static let four = NumberStyle(decimals: 4)
  private static let alignment: Matrix = [
    [0.9647, 0.0177, 0.0177], [0.0171, 0.9362, 0.0466], [0.05, 0.35, 0.6], [0, 0, 0],
  ]

  static let all = [
    Sample(
      name: "scores",
      picture: .bars(
        Bars(
          .scores, names: source + ["<pad>"], numbers: [2.35, -1.2, 0.4, -.infinity], style: two)),
      alt: Bilingual(
        en: "Scores: 'tôi' 2.35 (largest), 'là' −1.20, 'sinh viên' 0.40, '<pad>' hidden",
        vi: "Điểm: “tôi” 2.35 (lớn nhất), “là” −1.20, “sinh viên” 0.40, “<pad>” bị che")),
    Sample(
      name: "weights",
      picture: .bars(
        Bars(.weights, names: source, numbers: [0.9647, 0.0177, 0.0177], style: four)),
      alt: Bilingual(
        en: "Attention weights: 'tôi' 0.9647 (largest), 'là' 0.0177, 'sinh viên' 0.0177",
        vi: "Trọng số chú ý: “tôi” 0.9647 (lớn nhất), “là” 0.0177, “sinh viên” 0.0177")),
    Sample(
      name: "many-weights",
      picture: .bars(
        Bars(
          .weights, names: [], numbers: Vector((0..<50).map { Double($0 % 7) / 150 }),
          style: two)),
      alt: Bilingual(
        en: "Attention weights: '7' 0.04 (largest), '14' 0.04 (largest), '21' 0.04 (largest) and "
          + "47 more",
        vi: "Trọng số chú ý: “7” 0.04 (lớn nhất), “14” 0.04 (lớn nhất), “21” 0.04 (lớn nhất) và "
          + "47 mục nữa")),
    Sample(
      name: "heat-map",
      picture: .heatMap(
        AlignmentMatrix(weights: alignment, outputs: output, sources: source, style: two)),
      alt: Bilingual(
        en: "'I' attends mostly to 'tôi', 0.96; 'am' attends mostly to 'là', 0.94; 'a' attends "
          + "mostly to 'sinh viên', 0.60; 'student' attends to nothing",
        vi: "“I” chú ý nhiều nhất tới “tôi”, 0.96; “am” chú ý nhiều nhất tới “là”, 0.94; “a” chú ý "
          + "nhiều nhất tới “sinh viên”, 0.60; “student” không chú ý tới từ nào")),
    Sample(
      name: "large-heat-map",
      picture: .heatMap(
        AlignmentMatrix(
          weights: Matrix(rows: 15, columns: 60, values: [Double](repeating: 1 / 64, count: 900)),
          outputs: output, sources: source, style: two)),
      alt: Bilingual(
        en: "'I' attends to every word alike, 0.02; 'am' attends to every word alike, 0.02; "
          + "'a' attends to every word alike, 0.02; 'student' attends to every word alike, 0.02; "
          + (5...12).map { "'\($0)' attends to every word alike, 0.02; " }.joined()
          + "3 more output words",
        vi: "“I” chú ý đều tới mọi từ, 0.02; “am” chú ý đều tới mọi từ, 0.02; "
          + "“a” chú ý đều tới mọi từ, 0.02; “student” chú ý đều tới mọi từ, 0.02; "
          + (5...12).map { "“\($0)” chú ý đều tới mọi từ, 0.02; " }.joined()
          + "còn 3 từ đầu ra nữa")),
    Sample(
      name: "lines",
      picture: .lines(
        AlignmentMatrix(weights: alignment, outputs: output, sources: source, style: two)),
      alt: Bilingual(
        en: "'I' attends mostly to 'tôi', 0.96; 'am' attends mostly to 'là', 0.94; 'a' attends "
          + "mostly to 'sinh viên', 0.60; 'student' attends to nothing",
        vi: "“I” chú ý nhiều nhất tới “tôi”, 0.96; “am” chú ý nhiều nhất tới “là”, 0.94; “a” chú ý "
          + "nhiều nhất tới “sinh viên”, 0.60; “student” không chú ý tới từ nào")),
    Sample(
      name: "weighted-sum",
      picture: .weightedSum(
        WeightedSum(
          names: source, weights: [0.5, 0.3, 0.2],
          values: [[0.8, -0.1, -0.6], [0.8, 0.8, 0.8], [-1, 1, -0.2]],
          context: [0.44, 0.39, -0.1], style: two)),
      alt: Bilingual(
        en: "The values, each as much as its weight ('tôi' × 0.50, 'là' × 0.30, 'sinh viên' × "
          + "0.20), add up to the context (0.44, 0.39, −0.10)",
        vi: "Các giá trị, mỗi giá trị góp theo trọng số (“tôi” × 0.50, “là” × 0.30, “sinh viên” × "
          + "0.20), cộng lại thành vector ngữ cảnh (0.44, 0.39, −0.10)")),
    Sample(
      name: "weighted-sum-in-the-plane",
      picture: .weightedSum(
        WeightedSum(
          names: source, weights: [0.6, 0.3, 0.1], values: [[2, 1], [-1, 2], [1, -2]],
          context: [1, 1], style: two)),
      alt: Bilingual(
        en: "The values, each as much as its weight ('tôi' × 0.60, 'là' × 0.30, 'sinh viên' × "
          + "0.10), add up to the context (1.00, 1.00)",
        vi: "Các giá trị, mỗi giá trị góp theo trọng số (“tôi” × 0.60, “là” × 0.30, “sinh viên” × "
          + "0.10), cộng lại thành vector ngữ cảnh (1.00, 1.00)")),
    Sample(
      name: "concatenation",
      picture: .concatenation(
        Concatenation(
          parts: [
            .init("c", role: .context, [0.76, -0.06, -0.57]), .init("y", role: .word, [1, 0]),
          ], projection: nil, style: two)),
      alt: Bilingual(
        en: "c = (0.76, −0.06, −0.57), y = (1.00, 0.00), side by side: 5 numbers",
        vi: "c = (0.76, −0.06, −0.57), y = (1.00, 0.00), ghép lại thành 5 số")),
    Sample(
      name: "projection",
      picture: .concatenation(
        Concatenation(
          parts: [
            .init("c", role: .context, [0.76, -0.06, -0.57]), .init("y", role: .word, [1, 0]),
          ],
          projection: .init(
            matrix: [[0.1, 0.2, -0.3, 0.4, 0.5], [-0.7, 0.8, 0.9, -1, 0]],
            formula: "tanh(W[c; y] + b)", result: .init("x", role: .query, [0.56, -0.97])),
          style: two)),
      alt: Bilingual(
        en: "c = (0.76, −0.06, −0.57), y = (1.00, 0.00), side by side: 5 numbers; "
          + "tanh(W[c; y] + b) makes of them x = (0.56, −0.97)",
        vi: "c = (0.76, −0.06, −0.57), y = (1.00, 0.00), ghép lại thành 5 số; "
          + "tanh(W[c; y] + b) biến chúng thành x = (0.56, −0.97)")),
    Sample(
      name: "distribution",
      picture: .distribution(
        Distribution(
          words: ["a", "I", "am", "student", "you", "are"],
          probabilities: [0.1, 0.6, 0.2, 0.05, 0.03, 0.02], style: two, most: 3)),
      alt: Bilingual(
        en: "Probabilities of 6 words: 'I' 0.60 is the likeliest, then 'am' 0.20, 'a' 0.10",
        vi: "Xác suất của 6 từ: “I” 0.60 có khả năng nhất, rồi đến “am” 0.20, “a” 0.10")),
    Sample(
      name: "curves",
      picture: .curves(
        Curves(
          xTitle: "step", yTitle: "loss",
          series: [
            .init("with attention", points: curve([4, 2, 0.5, 0.25, 0.5])),
            .init("without", points: curve([4, 3, .nan, 2.25, 2])),
          ], style: two)),
      alt: Bilingual(
        en: "loss over step: 'with attention' from 4.00 at 0 to 0.50 at 400, lowest 0.25 at 300; "
          + "'without' from 4.00 at 0 to 2.00 at 400",
        vi: "loss theo step: “with attention” từ 4.00 tại 0 đến 0.50 tại 400, thấp nhất 0.25 tại "
          + "300; “without” từ 4.00 tại 0 đến 2.00 tại 400")),
    Sample(
      name: "nothing",
      picture: .bars(Bars(.weights, names: [], numbers: [], style: two)),
      alt: Bilingual(
        en: "Attention weights: nothing to draw", vi: "Trọng số chú ý: không có gì để vẽ")),
  ]

  private static func curve(_ values: [Double]) -> [Curves.Point] {
    values.enumerated().map { Curves.Point(x: Double($0.offset * 100), y: $0.element) }
  }
}
