internal import Diagnostics
internal import LessonSwift
internal import Lessons

extension MistakeRule {
  /// The library of usual mistakes, step by step.
  ///
  /// Source: wrong answers seen in tutorials, libraries and classrooms; each has its number in the
  /// tests, computed with NumPy for the example of three keys.
  static let all: [MistakeRule] = scores + weights + masks + contexts + combinations + outputs

  // MARK: Step 1

  private static let scores = [
    MistakeRule(
      id: "root-missing", step: .score,
      say: Bilingual(
        en: "Did you divide by √d? d is how many numbers a key has.",
        vi: "Bạn đã chia cho √d chưa? d là số chiều của mỗi khóa, tức là mỗi khóa có mấy con số.")
    ) { call in
      call.scored(by: ".scaledDot") { _ in call.replacing("by", with: ".dot") }
    },
    MistakeRule(
      id: "divided-by-d", step: .score,
      say: Bilingual(
        en: "You divided by d; the scaled dot product divides by its root, √d.",
        vi: "Bạn đã chia cho d; tích vô hướng có chia tỉ lệ thì chia cho căn bậc hai của nó, √d.")
    ) { call in
      call.scored(by: ".scaledDot") { keys in
        "\(call.replacing("by", with: ".dot")) / Double((\(keys)).columns)"
      }
    },
    MistakeRule(
      id: "times-root", step: .score,
      say: Bilingual(
        en: "You multiplied by √d instead of dividing by it.",
        vi: "Bạn đã nhân với √d thay vì chia cho √d.")
    ) { call in
      call.scored(by: ".scaledDot") { keys in
        "\(call.replacing("by", with: ".dot")) * sqrt(Double((\(keys)).columns))"
      }
    },
    MistakeRule(
      id: "root-added", step: .score,
      say: Bilingual(
        en: "You divided by √d, which a plain dot product doesn't.",
        vi: "Bạn đã chia cho √d, nhưng tích vô hướng thường thì không chia.")
    ) { call in
      call.scored(by: ".dot") { _ in call.replacing("by", with: ".scaledDot") }
    },
    MistakeRule(
      id: "tanh-dropped", step: .score,
      say: Bilingual(
        en:
          "The tanh between the two layers is missing: without it every query gets the same weights.",
        vi: "Thiếu hàm tanh giữa hai tầng: không có nó thì truy vấn nào cũng nhận cùng trọng số.")
    ) { call in
      guard call.name == "score", let query = call["query"], let keys = call["keys"],
        let score = call["by"].flatMap(WrittenFormula.init),
        case .call(let callee, let arguments) = score.expression.kind,
        case .implicitMember(let member) = callee.kind, member.text == "additive"
      else { return nil }
      func part(_ label: String) -> String? {
        arguments.first { $0.label?.text == label }.map { score.text(of: $0.value) }
      }
      guard let W = part("W"), let U = part("U"), let v = part("v") else { return nil }
      let fromKeys = "(\(keys)) * ((\(U)).transposed() * (\(v)))"
      return "\(fromKeys) + dot(\(v), (\(W)) * (\(query))) * exp((\(fromKeys)) * 0.0)"
    },
    MistakeRule(
      id: "next-state", step: .score,
      say: Bilingual(
        en: "That is the answer for the next decoder state: you are one step too far.",
        vi: "Đó là đáp án cho trạng thái kế tiếp của bộ giải mã: bạn đã đi quá một bước.")
    ) { call in call.shifted(by: 1) },
    MistakeRule(
      id: "previous-state", step: .score,
      say: Bilingual(
        en: "That is the answer for the decoder state before: you are one step behind.",
        vi: "Đó là đáp án cho trạng thái trước đó của bộ giải mã: bạn đang chậm một bước.")
    ) { call in call.shifted(by: -1) },
    MistakeRule(
      id: "sums-multiplied", step: .score,
      say: Bilingual(
        en: "Multiply number by number first, then add; you added first.",
        vi: "Hãy nhân từng cặp số rồi mới cộng; bạn đã cộng trước.")
    ) { call in
      guard call.name == "dot", let a = call.first, let b = call.second else { return nil }
      return "sum(\(a)) * sum(\(b))"
    },
    MistakeRule(
      id: "added-not-multiplied", step: .score,
      say: Bilingual(
        en: "A dot product multiplies the numbers that stand at the same place; you added them.",
        vi: "Tích vô hướng nhân các số ở cùng vị trí; bạn đã cộng chúng.")
    ) { call in
      guard call.name == "dot", let a = call.first, let b = call.second else { return nil }
      return "sum(\(a)) + sum(\(b))"
    },
  ]

