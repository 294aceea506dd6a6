public import Disclosure
import Markdown
import Register

extension PublicExposure {
  /// 5月25日至5月31日.
  var days: String {
    func short(_ day: Day) -> String { "\(day.components.month)月\(day.components.day)日" }
    return "\(short(week.first))至\(short(week.last))"
  }

  /// The first sentence of every copy: the office's own, or one that counts the cases.
  public func lead(agency: String) -> String {
    if let summary { return summary }
    if rows.isEmpty { return "\(agency)发布\(week.chinese)（\(days)）曝光台。" }
    return "\(agency)公布\(week.chinese)（\(days)）环境违法行为曝光情况，共\(rows.count)起。"
  }

  /// The office's words as plain paragraphs, without tables and headings.
  var paragraphs: [String] {
    guard let body else { return [] }
    return body.markdown.split(separator: "\n\n").map { Markdown.summary(String($0), limit: 2000) }.filter {
      !$0.isEmpty
    }
  }
}

extension PublicExposureRow {
  /// The columns with their names, one below the other (公众号); those without a value are left out.
  var columns: [(name: String, value: String)] {
    [
      ("地址", facts.place), ("环境问题", facts.problem), ("处理情况", facts.handling), ("下步措施", facts.next),
      ("说明", facts.caution),
    ].compactMap { name, value in value.map { (name: name, value: $0) } }
  }
}

extension String {
  /// Ended by a full stop, unless it ends a sentence already.
  var sentence: String {
    guard let last else { return self }
    return "。！？；".contains(last) ? self : self + "。"
  }
}
