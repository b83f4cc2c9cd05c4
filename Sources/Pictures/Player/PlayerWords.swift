internal import Attention
internal import Diagnostics

/// What stands on the player itself, in every language.
enum PlayerWords {
  static func title(of frame: PlayerFrame, decodes: Bool) -> Bilingual {
    switch frame {
    case .states:
      decodes ? Bilingual(en: "States", vi: "Trạng thái") : Bilingual(en: "Keys", vi: "Các khóa")
    case .query: Bilingual(en: "Query", vi: "Truy vấn")
    case .scores: Bilingual(en: "1 · Scores", vi: "1 · Điểm")
    case .mask: Bilingual(en: "Mask", vi: "Mặt nạ")
    case .weights: Bilingual(en: "2 · Weights", vi: "2 · Trọng số chú ý")
    case .shares: Bilingual(en: "3 · Weighted", vi: "3 · Nhân với trọng số")
    case .context: Bilingual(en: "3 · Context", vi: "3 · Vector ngữ cảnh")
    case .joined, .layer: Bilingual(en: "4 · Combine", vi: "4 · Kết hợp")
    case .decoder: Bilingual(en: "5 · Decoder", vi: "5 · Bộ giải mã")
    case .probabilities: Bilingual(en: "5 · Distribution", vi: "5 · Phân bố xác suất")
    case .word: Bilingual(en: "5 · Word", vi: "5 · Từ")
    }
  }

  // MARK: Rows and columns

  static let state = Bilingual(en: "state", vi: "trạng thái")
  static let key = Bilingual(en: "key", vi: "khóa")
  static let value = Bilingual(en: "value", vi: "giá trị")
  static let query = Bilingual(en: "query", vi: "truy vấn")
  static let score = Bilingual(en: "score", vi: "điểm")
  static let masked = Bilingual(en: "masked", vi: "sau khi che")
  static let weight = Bilingual(en: "weight", vi: "trọng số")
  static let weighted = Bilingual(en: "weighted", vi: "đã nhân")
  static let context = Bilingual(en: "context", vi: "ngữ cảnh")
  static let previousWord = Bilingual(en: "previous word", vi: "từ trước")
  static let joined = Bilingual(en: "joined", vi: "nối lại")
  static let decoderInput = Bilingual(en: "input", vi: "đầu vào")
  static let attentionalState = Bilingual(en: "attentional", vi: "chú ý")
  static let newState = Bilingual(en: "new state", vi: "trạng thái mới")
  static let probability = Bilingual(en: "probability", vi: "xác suất")
  static let word = Bilingual(en: "word", vi: "từ")

  static func others(_ count: Int) -> Bilingual {
    Bilingual(en: "\(count) others", vi: "\(count) khóa khác")
  }

  static func otherWords(_ count: Int) -> Bilingual {
    Bilingual(en: "\(count) others", vi: "\(count) từ khác")
  }

  // MARK: Controls

  static let back = Bilingual(en: "Back", vi: "Lùi một khung")
  static let forward = Bilingual(en: "Forward", vi: "Tới một khung")
  static let play = Bilingual(en: "Play", vi: "Chạy")
  static let pause = Bilingual(en: "Pause", vi: "Tạm dừng")
  static let frame = Bilingual(en: "Frame", vi: "Khung hình")
  static let outputWords = Bilingual(en: "Output word", vi: "Từ đầu ra")
  static let queries = Bilingual(en: "Query", vi: "Truy vấn")
  static let figure = Bilingual(en: "The numbers of this round", vi: "Các con số của vòng này")

  static func round(_ number: Int, _ name: String) -> Bilingual {
    Bilingual(en: "Round \(number): \(name)", vi: "Vòng \(number): \(name)")
  }

  static func left(_ count: Int, of all: Int) -> Bilingual {
    Bilingual(
      en: "The first \(count) of \(all) rounds; the tables have them all.",
      vi: "\(count) vòng đầu trong \(all) vòng; các bảng có đủ.")
  }

  /// What the player is called.
  static func name(source: String?, target: String?) -> Bilingual {
    switch (source, target) {
    case (let source?, let target?):
      Bilingual(
        en: "Attention frame by frame, from “\(source)” to “\(target)”",
        vi: "Từng khung hình của cơ chế chú ý, từ “\(source)” đến “\(target)”")
    case (let source?, nil):
      Bilingual(
        en: "Attention frame by frame, over “\(source)”",
        vi: "Từng khung hình của cơ chế chú ý, trên “\(source)”")
    default: Bilingual(en: "Attention frame by frame", vi: "Từng khung hình của cơ chế chú ý")
    }
  }
}
