internal import JSONText

/// What a request asks for.
public enum PreviewRoute: Equatable, Sendable {
  /// The list of a folder's lessons.
  case index
  case lesson(String, LessonRoute)

  public enum LessonRoute: Equatable, Sendable {
    case page
    case update
    case data
    case events
    case edit(PreviewEdit)
    case restore(PreviewRestoration)
  }

  /// - Parameters:
  ///   - lessons: their addresses, such as `/` or `/kinds.en/`.
  ///   - hasIndex: whether `/` lists them.
  /// - Throws: the answer to a request for something else.
  public init(
    _ request: HTTPRequest, lessons: some Sequence<String>, hasIndex: Bool
  ) throws(HTTPResponse) {
    if hasIndex, request.path == "/" {
      try Self.check(request, "GET")
      self = .index
      return
    }
    guard let slash = request.path.lastIndex(of: "/"),
      let lesson = lessons.first(where: { $0 == request.path[...slash] })
    else { throw .notFound }
    switch request.path[slash...].dropFirst() {
    case "":
      try Self.check(request, "GET")
      self = .lesson(lesson, .page)
    case "update":
      try Self.check(request, "GET")
      self = .lesson(lesson, .update)
    case "data":
      try Self.check(request, "GET")
      self = .lesson(lesson, .data)
    case "events":
      try Self.check(request, "GET")
      self = .lesson(lesson, .events)
    case "edit":
      guard let edit = PreviewEdit(try Self.json(of: request)) else { throw Self.otherJSON }
      self = .lesson(lesson, .edit(edit))
    case "restore":
      guard let restoration = PreviewRestoration(try Self.json(of: request)) else {
        throw Self.otherJSON
      }
      self = .lesson(lesson, .restore(restoration))
    default: throw .notFound
    }
  }

  private static func check(_ request: HTTPRequest, _ method: String) throws(HTTPResponse) {
    guard request.method == method else { throw .methodNotAllowed(method) }
  }

  /// A form of another site can't send JSON without asking first.
  private static func json(of request: HTTPRequest) throws(HTTPResponse) -> JSON {
    try check(request, "POST")
    guard request.values(of: "content-type") == ["application/json"] else {
      throw .refusal(.unsupportedMediaType, "Only application/json is read here.")
    }
    do throws(JSONMistake) {
      return try JSON(parsing: request.body)
    } catch {
      throw otherJSON
    }
  }

  private static let otherJSON = HTTPResponse.refusal(
    .badRequest, "The body isn't what a page of the preview sends.")
}
