/// Values that the command line gives for a lesson's parameters.
public enum OverrideProblem: Equatable, Sendable {
  case unknown(String, meant: String?, declared: [String])
  /// By none of several lessons; `declared` are the parameters of all.
  case undeclared(String, meant: String?, declared: [String])
  case givenTwice(String)
  case wrongKind(String, declared: ParameterKind, given: ParameterKind, value: String)
  case notReadable(String, value: String)

  var wording: Wording {
    switch self {
    case .unknown(let name, let meant, let declared):
      Wording(
        en: "the lesson has no parameter '\(name)'",
        vi: "bài học không có tham số '\(name)'",
        help: Self.help(unknown: name, meant: meant, declared: declared))
    case .undeclared(let name, let meant, let declared):
      Wording(
        en: "none of the lessons has a parameter '\(name)'",
        vi: "không bài học nào có tham số '\(name)'",
        help: Self.help(undeclared: name, meant: meant, declared: declared))
    case .givenTwice(let name):
      Wording(
        en: "-P \(name) is given twice",
        vi: "-P \(name) được đưa ra hai lần",
        help: Bilingual(en: "give it once", vi: "hãy chỉ đưa ra một lần"))
    case .wrongKind(let name, let declared, let given, let value):
      Wording(
        en: "the parameter '\(name)' is \(declared.name.en), but -P gives \(given.name.en):"
          + " \(value)",
        vi: "tham số '\(name)' là \(declared.name.vi), nhưng -P đưa ra \(given.name.vi): \(value)",
        help: Bilingual(
          en: "write -P \"\(name)=\(declared.example)\", say",
          vi: "hãy viết, chẳng hạn, -P \"\(name)=\(declared.example)\""))
    case .notReadable(let name, let value):
      Wording(
        en: "the value that -P gives for '\(name)' can't be read: \(value)",
        vi: "không đọc được giá trị mà -P đưa ra cho '\(name)': \(value)",
        help: ParameterProblem.valuesHelp)
    }
  }

  private static func help(unknown name: String, meant: String?, declared: [String]) -> Bilingual {
    let list = declared.joined(separator: ", ")
    if declared.isEmpty {
      return Bilingual(
        en: "it has none; declare \(name) below parameters: in its front matter",
        vi: "bài không có tham số nào; hãy khai báo \(name) dưới parameters: ở phần đầu bài")
    }
    if let meant {
      return Bilingual(
        en: "did you mean '\(meant)'? It has \(list)",
        vi: "có phải ý bạn là '\(meant)'? Bài có \(list)")
    }
    return Bilingual(en: "it has \(list)", vi: "bài có \(list)")
  }

  private static func help(
    undeclared name: String, meant: String?, declared: [String]
  ) -> Bilingual {
    let list = declared.joined(separator: ", ")
    if declared.isEmpty {
      return Bilingual(
        en: "they have none; declare \(name) below parameters: in the front matter of a lesson",
        vi: "chúng không có tham số nào; hãy khai báo \(name) dưới parameters: ở phần đầu bài")
    }
    if let meant {
      return Bilingual(
        en: "did you mean '\(meant)'? They have \(list)",
        vi: "có phải ý bạn là '\(meant)'? Chúng có \(list)")
    }
    return Bilingual(en: "they have \(list)", vi: "chúng có \(list)")
  }
}
