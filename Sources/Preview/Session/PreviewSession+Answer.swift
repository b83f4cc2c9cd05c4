internal import Diagnostics
internal import JSONText

extension PreviewSession {
  /// Does what a request asks for.
  ///
  /// - Complexity: what the cells compute, where they are to be computed.
  public mutating func answer(_ request: PreviewRoute.LessonRoute) -> HTTPResponse {
    switch request {
    case .page: return .page(page)
    case .update: return .json(update())
    case .data: return .json(data())
    case .events: return .events
    case .edit(let edit):
      do throws(PreviewProblem) {
        try self.edit(edit)
        return .json(update())
      } catch {
        let status: HTTPResponse.Status = error == .outdated ? .conflict : .unprocessable
        return .json(update(refusing: error), status: status)
      }
    case .restore(let restoration):
      restore(cell: restoration.cell)
      return .json(update())
    }
  }
}
