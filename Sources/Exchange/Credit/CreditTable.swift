import Diagnostics
package import Register
package import Workbook

/// The rows of a workbook with the columns of 双公示, from the credit portal or from an office: every sheet that has them.
package struct CreditTable: Sendable {
  /// A row of a sheet.
  package struct Row: Sendable {
    /// The sheet.
    package let sheet: String
    /// The row of the sheet, and where each column stands.
    package let row: Int
    /// The cleaned text of each column; days as `2026-05-20`, amounts in 元. Columns of documents (证件) are never read.
    package fileprivate(set) var texts: [CreditColumn: String] = [:]
    /// What is wrong with its cells.
    package fileprivate(set) var findings: [Finding] = []
    fileprivate let places: [CreditColumn: Int]

    /// Its number and party, by which it is found again.
    var key: CreditKey { CreditKey(number: texts[.number] ?? "", code: texts[.code]) }

    /// Whether it is about a natural person.
    package var isPerson: Bool { texts[.partyType] == "自然人" || (texts[.partyType] == nil && sheet.contains("自然人")) }

    /// Whether its sheet has a column.
    func hasColumn(_ column: CreditColumn) -> Bool { places[column] != nil }

    /// Where a column stands in this row.
    func address(_ column: CreditColumn?) -> CellAddress {
      CellAddress(row: row, column: column.flatMap { places[$0] } ?? places.values.min() ?? 1)
    }
  }

  /// The rows of all sheets, in order.
  package private(set) var rows: [Row] = []
  /// The sheets that were read.
  package private(set) var sheets: [String] = []
  /// Columns that are not known, and what was passed over.
  package private(set) var findings: [(sheet: String, finding: Finding)] = []

  /// Reads every sheet with a header that names number and party; only the one called `name` when it is given.
  package init(_ workbook: Workbook, sheet name: String?) throws(ImportRefusal) {
    let known = CreditColumn.allCases.map { column in
      KnownColumn(
        column.rawValue, names: [column.rawValue, column.chinese] + (CreditTable.synonyms[column] ?? []),
        isRequired: column == .party || column == .number)
    }
    if let name, workbook.sheet(named: name) == nil {
      let names = workbook.sheets.map(\.name)
      throw .noSheet(name, suggestion: Suggestion.nearest(to: name, among: names), names)
    }
    var incomplete: (Header, String)?
    for sheet in workbook.sheets where name.map({ $0 == sheet.name }) ?? (sheet.visibility == .visible) {
      guard let header = Header.find(known, in: sheet) else { continue }
      if header.missing.contains(where: \.isRequired) {
        incomplete = incomplete ?? (header, sheet.name)
      } else {
        read(sheet, header, workbook.dateSystem)
      }
    }
    guard sheets.isEmpty else { return }
    guard let (header, sheet) = incomplete else { throw .noCreditHeader }
    let missing = header.missing.filter(\.isRequired).map { Term($0.key, $0.names[1]) }
    throw .missingColumns(missing, sheet: sheet, row: header.rows.upperBound)
  }

  private mutating func read(_ sheet: Workbook.Sheet, _ header: Header, _ dates: DateSystem) {
    sheets.append(sheet.name)
    var places: [CreditColumn: Int] = [:]
    var yuan: Set<CreditColumn> = []
    for column in header.columns {
      guard let key = column.key.flatMap(CreditColumn.init(rawValue:)) else { continue }
      places[key] = column.address.column
      if column.unit == "元" || column.name.hasSuffix("(元)") || column.name.hasSuffix("（元）") { yuan.insert(key) }
    }
    for column in header.unknown {
      let name = CellCleaning.privateKind(column.name) == nil ? column.name : "…"
      findings.append((sheet.name, .warning(.unknownColumn(name, suggestion: nil), at: column.address)))
    }
    for entry in Records(sheet, below: header) {
      guard case .record(let record) = entry else { continue }
      var row = Row(sheet: sheet.name, row: record.row.number, places: places)
      for column in CreditColumn.allCases where places[column] != nil && !column.isDocument {
        guard let cell = record[column.rawValue], !cell.isEmpty else { continue }
        CreditTable.take(cell, column, isYuan: yuan.contains(column), dates, &row)
      }
      rows.append(row)
    }
  }

  private static func take(
    _ cell: Workbook.Cell, _ column: CreditColumn, isYuan: Bool, _ dates: DateSystem, _ row: inout Row
  ) {
    do throws(CellFlaw) {
      switch column {
      case .decided, .validUntil, .displayedUntil:
        if cell.text == "长期" {
          row.texts[column] = CreditRow.noEnd
        } else if let day = try Cleaning.day(cell, dateSystem: dates) {
          row.texts[column] = day.value.description
        }
      case .code, .authorityCode, .sourceCode: row.texts[column] = try Cleaning.code(cell)?.value
      case .fine, .confiscated:
        guard let text = try Cleaning.text(cell)?.value.replacing(",", with: ""), !text.isEmpty else { return }
        guard let amount = isYuan ? Yuan(text) : Yuan(tenThousands: text) else {
          let form = Term("an amount in 10 000 yuan with at most six decimals", "金额（万元，至多六位小数）")
          row.findings.append(.error(.problem(.wrongValue(text, expected: form)), at: cell.address))
          return
        }
        if amount.fen > 0 { row.texts[column] = amount.description }
      default:
        guard var text = try Cleaning.text(cell)?.value else { return }
        if text.utf8.contains(0x0D) { text = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n") }
        guard CellCleaning.privateKind(text) == nil || column == .registration else {
          if let kind = CellCleaning.privateKind(text) {
            row.findings.append(.error(.problem(.privateValue(kind)), at: cell.address))
          }
          return
        }
        row.texts[column] = text
      }
    } catch {
      row.findings.append(.error(.flaw(error), at: cell.address))
    }
  }

  /// What portals and offices call the columns beside their names.
  private static let synonyms: [CreditColumn: [String]] = [
    .party: ["当事人", "当事人名称", "相对人名称", "被处罚人", "被处罚单位", "企业名称", "单位名称"],
    .partyType: ["相对人类别", "当事人类型"],
    .code: ["行政相对人代码_1(统一社会信用代码)", "行政相对人代码_1（统一社会信用代码）", "社会信用代码", "信用代码"],
    .registration: ["行政相对人代码_2（工商注册号）"], .organisation: ["行政相对人代码_3（组织机构代码）"],
    .taxNumber: ["行政相对人代码_4（税务登记号）"], .institution: ["行政相对人代码_5（事业单位证书号）"],
    .society: ["行政相对人代码_6（社会组织登记证号）"], .representative: ["法定代表人姓名", "法定代表人（负责人）"],
    .number: ["决定书文号", "处罚决定书文号", "行政处罚决定文书号", "文号"], .violation: ["违法行为", "案由"],
    .fine: ["罚款金额", "罚款金额（元）", "罚款（万元）"],
    .confiscated: ["没收金额（万元）", "没收违法所得、没收非法财物的金额（元）", "没收违法所得、没收非法财物的金额"], .decided: ["决定日期", "处罚日期"],
    .displayedUntil: ["公示截止日期", "公示期限"], .authority: ["作出处罚决定机关", "处罚机关名称", "决定机关"],
    .authorityCode: ["处罚机关代码"], .sourceCode: ["数据来源单位代码"],
  ]
}
