internal import Diagnostics
internal import Dispatch
internal import Lessons
internal import Preview
internal import Synchronization

/// A lesson in preview: its session, on which one thing is done at a time, and the pages that are
/// open.
final class PreviewDesk: Sendable {
  private struct State {
    var session: PreviewSession
    var watched: WatchedLesson
  }

  private let state: Mutex<State>
  private let images: @Sendable (PreviewSession) -> [Path]
  private let queue = DispatchQueue(label: "preview")
  private let listeners = Mutex<[Int: AsyncStream<Int>.Continuation]>([:])
  private let nextListener = Atomic(0)
  private let revision = Atomic(0)
  private let waiting = Atomic(0)
  private let isLooking = Atomic(false)

  /// Requests that may wait for their turn.
  private static let waitingLimit = 16
  /// Pages that may be open.
  private static let listenerLimit = 32

  init(
    _ session: PreviewSession, at path: Path,
    images: @escaping @Sendable (PreviewSession) -> [Path]
  ) {
    state = Mutex(State(session: session, watched: WatchedLesson(path)))
    self.images = images
  }

  // MARK: The file

  /// Looks whether the file has changed, and shows what it has become; all that in its turn.
  ///
  /// - Parameter patient: whether to wait until a change has settled.
  func look(patient: Bool = true) {
    guard !isLooking.exchange(true, ordering: .relaxed) else { return }
    queue.async {
      defer { self.isLooking.store(false, ordering: .relaxed) }
      self.state.withLock { state in
        switch state.watched.look(patient: patient) {
        case nil: return
        case .text(let bytes): state.session.show(bytes)
        case .failure(let diagnostic): state.session.fail(diagnostic)
        }
        state.watched.watch(images: self.images(state.session))
      }
      self.tellChange()
    }
  }

  // MARK: Requests

  func answer(_ request: PreviewRoute.LessonRoute) async -> PreviewServer.Answer {
    if case .events = request { return events() }
    guard waiting.wrappingAdd(1, ordering: .relaxed).newValue <= Self.waitingLimit else {
      waiting.wrappingSubtract(1, ordering: .relaxed)
      return .response(
        .refusal(.tooManyRequests, "Too much is asked at once; ask again in a moment."))
    }
    let response = await withCheckedContinuation { continuation in
      queue.async {
        let response = self.state.withLock { $0.session.answer(request) }
        self.waiting.wrappingSubtract(1, ordering: .relaxed)
        continuation.resume(returning: response)
        self.tellChange()
      }
    }
    return .response(response)
  }

  // MARK: Open pages

  private func events() -> PreviewServer.Answer {
    let number = nextListener.wrappingAdd(1, ordering: .relaxed).newValue
    let (stream, continuation) = AsyncStream.makeStream(
      of: Int.self, bufferingPolicy: .bufferingNewest(1))
    let hasRoom = listeners.withLock { listeners in
      guard listeners.count < Self.listenerLimit else { return false }
      listeners[number] = continuation
      return true
    }
    guard hasRoom else {
      return .response(.refusal(.unavailable, "Too many pages are open; close one."))
    }
    continuation.onTermination = { [weak self] _ in
      self?.listeners.withLock { $0[number] = nil }
    }
    continuation.yield(revision.load(ordering: .relaxed))
    return .events(stream)
  }

  private func tellChange() {
    let now = state.withLock { $0.session.revision }
    if revision.exchange(now, ordering: .relaxed) != now { tell() }
  }

  /// Tells all open pages the revision; also, now and then, to find out which are closed.
  func tell() {
    let revision = revision.load(ordering: .relaxed)
    for continuation in listeners.withLock({ Array($0.values) }) { continuation.yield(revision) }
  }
}
