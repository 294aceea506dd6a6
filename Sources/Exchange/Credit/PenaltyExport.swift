import Disclosure
import Glibc
import Platform
package import Register
package import Workbook

/// `gongshi export penalties`: the penalties of a period as the workbook that is uploaded to the credit portal (双公示).
package struct PenaltyExport: Sendable {
  /// The rows that are in the file, by case.
  package let rows: [CreditRow]
  /// The rows that are not, because they break its rules.
  package let failed: [CreditRow]
  /// Penalties of the period that have ended here, and are left out.
  package let ended: [String]
  /// Penalties of the period that are not for the portal: by summary procedure (简易程序), not published by their tier, or kept in.
  package let excluded: [String]

  /// The columns, in their order.
  private let columns: [CreditColumn]

  /// The penalties decided from `days.lowerBound` to `days.upperBound` as they stand on `day`.
  ///
  /// - Parameter onlyNew: whether those with a day of upload (上传日期) are left out.
  package init(_ register: Register, decided days: ClosedRange<Day>, on day: Day, onlyNew: Bool) {
    columns = register.site.creditColumns
    let office = CreditOffice(register)
    var (rows, failed): ([CreditRow], [CreditRow]) = ([], [])
    var (ended, excluded): ([String], [String]) = ([], [])
    var first: [String: String] = [:]
    for item in register.cases where item.kind == .penalty {
      guard let decision = item.decision, days.contains(decision.date), decision.date <= day else { continue }
      if onlyNew, let uploaded = item.uploaded, uploaded <= day { continue }
      switch CreditStanding(item, on: day, policy: register.site.policy) {
      case .excluded: excluded.append(item.id)
      case .ended: ended.append(item.id)
      case .pending, .displayed:
        var row = CreditRow(item, office)
        if let number = decision.number {
          let key = CreditKey(number: number, code: item.party?.code?.text ?? item.party?.name)
          if let earlier = first.updateValue(item.id, forKey: "\(key)") { row.flaws.append(.repeated(id: earlier)) }
        }
        if row.flaws.isEmpty { rows.append(row) } else { failed.append(row) }
      }
    }
    (self.rows, self.failed, self.ended, self.excluded) = (rows, failed, ended, excluded)
  }

  /// The rows of natural persons, whose documents (证件) must be filled in by hand.
  package var toComplete: [CreditRow] { rows.filter(\.isPerson) }

  /// The workbook: legal persons with sole proprietors, and natural persons, each on a sheet.
  package var draft: WorkbookDraft {
    // Everything is text: a spreadsheet program would make numbers of codes, and round amounts.
    let columns = columns.map { column in
      ColumnDraft(column.chinese, kind: .code, width: PenaltyExport.widths[column])
    }
    func sheet(_ name: String, _ rows: [CreditRow]) -> SheetDraft {
      SheetDraft(
        name: name, columns: columns,
        rows: rows.map { row in self.columns.map { row.texts[$0].map { .text($0) } ?? .empty } })
    }
    return WorkbookDraft(
      title: "行政处罚信息", created: RemarkedWorkbook.day,
      sheets: [sheet("法人", rows.filter { !$0.isPerson }), sheet("自然人", toComplete)])
  }

  private static let widths: [CreditColumn: Double] = [
    .party: 28, .violation: 28, .facts: 40, .basis: 40, .content: 40, .authority: 28, .source: 28,
  ]

  /// Writes the workbook in one step; a file with another content is only replaced when asked.
  package func write(to path: String, root: String, isReplacing: Bool) throws(ImportRefusal) -> String {
    try PenaltyExport.refuse(path, root: root)
    guard isReplacing else { return try NewWorkbook.write(draft, to: path) }
    let temporary = "\(path).gongshi-\(getpid())"
    defer { unlink(temporary) }
    do { try WorkbookWriter.write(draft, to: temporary) } catch { throw .workbook(path, error) }
    guard rename(temporary, path) == 0 else { throw .file(FileError(path, errno)) }
    return path
  }

  /// Full names must never lie where visitors, or the next build, would find them.
  static func refuse(_ path: String, root: String) throws(ImportRefusal) {
    let folder: ClosedFolders.Folder?
    do { folder = try ClosedFolders(of: root).holding(path) } catch { throw .file(error) }
    if let folder { throw .inside(path, folder) }
  }
}

/// By what a penalty is found again (比对键): its number in one form, and whom it concerns.
struct CreditKey: Hashable, CustomStringConvertible {
  let number: String
  let code: String?

  init(number: String, code: String?) {
    self.number = CreditKey.folded(number)
    self.code = code
  }

  var description: String { "\(number) \(code ?? "")" }

  /// 〔2026〕, [2026], （2026） and 【2026】 are one; blanks are none.
  static func folded(_ number: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in number.unicodeScalars where !scalar.properties.isWhitespace {
      switch scalar {
      case "（", "(", "[", "【", "［": scalars.append("〔")
      case "）", ")", "]", "】", "］": scalars.append("〕")
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }
}
