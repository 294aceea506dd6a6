package import Register

/// Something to say about a cell of a workbook that was read (批注).
package struct Remark: Hashable, Sendable {
  /// How much it matters.
  package enum Severity: Int, Hashable, Sendable, Comparable {
    /// Something to know.
    case notice
    /// Something to look at.
    case warning
    /// Something that must be mended.
    case error

    /// By how much it matters.
    package static func < (left: Severity, right: Severity) -> Bool { left.rawValue < right.rawValue }
  }

  /// The sheet's name.
  package var sheet: String
  /// The cell.
  package var address: CellAddress
  /// What is said.
  package var text: String
  /// How much it matters.
  package var severity: Severity

  /// A remark about a cell.
  package init(sheet: String, at address: CellAddress, _ text: String, severity: Severity) {
    self.sheet = sheet
    self.address = address
    self.text = text
    self.severity = severity
  }
}

extension WorkbookDraft {
  /// The same workbook once more, with its cells coloured and commented as `remarks` say.
  ///
  /// Sheets, cells, number formats, merged ranges, widths, heights and what is hidden are as they were read. Formulas are
  /// their results; one without a result is left empty with a remark. A remark about a merged cell is put on its top left. Other looks of the original are not kept.
  package init(
    _ workbook: Workbook, remarks: [Remark], title: String, created: Day
  ) throws(WorkbookError) {
    self.init(title: title, created: created, sheets: [])
    var bySheet = Dictionary(grouping: remarks, by: \.sheet)
    for sheet in workbook.sheets {
      var draft = SheetDraft(name: sheet.name)
      draft.isHidden = sheet.visibility != .visible
      draft.merges = sheet.merges
      draft.columns = sheet.columns
      draft.rows = sheet.rows.filter { $0.isHidden || $0.height != nil }.map {
        SheetDraft.RowLook(number: $0.number, isHidden: $0.isHidden, height: $0.height)
      }
      draft.cells = WorkbookDraft.cells(of: sheet, workbook, bySheet.removeValue(forKey: sheet.name) ?? [])
      sheets.append(draft)
    }
    if let unknown = bySheet.keys.min() { throw .unwritable(sheet: unknown, nil, .unknownSheet) }
  }

  private static func cells(of sheet: Workbook.Sheet, _ workbook: Workbook, _ remarks: [Remark]) -> [CellDraft] {
    // Of merged cells, only the one at the top left can have a comment.
    var remarks = Dictionary(grouping: remarks) { remark in
      sheet.merges.first { $0.contains(remark.address) }?.first ?? remark.address
    }
    var cells: [CellDraft] = []
    cells.reserveCapacity(sheet.rows.reduce(0) { $0 + $1.cells.count })
    for cell in sheet.rows.lazy.flatMap(\.cells) {
      let format = workbook.format(of: cell).code
      var draft = CellDraft(cell.content, at: cell.address)
      if format != NumberFormat.general.code { draft.look.format = format }
      if case .text(let text) = cell.content, text.utf8.contains(0x0A) { draft.look.isWrapped = true }
      var said = remarks.isEmpty ? [] : remarks.removeValue(forKey: cell.address) ?? []
      if cell.content == .uncalculated {
        said.append(
          Remark(sheet: sheet.name, at: cell.address, CellFlaw.uncalculated.words.chinese, severity: .warning))
      }
      draft.say(said)
      cells.append(draft)
    }
    // Remarks about cells in which nothing is.
    for (address, said) in remarks.sorted(by: { $0.key < $1.key }) {
      var draft = CellDraft(.empty, at: address)
      draft.say(said)
      cells.append(draft)
    }
    return cells
  }
}

extension CellDraft {
  /// Takes the colour of what matters most, and says everything, what matters most first.
  fileprivate mutating func say(_ remarks: [Remark]) {
    guard let worst = remarks.map(\.severity).max() else { return }
    look.fill = worst == .error ? .error : worst == .warning ? .warning : .notice
    var lines: [String] = []
    for remark in remarks.sorted(by: { ($1.severity, $0.text) < ($0.severity, $1.text) })
    where !lines.contains(remark.text) {
      lines.append(remark.text)
    }
    comment = lines.joined(separator: "\n")
  }
}
