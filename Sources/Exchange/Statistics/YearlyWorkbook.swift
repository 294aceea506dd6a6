package import Disclosure
import Register
import Workbook

/// `gongshi stats`: the yearly statistics as a workbook (年度统计报表), a sheet for each table and one for what is missing.
package enum YearlyWorkbook {
  /// Writes it to `path`; a file that is there must be the same. Returns the path.
  package static func write(_ pack: YearlyPack, to path: String) throws(ImportRefusal) -> String {
    try NewWorkbook.write(draft(pack), to: path)
  }

  /// The workbook. No clock: the same records and the same day make the same bytes.
  static func draft(_ pack: YearlyPack) -> WorkbookDraft {
    let units = ["合计"] + pack.units
    return WorkbookDraft(
      title: "\(pack.year)年行政执法统计", created: pack.day,
      sheets: [
        sheet("行政处罚", "处罚种类（按最重的一种计）", units, pack.penalties),
        sheet("强制措施和移送", "措施", units, pack.measures),
        sheet("行政检查", "季度", YearlyPack.inspectionColumns, pack.inspections),
        gaps(pack),
      ])
  }

  private static func sheet(_ name: String, _ first: String, _ columns: [String], _ rows: [YearlyPack.Row])
    -> SheetDraft
  {
    SheetDraft(
      name: name,
      columns: [ColumnDraft(first, width: 30)] + columns.map { ColumnDraft($0, kind: .number, width: 14) },
      rows: rows.map { row in
        [.text(row.name)] + row.values.map { .number(row.isMoney ? Yuan(fen: $0).decimal.description : String($0)) }
      })
  }

  /// What is missing; the first row tells up to which day the tables go.
  private static func gaps(_ pack: YearlyPack) -> SheetDraft {
    var rows: [[Workbook.Cell.Content]] = []
    if pack.day.year == pack.year {
      rows.append([.text("年度"), .text("\(pack.year)"), .empty, .text("年度尚未结束，统计截至\(pack.day.chinese)")])
    }
    rows += pack.gaps.map { [.text($0.kind), .text($0.id), .text($0.file), .text($0.what)] }
    if rows.isEmpty { rows.append([.text("无"), .empty, .empty, .text("没有发现缺项")]) }
    return SheetDraft(
      name: "缺项",
      columns: [
        ColumnDraft("类别", width: 12), ColumnDraft("编号", kind: .code, width: 24), ColumnDraft("文件", width: 44),
        ColumnDraft("缺少的内容", width: 52),
      ], rows: rows)
  }
}