  // MARK: Step 2

  private static let weights = [
    MistakeRule(
      id: "scores-as-weights", step: .weights,
      say: Bilingual(
        en: "Scores stand here where weights belong: softmax is what makes weights of them.",
        vi: "Ở đây điểm đứng vào chỗ của trọng số: phải qua softmax mới thành trọng số.")
    ) { call in call.normalized },
    MistakeRule(
      id: "no-exp", step: .weights,
      say: Bilingual(
        en: "You divided by the sum of the scores; take exp of each score first.",
        vi: "Bạn đã chia cho tổng các điểm; trước đó phải lấy exp của từng điểm.")
    ) { call in call.normalized.map { "(\($0)) / sum(\($0))" } },
    MistakeRule(
      id: "not-divided", step: .weights,
      say: Bilingual(
        en: "You took exp of each score, but didn't divide by the sum of them all.",
        vi: "Bạn đã lấy exp của từng điểm nhưng chưa chia cho tổng của tất cả.")
    ) { call in call.normalized.map { "exp(\($0))" } },
    MistakeRule(
      id: "over-queries", step: .weights,
      say: Bilingual(
        en: "You normalised over the queries: the weights of one query, a row, must sum to 1.",
        vi:
          "Bạn đã chuẩn hóa theo các truy vấn: trọng số của một truy vấn, tức một hàng, phải có tổng"
          + " bằng 1.")
    ) { call in call.normalized.map { "softmax((\($0)).transposed()).transposed()" } },
    MistakeRule(
      id: "winner-takes-all", step: .weights,
      say: Bilingual(
        en: "You gave everything to the largest score; softmax gives every key its share.",
        vi: "Bạn đã dồn tất cả cho điểm lớn nhất; softmax chia cho mỗi khóa một phần.")
    ) { call in call.normalized.map { "weigh(\($0), by: .hard)" } },
    MistakeRule(
      id: "all-alike", step: .weights,
      say: Bilingual(
        en: "You gave every key the same share; the scores decide how much each gets.",
        vi: "Bạn đã chia đều cho mọi khóa; điểm mới quyết định mỗi khóa được bao nhiêu.")
    ) { call in
      call.normalized.flatMap {
        call.formula.calls("masked").isEmpty ? "softmax((\($0)) * 0.0)" : nil
      }
    },
  ]

  private static let masks = [
    MistakeRule(
      id: "mask-forgotten", step: .weights,
      say: Bilingual(
        en: "The hidden keys still get attention: mask the scores before the softmax.",
        vi: "Các khóa bị che vẫn được chú ý: hãy che điểm trước khi lấy softmax.")
    ) { call in call.maskedScores.map { scores, _ in "softmax(\(scores))" } },
    MistakeRule(
      id: "mask-after", step: .weights,
      say: Bilingual(
        en:
          "You hid keys after the softmax, so that the weights no longer sum to 1: hide scores before.",
        vi: "Bạn che sau softmax nên tổng trọng số không còn bằng 1: hãy che điểm trước đó.")
    ) { call in
      call.maskedScores.map { scores, mask in
        "hadamard(softmax(\(scores)), exp(masked((\(scores)) * 0.0, by: \(mask))))"
      }
    },
    MistakeRule(
      id: "mask-as-zero", step: .weights,
      say: Bilingual(
        en: "You set hidden scores to 0, and exp(0) is 1: a hidden score is −∞.",
        vi: "Bạn đặt điểm bị che bằng 0, mà exp(0) là 1: điểm bị che phải là −∞.")
    ) { call in
      call.maskedScores.map { scores, mask in
        "softmax(hadamard(\(scores), exp(masked((\(scores)) * 0.0, by: \(mask)))))"
      }
    },
  ]

