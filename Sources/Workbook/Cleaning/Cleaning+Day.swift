package import Register

extension Cleaning {
  /// A day (日期): `2026-04-12`, `2026/4/12`, `2026.4.12`, `2026年4月12日`, `20260412`, a date, or a date's serial number.
  ///
  /// A time of day is left out and told. A number is taken for a serial number only from 20 000 (1954) to 80 000 (2119).
  package static func day(
    _ cell: Workbook.Cell, dateSystem: DateSystem = .from1900
  ) throws(CellFlaw) -> Cleaned<Day>? {
    switch cell.content {
    case .date(let moment):
      guard let day = moment.day else { throw .notADay(cell.text) }
      guard moment.seconds > 0 else { return Cleaned(day) }
      return Cleaned(day, [.timeDropped(Moment(seconds: moment.seconds).description)])
    case .number, .boolean: return try day(cell.text, dateSystem: dateSystem)
    case .empty, .text, .error, .uncalculated:
      guard let cleaned = try text(cell) else { return nil }
      let day = try day(cleaned.value, dateSystem: dateSystem)
      return Cleaned(day.value, cleaned.changes + day.changes)
    }
  }

  /// A day out of text without blanks at its ends.
  package static func day(_ text: String, dateSystem: DateSystem = .from1900) throws(CellFlaw) -> Cleaned<Day> {
    var cleaned = Cleaned(text)
    cleaned.fold()
    if let day = serial(cleaned.value, dateSystem) {
      return Cleaned(day.value, cleaned.changes + [.serialNumber(text)] + day.changes)
    }
    var scanner = DateScanner(cleaned.value)
    guard let parts = scanner.date() else { throw .notADay(text) }
    guard let day = Day(year: parts.year, month: parts.month, day: parts.day) else { throw .noSuchDay(text) }
    let rest = String(scanner.rest)
    guard scanner.isTimeOrNothing() else { throw .notADay(text) }
    let blanks = CleanText.trimmed(rest).value
    var changes = cleaned.changes
    let written = String(cleaned.value.unicodeScalars.dropLast(rest.unicodeScalars.count))
    if written != day.description { changes.append(.dateForm(written)) }
    if !blanks.isEmpty { changes.append(.timeDropped(blanks)) }
    return Cleaned(day, changes)
  }

  private static func serial(_ text: String, _ system: DateSystem) -> Cleaned<Day>? {
    let whole = text.prefix { $0 != "." }
    guard whole.utf8.count == 5, text.utf8.allSatisfy({ DecimalText.isDigit($0) || $0 == UInt8(ascii: ".") }),
      let value = Double(text), (20_000..<80_000).contains(value), let moment = system.moment(serial: value),
      let day = moment.day
    else { return nil }
    guard moment.seconds > 0 else { return Cleaned(day) }
    return Cleaned(day, [.timeDropped(Moment(seconds: moment.seconds).description)])
  }
}

/// Takes a date from the beginning of a text.
private struct DateScanner {
  private(set) var rest: Substring.UnicodeScalarView

  init(_ text: String) { rest = text[...].unicodeScalars }

  mutating func date() -> (year: Int, month: Int, day: Int)? {
    let all = rest
    if let digits = number(8...8), !isDigit(rest.first) {
      return (digits / 10_000, digits / 100 % 100, digits % 100)
    }
    rest = all
    guard let year = number(4...4) else { return nil }
    skipBlanks()
    guard let separator = rest.popFirst(), "-/.年".unicodeScalars.contains(separator) else { return nil }
    skipBlanks()
    guard let month = number(1...2) else { return nil }
    skipBlanks()
    guard let second = rest.popFirst(), second == (separator == "年" ? "月" : separator) else { return nil }
    skipBlanks()
    guard let day = number(1...2), !isDigit(rest.first) else { return nil }
    if separator == "年" {
      skipBlanks()
      guard let last = rest.popFirst(), last == "日" || last == "号" else { return nil }
    }
    return (year, month, day)
  }

  /// Whether what is left is a weekday, a time of day, both or nothing.
  mutating func isTimeOrNothing() -> Bool {
    skipBlanks()
    _ = take(["(", "["])
    if take(["星期", "周", "礼拜"]) {
      guard take(["一", "二", "三", "四", "五", "六", "日", "天"]) else { return false }
      _ = take([")", "]"])
    }
    skipBlanks()
    _ = take(["T", "t"])
    _ = take(["上午", "下午", "AM", "PM"])
    skipBlanks()
    guard !rest.isEmpty else { return true }
    guard number(1...2) != nil, take([":", "时", "点"]) else { return false }
    if number(1...2) != nil {
      if take([":"]) { guard number(1...2) != nil else { return false } }
      if take(["分"]), number(1...2) != nil { guard take(["秒"]) else { return false } }
      if take(["."]) { guard number(1...9) != nil else { return false } }
    } else {
      _ = take(["整"])
    }
    skipBlanks()
    _ = take(["Z", "z", "AM", "PM"])
    return rest.isEmpty
  }

  private mutating func take(_ words: [String]) -> Bool {
    for word in words where rest.starts(with: word.unicodeScalars) {
      rest.removeFirst(word.unicodeScalars.count)
      return true
    }
    return false
  }

  private mutating func number(_ length: ClosedRange<Int>) -> Int? {
    let digits = rest.prefix(length.upperBound).prefix { isDigit($0) }
    guard digits.count >= length.lowerBound else { return nil }
    rest.removeFirst(digits.count)
    return Int(String(digits))
  }

  private mutating func skipBlanks() {
    while let next = rest.first, CleanText.isBlank(next) { rest.removeFirst() }
  }

  private func isDigit(_ scalar: Unicode.Scalar?) -> Bool { scalar.map { ("0"..."9").contains($0) } ?? false }
}
