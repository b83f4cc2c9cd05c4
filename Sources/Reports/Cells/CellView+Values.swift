internal import Attention
internal import Diagnostics
internal import LessonSwift
internal import Runs

extension CellView {
  /// A value that fits into a line; nil for one that needs a table.
  ///
  /// - Parameter name: the value's, where it has one.
  func inlineValue(_ value: Value, axes: Axes, named name: ValueName?) -> [Inline]? {
    switch value {
    case .double(let number):
      return [.number(style([number]).text(number), named: name?.number, strong: true)]
    case .int(let number):
      return [.number(NumberStyle.text(number), named: name?.number, strong: true)]
    case .bool(let truth): return [.strong(say(truth ? Words.yes : Words.no))]
    case .string(let text): return [.text(text)]
    case .closedRange(let range): return [.text("\(range.lowerBound)...\(range.upperBound)")]
    case .range(let range): return [.text("\(range.lowerBound)..<\(range.upperBound)")]
    case .vector(let vector):
      if let names = axes.columns, names.count == vector.count, vector.count > 1 { return nil }
      return style(vector.values).content(vector.values, named: name.map { n in { n[$0] } })
    case .matrix: return nil
    case .array(let elements, _):
      let numbers = elements.compactMap(\.number)
      if !elements.isEmpty, numbers.count == elements.count {
        return style(numbers).content(numbers, named: name.map { n in { n[$0] } })
      }
      let parts = elements.prefix(100).enumerated().map { index, element in
        inlineValue(element, axes: Axes(), named: name?.part(index))
      }
      if parts.contains(where: { $0 == nil }) { return nil }
      var list = Array(parts.compactMap { $0 }.joined(separator: [.text(", ")]))
      if elements.count > parts.count { list.append(.text(", …")) }
      return list
    case .tuple(let elements):
      let parts = elements.enumerated().map { index, element in
        inlineValue(element, axes: Axes(), named: name?.component(index))
      }
      if parts.contains(where: { $0 == nil }) { return nil }
      return [.text("(")] + parts.compactMap { $0 }.joined(separator: [.text(", ")]) + [.text(")")]
    case .structure(let structure):
      return structure.fields.isEmpty ? [.code(structure.text)] : nil
    }
  }

  /// A value as blocks.
  ///
  /// - Parameters:
  ///   - name: the value's, where it has one; an answer to an exercise has none.
  ///   - made: the call that made it, where it is known.
  func valueBlocks(
    _ value: Value, axes: Axes, named name: ValueName?, _ made: Made? = nil
  ) -> [Block] {
    if let inline = inlineValue(value, axes: axes, named: name) { return [.paragraph(inline)] }
    switch value {
    case .vector(let vector): return [.table(table(vector, axes: axes, named: name))]
    case .matrix(let matrix):
      return [.table(table(matrix, axes: axes, named: name, boldest: false))]
    case .array(let elements, _):
      if let blocks = evaluationBlocks(of: elements) { return blocks }
      return list(elements) { name?.part($0) }
    case .tuple(let elements):
      return list(elements) { name?.component($0) }
    case .structure(let structure):
      return structureBlocks(structure, axes: axes, named: name, made)
    case .double, .int, .bool, .string, .closedRange, .range: return []
    }
  }

  /// Values below each other.
  private func list(_ elements: [Value], named name: (Int) -> ValueName?) -> [Block] {
    elements.prefix(20).enumerated().flatMap { index, element in
      valueBlocks(element, axes: Axes(), named: name(index))
    } + (elements.count > 20 ? [.paragraph([.text("…")])] : [])
  }

  /// A vector as a table of one row, a heading for each element.
  func table(_ vector: Vector, axes: Axes, named name: ValueName?) -> Table {
    let style = style(vector.values)
    var builder = TableBuilder(rows: 1)
    builder.add(
      columns: vector.count,
      heading: { self.name(axes.columns, $0, of: vector.count, symbol: "x") },
      entry: { .number(style.text(vector[$1]), of: name?[$1]) })
    return builder.table()
  }

  /// A matrix as a table; where asked for, the largest number of each row stands out.
  ///
  /// - Parameters:
  ///   - name: the matrix's, where it has one.
  ///   - style: how the numbers are written; by default, as short as shows all of them.
  func table(
    _ matrix: Matrix, axes: Axes, named name: ValueName?, boldest: Bool,
    symbols: (String, String) = ("", ""), style: NumberStyle? = nil
  ) -> Table {
    let style = style ?? self.style(matrix.values)
    var builder = TableBuilder(rows: matrix.rows)
    let largest = boldest ? (0..<matrix.rows).map { peaks(of: matrix[$0]) } : []
    builder.add(.empty, .leading) { row in
      axisName(axes.rows, row, of: matrix.rows, symbol: symbols.0)
    }
    builder.add(
      columns: matrix.columns,
      heading: { axisName(axes.columns, $0, of: matrix.columns, symbol: symbols.1) },
      entry: { row, column in
        .number(
          style.text(matrix[row, column]), of: name?[row, column],
          strong: boldest && largest[row].contains(column))
      })
    return builder.table()
  }

  private func axisName(
    _ names: [String]?, _ index: Int, of count: Int, symbol: String
  ) -> Table.Entry {
    if symbol.isEmpty, names?.count != count { return .text("\(index + 1)") }
    return name(names, index, of: count, symbol: symbol)
  }

  /// Where the largest number stands, at all places of it; nowhere where nothing stands out.
  func peaks(of vector: Vector) -> Set<Int> {
    guard vector.count > 0 else { return [] }
    let largest = max(vector)
    let places = vector.values.indices.filter { vector[$0] == largest }
    return places.count == vector.count && vector.count > 1 ? [] : Set(places)
  }
}
