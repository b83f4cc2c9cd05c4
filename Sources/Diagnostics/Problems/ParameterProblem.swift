/// The kinds of value that a lesson's parameter can have.
public enum ParameterKind: Equatable, Sendable, CaseIterable {
  case int, double, string, bool, strings, vector, matrix

  /// As the end of "x is …".
  var name: Bilingual {
    switch self {
    case .int: Bilingual(en: "a whole number", vi: "một số nguyên")
    case .double: Bilingual(en: "a number", vi: "một số")
    case .string: Bilingual(en: "a text", vi: "một văn bản")
    case .bool: Bilingual(en: "true or false", vi: "true hoặc false")
    case .strings: Bilingual(en: "a list of texts", vi: "một danh sách văn bản")
    case .vector: Bilingual(en: "a vector", vi: "một vector")
    case .matrix: Bilingual(en: "a matrix", vi: "một ma trận")
    }
  }

  /// A value of the kind, as YAML.
  var example: String {
    switch self {
    case .int: "3"
    case .double: "0.5"
    case .string: "'3'"
    case .bool: "true"
    case .strings: "[tôi, là]"
    case .vector: "[1, 0.5]"
    case .matrix: "[[1, 2], [3, 4]]"
    }
  }
}

/// Parameters in the front matter.
public enum ParameterProblem: Equatable, Sendable {
  case notMapping
  case name(String)
  case namedSeed
  case noValue(String)
  case mixed(String)
  /// Rows count from 1.
  case ragged(String, row: Int, count: Int, expected: Int)
  case emptyList(String)
  case unsupported(String)
  case integerTooLarge(String)
  case notANumber(String)

  var wording: Wording {
    switch self {
    case .name(let name):
      Wording(
        en: "'\(name)' can't be the name of a constant in cells",
        vi: "'\(name)' không thể là tên hằng trong ô lệnh",
        help: Bilingual(
          en: "use letters, digits and _, and begin with a letter",
          vi: "hãy dùng chữ cái, chữ số và _, bắt đầu bằng chữ cái"))
    case .namedSeed:
      Wording(
        en: "a parameter can't be called 'seed', which is a constant already",
        vi: "tham số không được tên là 'seed', vì hằng này đã có sẵn",
        help: Bilingual(
          en: "write seed: at the top level of the front matter",
          vi: "hãy viết seed: ở mức ngoài cùng của phần đầu bài"))
    case .noValue(let name):
      Wording(
        en: "the parameter '\(name)' has no value",
        vi: "tham số '\(name)' không có giá trị",
        help: Bilingual(en: "write \(name): 3, say", vi: "hãy viết, chẳng hạn, \(name): 3"))
    case .notMapping:
      Wording(
        en: "the parameters are not a list of names and values",
        vi: "phần parameters không phải danh sách tên và giá trị",
        help: Bilingual(
          en: "write them indented below parameters:, as in   length: 3",
          vi: "hãy viết thụt lề bên dưới parameters:, như   length: 3"))
    case .mixed(let name):
      Wording(
        en: "the list '\(name)' mixes different kinds of values",
        vi: "danh sách '\(name)' trộn nhiều loại giá trị",
        help: Bilingual(
          en: "write only numbers, only texts (in quotes if they look like numbers), or only rows",
          vi: "chỉ viết toàn số, toàn văn bản (trong dấu nháy nếu giống số), hoặc toàn hàng"))
    case .ragged(let name, let row, let count, let expected):
      Wording(
        en: "row \(row) of the matrix '\(name)' has \(count) numbers, but row 1 has \(expected)",
        vi: "hàng \(row) của ma trận '\(name)' có \(count) số, nhưng hàng 1 có \(expected)",
        help: Bilingual(
          en: "give every row \(expected) numbers", vi: "hãy cho mỗi hàng \(expected) số"))
    case .emptyList(let name):
      Wording(
        en: "the list '\(name)' is empty",
        vi: "danh sách '\(name)' rỗng",
        help: Bilingual(
          en: "write at least one value, as in [1, 2]",
          vi: "hãy viết ít nhất một giá trị, như [1, 2]"))
    case .integerTooLarge(let text):
      Wording(
        en: "\(text) is too large for a whole number",
        vi: "\(text) quá lớn cho một số nguyên",
        help: Bilingual(
          en: "write \(text).0 if a number with a fraction will do",
          vi: "hãy viết \(text).0 nếu có thể dùng số thập phân"))
    case .notANumber(let text):
      Wording(
        en: "\(text) is no value to compute with",
        vi: "\(text) không phải giá trị để tính toán",
        help: Bilingual(en: "write a number", vi: "hãy viết một số"))
    case .unsupported(let name):
      Wording(
        en: "cells can't use the value of '\(name)'",
        vi: "ô lệnh không dùng được giá trị của '\(name)'",
        help: Self.valuesHelp)
    }
  }

  static var valuesHelp: Bilingual {
    Bilingual(
      en: "write a number, a text, a list of either, or a list of rows of numbers",
      vi: "hãy viết một số, một văn bản, một danh sách số hoặc văn bản, hay các hàng số")
  }
}
