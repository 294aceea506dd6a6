import Diagnostics
import Platform
import Workbook

/// Reads files by the end of their names, and looks that their first bytes agree (附件类型).
enum FileReading {
  /// The kinds of file that may stand beside a case.
  static let attachmentKinds = ["pdf", "ofd", "png", "jpg", "csv", "xlsx"]
  private static let texts: Set<String> = [
    "svg", "css", "js", "txt", "html", "htm", "xml", "json", "csv", "md", "ics", "webmanifest",
  ]
  private static let decoration: Set<String> = [
    "gif", "webp", "ico", "avif", "bmp", "woff", "woff2", "ttf", "otf",
  ]

  /// The end of a file's name in lower case; `jpeg` is `jpg`.
  static func kind(_ path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: ".") else { return "" }
    let end = name[name.index(after: dot)...].lowercased()
    return end == "jpeg" ? "jpg" : end
  }

  /// What can be read of an attachment of a case; a picture is a gap, because its pixels are not read.
  static func attachment(_ path: String) throws(FileError) -> FileText {
    var text = document(kind(path), path, try readFile(path))
    if ["png", "jpg"].contains(kind(path)) { text.add(gap: Term("what a picture shows", "图片内容")) }
    return text
  }

  /// What can be read of a file of `static/`: pictures and fonts decorate the site, so that only their metadata count.
  static func staticFile(_ path: String) throws(FileError) -> FileText {
    let kind = kind(path)
    if decoration.contains(kind) { return FileText() }
    let bytes = try readFile(path)
    if texts.contains(kind) { return plainText(bytes) }
    return document(kind, path, bytes)
  }

  private static func document(_ kind: String, _ path: String, _ bytes: [UInt8]) -> FileText {
    switch kind {
    case "pdf": PDFReading.read(path, bytes)
    case "xlsx", "docx", "pptx", "ofd": PackageReading.read(bytes, kind)
    case "png": PNGReading.read(bytes)
    case "jpg": JPEGReading.read(bytes)
    case "csv": plainText(bytes)
    default: unknown(kind, bytes)
    }
  }

  private static func unknown(_ kind: String, _ bytes: [UInt8]) -> FileText {
    if !bytes.contains(0), (try? UTF8Span(validating: bytes.span)) != nil { return plainText(bytes) }
    var text = FileText()
    text.add(gap: Term("a file of the kind `.\(kind)`", " `.\(kind)` 类文件"))
    return text
  }

  /// Text in UTF-8, UTF-16 or GB 18030, line by line.
  static func plainText(_ bytes: [UInt8]) -> FileText {
    var text = FileText()
    guard let decoded = try? TextEncoding.decode(bytes).bytes else {
      text.add(gap: Term("text in an unknown encoding", "编码无法识别的文字"))
      return text
    }
    for (number, line) in decoded.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      text.add(Array(line), Term("line \(number + 1)", "第 \(number + 1) 行"))
    }
    return text
  }
}
