public import Diagnostics
import Platform

/// Finds what looks like a datum of a private person (个人信息保护法 art. 28; 行政处罚法 art. 50).
///
/// Two looks: `finds(inText:)` at what an author wrote, with all kinds; `finds(in:)` at every rendered byte, with the kinds that
/// are found without reading every byte. `docs/private-data.md` says which kinds these are, and how well they are found.
public enum PrivateData {
  /// A find: what it looks like, and where it begins and ends in the bytes.
  public struct Find: Hashable, Sendable {
    /// What it looks like.
    public let kind: PrivateKind
    /// The bytes that it takes.
    public let range: Range<Int>
  }

  /// Identity numbers, mobile phones and bank cards in unbroken digits, e-mails and plates in `bytes`: the last look.
  public static func finds(in bytes: [UInt8]) -> [Find] {
    bytes.withUnsafeBufferPointer { buffer in
      let bytes = ByteText(buffer)
      var finds: [Find] = []
      var index = 0
      // The shortest run that matters has 11 digits, so every eleventh byte is enough to meet it.
      while index < bytes.count {
        guard isDigit(bytes[index]) else {
          index += 11
          continue
        }
        var start = index
        while start > 0, isDigit(bytes[start - 1]) { start -= 1 }
        var end = index + 1
        while end < bytes.count, isDigit(bytes[end]) { end += 1 }
        if let find = NumberShape.find(bytes, start, end) { finds.append(find) }
        index = end + 11
      }
      return finds + anchored(buffer)
    }
  }

  /// E-mails by their `@`, plates by a capital letter behind a Chinese character.
  private static func anchored(_ buffer: UnsafeBufferPointer<UInt8>) -> [Find] {
    let bytes = ByteText(buffer)
    var finds: [Find] = []
    var index = 0
    while let anchor = buffer.firstLetterAnchor(from: index) {
      index = anchor + 1
      let find =
        bytes[anchor] == UInt8(ascii: "@")
        ? EmailShape.find(bytes, at: anchor) : PlateShape.find(bytes, letterAt: anchor)
      guard let find else { continue }
      finds.append(find)
      index = max(index, find.range.upperBound)
    }
    return finds
  }

  /// All finds of every kind in what an author wrote, in UTF-8; digits and letters may be full-width, and characters without
  /// width may stand among them.
  public static func finds(inText bytes: [UInt8]) -> [Find] {
    if let finds = AuthorScan.finds(bytes) { return finds }
    let folded = FoldedText(bytes)
    let finds = AuthorScan.finds(folded.bytes) ?? []
    return finds.map { Find(kind: $0.kind, range: folded.offset(of: $0.range.lowerBound)..<folded.end(of: $0.range)) }
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") <= 9 }

  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- UInt8(ascii: "a") <= 25 }

  static func isWord(_ byte: UInt8) -> Bool { isDigit(byte) || isLetter(byte) }

  /// The UTF-8 of a text with full-width digits, and the `Ｘ` of an identity number, as ASCII ones; `nil` when it has none.
  public static func foldedDigits(_ bytes: [UInt8]) -> [UInt8]? {
    var result: [UInt8] = []
    var copied = 0
    while let found = bytes.firstFullWidthDigit(from: copied) {
      result += bytes[copied..<found]
      let last = bytes[found + 2]
      result.append(last == 0xB8 ? UInt8(ascii: "X") : last - 0x90 + UInt8(ascii: "0"))
      copied = found + 3
    }
    return copied == 0 ? nil : result + bytes[copied...]
  }
}
