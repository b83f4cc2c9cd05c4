/// A reader of RFC 4180 that shares nothing with that of the class list: by its grammar, letter by
/// letter.
func readCSV(_ text: String) throws -> [[String]] {
  struct Malformed: Error {}
  var letters = Array(text.unicodeScalars)[...]
  var rows: [[String]] = []
  while !letters.isEmpty {
    var row: [String] = []
    while true {
      var field = ""
      if letters.first == "\"" {
        letters.removeFirst()
        while true {
          guard let letter = letters.popFirst() else { throw Malformed() }
          if letter == "\"", letters.first == "\"" {
            letters.removeFirst()
          } else if letter == "\"" {
            break
          }
          field.unicodeScalars.append(letter)
        }
      } else {
        while let letter = letters.first, letter != ",", letter != "\r", letter != "\n" {
          if letter == "\"" { throw Malformed() }
          field.unicodeScalars.append(letters.removeFirst())
        }
      }
      row.append(field)
      if letters.first == "," { letters.removeFirst() } else { break }
    }
    guard letters.popFirst() == "\r", letters.popFirst() == "\n" else { throw Malformed() }
    rows.append(row)
  }
  return rows
}
