/// The rows below a header (数据行), one after the other to the end of the sheet; empty ones are passed over.
package struct Records: Sequence, Sendable {
  /// A row below the header.
  package enum Entry: Hashable, Sendable {
    /// A row of data.
    case record(Record)
    /// A row of totals (合计, 总计).
    case totals(Workbook.Row)
    /// A row of notes (注：, 填表说明) or of who filled the table in (填表人：).
    case note(Workbook.Row)
    /// The header once more, as tables have it that were put together from several.
    case header(Workbook.Row)
  }

  private let rows: ArraySlice<Workbook.Row>
  private let layout: RecordLayout

  /// The rows of `sheet` below `header`.
  package init(_ sheet: Workbook.Sheet, below header: Header) {
    let start = sheet.rows.firstIndex { $0.number > header.rows.upperBound } ?? sheet.rows.count
    rows = sheet.rows[start...]
    layout = RecordLayout(sheet, header)
  }

  /// Goes through the rows.
  package struct Iterator: IteratorProtocol {
    fileprivate var rows: ArraySlice<Workbook.Row>.Iterator
    fileprivate let layout: RecordLayout

    /// The next row that is not empty.
    package mutating func next() -> Entry? {
      while let row = rows.next() {
        let filled = row.cells.filter { !Records.isBlank($0) }
        if !filled.isEmpty { return layout.entry(row, filled) }
      }
      return nil
    }
  }

  /// Begins with the first row below the header.
  package func makeIterator() -> Iterator { Iterator(rows: rows.makeIterator(), layout: layout) }

  fileprivate static func isBlank(_ cell: Workbook.Cell) -> Bool {
    guard case .text(let text) = cell.content else { return cell.isEmpty }
    // Letters, digits and Chinese characters show themselves by a byte.
    if text.utf8.contains(where: { (0x21...0x7E).contains($0) || (0xE4...0xE9).contains($0) }) { return false }
    return text.unicodeScalars.allSatisfy { CleanText.isBlank($0) || CleanText.isInvisible($0) }
  }
}

/// A row of data with the names of its columns.
package struct Record: Hashable, Sendable {
  /// The row of the sheet.
  package let row: Workbook.Row
  fileprivate let layout: RecordLayout

  /// The cell in the column that the importer calls `key`; `nil` when the table has no such column.
  ///
  /// Within cells that are merged downwards it is the one that holds what is shown over all of them.
  package subscript(key: String) -> Workbook.Cell? {
    layout.columns[key].map { layout.cell(in: row, column: $0) }
  }

  /// Cells that hold something in columns without a name.
  package var strays: [Workbook.Cell] {
    row.cells.filter { !layout.named.contains($0.column) && !Records.isBlank($0) }
  }
}

/// What all records of a table share.
final class RecordLayout: Hashable, Sendable {
  let columns: [String: Int]
  let named: Set<Int>
  private let header: Set<Workbook.Cell.Content>
  /// For each column, the ranges that are merged downwards in it, from the top, with the cells at their tops.
  private let merges: [Int: [(range: CellRange, cell: Workbook.Cell)]]

  init(_ sheet: Workbook.Sheet, _ header: Header) {
    let all = header.columns + header.unknown + header.duplicates
    columns = Dictionary(
      header.columns.map { ($0.key ?? "", $0.address.column) }, uniquingKeysWith: { first, _ in first })
    named = Set(all.map(\.address.column))
    self.header = Set(header.columns.map { sheet[$0.address].content })
    var merges: [Int: [(range: CellRange, cell: Workbook.Cell)]] = [:]
    let used = Set(columns.values)
    for range in sheet.merges where range.last.row > range.first.row && range.first.row > header.rows.upperBound {
      guard used.contains(range.first.column) else { continue }
      merges[range.first.column, default: []].append((range, sheet[range.first]))
    }
    self.merges = merges
  }

  func cell(in row: Workbook.Row, column: Int) -> Workbook.Cell {
    let cell = row[column]
    guard cell.isEmpty, let ranges = merges[column] else { return cell }
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].range.last.row < row.number { low = middle + 1 } else { high = middle }
    }
    guard low < ranges.count, ranges[low].range.first.row <= row.number else { return cell }
    return ranges[low].cell
  }

  func entry(_ row: Workbook.Row, _ filled: [Workbook.Cell]) -> Records.Entry {
    if filled.count >= Swift.max(2, header.count),
      header.contains(filled[0].content) || header.contains(filled[1].content),
      header.isSubset(of: Set(filled.map(\.content)))
    {
      return .header(row)
    }
    if RowWords.isTotals(filled.prefix(3).map(\.text)) { return .totals(row) }
    let count = filled.count { named.contains($0.column) }
    if count <= Swift.max(1, columns.count / 2), RowWords.isNote(filled[0].text) { return .note(row) }
    return .record(Record(row: row, layout: self))
  }

  static func == (left: RecordLayout, right: RecordLayout) -> Bool {
    left.columns == right.columns && left.named == right.named
  }

  func hash(into hasher: inout Hasher) { hasher.combine(columns) }
}

/// Words by which rows are known that hold no data.
private enum RowWords {
  private static let totals: Set<String> = ["合计", "总计", "小计", "共计", "总合计", "累计"]
  private static let notes = [
    "注:", "备注:", "说明:", "填表说明", "填报说明", "填写说明", "填表人", "填报人", "制表人", "审核人", "填报单位:", "填表单位:", "制表单位:",
    "制表时间", "填表日期", "填报日期", "联系人:", "联系电话:",
  ]

  static func isTotals(_ texts: [String]) -> Bool {
    // 计 in UTF-8: hardly any row gets further.
    let mark: [UInt8] = [0xE8, 0xAE, 0xA1]
    guard texts.contains(where: { $0.utf8.contains(mark[1]) && Array($0.utf8).contains(mark) }) else { return false }
    let names = texts.map { HeaderName($0) }
    if names.contains(where: { totals.contains($0.full) || totals.contains($0.bare) }) { return true }
    // 合计：12 家
    return names.first.map { name in totals.contains { name.full.hasPrefix($0 + ":") } } ?? false
  }

  static func isNote(_ text: String) -> Bool {
    let name = HeaderName(text).full
    if name == "注" || name == "备注" || name == "说明" { return true }
    if notes.contains(where: name.hasPrefix) { return true }
    // 注1：, 注（1）
    return name.hasPrefix("注") && name.dropFirst().first.map { $0.isNumber || $0 == "(" } ?? false
  }
}
