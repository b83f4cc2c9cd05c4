internal import Diagnostics
internal import LessonSwift
internal import Lessons
internal import Preview
internal import Reports
internal import Runs
internal import Synchronization

/// The lessons in preview, by their addresses; each is read when it is first asked for.
final class PreviewSite: Sendable {
  private let path: String
  /// Whether the path is a folder, whose lessons are listed.
  private let isFolder: Bool
  private let tools: LessonTools
  private let parameters: [ParameterOverride]
  private let desks = Mutex<[String: PreviewDesk]>([:])

  init(
    _ path: String, isFolder: Bool, overriding parameters: [ParameterOverride],
    tools: LessonTools
  ) {
    self.path = path
    self.isFolder = isFolder
    self.tools = tools
    self.parameters = parameters
  }

  func answer(_ request: HTTPRequest) async -> PreviewServer.Answer {
    do throws(HTTPResponse) {
      let files = files
      let route = try PreviewRoute(request, lessons: files.keys, hasIndex: isFolder)
      switch route {
      case .index:
        return .response(.page(list(files)))
      case .lesson(let address, let route):
        guard let file = files[address], let desk = desk(at: address, of: file) else {
          return .response(.notFound)
        }
        return await desk.answer(route)
      }
    } catch {
      return .response(error)
    }
  }

  /// The lessons of the path, by their addresses.
  private var files: [String: LessonFile] {
    var finder = LessonFinder(skipping: nil)
    finder.find(path)
    guard isFolder else {
      // While an editor puts another file in its place, there may be none.
      let file =
        finder.files.first
        ?? LessonFile(
          path: Path(path), report: "", foundIn: nil, identity: .init(device: 0, number: 0))
      return ["/": file]
    }
    var files: [String: LessonFile] = [:]
    for file in finder.files { files["/\(file.report.asAddress)/"] = file }
    return files
  }

  /// nil for a file of a folder that is no lesson.
  private func desk(at address: String, of file: LessonFile) -> PreviewDesk? {
    desks.withLock { desks in
      if let desk = desks[address] { return desk }
      guard !isFolder || file.isLesson else { return nil }
      let desk = PreviewDesk(file, overriding: parameters, tools)
      desks[address] = desk
      return desk
    }
  }

  /// The page that lists the lessons of the folder.
  private func list(_ files: [String: LessonFile]) -> String {
    let lessons = files.filter { $0.value.isLesson }.sorted { $0.key < $1.key }
    let page = HTMLPage(
      path, in: .english, links: lessons.map { ($0.key, $0.value.path.text) })
    return page.text
  }

  /// Looks whether the lessons that were asked for have changed.
  func look() {
    for desk in desks.withLock({ Array($0.values) }) { desk.look() }
  }

  /// Lets open pages show that they are still there.
  func tell() {
    for desk in desks.withLock({ Array($0.values) }) { desk.tell() }
  }
}

extension LessonFile {
  /// Whether there is something to show; also, what can't be read.
  fileprivate var isLesson: Bool {
    do throws(Diagnostic) {
      return try lesson() != nil
    } catch {
      return true
    }
  }
}

extension String {
  /// The path as it stands in an address (RFC 3986): all but letters and digits of ASCII and a few
  /// signs are written as their bytes.
  fileprivate var asAddress: String {
    var address = ""
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        address.unicodeScalars.append(Unicode.Scalar(byte))
      case _ where "-._~/".utf8.contains(byte): address.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        address += "%" + (digits.count < 2 ? "0" : "") + digits
      }
    }
    return address
  }
}
