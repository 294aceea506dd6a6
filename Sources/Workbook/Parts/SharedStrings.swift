/// Texts that cells refer to by number (共享字符串).
enum SharedStrings {
  /// Reads the part `name`.
  static func read(_ name: String, in archive: borrowing ZipArchive) throws(WorkbookError) -> [String] {
    let visitor = Visitor()
    try XMLScan.read(archive.open(name), root: "sst", in: XMLScan.spreadsheet, visitor)
    return visitor.strings
  }

  private final class Visitor: XMLVisitor {
    var strings: [String] = []
    private var collector = TextCollector()

    func begin(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookFlaw) {
      if "si" ~= name { collector.reset() }
      collector.begin(name)
    }
    func end(_ name: XMLName) throws(WorkbookFlaw) {
      collector.end(name)
      if "si" ~= name { strings.append(EscapedText.decode(collector.bytes)) }
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
