/// How a workbook shows numbers (数字格式), and so whether a number is a date.
package struct NumberFormat: Hashable, Sendable {
  /// What a number means under a format.
  package enum Meaning: Hashable, Sendable {
    /// A number.
    case number
    /// A day, with or without a time (日期).
    case date
    /// A time that may have more than 24 hours, such as `[h]:mm` (时长).
    case duration
  }

  /// The code, such as `yyyy-mm-dd`; `General` when nothing is set.
  package let code: String
  /// What numbers under it mean.
  package let meaning: Meaning

  /// The format that a code describes.
  package init(code: String) {
    self.code = code
    meaning = NumberFormat.meaning(of: code)
  }

  /// The format when nothing is set (常规).
  package static let general = NumberFormat(code: "General")

  /// What the letters of the code's first section mean; quoted text, colours, conditions and padding do not count.
  private static func meaning(of code: String) -> Meaning {
    if code.utf8.count == 7, code.lowercased() == "general" { return .number }
    let bytes = Array(code.utf8)
    var index = 0
    var isDate = false
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case UInt8(ascii: ";"): return isDate ? .date : .number
      case UInt8(ascii: "\""):
        while index < bytes.count, bytes[index] != byte { index += 1 }
        index += 1
      case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"): index += 1
      case UInt8(ascii: "["):
        let start = index
        while index < bytes.count, bytes[index] != UInt8(ascii: "]") { index += 1 }
        if isElapsed(bytes[start..<index]) { return .duration }
        index += 1
      default:
        switch byte | 0x20 {
        // `General` may stand in a section, as in `[Red]General`.
        case UInt8(ascii: "g"):
          if bytes[index...].starts(with: "eneral".utf8) { index += 6 }
        case UInt8(ascii: "y"), UInt8(ascii: "m"), UInt8(ascii: "d"), UInt8(ascii: "h"), UInt8(ascii: "s"):
          isDate = true
        // Era years, but not the exponent of 0.00E+00.
        case UInt8(ascii: "e"):
          let next = index < bytes.count ? bytes[index] : 0
          if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { return .number }
          isDate = true
        case UInt8(ascii: "a"):
          // Weekdays `aaa` and `AM/PM`; the latter stands beside an hour anyway.
          if index + 1 < bytes.count, bytes[index] | 0x20 == byte | 0x20, bytes[index + 1] | 0x20 == byte | 0x20 {
            isDate = true
          }
        default: break
        }
      }
    }
    return isDate ? .date : .number
  }

  /// `h`, `hh`, `m`, `mm`, `s`, `ss` within brackets count hours, minutes or seconds on and on.
  private static func isElapsed(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first.map({ $0 | 0x20 }), "hms".utf8.contains(first) else { return false }
    return bytes.allSatisfy { $0 | 0x20 == first }
  }
}

extension NumberFormat {
  /// The format that a number below 164 stands for where the workbook does not say otherwise.
  ///
  /// ISO/IEC 29500-1, 18.8.30; 27 to 36 and 50 to 58 as in its table for zh-cn.
  package static func builtIn(_ number: Int) -> NumberFormat {
    builtInCodes[number].map(NumberFormat.init(code:)) ?? .general
  }

  private static let builtInCodes: [Int: String] = [
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??",
    14: "yyyy/m/d", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm",
    21: "h:mm:ss", 22: "yyyy/m/d h:mm", 27: #"yyyy"年"m"月""#, 28: #"m"月"d"日""#, 29: #"m"月"d"日""#, 30: "m-d-yy",
    31: #"yyyy"年"m"月"d"日""#, 32: #"h"时"mm"分""#, 33: #"h"时"mm"分"ss"秒""#, 34: #"上午/下午h"时"mm"分""#,
    35: #"上午/下午h"时"mm"分"ss"秒""#, 36: #"yyyy"年"m"月""#, 37: "#,##0;-#,##0", 38: "#,##0;[Red]-#,##0",
    39: "#,##0.00;-#,##0.00", 40: "#,##0.00;[Red]-#,##0.00", 45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0",
    48: "##0.0E+0", 49: "@", 50: #"yyyy"年"m"月""#, 51: #"m"月"d"日""#, 52: #"yyyy"年"m"月""#, 53: #"m"月"d"日""#,
    54: #"m"月"d"日""#, 55: #"上午/下午h"时"mm"分""#, 56: #"上午/下午h"时"mm"分"ss"秒""#, 57: #"yyyy"年"m"月""#,
    58: #"m"月"d"日""#,
  ]
}
