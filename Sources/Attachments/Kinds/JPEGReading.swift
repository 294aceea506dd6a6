import Diagnostics

/// The words beside the pixels of a JPEG: EXIF, XMP, IPTC and remarks.
enum JPEGReading {
  private static let xmp = Array("http://ns.adobe.com/xap/1.0/\0".utf8)
  private static let extended = Array("http://ns.adobe.com/xmp/extension/\0".utf8)
  private static let exif = Array("Exif\0\0".utf8)
  private static let photoshop = Array("Photoshop 3.0\0".utf8)

  static func read(_ bytes: [UInt8]) -> FileText {
    var text = FileText()
    guard bytes.starts(with: [0xFF, 0xD8]) else {
      text.add(gap: Term("a file that is no JPEG", "不是 JPEG 的文件"))
      return text
    }
    var index = 2
    while index + 4 <= bytes.count, bytes[index] == 0xFF {
      let marker = bytes[index + 1]
      // Pixels begin; after them only the end comes.
      if marker == 0xDA || marker == 0xD9 { break }
      let length = Int(bytes[index + 2]) << 8 | Int(bytes[index + 3])
      let end = index + 2 + length
      guard length >= 2, end <= bytes.count else { break }
      segment(marker, Array(bytes[(index + 4)..<end]), &text)
      index = end
    }
    return text
  }

  private static func segment(_ marker: UInt8, _ data: [UInt8], _ text: inout FileText) {
    let part = Term("the XMP metadata", "XMP 元数据")
    switch marker {
    case 0xE1 where data.starts(with: exif): text.add(ExifReading.read(Array(data.dropFirst(exif.count))))
    case 0xE1 where data.starts(with: xmp):
      text.add(MarkupReading.read(Array(data.dropFirst(xmp.count)), part: part))
    case 0xE1 where data.starts(with: extended): text.add(ExifReading.text(data), part)
    case 0xED where data.starts(with: photoshop): IPTCReading.read(Array(data.dropFirst(photoshop.count)), &text)
    case 0xFE: text.add(ExifReading.text(data), Term("a remark in the picture", "图片注释"))
    default: break
    }
  }
}

/// What agencies write beside pictures (IPTC-IIM), within Photoshop's resources.
private enum IPTCReading {
  /// By-line, by-line title, contact, writer of the caption.
  private static let authors: Set<UInt8> = [80, 85, 118, 122]

  static func read(_ bytes: [UInt8], _ text: inout FileText) {
    var index = 0
    // Each data set: 0x1C, record, number, two bytes of length.
    while index + 5 <= bytes.count {
      guard bytes[index] == 0x1C, bytes[index + 1] == 2 else {
        index += 1
        continue
      }
      let length = Int(bytes[index + 3]) << 8 | Int(bytes[index + 4])
      guard index + 5 + length <= bytes.count else { return }
      let value = ExifReading.text(Array(bytes[(index + 5)..<(index + 5 + length)]))
      if authors.contains(bytes[index + 2]) {
        text.add(author: value, Term("the IPTC author", "IPTC 作者字段"))
      } else {
        text.add(value, Term("the IPTC data", "IPTC 信息"))
      }
      index += 5 + length
    }
  }
}
