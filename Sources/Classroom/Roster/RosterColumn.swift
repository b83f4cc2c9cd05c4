internal import Diagnostics

/// What a column of a class list tells, and what it may be called.
enum RosterColumn: String, CaseIterable {
  case id, name, email, username, section
  case canvasID = "Canvas ID"
  case sisID = "SIS User ID"
  case givenName = "first name"
  case familyName = "last name"

  /// In small letters. The first is what messages call it.
  ///
  /// Canvas: gradebook export, `gradebook_importer.rb`. Moodle: participants and grade exports.
  private var names: [String] {
    switch self {
    case .id: ["id", "student id", "mã", "mã sinh viên", "mã số sinh viên", "mssv"]
    case .name: ["name", "full name", "student", "họ và tên", "họ tên"]
    case .email: ["email", "email address", "e-mail", "thư điện tử", "địa chỉ thư điện tử"]
    case .username: ["username", "sis login id", "login id", "tên đăng nhập", "kí danh"]
    case .section: ["section", "lớp"]
    case .canvasID: ["canvas id"]
    case .sisID: ["sis user id", "id number", "idnumber", "mã số id"]
    case .givenName: ["first name", "firstname", "given name", "tên"]
    case .familyName: ["last name", "lastname", "surname", "family name", "họ", "họ và tên đệm"]
    }
  }

  init?(_ header: String) {
    let name = header.lowercased()
    guard let column = Self.allCases.first(where: { $0.names.contains(name) }) else { return nil }
    self = column
  }

  /// The known name that was probably meant.
  static func nearest(to header: String, among columns: [RosterColumn] = allCases) -> String? {
    Diagnostics.nearest(to: header.lowercased(), among: columns.flatMap(\.names))
  }

  /// Whether a name is written in Vietnamese, where the family comes first.
  static func isVietnamese(_ header: String) -> Bool { header.lowercased().hasPrefix("họ") }
}
