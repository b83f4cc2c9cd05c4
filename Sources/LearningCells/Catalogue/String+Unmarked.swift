extension String {
  /// The text in small letters without Vietnamese marks: `mười` and `Mươi` are both `muoi`.
  var unmarked: String {
    String(lowercased().map { Self.plainLetters[$0] ?? $0 })
  }

  /// However a letter is composed, Swift takes it for the same.
  private static let plainLetters: [Character: Character] = {
    let marked: [(Character, String)] = [
      ("a", "àáảãạăằắẳẵặâầấẩẫậ"), ("d", "đ"), ("e", "èéẻẽẹêềếểễệ"), ("i", "ìíỉĩị"),
      ("o", "òóỏõọôồốổỗộơờớởỡợ"), ("u", "ùúủũụưừứửữự"), ("y", "ỳýỷỹỵ"),
    ]
    let pairs = marked.flatMap { plain, letters in letters.map { ($0, plain) } }
    return Dictionary(uniqueKeysWithValues: pairs)
  }()
}
