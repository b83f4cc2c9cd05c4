public import Diagnostics
public import LessonSwift
public import Lessons
public import Runs

/// A lesson as a reader sees it in the preview: its file's text, what the reader has changed in its
/// cells, and what that comes to.
///
/// Knows neither files nor connections: it is told the text, and says what to show.
public struct PreviewSession: Sendable {
  /// Runs a lesson and makes a page of it.
  public typealias Rendering = @Sendable (Lesson) -> RenderedPage

  let name: String
  private let read: @Sendable ([UInt8]) -> Lesson
  private let render: Rendering
  private let kinds: KindCatalogue
  /// As the file has it; nil until it could be read.
  private var lesson: Lesson?
  /// By the index of the cell.
  private(set) var edits: [Int: CellEdits] = [:]
  /// The last one that could be run, with the edits.
  private(set) var shown: Shown?
  /// Why the file can't be shown as it is now; nil where it is shown.
  private(set) var failure: [Diagnostic] = []
  /// Which calls were tried to find out whether a kind fits, and whether it did.
  private var tried: [String: Bool] = [:]
  /// What the reader is told once.
  private(set) var notes: [Diagnostic] = []
  /// The run that is shown; nil before the first.
  public var run: LessonRun? { shown?.page.run }
  /// Grows with every change.
  public private(set) var revision = 0

  struct Shown {
    let lesson: Lesson
    let page: RenderedPage
    /// One list a cell.
    let places: [[EditablePlace]]
  }

  /// - Parameters:
  ///   - name: of the file, as the user wrote it.
  ///   - catalogue: what cells may call.
  ///   - read: reads a lesson from its bytes.
  public init(
    of name: String, catalogue: Catalogue, reading read: @escaping @Sendable ([UInt8]) -> Lesson,
    rendering render: @escaping Rendering
  ) {
    self.name = name
    self.read = read
    self.render = render
    kinds = KindCatalogue(catalogue)
  }

  // MARK: The file

  /// Shows another text of the file; edits of cells that are the same in it stay.
  ///
  /// A text that can't be read as a lesson leaves what was shown, marked as old.
  /// - Complexity: O(bytes), and what the cells compute.
  public mutating func show(_ bytes: [UInt8]) {
    revision += 1
    let new = read(bytes)
    if new.isUnreadable {
      failure = new.diagnostics
      return
    }
    failure = []
    notes = []
    tried = [:]
    keepEdits(in: new)
    lesson = new
    show(edited(new))
  }

  /// Says why the file can't be read; what was shown stays, marked as old.
  public mutating func fail(_ diagnostic: Diagnostic) {
    revision += 1
    failure = [diagnostic]
  }

  /// Takes edits over to the cells with the same code: the first to the first, and so on.
  private mutating func keepEdits(in new: Lesson) {
    guard let lesson, !edits.isEmpty else { return }
    var cells: [String: [Int]] = [:]
    for (index, cell) in new.cells.enumerated() where cell.isEditable {
      cells[cell.code.text, default: []].append(index)
    }
    var seen: [String: Int] = [:]
    var kept: [Int: CellEdits] = [:]
    for (index, cell) in lesson.cells.enumerated() where cell.isEditable {
      let number = seen[cell.code.text, default: 0]
      seen[cell.code.text] = number + 1
      guard let edit = edits[index] else { continue }
      if let same = cells[cell.code.text], number < same.count {
        kept[same[number]] = edit
      } else {
        let line = min(cell.openingLine, new.source.lineCount)
        let place = new.source.place(of: new.source.range(ofLine: line))
        notes.append(Diagnostic(.warning, .preview(.editsDropped), at: place))
      }
    }
    edits = kept
  }

  // MARK: Edits

  /// Puts a number, or a kind of attention, into a cell.
  ///
  /// Nothing else can be put in, and nothing but what stands at such a place can be replaced.
  /// - Throws: why nothing was changed.
  /// - Complexity: what the cells compute.
  public mutating func edit(_ edit: PreviewEdit) throws(PreviewProblem) {
    guard edit.revision == revision, let shown, let lesson, failure.isEmpty,
      shown.places.indices.contains(edit.cell),
      shown.places[edit.cell].indices.contains(edit.place)
    else { throw .outdated }
    let place = shown.places[edit.cell][edit.place]
    let code = Array(shown.lesson.cells[edit.cell].code.text.utf8)
    guard let text = place.replacement(for: edit.text, in: code) else {
      switch place.content {
      case .number: throw .notANumber(edit.text)
      case .kind: throw .notOffered(edit.text)
      }
    }
    var cell = edits[edit.cell] ?? CellEdits(of: lesson.cells[edit.cell].code.text)
    cell.replace(place.range, with: text)
    let before = edits
    edits[edit.cell] = cell.isEmpty ? nil : cell
    let edited = edited(lesson)
    guard isWhole(edited) else {
      edits = before
      throw .notOffered(edit.text)
    }
    revision += 1
    notes = []
    show(edited)
  }

  /// Drops the edits of a cell, or all.
  public mutating func restore(cell: Int? = nil) {
    if let cell { edits[cell] = nil } else { edits = [:] }
    notes = []
    revision += 1
    if let lesson { show(edited(lesson)) }
  }

  /// Whether an edited lesson has the cells that it had, with the code that they should have.
  private func isWhole(_ edited: Lesson) -> Bool {
    guard let lesson, edited.cells.count == lesson.cells.count else { return false }
    return zip(lesson.cells, edited.cells).enumerated().allSatisfy { index, pair in
      pair.1.code.text == edits[index]?.code ?? pair.0.code.text
    }
  }

  private func edited(_ lesson: Lesson) -> Lesson {
    edits.isEmpty ? lesson : read(lesson.bytes(with: edits, sumsAreFree: freesSums))
  }

  /// Whether weights that were changed need not sum to 1.
  private func freesSums(_ cell: Int) -> Bool {
    guard let edit = edits[cell] else { return false }
    return kinds.freesSums(edit.code) && !kinds.freesSums(edit.original)
  }

  private mutating func show(_ edited: Lesson) {
    let page = render(edited)
    shown = Shown(lesson: edited, page: page, places: places(in: edited, page.run.session))
  }

  private mutating func places(in lesson: Lesson, _ session: Session) -> [[EditablePlace]] {
    var finder = CellPlaces(kinds, session, tried: tried)
    let places = lesson.cells.enumerated().map { index, cell -> [EditablePlace] in
      guard cell.isEditable else { return [] }
      let edit = edits[index]
      return finder.places(in: cell.code.text) { edit?.original(at: $0) }
    }
    tried = finder.tried
    return places
  }

  /// Tries again which kinds fit, with the numbers that are shown; an edit takes over what was found
  /// out before it.
  mutating func tryKindsAgain() {
    guard let shown else { return }
    tried = [:]
    let places = places(in: shown.lesson, shown.page.run.session)
    self.shown = Shown(lesson: shown.lesson, page: shown.page, places: places)
  }
}
