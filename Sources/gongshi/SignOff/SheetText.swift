import Diagnostics
import Disclosure
import Register

/// A sheet with what the program adds to it: places on the site, and what is wrong with the record.
struct FilledSheet {
  let sheet: ApprovalSheet
  let site: String
  let agency: String
  /// The absolute address of the home page.
  let home: String
  /// What is wrong, a line each.
  let problems: [String]

  var kindName: String { sheet.kind == .case ? "案件" : "抽查任务" }

  /// 结论.
  var conclusion: String {
    if let obstacle = sheet.obstacle { return "不公开：\(obstacle)" }
    guard let opens = sheet.opens else { return "不公开" }
    return "\(opens) 公开" + (sheet.lastDay.map { "，至 \($0) 止" } ?? "")
  }

  var places: [(name: String, address: String)] {
    SheetPlaces.all(sheet).map { ($0.name, home + $0.address.path) }
  }

  /// The names of the four steps with who signed.
  var signatures: [(step: String, name: String)] {
    ReviewStep.allCases.map { ($0.chinese, sheet.review?[$0] ?? "") }
  }

  var lacking: String { sheet.gaps.map(\.chinese).joined(separator: "、") }
}

extension FilledSheet {
  /// The sheet as text for the terminal.
  func text() -> String {
    var lines = ["发布审批表（内部，不得对外公开）", "\(site)　基准日 \(sheet.day)", ""]
    func heading(_ title: String) { lines.append("【\(title)】") }
    heading("记录")
    lines += ["  \(kindName) \(sheet.id)（\(sheet.file)）", "  标题：\(sheet.title)"]
    if let shown = sheet.shownCase?.title ?? sheet.shownTask?.name, shown != sheet.title {
      lines.append("  公开标题：\(shown)")
    }
    lines += ["  结论：\(conclusion)", ""]
    heading("公开内容")
    for line in sheet.lines {
      let rule = line.rule.isEmpty ? "" : "　〔\(line.rule)〕"
      switch line.treatment {
      case .shown: lines.append("  公开　 \(line.field)：\(line.written)\(rule)")
      case .kept: lines.append("  不公开 \(line.field)：\(line.written)\(rule)")
      case .masked: lines.append("  隐去　 \(line.field)：\(line.written) → \(line.shown)\(rule)")
      case .changed: lines.append("  改写　 \(line.field)：\(line.written) → \(line.shown)\(rule)")
      }
    }
    lines.append("")
    heading(sheet.kind == .case ? "正文" : "结果")
    lines += sheet.body.map { "  \($0.name)：\($0.value)" }
    if !sheet.text.isEmpty {
      lines.append("  将公开的正文：")
      lines += sheet.text.split(separator: "\n", omittingEmptySubsequences: true).map { "    \($0)" }
    }
    lines.append("")
    heading("附件")
    lines += sheet.attachments.isEmpty ? ["  无"] : sheet.attachments.map { "  \($0)" }
    lines.append("")
    heading("公示时间")
    lines += sheet.schedule.map { "  \($0.name)：\($0.value)" }
    lines.append("")
    heading("将出现在")
    lines += places.isEmpty ? ["  不出现"] : places.map { "  \($0.name)：\($0.address)" }
    lines.append("")
    heading("与已公开内容比较")
    lines += sheet.changes.map { "  \($0)" }
    lines.append("")
    heading("错误和警告")
    lines += problems.isEmpty ? ["  无"] : problems.map { "  \($0)" }
    lines.append("")
    heading("审批")
    lines += signatures.map { "  \($0.step)：\($0.name.isEmpty ? "________" : $0.name)　签字：________　日期：________" }
    lines.append("  审批日期：\(sheet.review?.date?.description ?? "________")")
    if !sheet.gaps.isEmpty { lines.append("  尚缺：\(lacking)") }
    return lines.joined(separator: "\n") + "\n"
  }
}