  // MARK: Step 3

  private static let contexts = [
    MistakeRule(
      id: "keys-for-values", step: .context,
      say: Bilingual(
        en: "You added up the keys; the context is made of the values.",
        vi: "Bạn đã cộng các khóa; vector ngữ cảnh được tạo từ các giá trị.")
    ) { call in
      guard call.isContext, let values = call["values"],
        let keys = call.formula.calls("score").compactMap({ $0["keys"] }).first, keys != values
      else { return nil }
      return call.replacing("values", with: keys)
    },
    MistakeRule(
      id: "second-weight-twice", step: .context,
      say: Bilingual(
        en:
          "You took the second weight and value twice, and left the third out: each has its turn.",
        vi:
          "Bạn đã lấy trọng số và giá trị thứ hai đến hai lần mà bỏ quên thứ ba: mỗi phần một lượt."
      )
    ) { call in
      call.ofOneQuery { weights, values in
        "(\(weights))[0] * (\(values))[0] + 2.0 * (\(weights))[1] * (\(values))[1]"
      }
    },
    MistakeRule(
      id: "not-weighted", step: .context,
      say: Bilingual(
        en: "You added the values as they are; multiply each by its weight first.",
        vi:
          "Bạn đã cộng các giá trị nguyên như thế; hãy nhân mỗi giá trị với trọng số của nó trước.")
    ) { call in
      guard call.isContext, let weights = call["weights"] else { return nil }
      return call.replacing("weights", with: "exp((\(weights)) * 0.0)")
    },
    MistakeRule(
      id: "mean", step: .context,
      say: Bilingual(
        en: "That is the mean of the values; the context gives each its own weight.",
        vi: "Đó là trung bình của các giá trị; vector ngữ cảnh cho mỗi giá trị một trọng số riêng.")
    ) { call in
      guard call.isContext, let weights = call["weights"] else { return nil }
      return call.replacing("weights", with: "softmax((\(weights)) * 0.0)")
    },
    MistakeRule(
      id: "strongest-only", step: .context,
      say: Bilingual(
        en: "That is the value with the largest weight alone; the others count, too.",
        vi: "Đó chỉ là giá trị có trọng số lớn nhất; các giá trị khác cũng được tính.")
    ) { call in
      guard call.isContext, let weights = call["weights"] else { return nil }
      return call.replacing("weights", with: "weigh(\(weights), by: .hard)")
    },
    MistakeRule(
      id: "last-state-only", step: .context,
      say: Bilingual(
        en:
          "That is the last value alone: a model without attention has no more than the last state.",
        vi: "Đó chỉ là giá trị cuối cùng: mô hình không có chú ý cũng chỉ có trạng thái cuối.")
    ) { call in
      call.ofOneQuery { _, values in "(\(values))[(\(values)).rows - 1]" }
    },
  ]

  // MARK: Step 4

