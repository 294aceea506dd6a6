/// Texts that cells refer to by number (共享字符串).
enum SharedStrings {
  /// Reads the part `name`. It may have as many texts as a workbook may have cells.
  static func read(
    _ name: String, in archive: borrowing ZipArchive, limits: ReadingLimits
  ) throws(WorkbookError) -> [String] {
    let visitor = Visitor(CellBudget(limit: limits.cells))
    try XMLScan.read(archive.open(name), root: "sst", in: XMLScan.spreadsheet, visitor)
    return visitor.strings
  }

  private final class Visitor: XMLVisitor {
    var strings: [String] = []
    private var collector = TextCollector()
    private let budget: CellBudget

    init(_ budget: CellBudget) { self.budget = budget }

    func begin(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookFlaw) {
      if "si" ~= name { collector.reset() }
      collector.begin(name)
    }
    func end(_ name: XMLName) throws(WorkbookFlaw) {
      collector.end(name)
      guard "si" ~= name else { return }
      guard budget.take() else { throw .tooLarge(.cells, limit: budget.limit) }
      strings.append(EscapedText.decode(collector.bytes))
    }
    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(WorkbookFlaw) { collector.text(bytes) }
  }
}

/// Joins the runs of a rich text; how it is pronounced (`rPh`, 拼音) is not part of it.
struct TextCollector {
  private(set) var bytes: [UInt8] = []
  private var isInText = false
  private var isInPronunciation = false

  mutating func reset() {
    bytes.removeAll(keepingCapacity: true)
    isInText = false
    isInPronunciation = false
  }

  mutating func begin(_ name: XMLName) {
    switch name {
    case "t": isInText = !isInPronunciation
    case "rPh": isInPronunciation = true
    default: break
    }
  }

  mutating func end(_ name: XMLName) {
    switch name {
    case "t": isInText = false
    case "rPh": isInPronunciation = false
    default: break
    }
  }

  mutating func text(_ piece: UnsafeBufferPointer<UInt8>) {
    if isInText { bytes.append(contentsOf: piece) }
  }
}
