extension LanguageProblem {
  /// Words for types and labels that do not fit.
  var typeWording: Wording {
    switch self {
    case .typeMismatch(let needs, let found, let remedy):
      return Wording(
        en: "\(needs) is needed, but this is \(found)",
        vi: "chỗ này cần \(needs) nhưng lại có \(found)", help: remedy?.help)
    case .argumentType(let label, let function, let needs, let found, let remedy):
      let either = needs.joined(separator: " or ")
      let hoac = needs.joined(separator: " hoặc ")
      let name = label.map { "\(function)'s '\($0)'" } ?? function
      let ten = label.map { "'\($0)' của \(function)" } ?? function
      return Wording(
        en: "\(name) takes \(either), but this is \(found)",
        vi: "\(ten) nhận \(hoac) nhưng lại được đưa \(found)", help: remedy?.help)
    case .noOperator(let symbol, let left, let right, let remedy, let defined):
      let list = defined.joined(separator: ", ")
      let known =
        defined.isEmpty ? nil : Bilingual(en: "there is \(list)", vi: "chỉ có \(list)")
      return Wording(
        en: "\(left) \(symbol) \(right) is not defined",
        vi: "không có phép tính \(left) \(symbol) \(right)", help: remedy?.help ?? known)
    case .noNegation(let type):
      return Wording(
        en: "\(type) has no negative", vi: "\(type) không có số đối",
        help: Bilingual(
          en: "a minus stands before a number, a Vector or a Matrix",
          vi: "dấu trừ đứng trước một số, một Vector hay một Matrix"))
    case .noElement(let type, let indices):
      return Wording(
        en: "\(type) can't be read with [\(indices.joined(separator: ", "))]",
        vi: "không đọc \(type) bằng [\(indices.joined(separator: ", "))] được",
        help: Bilingual(
          en: "array[i], vector[i] and matrix[i, j] read one element, matrix[i] a row, "
            + "vector[i...j] and matrix[i...j] a part",
          vi: "array[i], vector[i] và matrix[i, j] đọc một phần tử, matrix[i] đọc một hàng, "
            + "vector[i...j] và matrix[i...j] đọc một phần"))
    case .mixedArray(let first, let then):
      return Wording(
        en: "an array holds one type: it begins with \(first), but this is \(then)",
        vi: "một mảng chỉ chứa một kiểu: phần tử đầu là \(first) nhưng đây là \(then)",
        help: Bilingual(
          en: "a tuple in round brackets can hold several types: (1, \"a\")",
          vi: "bộ giá trị trong ngoặc tròn chứa được nhiều kiểu: (1, \"a\")"))
    case .tupleCount(let names, let type):
      return Wording(
        en: "\(names) names can't be bound to \(type)",
        vi: "không gắn \(names) tên với \(type) được",
        help: Bilingual(
          en: "write as many names as the tuple has parts: let (a, b) = (1, 2)",
          vi: "hãy viết bao nhiêu tên thì có bấy nhiêu giá trị: let (a, b) = (1, 2)"))
    case .typeTooLarge(let limit):
      return Wording(
        en: "tuples in tuples make a type of more than \(limit) parts here",
        vi: "các bộ giá trị lồng nhau ở đây tạo thành một kiểu có hơn \(limit) phần",
        help: Bilingual(
          en: "give the parts names of their own", vi: "hãy đặt tên riêng cho từng phần"))
    case .needsContext:
      return Wording(
        en: "nothing here says which type this is",
        vi: "không có gì ở đây cho biết phần này thuộc kiểu nào",
        help: Bilingual(
          en: "name the type: Score.dot, or let names: [String] = []",
          vi: "hãy ghi kiểu: Score.dot, hoặc let names: [String] = []"))
    case .vectorTimesVector:
      return Wording(
        en: "Vector * Vector could mean two things",
        vi: "Vector * Vector có thể hiểu theo hai cách",
        help: Bilingual(
          en: "write dot(a, b) for the sum of products, hadamard(a, b) for element by element",
          vi: "hãy viết dot(a, b) cho tổng các tích, hadamard(a, b) cho tích từng phần tử"))
    default: return labelWording
    }
  }

  private var labelWording: Wording {
    switch self {
    case .missingLabel(let label, let function, let signatures):
      Wording(
        en: "\(function) needs the label '\(label):' here",
        vi: "\(function) cần nhãn '\(label):' ở đây", help: Self.write(signatures))
    case .unknownLabel(let label, let function, let nearest, let signatures):
      Wording(
        en: "\(function) has no '\(label):'", vi: "\(function) không có '\(label):'",
        help: Self.didYouMean(nearest.map { "\($0):" }) ?? Self.write(signatures))
    case .missingArgument(let label?, let function, let signatures):
      Wording(
        en: "\(function) lacks its '\(label):'", vi: "\(function) còn thiếu '\(label):'",
        help: Self.write(signatures))
    case .missingArgument(nil, let function, let signatures):
      Wording(
        en: "\(function) lacks an argument", vi: "\(function) còn thiếu một đối số",
        help: Self.write(signatures))
    case .argumentOrder(let function, let label?, let before?, let signatures):
      Wording(
        en: "'\(label):' stands before '\(before):' in \(function)",
        vi: "trong \(function), '\(label):' đứng trước '\(before):'", help: Self.write(signatures))
    case .argumentOrder(let function, _, _, let signatures):
      Wording(
        en: "the arguments of \(function) stand in another order",
        vi: "các đối số của \(function) phải theo thứ tự khác",
        help: Self.write(signatures))
    case .extraArgument(let function, let signatures):
      Wording(
        en: "this is an argument too many for \(function)",
        vi: "\(function) không nhận thêm đối số này",
        help: Self.write(signatures))
    default: Wording(en: "this does not fit", vi: "phần này không khớp")
    }
  }
}

extension LanguageProblem.Remedy {
  fileprivate var help: Bilingual {
    switch self {
    case .convert(let type, let written?):
      Bilingual(en: "write \(type)(\(written))", vi: "hãy viết \(type)(\(written))")
    case .convert(let type, nil):
      Bilingual(en: "write \(type)(…) around it", vi: "hãy bọc nó lại: \(type)(…)")
    case .annotate(let type, let name):
      Bilingual(
        en: "say so where it is bound: let \(name ?? "name"): \(type) = …",
        vi: "hãy ghi kiểu ở chỗ đặt tên: let \(name ?? "name"): \(type) = …")
    case .row:
      Bilingual(en: "take one row: x[0]", vi: "hãy lấy một hàng: x[0]")
    case .element:
      Bilingual(en: "take one number: x[0]", vi: "hãy lấy một số: x[0]")
    case .onlyRow(let written):
      Bilingual(
        en: "write [\(written ?? "…")], a matrix of one row",
        vi: "hãy viết [\(written ?? "…")], một ma trận có một hàng")
    case .list(let label?, let element):
      Bilingual(
        en: "`\(label)` takes a list: [\(element ?? "…")]",
        vi: "`\(label)` nhận một danh sách: [\(element ?? "…")]")
    case .list(nil, let element):
      Bilingual(
        en: "write a list: [\(element ?? "…")]",
        vi: "hãy viết một danh sách: [\(element ?? "…")]")
    }
  }
}