  private static let combinations = [
    MistakeRule(
      id: "order-swapped", step: .combine,
      say: Bilingual(
        en: "You joined the two in the other order: here the context comes first.",
        vi: "Bạn đã nối theo thứ tự ngược lại: ở đây vector ngữ cảnh đứng trước.")
    ) { call in
      switch call.name {
      case "combine":
        guard let context = call.first, let previous = call["with"] else { return nil }
        let rest = ["W", "b"].compactMap { label in call[label].map { ", \(label): \($0)" } }
        return "combine(\(previous), with: \(context)\(rest.joined()))"
      case "concatenate":
        guard let a = call.first, let b = call.second else { return nil }
        return "concatenate(\(b), \(a))"
      case "attentionalState":
        guard let context = call["context"], let state = call["state"], let W = call["W"] else {
          return nil
        }
        return "attentionalState(context: \(state), state: \(context), W: \(W))"
      default: return nil
      }
    },
    MistakeRule(
      id: "tanh-missing", step: .combine,
      say: Bilingual(
        en: "The tanh around the layer is missing.", vi: "Thiếu hàm tanh bao ngoài tầng này.")
    ) { call in
      switch call.name {
      case "combine":
        guard let context = call.first, let previous = call["with"], let W = call["W"],
          let b = call["b"]
        else { return nil }
        return "(\(W)) * concatenate(\(context), \(previous)) + (\(b))"
      case "attentionalState":
        guard let context = call["context"], let state = call["state"], let W = call["W"] else {
          return nil
        }
        return "(\(W)) * concatenate(\(context), \(state))"
      case "tanh": return call.first
      default: return nil
      }
    },
    MistakeRule(
      id: "added-not-joined", step: .combine,
      say: Bilingual(
        en: "You added the two vectors; [c; y] puts one behind the other.",
        vi: "Bạn đã cộng hai vector; [c; y] nghĩa là đặt vector này nối sau vector kia.")
    ) { call in
      guard call.name == "combine", call["W"] == nil, let context = call.first,
        let previous = call["with"]
      else { return nil }
      return "(\(context)) + (\(previous))"
    },
  ]

  // MARK: Step 5

  private static let outputs = [
    MistakeRule(
      id: "logits-as-probabilities", step: .output,
      say: Bilingual(
        en: "That is what goes into the last softmax; probabilities are what comes out of it.",
        vi: "Đó mới là những gì đi vào softmax cuối cùng; xác suất là những gì đi ra.")
    ) { call in
      guard call.name == "wordProbabilities", let state = call["state"], let W = call["W"],
        let b = call["b"]
      else { return nil }
      return "(\(W)) * (\(state)) + (\(b))"
    },
    MistakeRule(
      id: "bias-forgotten", step: .output,
      say: Bilingual(en: "The bias b is missing.", vi: "Thiếu độ lệch b (bias).")
    ) { call in
      guard call.name == "wordProbabilities", let state = call["state"], let W = call["W"] else {
        return nil
      }
      return "softmax((\(W)) * (\(state)))"
    },
  ]
}

extension WrittenCall {
  /// For scores of one kind: what the mistake makes of the keys.
  fileprivate func scored(by kind: String, _ rewrite: (_ keys: String) -> String) -> String? {
    guard name == "score", self["by"] == kind, let keys = self["keys"] else { return nil }
    return rewrite(keys)
  }

  /// What is normalised, where the call is a softmax.
  fileprivate var normalized: String? {
    guard name == "softmax" || (name == "weigh" && self["by"] == ".softmax") else { return nil }
    return first
  }

  /// Scores and mask, where masked scores are normalised.
  fileprivate var maskedScores: (scores: String, mask: String)? {
    guard let text = normalized, let formula = WrittenFormula(text),
      let inner = WrittenCall(formula.expression, in: formula), inner.name == "masked",
      let scores = inner.first, let mask = inner["by"]
    else { return nil }
    return (scores, mask)
  }

  fileprivate var isContext: Bool { name == "contextVector" || name == "contextVectors" }

  fileprivate func ofOneQuery(_ rewrite: (_ weights: String, _ values: String) -> String) -> String?
  {
    guard name == "contextVector", let weights = self["weights"], let values = self["values"] else {
      return nil
    }
    return rewrite(weights, values)
  }

  /// The score of another row of the queries, where the query is a row: `states[1]`.
  fileprivate func shifted(by steps: Int) -> String? {
    guard name == "score", let query = self["query"].flatMap(WrittenFormula.init),
      case .element(let base, let indices) = query.expression.kind, indices.count == 1,
      case .integer(let digits) = indices[0].kind, let index = Int(digits), index + steps >= 0
    else { return nil }
    return replacing("query", with: "\(query.text(of: base))[\(index + steps)]")
  }
}
