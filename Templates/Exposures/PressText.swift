public import Disclosure
import Register

extension Frame {
  /// A notice for a newspaper (报纸稿): plain text, one paragraph a line, numbers in digits.
  public func pressText(_ notice: PublicExposure) -> String {
    var paragraphs = [notice.lead(agency: site.agency)] + notice.paragraphs
    for (number, row) in notice.rows.enumerated() {
      var text = notice.rows.count > 1 ? "\(number + 1). \(row.name)" : row.name
      if let place = row.facts.place { text += "（\(place)）" }
      text += "。环境问题：\(row.facts.problem.sentence)处理情况：\(row.facts.handling.sentence)"
      if let next = row.facts.next { text += "下步措施：\(next.sentence)" }
      if let caution = row.facts.caution { text += caution.sentence }
      paragraphs.append(text)
    }
    paragraphs.append("发现环境违法行为，可以拨打12369举报。")
    if site.isSample { paragraphs.append("本稿为示例，企业、人员和案件均为虚构。") }
    paragraphs.append("（来源：\(site.agency)　\(notice.published.chinese)）")
    return notice.title + "\n\n" + paragraphs.map { "　　\($0)\n" }.joined(separator: "\n")
  }
}
