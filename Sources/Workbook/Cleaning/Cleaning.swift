/// Values out of cells (数据清理): pure functions that say what they changed, and throw what they will not guess.
///
/// Each returns `nil` for a cell in which nothing is.
package enum Cleaning {
  /// Text without blanks at its ends and without invisible characters.
  package static func text(_ cell: Workbook.Cell) throws(CellFlaw) -> Cleaned<String>? {
    switch cell.content {
    case .empty: return nil
    case .text(let text):
      let cleaned = CleanText.trimmed(text)
      return cleaned.value.isEmpty ? nil : cleaned
    case .number: return Cleaned(cell.text, [.numberAsText])
    case .date: return Cleaned(cell.text, [.dateAsText])
    case .boolean: return Cleaned(cell.text)
    case .error(let text): throw .errorValue(text)
    case .uncalculated: throw .uncalculated
    }
  }

  /// A code of letters, digits and `-` (代码), such as a unified social credit code, in capitals.
  ///
  /// A number of more than 15 digits is an error, because the spreadsheet program has lost the rest.
  package static func code(_ cell: Workbook.Cell) throws(CellFlaw) -> Cleaned<String>? {
    if case .number(let stored) = cell.content {
      guard let parts = DecimalText.Parts(stored), !parts.isNegative, parts.point >= parts.digits.count else {
        throw .notACode(cell.text)
      }
      guard parts.point <= 15 else { throw .digitsLost(stored) }
      return Cleaned(parts.plain, [.numberAsText])
    }
    guard var cleaned = try text(cell) else { return nil }
    if cleaned.value.hasPrefix("'") {
      cleaned.value.removeFirst()
      cleaned.changes.append(.unwrapped)
    }
    cleaned.fold()
    let withoutBlanks = CleanText.string(cleaned.value.unicodeScalars.filter { !CleanText.isBlank($0) })
    if withoutBlanks != cleaned.value {
      cleaned.value = withoutBlanks
      cleaned.changes.append(.blanksRemoved)
    }
    if isScientific(cleaned.value) { throw .digitsLost(cleaned.value) }
    guard !cleaned.value.isEmpty, cleaned.value.utf8.allSatisfy(isPartOfCode) else { throw .notACode(cell.text) }
    let capitals = cleaned.value.uppercased()
    if capitals != cleaned.value {
      cleaned.value = capitals
      cleaned.changes.append(.uppercased)
    }
    return cleaned
  }

  /// A whole number (整数), with or without separators of thousands.
  package static func wholeNumber(_ cell: Workbook.Cell) throws(CellFlaw) -> Cleaned<Int>? {
    if case .number(let stored) = cell.content {
      guard let value = whole(stored) else { throw .notAWholeNumber(cell.text) }
      return Cleaned(value)
    }
    if case .date = cell.content { throw .notAWholeNumber(cell.text) }
    guard var cleaned = try text(cell) else { return nil }
    cleaned.fold()
    let groups = cleaned.value.split(separator: ",", omittingEmptySubsequences: false)
    var digits = cleaned.value
    if groups.count > 1 {
      let head = groups[0].drop { $0 == "-" || $0 == "+" }
      let last = groups[groups.count - 1].prefix { $0 != "." }
      let isGrouped =
        (1...3).contains(head.utf8.count) && last.utf8.count == 3
        && groups.dropFirst().dropLast().allSatisfy { $0.utf8.count == 3 }
      guard isGrouped else { throw .notAWholeNumber(cell.text) }
      digits = groups.joined()
      cleaned.changes.append(.separatorsRemoved)
    }
    guard !digits.utf8.contains(where: { $0 | 0x20 == UInt8(ascii: "e") }), let value = whole(digits) else {
      throw .notAWholeNumber(cell.text)
    }
    if digits.utf8.contains(UInt8(ascii: ".")) { cleaned.changes.append(.zerosDropped) }
    return Cleaned(value, cleaned.changes)
  }

  /// Yes or no (是/否), also as a mark or in English.
  package static func yesOrNo(_ cell: Workbook.Cell) throws(CellFlaw) -> Cleaned<Bool>? {
    if case .boolean(let value) = cell.content { return Cleaned(value, [.answerForm(cell.text)]) }
    guard let cleaned = try text(cell) else { return nil }
    let answer = CleanText.folded(cleaned.value).uppercased()
    let value: Bool
    switch answer {
    case "是", "√", "✓", "✔", "☑", "Y", "YES", "TRUE": value = true
    case "否", "×", "✕", "✖", "✗", "✘", "X", "N", "NO", "FALSE": value = false
    default: throw .notYesOrNo(cleaned.value)
    }
    let isPlain = answer == "是" || answer == "否"
    return Cleaned(value, cleaned.changes + (isPlain ? [] : [.answerForm(cleaned.value)]))
  }

  /// The whole number that a number's text is.
  private static func whole(_ text: String) -> Int? {
    guard let parts = DecimalText.Parts(text), parts.point >= parts.digits.count, parts.point <= 18 else { return nil }
    return Int(parts.plain)
  }

  /// `9.1E+17`, as a code looks after a spreadsheet program wrote it to a CSV file.
  private static func isScientific(_ text: String) -> Bool {
    text.utf8.contains(UInt8(ascii: "+")) && DecimalText.Parts(text) != nil
      && text.utf8.contains { $0 | 0x20 == UInt8(ascii: "e") }
  }

  private static func isPartOfCode(_ byte: UInt8) -> Bool {
    DecimalText.isDigit(byte) || (0x41...0x5A).contains(byte & 0xDF) || byte == UInt8(ascii: "-")
  }
}

extension Cleaned<String> {
  /// Folds full-width characters.
  mutating func fold() {
    let folded = CleanText.folded(value)
    guard folded != value else { return }
    value = folded
    changes.append(.folded)
  }
}
