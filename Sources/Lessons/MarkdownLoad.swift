import Diagnostics

/// What a text would cost libcmark 0.30, told from its bytes before it is parsed.
///
/// libcmark's time grows with the square of the `[` in one block, and with the depth of lists and
/// quotes times the number of lines; its memory with the number of inline marks.
struct MarkdownLoad {
  static let bracketLimit = 10_000
  /// Of the sum over all blocks of the squares of their `[`: about a second and a half.
  static let bracketWorkLimit = 1_000_000_000
  static let depthLimit = 100
  /// Of the sum over all lines of the depth: about a second and a half.
  static let depthWorkLimit = 50_000_000
  /// Less than a gigabyte.
  static let markLimit = 5_000_000

  /// A run of lines with no blank line between; no inline of Markdown reaches over a blank line.
  struct Block {
    var lines: Range<Int>
    var brackets: Int
  }

  private(set) var blocks: [Block] = []
  private(set) var marks = 0
  /// The first line where lists and quotes may be too deep, if any.
  private(set) var tooDeepLine: Int?

  private var depth = 0
  private var depthWork = 0
  /// Whether the last line was blank, so that the next one can't continue a paragraph lazily.
  private var isBehindBlank = true

  /// - Complexity: O(bytes).
  init(_ bytes: [UInt8], _ lines: TextLines, from firstLine: Int) {
    for line in firstLine..<max(firstLine, lines.count) {
      measureDepth(bytes, lines[line], line)
      measureMarks(bytes, lines[line], line)
    }
  }

  /// The blocks that have too many `[` for one block, or all of a noticeable size where it is
  /// their sum that is too large.
  var heavyBlocks: [Block] {
    let work = blocks.reduce(0) { $0 + $1.brackets * $1.brackets }
    let least = work > Self.bracketWorkLimit ? 1000 : Self.bracketLimit
    return blocks.filter { $0.brackets >= least }
  }

  private mutating func measureMarks(_ bytes: [UInt8], _ line: Range<Int>, _ number: Int) {
    var brackets = 0
    // A line break makes two nodes: itself, and the text behind it.
    var lineMarks = 2
    for offset in line {
      switch bytes[offset] {
      case UInt8(ascii: "["):
        brackets += 1
        lineMarks += 1
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "]"),
        UInt8(ascii: "<"), UInt8(ascii: "!"), UInt8(ascii: "&"), UInt8(ascii: "\\"):
        lineMarks += 1
      default: break
      }
    }
    marks += lineMarks
    guard !isBehindBlank else { return }
    if let last = blocks.indices.last, blocks[last].lines.upperBound == number {
      blocks[last].lines = blocks[last].lines.lowerBound..<number + 1
      blocks[last].brackets += brackets
    } else {
      blocks.append(Block(lines: number..<number + 1, brackets: brackets))
    }
  }

  /// Bounds from above how many lists and quotes can be open behind a line.
  ///
  /// An item that goes on takes two columns of indentation, a quote a `>`, a new item its marker. A
  /// line that continues a paragraph lazily, and a blank one, keep what is open.
  private mutating func measureDepth(_ bytes: [UInt8], _ line: Range<Int>, _ number: Int) {
    let prefix = ContainerPrefix(bytes, line)
    let fresh = min(depth, prefix.columns / 2) + prefix.marks
    let isBlank = prefix.marks == 0 && prefix.end == line.upperBound
    let keepsAll = prefix.end == line.upperBound || !isBehindBlank
    depth = keepsAll ? max(depth, fresh) : fresh
    depthWork += depth
    isBehindBlank = isBlank
    if tooDeepLine == nil, depth > Self.depthLimit || depthWork > Self.depthWorkLimit {
      tooDeepLine = number
    }
  }
}

/// The blanks, `>` and list markers that a line begins with.
struct ContainerPrefix {
  /// Of blanks; a tab counts as four.
  private(set) var columns = 0
  /// `>`, and list markers.
  private(set) var marks = 0
  /// The first byte behind the prefix.
  private(set) var end: Int

  init(_ bytes: [UInt8], _ line: Range<Int>) {
    end = line.lowerBound
    while end < line.upperBound {
      switch bytes[end] {
      case UInt8(ascii: " "):
        columns += 1
        end += 1
      case UInt8(ascii: "\t"):
        columns += 4
        end += 1
      case UInt8(ascii: ">"):
        marks += 1
        end += 1
      default:
        guard let behind = Self.listMarker(bytes, end..<line.upperBound) else { return }
        marks += 1
        end = behind
      }
    }
  }

  private static func listMarker(_ bytes: [UInt8], _ rest: Range<Int>) -> Int? {
    var offset = rest.lowerBound
    switch bytes[offset] {
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"): break
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      while offset < rest.upperBound, UInt8(ascii: "0")...UInt8(ascii: "9") ~= bytes[offset] {
        offset += 1
      }
      guard offset - rest.lowerBound <= 9, offset < rest.upperBound,
        bytes[offset] == UInt8(ascii: ".") || bytes[offset] == UInt8(ascii: ")")
      else { return nil }
    default: return nil
    }
    offset += 1
    guard offset < rest.upperBound else { return offset }
    return bytes[offset] == UInt8(ascii: " ") || bytes[offset] == UInt8(ascii: "\t") ? offset : nil
  }
}
