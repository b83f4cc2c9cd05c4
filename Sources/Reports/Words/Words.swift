internal import Diagnostics
internal import Lessons

/// The report's own words, in every language.
enum Words {
  static func title(of step: Step) -> Bilingual {
    switch step {
    case .score: Bilingual(en: "Step 1 · Scores", vi: "Bước 1 · Điểm")
    case .weights: Bilingual(en: "Step 2 · Weights", vi: "Bước 2 · Trọng số chú ý")
    case .context: Bilingual(en: "Step 3 · Context", vi: "Bước 3 · Vector ngữ cảnh")
    case .combine: Bilingual(en: "Step 4 · Combine", vi: "Bước 4 · Kết hợp")
    case .output: Bilingual(en: "Step 5 · Output", vi: "Bước 5 · Đầu ra")
    }
  }

  /// What a table says where the author says nothing.
  static func subtitle(of step: Step) -> Bilingual {
    switch step {
    case .score:
      Bilingual(
        en: "how well each key answers the query", vi: "mỗi khóa đáp lại truy vấn tốt đến đâu")
    case .weights:
      Bilingual(en: "the share of attention that each word gets", vi: "phần chú ý dành cho mỗi từ")
    case .context:
      Bilingual(
        en: "the values, each as much as its weight",
        vi: "các giá trị, mỗi giá trị góp theo trọng số")
    case .combine:
      Bilingual(
        en: "the context joined with what the decoder knows",
        vi: "vector ngữ cảnh ghép với điều bộ giải mã đã biết")
    case .output:
      Bilingual(en: "how likely each word is", vi: "mỗi từ có khả năng đến đâu")
    }
  }

  static let timeOfSteps = Bilingual(
    en: "time of steps 1 + 2 + 3", vi: "thời gian bước 1 + 2 + 3")

  static func comparison(of title: String) -> Bilingual {
    Bilingual(en: "\(title): attention compared", vi: "\(title): so sánh các kiểu chú ý")
  }

  static func query(_ name: String) -> Bilingual {
    Bilingual(en: "Query: \(name)", vi: "Truy vấn: \(name)")
  }

  /// Behind the symbol of what comes from the word before.
  static let carried = Bilingual(en: "(carried)", vi: "(mang sang)")
  static let asWritten = Bilingual(en: "as the lesson has it", vi: "như trong bài học")
  static let attention = Bilingual(en: "attention", vi: "kiểu chú ý")
  static let parameters = Bilingual(en: "parameters", vi: "số tham số")
  static let multiplyAdds = Bilingual(en: "multiply-adds", vi: "phép nhân-cộng")
  static let mostTo = Bilingual(en: "most to", vi: "chú ý nhiều nhất vào")
  static let entropy = Bilingual(en: "entropy (bits)", vi: "entropy (bit)")
  static let aboveOnePercent = Bilingual(en: "above 1 %", vi: "trên 1 %")
  static let head = Bilingual(en: "head", vi: "đầu chú ý")
  static let key = Bilingual(en: "key", vi: "khóa")
  static let word = Bilingual(en: "word", vi: "từ")
  static let sum = Bilingual(en: "sum", vi: "tổng")
  static let probability = Bilingual(en: "probability", vi: "xác suất")
  static let round = Bilingual(en: "round", vi: "lượt")
  static let previousWord = Bilingual(en: "previous word", vi: "từ trước")
  static let producedWord = Bilingual(en: "word", vi: "từ sinh ra")
  static let looksAt = Bilingual(en: "looks most at", vi: "nhìn nhiều nhất vào")
  static let yes = Bilingual(en: "true", vi: "đúng")
  static let no = Bilingual(en: "false", vi: "sai")
  static let error = Bilingual(en: "error", vi: "lỗi")
  static let warning = Bilingual(en: "warning", vi: "cảnh báo")
  static let help = Bilingual(en: "help", vi: "gợi ý")
  static let expectedError = Bilingual(
    en: "This cell is meant to fail:", vi: "Ô lệnh này cố ý để lỗi:")

