import Diagnostics
import Foundation

/// Whether bytes are UTF-8.
enum UTF8Check {
  /// The offset of the first byte that is not part of a well-formed character.
  static func firstInvalid(_ bytes: [UInt8]) -> Int? {
    // The offset is only looked for when the standard library refuses.
    if (try? UTF8Span(validating: bytes.span)) != nil { return nil }
    var offset = 0
    while offset < bytes.count {
      let length = characterLength(bytes, at: offset)
      if length == 0 { return offset }
      offset += length
    }
    return bytes.count
  }

  private static func characterLength(_ bytes: [UInt8], at offset: Int) -> Int {
    let expected =
      switch bytes[offset] {
      case 0..<0x80: 1
      case 0xC2..<0xE0: 2
      case 0xE0..<0xF0: 3
      case 0xF0..<0xF5: 4
      default: 0
      }
    guard expected > 0, offset + expected <= bytes.count else { return 0 }
    return String(validating: bytes[offset..<(offset + expected)], as: UTF8.self) == nil ? 0 : expected
  }
}

/// Whether bytes are probably GBK, as older versions of Excel and WPS write CSV.
enum GBKCheck {
  /// Every byte is ASCII or part of a two-byte character of GBK.
  static func looksLikeGBK(_ bytes: [UInt8]) -> Bool {
    var index = 0
    var pairs = 0
    while index < bytes.count {
      if bytes[index] < 0x80 {
        index += 1
      } else {
        guard (0x81...0xFE).contains(bytes[index]), index + 1 < bytes.count,
          (0x40...0xFE).contains(bytes[index + 1]), bytes[index + 1] != 0x7F
        else { return false }
        pairs += 1
        index += 2
      }
    }
    return pairs > 0
  }
}

/// Whether bytes are UTF-16, as Notepad's “Unicode” and Excel's “Unicode text” (Unicode 文本) are saved.
enum UTF16Check {
  /// They begin with its mark, which UTF-8 has no room for.
  static func looksLikeUTF16(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
  }
}

/// Whether text is in normal form C, so that the same name is the same bytes.
package enum NormalForm {
  /// The text in normal form; `nil` when it is already.
  package static func composed(_ text: String) -> String? {
    // Chinese characters begin with other bytes.
    guard text.utf8.contains(where: { $0 >= 0xCC && !(0xE4...0xEE).contains($0) }), mayViolate(Array(text.utf8)) else {
      return nil
    }
    let composed = text.precomposedStringWithCanonicalMapping
    return composed.utf8.elementsEqual(text.utf8) ? nil : composed
  }

  /// An error at the first line that is not in normal form.
  static func firstViolation(_ bytes: [UInt8], file: String) -> Diagnostic? {
    guard mayViolate(bytes) else { return nil }
    for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
    where mayViolate(Array(line)) {
      let text = String(decoding: line, as: UTF8.self)
      let composed = text.precomposedStringWithCanonicalMapping
      if Array(composed.utf8) != Array(line) {
        let column = zip(text.unicodeScalars, composed.unicodeScalars).prefix { $0 == $1 }.count + 1
        let part = String(String.UnicodeScalarView(text.unicodeScalars.dropFirst(column - 1).prefix(2)))
        return .error(.notNormalised(text: part), at: Place(file, line: index + 1, column: column))
      }
    }
    return nil
  }

  /// A quick test by the first bytes of a character: what can violate the form is rare in Chinese text.
  private static func mayViolate(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      for index in bytes.indices where bytes[index] >= 0xCC {
        let next = index + 1 < bytes.count ? bytes[index + 1] : 0
        let third = index + 2 < bytes.count ? bytes[index + 2] : 0
        if mayViolate(bytes[index], next, third) { return true }
      }
      return false
    }
  }

  /// The test for one character, by its first bytes; bytes below 0xCC never violate the form.
  static func mayViolate(_ lead: UInt8, _ next: UInt8, _ third: UInt8) -> Bool {
    switch (lead, next) {
    // Combining marks U+0300–U+037F; marks of Hebrew and Arabic; Indic scripts, Hangul Jamo, extended Greek.
    case (0xCC...0xCD, _), (0xD6...0xD9, _), (0xE0...0xE1, _): true
    case (0xCE, 0x87): true  // U+0387
    case (0xE2, 0x80): third <= 0x81  // U+2000, U+2001
    case (0xE2, 0x84), (0xE2, 0x8C), (0xE2, 0xAB): true  // U+2126, U+2329, U+2ADC
    case (0xE3, 0x82): true  // Voicing marks of kana
    case (0xEF, 0xA4...0xAD): true  // Compatibility ideographs and presentation forms
    case (0xF0, 0x91), (0xF0, 0x9D), (0xF0, 0xAF): true
    default: false
    }
  }
}
