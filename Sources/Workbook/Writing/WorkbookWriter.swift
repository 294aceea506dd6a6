import CXLSXWriter
import Glibc
import Register

/// Writes workbooks (`.xlsx`) by libxlsxwriter. The same draft makes the same bytes.
package enum WorkbookWriter {
  /// Writes `draft` to the file at `path`, which is replaced.
  package static func write(_ draft: WorkbookDraft, to path: String) throws(WorkbookError) {
    guard !draft.sheets.isEmpty else { throw .unwritable(sheet: "", nil, .noSheet) }
    // The library collects rows in temporary files and the book in memory; the file is written by `close`.
    guard let book = workbook_new(path) else { throw .writing(path: path, reason: "out of memory") }
    let session = WritingSession(book)
    do {
      try session.add(draft)
    } catch {
      session.abandon()
      throw error
    }
    errno = 0
    let result = workbook_close(book)
    guard result == LXW_NO_ERROR else {
      let reason = errno == 0 ? String(cString: lxw_strerror(result)) : String(cString: strerror(errno))
      throw .writing(path: path, reason: reason)
    }
  }
}

/// One workbook while it is put together.
struct WritingSession: ~Copyable {
  private let book: UnsafeMutablePointer<lxw_workbook>

  init(_ book: UnsafeMutablePointer<lxw_workbook>) { self.book = book }

  /// Frees what was put together; nothing is written.
  func abandon() { lxw_workbook_free(book) }

  func add(_ draft: WorkbookDraft) throws(WorkbookError) {
    let midnight = time_t(draft.created.number) * 86_400
    // With a title of more than 255 bytes the library would set nothing, and take the clock's time.
    let title = CleanText.string(draft.title.unicodeScalars.prefix(60))
    _ = gongshi_set_properties(book, title, midnight)
    var formats = Formats(book)
    var lists = PickLists(taken: draft.sheets.map(\.name))
    for sheet in draft.sheets {
      // Places of lists are known before their sheet, which comes last, is written.
      guard workbook_validate_sheet_name(book, sheet.name) == LXW_NO_ERROR, !sheet.name.isEmpty,
        let target = workbook_add_worksheet(book, sheet.name)
      else { throw .unwritable(sheet: sheet.name, nil, .sheetName) }
      try SheetWriting(target, sheet).write(&formats, &lists)
    }
    try lists.write(book, &formats)
    try show(draft)
  }

  /// The first tab that is not hidden is the one in view; if all are, the first is shown all the same.
  private func show(_ draft: WorkbookDraft) throws(WorkbookError) {
    let front = draft.sheets.firstIndex { !$0.isHidden } ?? 0
    for (index, sheet) in draft.sheets.enumerated() {
      guard let target = workbook_get_worksheet_by_name(book, sheet.name) else { continue }
      if index == front {
        worksheet_activate(target)
        worksheet_set_first_sheet(target)
      } else if sheet.isHidden {
        worksheet_hide(target)
      }
    }
  }
}

/// The library's formats, one for each look.
struct Formats: ~Copyable {
  private let book: UnsafeMutablePointer<lxw_workbook>
  private var known: [CellLook: UnsafeMutablePointer<lxw_format>] = [:]

  init(_ book: UnsafeMutablePointer<lxw_workbook>) { self.book = book }

  /// The format for a look; `nil` for a plain one.
  mutating func format(_ look: CellLook) -> UnsafeMutablePointer<lxw_format>? {
    if look == CellLook() { return nil }
    if let format = known[look] { return format }
    guard let format = workbook_add_format(book) else { return nil }
    if look.isBold { format_set_bold(format) }
    if look.isWrapped {
      format_set_text_wrap(format)
      format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    }
    if let fill = look.fill {
      format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
      format_set_fg_color(format, fill.rawValue)
    }
    if let code = look.format { format_set_num_format(format, code) }
    known[look] = format
    return format
  }
}

/// The hidden sheet with the values to pick from, each list in a column.
struct PickLists {
  private let name: String
  private var lists: [[String]] = []

  init(taken: [String]) {
    let taken = Set(taken.map { $0.lowercased() })
    var name = "选项"
    while taken.contains(name) { name += "_" }
    self.name = name
  }

  /// The formula that names a list's cells; the same list is kept once.
  mutating func formula(for values: [String]) -> String {
    let place = lists.firstIndex(of: values) ?? lists.count
    if place == lists.count { lists.append(values) }
    let column = CellAddress.letters(ofColumn: place + 1)
    return "='\(name)'!$\(column)$1:$\(column)$\(values.count)"
  }

  func write(_ book: UnsafeMutablePointer<lxw_workbook>, _ formats: inout Formats) throws(WorkbookError) {
    guard !lists.isEmpty else { return }
    var sheet = SheetDraft(name: name)
    for (column, values) in lists.enumerated() {
      for (row, value) in values.enumerated() {
        sheet.cells.append(
          CellDraft(
            .text(value), at: CellAddress(row: row + 1, column: column + 1), look: CellLook(format: "@")))
      }
    }
    guard let target = workbook_add_worksheet(book, name) else { throw .unwritable(sheet: name, nil, .sheetName) }
    var none = PickLists(taken: [])
    try SheetWriting(target, sheet).write(&formats, &none)
    worksheet_hide(target)
  }
}
