import Register

/// What the attribute `t` of a cell says its value is.
enum CellKind {
  case number, shared, inline, formulaText, boolean, error, date, unknown

  init(_ bytes: UnsafeBufferPointer<UInt8>?) {
    guard let bytes else {
      self = .number
      return
    }
    switch (bytes.count, bytes.first) {
    case (1, UInt8(ascii: "n")): self = .number
    case (1, UInt8(ascii: "s")): self = .shared
    case (1, UInt8(ascii: "b")): self = .boolean
    case (1, UInt8(ascii: "e")): self = .error
    case (1, UInt8(ascii: "d")): self = .date
    case (3, UInt8(ascii: "s")): self = .formulaText
    case (9, UInt8(ascii: "i")): self = .inline
    default: self = .unknown
    }
  }
}

/// Makes of a cell's value what it means.
struct CellContent {
  let strings: [String]
  let styles: Styles
  let dateSystem: DateSystem

  /// The place of a style's number format.
  func format(ofStyle style: Int) -> Int {
    style >= 0 && style < styles.formatOfStyle.count ? styles.formatOfStyle[style] : 0
  }

  /// Whether numbers under a format are days.
  func isDate(_ format: Int) -> Bool { styles.formats[format].meaning == .date }

  /// What `bytes` mean in a cell of that kind and format.
  func content(
    _ kind: CellKind, _ bytes: [UInt8], format: Int, at address: CellAddress
  ) throws(WorkbookFlaw) -> Workbook.Cell.Content {
    switch kind {
    case .number: return try number(bytes, format, address)
    case .shared:
      guard let index = Int(String(decoding: bytes, as: UTF8.self)), strings.indices.contains(index) else {
        throw .malformed("cell \(address) refers to a text that is not there")
      }
      return strings[index].isEmpty ? .empty : .text(strings[index])
    case .inline, .formulaText: return bytes.isEmpty ? .empty : .text(EscapedText.decode(bytes))
    case .boolean:
      switch String(decoding: bytes, as: UTF8.self) {
      case "1", "true": return .boolean(true)
      case "0", "false": return .boolean(false)
      default: throw .malformed("cell \(address) is neither true nor false")
      }
    case .error: return .error(String(decoding: bytes, as: UTF8.self))
    case .date:
      let text = String(decoding: bytes, as: UTF8.self)
      guard let moment = Moment(iso: text) else { throw .malformed("cell \(address): `\(text)` is no date") }
      return .date(moment)
    case .unknown: throw .malformed("cell \(address) is of an unknown kind")
    }
  }

  private func number(
    _ bytes: [UInt8], _ format: Int, _ address: CellAddress
  ) throws(WorkbookFlaw) -> Workbook.Cell.Content {
    // Some programs write an empty value for a formula without a result.
    guard !bytes.isEmpty else { return .empty }
    let text = String(decoding: bytes, as: UTF8.self)
    guard DecimalText.isNumber(bytes) else { throw .malformed("cell \(address): `\(text)` is no number") }
    switch styles.formats[format].meaning {
    case .number: break
    case .date:
      if let serial = Double(text), let moment = dateSystem.moment(serial: serial) { return .date(moment) }
    case .duration:
      if let days = Double(text), days >= 0, days < 20_000 {
        return .date(Moment(seconds: Int((days * 86_400).rounded())))
      }
    }
    return .number(text)
  }
}

extension Moment {
  /// `2026-04-12`, `2026-04-12T08:30:00`, `2026-04-12T08:30:00.000Z` or `08:30:00`, as ISO 29500 strict writes dates.
  init?(iso text: String) {
    let halves = text.split(separator: "T", omittingEmptySubsequences: false)
    guard let first = halves.first, halves.count <= 2 else { return nil }
    let time = halves.count == 2 ? halves[1] : first.contains(":") ? first : nil
    var seconds = 0
    if var time {
      if time.last == "Z" { time.removeLast() }
      let parts = time.split(separator: ":", omittingEmptySubsequences: false)
      guard parts.count == 3 || parts.count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]),
        let second = parts.count == 3 ? Double(parts[2]) : 0, (0..<24).contains(hour), (0..<60).contains(minute),
        second >= 0, second < 61
      else { return nil }
      seconds = hour * 3600 + minute * 60 + Int(second.rounded())
    }
    if time != nil, halves.count == 1 {
      self.init(seconds: seconds)
    } else {
      guard let day = Day(String(first)) else { return nil }
      // A second that rounds up to midnight belongs to the next day.
      self.init(day.advanced(by: seconds / 86_400), seconds: seconds % 86_400)
    }
  }
}
