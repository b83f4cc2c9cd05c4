import Classroom
import Diagnostics
import Testing

@Suite struct RosterTests {
  private func read(_ text: String) -> (roster: Roster?, diagnostics: [Diagnostic]) {
    Roster.read(SourceFile(name: "roster.csv", bytes: Array(text.utf8)))
  }

  private func students(_ text: String) throws -> [Student] {
    let (roster, diagnostics) = read(text)
    #expect(diagnostics.isEmpty, "\(diagnostics)")
    return try #require(roster).students
  }

  private static let ánh = Student(
    id: "sv01", name: "Nguyễn Thị Ánh", email: "anh@example.edu", username: "anh", section: "K65")

  @Test(arguments: [
    "id,name,email,username,section\nsv01,Nguyễn Thị Ánh,anh@example.edu,anh,K65\n",
    "\u{FEFF}id;name;email;username;section\r\nsv01;Nguyễn Thị Ánh;anh@example.edu;anh;K65\r\n;;;;\r\n",
    "Section\tUSERNAME\tEmail address\tName\tID\nK65\tanh\tanh@example.edu\t Nguyễn Thị Ánh \tsv01",
    "\"id\",\"First name\",\"Last name\",e-mail,Login ID,section\n"
      + "sv01,Nguyễn Thị,Ánh,anh@example.edu,anh,K65",
    "MSSV;Họ;Tên;Email;Tên đăng nhập;Lớp\nsv01;Nguyễn Thị;Ánh;anh@example.edu;anh;K65",
  ])
  func aClassListIsReadHoweverItIsWritten(text: String) throws {
    #expect(try students(text) == [Self.ánh])
  }

