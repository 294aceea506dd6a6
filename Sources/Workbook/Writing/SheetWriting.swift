import CXLSXWriter
import Register

/// Writes one sheet.
struct SheetWriting {
  /// Merged cells are written one by one, so that a range of a whole sheet would be 17 milliard cells.
  private static let mostMergedCells = 2_000_000
  /// The library cuts longer number formats off, in the middle of a character if need be.
  private static let longestFormat = 120
  private static let defaultWidth = 8.43
  private static let defaultHeight = 15.0

  private let target: UnsafeMutablePointer<lxw_worksheet>
  private let draft: SheetDraft

  init(_ target: UnsafeMutablePointer<lxw_worksheet>, _ draft: SheetDraft) {
    self.target = target
    self.draft = draft
  }

  func write(_ formats: inout Formats, _ lists: inout PickLists) throws(WorkbookError) {
    try writeColumns(&formats)
    for row in draft.rows {
      var options = lxw_row_col_options()
      options.hidden = row.isHidden ? 1 : 0
      try check(
        worksheet_set_row_opt(
          target, lxw_row_t(row.number - 1), row.height.map(Double.init) ?? SheetWriting.defaultHeight, nil, &options),
        CellAddress(row: row.number, column: 1))
    }
    try writeMerges()
    for cell in draft.cells { try write(cell, &formats) }
    for list in draft.pickLists where !list.values.isEmpty {
      let formula = lists.formula(for: list.values)
      try check(
        gongshi_pick_from(
          target, lxw_row_t(list.rows.lowerBound - 1), lxw_col_t(list.column - 1), lxw_row_t(list.rows.upperBound - 1),
          formula, list.isStrict ? 1 : 0), CellAddress(row: list.rows.lowerBound, column: list.column))
    }
    if draft.frozenRows > 0 { worksheet_freeze_panes(target, lxw_row_t(draft.frozenRows), 0) }
  }

  private func writeColumns(_ formats: inout Formats) throws(WorkbookError) {
    var formatted = draft.columnFormats
    for run in draft.columns {
      var options = lxw_row_col_options()
      options.hidden = run.isHidden ? 1 : 0
      // A run is written column by column only where formats differ within it.
      let isPlain = formatted.isEmpty || !run.columns.contains { formatted[$0] != nil }
      let parts = isPlain ? [run.columns] : run.columns.map { $0...$0 }
      for part in parts {
        let format = formatted.removeValue(forKey: part.lowerBound).map { CellLook(format: $0) } ?? CellLook()
        try check(
          worksheet_set_column_opt(
            target, lxw_col_t(part.lowerBound - 1), lxw_col_t(part.upperBound - 1),
            run.width ?? SheetWriting.defaultWidth, formats.format(format), &options),
          CellAddress(row: 1, column: part.lowerBound))
      }
    }
    for (column, code) in formatted.sorted(by: { $0.key < $1.key }) {
      try check(
        worksheet_set_column(
          target, lxw_col_t(column - 1), lxw_col_t(column - 1), SheetWriting.defaultWidth,
          formats.format(CellLook(format: code))), CellAddress(row: 1, column: column))
    }
  }

  /// Merged ranges are written empty; the cell at their top left is written after them.
  private func writeMerges() throws(WorkbookError) {
    if let overlapping = CellRange.withoutOverlaps(draft.merges).dropped.first {
      throw unwritable(overlapping.first, .place)
    }
    var count = 0
    for range in draft.merges where range.count > 1 {
      count += range.count
      guard count <= SheetWriting.mostMergedCells else {
        throw .tooLarge(.cells, limit: SheetWriting.mostMergedCells)
      }
      try check(
        worksheet_merge_range(
          target, lxw_row_t(range.first.row - 1), lxw_col_t(range.first.column - 1), lxw_row_t(range.last.row - 1),
          lxw_col_t(range.last.column - 1), "", nil), range.first)
    }
  }

  private func write(_ cell: CellDraft, _ formats: inout Formats) throws(WorkbookError) {
    let address = cell.address
    guard (1...CellAddress.lastRow).contains(address.row), (1...CellAddress.lastColumn).contains(address.column) else {
      throw unwritable(address, .place)
    }
    let (row, column) = (lxw_row_t(address.row - 1), lxw_col_t(address.column - 1))
    var look = cell.look
    if let format = look.format, format.utf8.count > SheetWriting.longestFormat { look.format = nil }
    switch cell.content {
    case .empty, .uncalculated, .text(""):
      if look.fill != nil || look.format != nil {
        try check(worksheet_write_blank(target, row, column, formats.format(look)), address)
      }
    case .text(let text):
      try writeText(text, row, column, formats.format(look), address)
    case .error(let text):
      try writeText(text, row, column, formats.format(look), address)
    case .number(let digits):
      guard let value = Double(digits), value.isFinite else { throw unwritable(address, .number) }
      try check(worksheet_write_number(target, row, column, value, formats.format(look)), address)
    case .date(let moment):
      guard let serial = DateSystem.from1900.serial(moment) else { throw unwritable(address, .day) }
      if look.format.map({ NumberFormat(code: $0).meaning == .number }) ?? true {
        look.format = moment.day == nil ? "[h]:mm:ss" : moment.seconds == 0 ? "yyyy-mm-dd" : "yyyy-mm-dd hh:mm:ss"
      }
      try check(worksheet_write_number(target, row, column, serial, formats.format(look)), address)
    case .boolean(let value):
      try check(worksheet_write_boolean(target, row, column, value ? 1 : 0, formats.format(look)), address)
    }
    if !cell.comment.isEmpty { try writeComment(cell.comment, row, column, address) }
  }

  private func writeText(
    _ text: String, _ row: lxw_row_t, _ column: lxw_col_t, _ format: UnsafeMutablePointer<lxw_format>?,
    _ address: CellAddress
  ) throws(WorkbookError) {
    guard text.utf16.count <= 32_767 else { throw unwritable(address, .longText) }
    try check(worksheet_write_string(target, row, column, SheetWriting.escaped(text), format), address)
  }

  /// A box that is as high as its lines, where some 20 Chinese characters fit in one.
  private func writeComment(
    _ text: String, _ row: lxw_row_t, _ column: lxw_col_t, _ address: CellAddress
  ) throws(WorkbookError) {
    guard text.utf16.count <= 32_767 else { throw unwritable(address, .longText) }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { $0 + 1 + $1.count / 20 }
    let height = UInt16(min(400, 14 + 18 * max(2, lines)))
    try check(gongshi_write_comment(target, row, column, SheetWriting.escaped(text), 280, height), address)
  }

  /// The text as the library is to be given it. A NUL would end it.
  private static func escaped(_ text: String) -> String { EscapedText.encode(text) }

  private func check(_ result: lxw_error, _ address: CellAddress) throws(WorkbookError) {
    guard result != LXW_NO_ERROR else { return }
    throw unwritable(address, result == LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED ? .longText : .place)
  }

  private func unwritable(_ address: CellAddress, _ what: WorkbookError.Unwritable) -> WorkbookError {
    .unwritable(sheet: draft.name, address, what)
  }
}