  static let orientation = Bilingual(
    en: "Each row is an output word, each column a source word.",
    vi: "Mỗi hàng là một từ đầu ra, mỗi cột là một từ nguồn.")
  static let orientationOfOneSentence = Bilingual(
    en: "Each row is the word that looks, each column a word that it looks at.",
    vi: "Mỗi hàng là từ đang nhìn, mỗi cột là một từ được nhìn.")
  static let alignment = Bilingual(
    en: "Alignment: which source words each output word looks at. Each row is an output word, each "
      + "column a source word; each row sums to 1.",
    vi: "Ma trận đồng chỉnh: mỗi từ đầu ra nhìn vào những từ nguồn nào. Mỗi hàng là một từ đầu ra, "
      + "mỗi cột là một từ nguồn; mỗi hàng có tổng bằng 1.")
  /// What is to be seen in the second picture of an alignment.
  static let alignmentAsLines = Bilingual(
    en: "The same alignment as lines from source words to output words: the thicker a line, the "
      + "larger the weight.",
    vi: "Cũng ma trận đồng chỉnh ấy, vẽ thành các đường nối từ nguồn với từ đầu ra: đường càng "
      + "dày, trọng số càng lớn.")
  static let contexts = Bilingual(
    en: "The context of each row:", vi: "Vector ngữ cảnh của từng hàng:")
  /// Behind the symbol of a score.
  static let masked = Bilingual(en: "masked", vi: "sau khi che")
  static let rounds = Bilingual(en: "Word by word:", vi: "Từng từ một:")
  static let scoresBefore = Bilingual(
    en: "The scores behind it:", vi: "Các điểm đứng sau ma trận đó:")
  static let sumsAreFree = Bilingual(
    en: "These weights need not sum to 1: that is how they are defined.",
    vi: "Các trọng số này không nhất thiết có tổng bằng 1: định nghĩa của chúng là như vậy.")

  static func drawn(_ parameters: String, seed: Int) -> Bilingual {
    Bilingual(
      en: "Drawn at random from seed \(seed), not learned: \(parameters).",
      vi: "Lấy ngẫu nhiên từ seed \(seed), chưa qua huấn luyện: \(parameters).")
  }

  static func threshold(_ tau: String) -> Bilingual {
    Bilingual(
      en: "What lies below the threshold τ \(tau) gets the weight 0.",
      vi: "Điểm nào dưới ngưỡng τ \(tau) thì trọng số bằng 0.")
  }

  static func skipped(_ name: String) -> Bilingual {
    Bilingual(
      en: "Not computed: it needs '\(name)', which failed.",
      vi: "Chưa được tính: cần '\(name)', mà phần đó bị lỗi.")
  }

  static let outsideWindow = Bilingual(en: "outside the window", vi: "nằm ngoài cửa sổ")
  static let sumsToOne = Bilingual(
    en: "the number with which the weights of this row sum to 1",
    vi: "số làm cho các trọng số của hàng này có tổng bằng 1")
  static let hiddenByMask = Bilingual(en: "the mask hides it", vi: "bị che")
  static let allHidden = Bilingual(
    en: "every score here is hidden: there is nothing to attend to",
    vi: "mọi điểm ở đây đều bị che: không còn gì để chú ý")
  static let largestScore = Bilingual(en: "the largest score", vi: "điểm lớn nhất")
  static let notLargestScore = Bilingual(
    en: "another score is larger, or as large and comes first",
    vi: "có điểm khác lớn hơn, hoặc bằng mà đứng trước")

  static func drawn(seed: Int) -> Bilingual {
    Bilingual(
      en: "drawn at random from seed \(seed), not learned",
      vi: "lấy ngẫu nhiên từ seed \(seed), chưa qua huấn luyện")
  }

  static func given(line: Int) -> Bilingual {
    Bilingual(en: "given in line \(line)", vi: "đã cho ở dòng \(line)")
  }

  static func givenInFrontMatter(line: Int) -> Bilingual {
    Bilingual(
      en: "set in the front matter, line \(line)", vi: "đặt ở phần đầu bài học, dòng \(line)")
  }

  static func drawn(for reader: Explanation.Reader) -> Bilingual {
    switch reader {
    case .student: Bilingual(en: "your number", vi: "số của bạn")
    case .teacher: Bilingual(en: "drawn for each student", vi: "mỗi học viên một số")
    }
  }

  /// What the derivation of an exercise's answer begins with.
  static let answer = Bilingual(en: "answer", vi: "đáp án")

  static func nothingToCompare(_ name: String, type: String) -> Bilingual {
    Bilingual(
      en: "'\(name)' is \(type), which has no weights to compare",
      vi: "'\(name)' có kiểu \(type), không có trọng số để so sánh")
  }

  static func computedInSwift(line: Int) -> Bilingual {
    Bilingual(
      en: "computed by the compiled cell that exports it in line \(line)",
      vi: "do ô lệnh biên dịch xuất nó ở dòng \(line) tính ra")
  }

  static func cutOff(_ lines: Int) -> Bilingual {
    Bilingual(
      en: "… cut off after \(lines) lines: --depth shows less",
      vi: "… cắt bớt sau \(lines) dòng: --depth để xem ít tầng hơn")
  }

  static func footer(version: String, seed: Int, changed: String, sha256: String) -> Bilingual {
    Bilingual(
      en: "Computed by lesson \(version) · seed \(seed)\(changed) · SHA-256 of the lesson "
        + "\(sha256)",
      vi: "Được tính bởi lesson \(version) · seed \(seed)\(changed) · SHA-256 của bài học "
        + "\(sha256)")
  }
}
