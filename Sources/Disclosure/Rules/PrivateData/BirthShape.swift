import Diagnostics

/// The day or month on which a person was born (出生日期), by the words beside a date.
enum BirthShape {
  private static let skipped: [StaticString] = [
    "日期", "年月日", "年月", "时间", "于", "：", ":", "为", "是", " ", "\u{3000}", "|", ",",
  ]
  /// What `出生` and `生` begin when no birth of a person is meant.
  private static let others: [StaticString] = [
    "产", "效", "态", "活", "物", "成", "人口", "率", "缺陷", "医学", "登记", "猪", "牛", "羊",
  ]
  /// What comes before `生于` when a thing came into being.
  private static let things: [StaticString] = ["产", "发", "衍", "滋", "派", "再", "萌", "诞", "丛", "寄"]

  /// The date beside the `生` at `index`.
  static func find(_ bytes: ByteText, at index: Int) -> PrivateData.Find? {
    let after = index + 3
    if bytes.has("出", before: index) {
      if let range = date(bytes, endingAt: index - 3), bytes.length(of: others, at: after) == nil {
        return found(range)
      }
      return date(bytes, behind: after).map(found)
    }
    if bytes.has("日", at: after) { return date(bytes, behind: after + 3).map(found) }
    if bytes.has("于", at: after), bytes.length(of: things, at: bytes.start(before: index)) == nil,
      let range = date(bytes, behind: after + 3)
    {
      return found(range)
    }
    // `1986年7月21日生，`: the word ends there.
    guard bytes.has("日", before: index) || bytes.has("月", before: index),
      !bytes.isHan(at: after) || bytes.has("于", at: after)
    else { return nil }
    return date(bytes, endingAt: index).map(found)
  }

  private static func found(_ range: Range<Int>) -> PrivateData.Find {
    PrivateData.Find(kind: .birthDate, range: range)
  }

  private static func date(_ bytes: ByteText, behind index: Int) -> Range<Int>? {
    var start = index
    while start - index < 24, let width = bytes.length(of: skipped, at: start) { start += width }
    return WrittenDate.end(bytes, start).map { start..<$0 }
  }

  private static func date(_ bytes: ByteText, endingAt end: Int) -> Range<Int>? {
    var start = end
    while start > 0, end - start < 45 {
      start = bytes.start(before: start)
      if WrittenDate.end(bytes, start) == end, !PrivateData.isDigit(bytes[start - 1]) { return start..<end }
    }
    return nil
  }
}

/// A date as people write it: `1982年3月14日`, `1979-11-02`, `1990.05`, `19880716`, `一九七三年五月六日`.
enum WrittenDate {
  private static let numerals: [StaticString] = ["〇", "零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]

  /// Where the date that begins at `start` ends; it has a year and a month at least.
  static func end(_ bytes: ByteText, _ start: Int) -> Int? {
    if let end = chineseEnd(bytes, start) { return end }
    let (century, year) = (bytes[start], digits(bytes, start))
    guard century == UInt8(ascii: "1") || century == UInt8(ascii: "2") else { return nil }
    if year == 8, !PrivateData.isWord(bytes[start + 8]),
      NumberShape.isBirthDate((start..<(start + 8)).map { bytes[$0] })
    {
      return start + 8
    }
    guard year == 4, bytes[start + 1] == UInt8(ascii: "9") || bytes[start + 1] == UInt8(ascii: "0") else { return nil }
    let mark = start + 4
    guard let width = bytes.length(of: ["年", "-", ".", "/"], at: mark) else { return nil }
    let month = mark + width
    let count = digits(bytes, month)
    guard (1...2).contains(count) else { return nil }
    let end = month + count
    guard let next = bytes.length(of: ["月", "-", ".", "/"], at: end), (1...2).contains(digits(bytes, end + next)) else {
      return bytes.has("月", at: end) ? end + 3 : end
    }
    let day = end + next + digits(bytes, end + next)
    return bytes.has("日", at: day) ? day + 3 : day
  }

  private static func digits(_ bytes: ByteText, _ start: Int) -> Int {
    var end = start
    while PrivateData.isDigit(bytes[end]) { end += 1 }
    return end - start
  }

  private static func chineseEnd(_ bytes: ByteText, _ start: Int) -> Int? {
    let year = run(bytes, start)
    guard year == 4, bytes.has("年", at: start + 12) else { return nil }
    let month = start + 15
    let count = run(bytes, month)
    guard (1...2).contains(count), bytes.has("月", at: month + count * 3) else { return nil }
    let day = month + count * 3 + 3
    let days = run(bytes, day)
    return (1...3).contains(days) && bytes.has("日", at: day + days * 3) ? day + days * 3 + 3 : day
  }

  private static func run(_ bytes: ByteText, _ start: Int) -> Int {
    var count = 0
    while count < 5, bytes.length(of: numerals, at: start + count * 3) != nil { count += 1 }
    return count
  }
}
