import CCMark
import Diagnostics

/// The way over libcmark's tree that writes the page, without recursion: nesting costs no stack.
struct Walk {
  let source: UnsafeBufferPointer<UInt8>
  let file: String
  let firstLine: Int
  let options: MarkdownOptions
  /// Whether the source can hold a table at all.
  let hasBars: Bool
  /// Whether the source has title marks that somebody wants to link.
  let hasTitles: Bool

  var output: Output
  var diagnostics: [Diagnostic] = []
  var headings: [Heading] = []
  var insideLinks: [InsideLink] = []
  var headingIDs: HeadingIDs
  /// How many levels above the text's highest heading none is used.
  var unusedLevels = 0
  /// The link whose tag is open.
  var openLink: Node?
  /// The bytes of the source that a fragment stands for while it is walked.
  var excerpt: Excerpt?
  /// The source's lines, once somebody has asked for them.
  private var foundLines: SourceLines?
  /// The source's link reference definitions, once somebody has asked for them.
  private var foundDefinitions: [UInt8]?
  private var parsedDefinitions = 0
  /// Where the last refused destination was found, so that its next occurrence is found after it.
  private var lastDestination = 0

  init(source: UnsafeBufferPointer<UInt8>, file: String, firstLine: Int, options: MarkdownOptions) {
    self.source = source
    self.file = file
    self.firstLine = firstLine
    self.options = options
    hasBars = source.index(of: UInt8(ascii: "|"), from: 0) != nil
    hasTitles = options.titles != nil && TitleMarks.stand(in: source)
    output = Output(capacity: source.count * (hasBars ? 5 : 3) / 2 + 64)
    headingIDs = HeadingIDs(prefix: options.idPrefix)
  }

  /// Writes all that stands below `top`.
  mutating func write(childrenOf top: Node) {
    if let first = top.firstChild { write(from: first, below: top) }
  }

  /// Writes `first` and its following siblings below `top`.
  mutating func write(from first: Node, below top: Node) {
    var node = first
    while true {
      if enter(node) {
        if let child = node.firstChild {
          node = child
          continue
        }
        leave(node)
      }
      while true {
        if let next = node.next {
          node = next
          break
        }
        guard let parent = node.parent, parent != top else { return }
        node = parent
        leave(node)
      }
    }
  }

  private mutating func enter(_ node: Node) -> Bool {
    node.type.rawValue >= CMARK_NODE_FIRST_INLINE.rawValue ? enter(inline: node) : enter(block: node)
  }

  private mutating func leave(_ node: Node) {
    node.type.rawValue >= CMARK_NODE_FIRST_INLINE.rawValue ? leave(inline: node) : leave(block: node)
  }
}

/// The lines or the cell of the source that a fragment was made of.
struct Excerpt {
  var lines: ClosedRange<Int>
  /// The bytes of the source, within these lines.
  var bytes: Range<Int>
}

extension Walk {
  /// The source's lines.
  mutating func sourceLines() -> SourceLines {
    if let foundLines { return foundLines }
    let lines = SourceLines(source)
    foundLines = lines
    return lines
  }

  /// The source's link reference definitions, for one more fragment.
  ///
  /// They are parsed once a fragment; when that has come to a megabyte, later fragments have none.
  mutating func definitions() -> [UInt8] {
    let definitions = foundDefinitions ?? Fragment.definitions(in: sourceLines())
    foundDefinitions = definitions
    guard parsedDefinitions + definitions.count <= Walk.mostParsedDefinitions else { return [] }
    parsedDefinitions += definitions.count
    return definitions
  }

  /// The place of a byte on a line (from 1) of the source.
  mutating func place(line: Int, offset: Int) -> Place {
    let column = sourceLines().column(of: offset, line: line)
    return Place(file, line: firstLine + line - 1, column: column)
  }

  /// The place of a link's destination, or of its line where it stands elsewhere (a reference) or is written with
  /// escapes.
  ///
  /// libcmark's own columns are off on the later lines of a paragraph and its lines after a definition, so that the
  /// text is looked for.
  mutating func place(ofDestination destination: String, in node: Node) -> Place {
    let lines = sourceLines()
    let block = node.block
    let first = excerpt?.lines.lowerBound ?? max(block.startLine, node.startLine)
    let last = min(excerpt?.lines.upperBound ?? max(first, block.endLine), first + Walk.searchedLines)
    for line in first...last {
      var range = lines[line]
      if let excerpt { range = range.clamped(to: excerpt.bytes) }
      if range.contains(lastDestination) { range = lastDestination..<range.upperBound }
      if !destination.isEmpty, let found = lines.find(destination.utf8, in: range) {
        lastDestination = found + 1
        return place(line: line, offset: found)
      }
    }
    if let excerpt { return place(line: first, offset: excerpt.bytes.lowerBound) }
    return Place(file, line: firstLine + first - 1)
  }

  private static let searchedLines = 50
  private static let mostParsedDefinitions = 1 << 20
}
