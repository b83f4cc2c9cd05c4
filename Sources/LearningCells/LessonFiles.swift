public import Diagnostics

/// The files that a lesson may read: those of its own folder, and below.
///
/// The catalogue reads none itself: who hands it out knows the folder.
public struct LessonFiles: Sendable {
  /// The bytes of a file.
  ///
  /// It takes the path as the lesson has it, with `/` between names, and throws what is wrong with the
  /// file as a file: it is missing, outside of the folder (also where a link leads out of it), too large,
  /// or can't be read.
  public let read: @Sendable (_ path: String) throws(LoadProblem) -> [UInt8]

  public init(_ read: @escaping @Sendable (_ path: String) throws(LoadProblem) -> [UInt8]) {
    self.read = read
  }

  /// Of a lesson without a folder.
  public static let none = LessonFiles { path throws(LoadProblem) in throw .noFolder(path) }

  /// What the examples of the documentation read: a matrix of two rows, `states.csv`, and two pairs of
  /// sentences, `pairs.tsv`.
  public static let ofExamples = LessonFiles { path throws(LoadProblem) in
    switch path {
    case "states.csv": return Array("1,0.5\n-2,0\n".utf8)
    case "pairs.tsv":
      return Array("tôi là sinh viên\tI am a student\nbạn là giáo viên\tyou are a teacher\n".utf8)
    default: throw .missing(path)
    }
  }

  /// In bytes: as much as a value of a lesson may hold.
  public static let largestFile = 80_000_000
}
