/// A student of a class, as the class list tells.
public struct Student: Equatable, Sendable {
  /// The name of the student's folder: 1 to 64 of ASCII letters, digits, `.`, `_` and `-`, with no
  /// `.` or `-` at the front; not `run`, and not on `.json`.
  public let id: String
  public let name: String
  public let email: String?
  /// What the student logs in with: Canvas' SIS Login ID, Moodle's username.
  public let username: String?
  public let section: String?
  /// Canvas' own number of the student.
  public let canvasID: String?
  /// What the school calls the student: Canvas' SIS User ID, Moodle's ID number.
  public let sisID: String?

  public init(
    id: String, name: String, email: String? = nil, username: String? = nil,
    section: String? = nil, canvasID: String? = nil, sisID: String? = nil
  ) {
    self.id = id
    self.name = name
    self.email = email
    self.username = username
    self.section = section
    self.canvasID = canvasID
    self.sisID = sisID
  }

  /// Whether a text can be a student's id.
  public static func isID(_ text: String) -> Bool {
    let letters = text.utf8
    guard 1...64 ~= letters.count, let first = letters.first else { return false }
    guard first != UInt8(ascii: "."), first != UInt8(ascii: "-") else { return false }
    // Beside the students' folders stand run, course.json and release.json.
    let small = text.lowercased()
    guard small != "run", !small.hasSuffix(".json") else { return false }
    return letters.allSatisfy { letter in
      switch letter {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "-"):
        true
      default: false
      }
    }
  }
}