  @Test func anExportOfCanvasIsAClassList() throws {
    let text = """
      Student,ID,SIS User ID,SIS Login ID,Section,Week 1 (77),Final Score
      ,,,,,Manual Posting,
          Points Possible,,,,,10.00,(read only)
      "Ánh, Nguyễn Thị",101,sis-1,anh@example.edu,K65,9.5,95
      "Student, Test",102,,,K65,,

      """
    #expect(
      try students(text) == [
        Student(
          id: "101", name: "Ánh, Nguyễn Thị", username: "anh@example.edu", section: "K65",
          canvasID: "101", sisID: "sis-1")
      ])
  }

  @Test func anExportOfMoodleIsAClassList() throws {
    let text = """
      First name,Surname,"ID number",Institution,Department,"Email address"
      Ánh,Nguyễn,20251,HUST,,anh@example.edu

      """
    #expect(
      try students(text) == [
        Student(id: "20251", name: "Ánh Nguyễn", email: "anh@example.edu", sisID: "20251")
      ])
    #expect(
      try students("First name,Last name,Username\nÁnh,Nguyễn,anh\n") == [
        Student(id: "anh", name: "Ánh Nguyễn", username: "anh")
      ])
  }

  @Test(arguments: ["\"O'Neil, \"\"Ann\"\"\n(2)\"", "=1+1", "שרה", "😀 \u{202E}x", "-5"])
  func namesAreReadAsTheyAre(cell: String) throws {
    let name = cell.hasPrefix("\"") ? "O'Neil, \"Ann\"\n(2)" : cell
    #expect(try students("id,name\na,\(cell)\n").map(\.name) == [name])
  }

  @Test func aStudentWithoutNameIsCalledByTheId() throws {
    #expect(try students("id,name\na,\n") == [Student(id: "a", name: "a")])
  }

  @Test func studentsAreFoundById() throws {
    let roster = try #require(read("id,name\na,A\nb,B\n").roster)
    #expect(roster["b"]?.name == "B")
    #expect(roster["c"] == nil)
  }

  @Test(arguments: [
    ("a", true), ("A.b_c-1", true), ("_a", true), ("0", true),
    (String(repeating: "a", count: 64), true),
    (String(repeating: "a", count: 65), false), ("", false), (".a", false), ("-a", false),
    ("a/b", false), ("..", false), ("a b", false), ("ánh", false), ("a\0", false), ("a\n", false),
    ("con:", false), ("a\u{301}", false), ("run", false), ("Run", false), ("course.json", false),
  ])
  func idsAreNamesOfFolders(text: String, isID: Bool) {
    #expect(Student.isID(text) == isID)
  }

  @Test(arguments: [
    (
      "", "roster.csv: error: the class list is empty",
      "begin it with the names of the columns: id,name,email,username,section"
    ),
    (
      "id,name\n", "roster.csv: error: the class list has no student",
      "write a row for each student below the names of the columns"
    ),
    (
      "idd,name\na,A\n", "roster.csv:1:1: error: the class list has no column 'id'",
      "is it 'idd'? Rename that column; there are 'idd', 'name'"
    ),
    (
      "id,mail address\na,A\n", "roster.csv:1:1: error: the class list has no column 'name'",
      "the first line names the columns; here it has 'id', 'mail address'"
    ),
    (
      "id,name,e-mail,Email\na,A,,\n",
      "roster.csv:1:16: error: the column 'Email' is a second one for the email",
      "delete one of the two, or rename it"
    ),
    (
      "id,name,emial\na,A,x\n",
      "roster.csv:1:9: warning: the column 'emial' is not known, and not read",
      "did you mean 'email'?"
    ),
    (
      "id,name\n ,A\n", "roster.csv:2:1: error: this student has no id",
      "give every student an id that no other has"
    ),
    (
      "id,name\na/b,A\n",
      "roster.csv:2:1: error: 'a/b' can't be an id, as ids are names of folders",
      "write 1 to 64 of a–z, A–Z, 0–9, '.', '_' and '-', with no '.' or '-' at the front; run"
        + " and what ends in .json are names of our own files"
    ),
    (
      "id,name\na,A\n\na,B\n", "roster.csv:4:1: error: the id 'a' is already that of line 2",
      "give each student one of their own, or delete the second row"
    ),
    (
      "id,name\nab,A\nAB,B\n",
      "roster.csv:3:1: error: the id 'AB' differs only in capitals from 'ab' of line 2",
      "make them differ in more: on some disks they would be one folder"
    ),
    (
      "id,name,email\na,A,x@y\nb,B,X@y\n",
      "roster.csv:3:5: error: the email 'X@y' is already that of line 2",
      "give each student one of their own, or delete the second row"
    ),
    (
      "id,name,username\na,A,x\nb,B,x\n",
      "roster.csv:3:5: error: the username 'x' is already that of line 2",
      "give each student one of their own, or delete the second row"
    ),
    (
      "id,name\na,A,x\n",
      "roster.csv:2:1: error: this row has 3 fields, but there are 2 columns",
      "put a field that holds a delimiter between double quotes"
    ),
    (
      "id,name\na\n", "roster.csv:2:1: error: this row has 1 field, but there are 2 columns",
      "put a field that holds a delimiter between double quotes"
    ),
    (
      "id,name\na,\"A\nb,B\n", "roster.csv:2:3: error: this quote is never closed",
      "close it with '\"', and write a quote within the text twice: '\"\"'"
    ),
    (
      "id,name\na,\"A\" B\n",
      "roster.csv:2:6: error: text stands behind the quote that closes this field",
      "write a quote within the text twice: '\"\"'"
    ),
    (
      "id,name\na,A\0\n", "roster.csv:2:4: error: a NUL byte stands here; a class list is text",
      "save it as UTF-8; in Excel as 'CSV UTF-8 (Comma delimited)'"
    ),
  ])
  func everyProblemIsToldWithItsPlace(text: String, message: String, help: String) throws {
    let (roster, diagnostics) = read(text)
    let lines = try #require(diagnostics.first).text(in: .english).split(separator: "\n")
    #expect(diagnostics.count == 1, "\(diagnostics)")
    #expect(lines.first.map(String.init) == message)
    #expect(lines.last.map(String.init) == "   help: " + help)
    #expect((roster == nil) == message.contains(" error: "))
  }

  @Test(
    arguments: [
      ([0xFF, 0xFE, 0x69, 0x00], "roster.csv: error: this is UTF-16, and a class list is UTF-8"),
      ([0xFE, 0xFF, 0x00, 0x69], "roster.csv: error: this is UTF-16, and a class list is UTF-8"),
      (
        Array("id,name\na,Nguy".utf8) + [0xEA, 0x6E],
        "roster.csv:2:7: error: this is not UTF-8 text; it looks like Windows-1252 or Windows-1258"
      ),
    ] as [([UInt8], String)])
  func otherEncodingsAreNamed(bytes: [UInt8], message: String) throws {
    let (roster, diagnostics) = Roster.read(SourceFile(name: "roster.csv", bytes: bytes))
    #expect(roster == nil)
    let text = try #require(diagnostics.first).text(in: .english)
    #expect(text.split(separator: "\n").first.map(String.init) == message)
  }

  @Test func allProblemsAreTold() {
    let diagnostics = read("id,name\n,A\n.b,B\nc,C,\nd,D\nd,E\n").diagnostics
    #expect(diagnostics.map(\.line) == [2, 3, 4, 6])
  }

  @Test func aVeryLongListHasAnEnd() {
    let header = "id,name\n"
    let rows = (0..<Roster.rowLimit).map { "s\($0),A\n" }.joined()
    #expect(read(header + rows).roster?.students.count == Roster.rowLimit)
    let diagnostics = read(header + rows + "x,X\n").diagnostics
    #expect(diagnostics.map(\.problem) == [.roster(.tooManyRows(limit: Roster.rowLimit))])
    #expect(diagnostics.first?.line == Roster.rowLimit + 2)
  }

  @Test func problemsBeyondAllMeasureAreNotAllTold() {
    let rows = String(repeating: "?,A\n", count: 100_000)
    let diagnostics = read("id,name\n" + rows).diagnostics
    #expect(diagnostics.count < 5000)
    #expect(diagnostics.last?.problem == .roster(.tooManyProblems))
  }
}

extension Diagnostic {
  fileprivate var line: Int? { if case .place(let place) = subject { place.line } else { nil } }
}
