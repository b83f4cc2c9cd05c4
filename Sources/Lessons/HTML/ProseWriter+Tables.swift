internal import Diagnostics

extension ProseWriter {
  /// A table in a box of its own, which scrolls where the page is narrow.
  func html(ofTable number: Int) -> [UInt8] {
    let table = text.tables[number]
    var html = Array("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"".utf8)
    HTMLText.append(label(of: table).utf8, to: &html)
    html += "\"><table>\n<thead>\n".utf8
    append(row: table.rows[0], of: table, isHeading: true, to: &html)
    html += "</thead>\n".utf8
    if table.rows.count > 1 {
      html += "<tbody>\n".utf8
      for row in table.rows.dropFirst() {
        append(row: row, of: table, isHeading: false, to: &html)
      }
      html += "</tbody>\n".utf8
    }
    return html + Array("</table></div>".utf8)
  }

  private func append(
    row: [Int?], of table: ProseTable, isHeading: Bool, to html: inout [UInt8]
  ) {
    let name = isHeading ? "th" : "td"
    html += "<tr>".utf8
    for (cell, alignment) in zip(row, table.alignments) {
      html += "<\(name)".utf8
      if let alignment { html += " class=\"\(alignment.rawValue)\"".utf8 }
      if isHeading { html += " scope=\"col\"".utf8 }
      html.append(UInt8(ascii: ">"))
      if let cell { html += cells[cell].html }
      html += "</\(name)>".utf8
    }
    // One for all cells that a short row lacks: there may be thousands in each of thousands of rows.
    let missing = table.alignments.count - row.count
    if missing > 0 { html += "<td\(missing > 1 ? " colspan=\"\(missing)\"" : "")></td>".utf8 }
    html += "</tr>\n".utf8
  }

  /// What the box is called: by the names of the columns.
  private func label(of table: ProseTable) -> String {
    var names: [String] = []
    var length = 0
    for case let cell? in table.rows[0] where length < Self.longestLabel {
      let name = String(decoding: cells[cell].text, as: UTF8.self)
      names.append(name)
      length += name.utf8.count
    }
    let list = String(names.joined(separator: ", ").prefix(Self.longestLabel))
    return Bilingual(en: "Table: \(list)", vi: "Bảng: \(list)")[language]
  }

  /// In characters.
  private static let longestLabel = 120
}
