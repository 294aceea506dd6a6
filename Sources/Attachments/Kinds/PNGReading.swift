import Diagnostics

/// The words beside the pixels of a PNG: text chunks, EXIF and XMP.
enum PNGReading {
  static func read(_ bytes: [UInt8]) -> FileText {
    var text = FileText()
    guard bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) else {
      text.add(gap: Term("a file that is no PNG", "不是 PNG 的文件"))
      return text
    }
    var index = 8
    while index + 12 <= bytes.count {
      let length = bytes[index..<(index + 4)].reduce(0) { $0 << 8 | Int($1) }
      let end = index + 8 + length
      guard end + 4 <= bytes.count else { break }
      let data = bytes[(index + 8)..<end]
      switch String(decoding: bytes[(index + 4)..<(index + 8)], as: UTF8.self) {
      case "tEXt": add(data, 1, &text)
      case "iTXt": addInternational(data, &text)
      case "zTXt": text.add(gap: compressed)
      case "eXIf": text.add(ExifReading.read(Array(data)))
      default: break
      }
      index = end + 4
    }
    return text
  }

  private static let compressed = Term("compressed words in a PNG", " PNG 中压缩的文字")

  /// A keyword, a zero, and `skipped` less one bytes before the text.
  private static func add(_ data: ArraySlice<UInt8>, _ skipped: Int, _ text: inout FileText) {
    guard let zero = data.firstIndex(of: 0) else { return }
    let keyword = String(decoding: data[..<zero], as: UTF8.self)
    let value = Array(data[(zero + skipped)...])
    if keyword == "Author" || keyword == "Artist" || keyword == "Creator" {
      text.add(author: ExifReading.text(value), Term("the author field", "作者字段"))
    } else if keyword == "XML:com.adobe.xmp" {
      text.add(MarkupReading.read(value, part: Term("the XMP metadata", "XMP 元数据")))
    } else {
      text.add(ExifReading.text(value), Term("the field \(keyword)", "\(keyword) 字段"))
    }
  }

  /// Keyword, flag of compression, method, language, translated keyword, text.
  private static func addInternational(_ data: ArraySlice<UInt8>, _ text: inout FileText) {
    guard let zero = data.firstIndex(of: 0), zero + 3 <= data.endIndex else { return }
    if data[zero + 1] != 0 { return text.add(gap: compressed) }
    let rest = data[(zero + 3)...]
    guard let language = rest.firstIndex(of: 0),
      let translated = rest[(language + 1)...].firstIndex(of: 0)
    else { return }
    add(data[...zero] + rest[(translated + 1)...], 1, &text)
  }
}
