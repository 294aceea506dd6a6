import Diagnostics

/// Metadata in the form of TIFF, as cameras write them (EXIF): who took a picture, where, and with what words.
struct ExifReading {
  private static let textTags: Set<UInt16> = [0x010E, 0x8298, 0x9286, 0x9C9B, 0x9C9C, 0x9C9E, 0x9C9F]
  private static let authorTags: Set<UInt16> = [0x013B, 0x9C9D, 0xA430]
  private static let folders: Set<UInt16> = [0x8769, 0x8825]
  private static let part = Term("the EXIF data", "EXIF 信息")

  private let bytes: [UInt8]
  private let isBigEndian: Bool
  private var text = FileText()
  private var seen: Set<Int> = []

  /// What the TIFF header and its directories in `bytes` hold.
  static func read(_ bytes: [UInt8]) -> FileText {
    guard bytes.count > 8, bytes.starts(with: "II".utf8) || bytes.starts(with: "MM".utf8) else { return FileText() }
    var reading = ExifReading(bytes: bytes, isBigEndian: bytes[0] == UInt8(ascii: "M"))
    reading.directory(reading.number(4, 4), isPosition: false)
    return reading.text
  }

  private init(bytes: [UInt8], isBigEndian: Bool) {
    self.bytes = bytes
    self.isBigEndian = isBigEndian
  }

  private func number(_ offset: Int, _ size: Int) -> Int {
    guard offset >= 0, offset + size <= bytes.count else { return 0 }
    let part = bytes[offset..<(offset + size)]
    return (isBigEndian ? Array(part) : part.reversed()).reduce(0) { $0 << 8 | Int($1) }
  }

  private mutating func directory(_ offset: Int, isPosition: Bool) {
    guard offset > 0, offset + 2 <= bytes.count, seen.insert(offset).inserted else { return }
    let count = number(offset, 2)
    for index in 0..<count {
      let entry = offset + 2 + index * 12
      guard entry + 12 <= bytes.count else { return }
      let tag = UInt16(number(entry, 2))
      if ExifReading.folders.contains(tag) {
        directory(number(entry + 8, 4), isPosition: tag == 0x8825)
      } else if isPosition {
        if (1...4).contains(tag) { text.notePosition() }
      } else if ExifReading.authorTags.contains(tag) {
        text.add(author: value(entry), Term("the EXIF author", "EXIF 作者字段"))
      } else if ExifReading.textTags.contains(tag) {
        text.add(value(entry), ExifReading.part)
      }
    }
  }

  private func value(_ entry: Int) -> [UInt8] {
    let (tag, type) = (number(entry, 2), number(entry + 2, 2))
    let size = number(entry + 4, 4)
    guard [1, 2, 7, 129].contains(type), size > 0, size < bytes.count else { return [] }
    let start = size <= 4 ? entry + 8 : number(entry + 8, 4)
    guard start + size <= bytes.count else { return [] }
    var value = Array(bytes[start..<(start + size)])
    if (0x9C9B...0x9C9F).contains(tag) { return ExifReading.wide(value, isBigEndian: false) }
    if tag == 0x9286 {
      let isWide = value.starts(with: "UNICODE".utf8)
      value = Array(value.dropFirst(8))
      if isWide { return ExifReading.wide(value, isBigEndian: isBigEndian) }
    }
    return ExifReading.text(value.filter { $0 != 0 })
  }

  /// Bytes of an unnamed encoding: UTF-8 or GB 18030.
  static func text(_ bytes: [UInt8]) -> [UInt8] {
    let pieces = FileReading.plainText(bytes).pieces.map(\.text)
    return Array(pieces.joined(separator: [0x0A]))
  }

  private static func wide(_ bytes: [UInt8], isBigEndian: Bool) -> [UInt8] {
    let units = stride(from: 0, to: bytes.count - 1, by: 2).map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isBigEndian ? first << 8 | second : second << 8 | first
    }
    return Array(String(decoding: units.prefix { $0 != 0 }, as: UTF16.self).utf8)
  }
}
