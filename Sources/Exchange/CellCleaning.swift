import Diagnostics
import Disclosure
import Intake
import Register
import Workbook

/// Text out of cells, in the form that `Content/` has for a column.
struct CellCleaning: Sendable {
  /// What a cell gave.
  enum Reading {
    /// Nothing is in it.
    case empty
    /// Text, and what was changed to get it.
    case text(String, Set<ChangeLog.Kind>)
    /// It cannot be taken.
    case refused(Finding.Matter)
  }

  private let dateSystem: DateSystem
  /// For a column of fixed values, each of them.
  private let words: [Set<String>]
  /// For a column of fixed values, each of them by its form without blanks and with ASCII brackets.
  private let choices: [[String: String]]
  private let columns: [TableColumn]
  private let numberSlot: Int?

  init(_ columns: [TableColumn], dateSystem: DateSystem) {
    self.columns = columns
    numberSlot = columns.firstIndex { $0.key.english == "no" }
    self.dateSystem = dateSystem
    let lists = columns.map { column in
      guard case .choice(let values) = column.kind else { return [String]() }
      return values.flatMap { [$0.name.english, $0.name.chinese] + $0.aliases }
    }
    words = lists.map { Set($0) }
    choices = lists.map { list in Dictionary(list.map { (CellCleaning.bare($0), $0) }) { first, _ in first } }
  }

  /// Reads a cell of the column at `slot`.
  func read(_ cell: Workbook.Cell, _ slot: Int) -> Reading {
    if cell.isEmpty { return .empty }
    if let kind = privateKind(cell, slot) { return .refused(.problem(.privateValue(kind))) }
    do throws(CellFlaw) {
      guard let cleaned = try value(cell, slot) else { return .empty }
      var kinds: Set<ChangeLog.Kind> = []
      // A running number is one, and not text.
      for change in cleaned.changes where slot != numberSlot || change != .numberAsText {
        kinds.insert(ChangeLog.Kind(change))
      }
      var text = cleaned.value
      if text.utf8.contains(0x0D) { text = CellCleaning.unixLines(text) }
      if let composed = NormalForm.composed(text) {
        text = composed
        kinds.insert(.composed)
      }
      return .text(text, kinds)
    } catch {
      return .refused(.flaw(error))
    }
  }

  private func value(_ cell: Workbook.Cell, _ slot: Int) throws(CellFlaw) -> Cleaned<String>? {
    switch columns[slot].kind {
    case .text: return try Cleaning.text(cell)
    case .day:
      return try Cleaning.day(cell, dateSystem: dateSystem).map { Cleaned($0.value.description, $0.changes) }
    case .code: return try Cleaning.code(cell)
    case .flag: return try Cleaning.yesOrNo(cell).map { Cleaned($0.value ? "是" : "否", $0.changes) }
    case .choice:
      guard var cleaned = try Cleaning.text(cell) else { return nil }
      // Most values are written as they should be.
      if !words[slot].contains(cleaned.value), let word = choices[slot][CellCleaning.bare(cleaned.value)] {
        cleaned.value = word
        cleaned.changes.append(.blanksRemoved)
      }
      return cleaned
    case .reference:
      guard var cleaned = try Cleaning.text(cell) else { return nil }
      guard cleaned.value.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) else { return cleaned }
      // A name that was broken into lines to fit its cell.
      let line = String(String.UnicodeScalarView(cleaned.value.unicodeScalars.filter { $0 != "\n" && $0 != "\r" }))
      cleaned.value = line
      cleaned.changes.append(.blanksRemoved)
      return cleaned
    }
  }

  /// What looks like a datum of a private person in a cell; a credit code is none.
  private func privateKind(_ cell: Workbook.Cell, _ slot: Int) -> PrivateKind? {
    guard let kind = CellCleaning.privateKind(cell.text) else { return nil }
    if case .code = columns[slot].kind, let code = try? Cleaning.code(cell), CreditCode(code.value) != nil {
      return nil
    }
    return kind
  }

  /// What looks like a datum of a private person in a text.
  static func privateKind(_ text: String) -> PrivateKind? {
    PrivateData.finds(inText: Array(text.utf8)).first?.kind
  }

  private static func bare(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !scalar.properties.isWhitespace {
      scalars.append(scalar == "（" ? "(" : scalar == "）" ? ")" : scalar)
    }
    return String(scalars)
  }

  private static func unixLines(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      if scalar != "\r" {
        if scalar != "\n" || previous != "\r" { scalars.append(scalar) }
      } else {
        scalars.append("\n")
      }
      previous = scalar
    }
    return String(scalars)
  }
}
