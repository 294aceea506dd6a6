import Diagnostics
import Platform

/// A PDF, by poppler's programs: the text of each page, and what its metadata say.
///
/// Remarks and forms of a PDF are not in the text that poppler gives.
enum PDFReading {
  private static let seconds = 30

  static func read(_ path: String, _ bytes: [UInt8]) -> FileText {
    var text = FileText()
    guard bytes.prefix(1024).starts(with: "%PDF".utf8) else {
      text.add(gap: Term("a file that is no PDF", "不是 PDF 的文件"))
      return text
    }
    // A path that begins with a hyphen would be an option.
    let path = path.hasPrefix("/") ? path : "./\(path)"
    switch ChildProcess.run("pdftotext", ["-q", "-enc", "UTF-8", path, "-"], seconds: seconds) {
    case .output(let bytes): addPages(bytes, &text)
    case .missing:
      text.add(
        gap: Term("a PDF: `pdftotext` (poppler-utils) is not installed", " PDF（未安装 poppler-utils 的 `pdftotext`）"))
      return text
    case .late: text.add(gap: Term("a PDF that takes longer than \(seconds) s to read", "读取超过 \(seconds) 秒的 PDF"))
    case .failed: text.add(gap: Term("a damaged or encrypted PDF", "损坏或加密的 PDF"))
    }
    addInfo(path, &text)
    return text
  }

  private static func addPages(_ bytes: [UInt8], _ text: inout FileText) {
    var pages = bytes.split(separator: 0x0C, omittingEmptySubsequences: false)
    if pages.last?.isEmpty == true { pages.removeLast() }
    if pages.isEmpty { text.add(gap: Term("a PDF without text, such as a scan", "没有文字层的 PDF（如扫描件）")) }
    for (number, page) in pages.enumerated() {
      let part = Term("page \(number + 1)", "第 \(number + 1) 页")
      if !page.contains(where: { $0 > 0x20 }) {
        text.add(gap: Term("\(part.english), which has no text (a scan?)", "\(part.chinese)，没有文字层（可能是扫描件）"))
      }
      // A line of the page is a line for the shapes; what is broken in two is looked at too.
      for line in page.split(separator: 0x0A) { text.add(Array(line), part) }
      text.add(seams(page), part, isSeam: true)
    }
  }

  /// Where a line ends and the next begins: a number or an address that is broken there is whole again.
  private static func seams(_ page: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    let lines = page.split(separator: 0x0A)
    for (line, next) in zip(lines, lines.dropFirst()) {
      var end = next.startIndex + min(60, next.count)
      while end < next.endIndex, next[end] & 0xC0 == 0x80 { end += 1 }
      result += line.suffix(60).drop { $0 & 0xC0 == 0x80 } + next[..<end] + [0x0A]
    }
    return result
  }

  private static func addInfo(_ path: String, _ text: inout FileText) {
    if case .output(let bytes) = ChildProcess.run("pdfinfo", ["-enc", "UTF-8", path], seconds: seconds) {
      for line in bytes.split(separator: 0x0A) {
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { continue }
        let field = String(decoding: line[..<colon], as: UTF8.self)
        let value = Array(line[(colon + 1)...].drop { $0 == 0x20 })
        switch field {
        case "Author": text.add(author: value, Term("the author field", "作者字段"))
        case "Title", "Subject", "Keywords": text.add(value, Term("the field \(field)", "\(field) 字段"))
        default: continue
        }
      }
    }
    if case .output(let bytes) = ChildProcess.run("pdfinfo", ["-meta", path], seconds: seconds) {
      text.add(MarkupReading.read(bytes, part: Term("the XMP metadata", "XMP 元数据")))
    }
  }
}
