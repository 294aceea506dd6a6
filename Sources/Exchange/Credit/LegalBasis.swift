import Intake
import Register

/// Laws with articles out of running text (处罚依据): `依据《水污染防治法》第八十三条第二项、《行政处罚法》第三十二条`.
struct LegalBasis {
  /// Those that the registry has, as a cell of `laws` (引用法规).
  private(set) var cell = ""
  /// Those that it does not have, or whose articles cannot be read.
  private(set) var unknown: [String] = []

  /// Characters of which the names of articles are made.
  private static let letters = Set("第零〇一二三四五六七八九十百千0123456789编分章节条款项目之、和及与至（）()前后段但书")

  init(_ text: String, _ intake: CaseIntake) {
    var entries: [String] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "《") {
      let start = rest.index(after: open)
      guard let close = rest[start...].firstIndex(of: "》") else { break }
      let title = String(rest[start..<close])
      rest = rest[rest.index(after: close)...]
      var articles = rest.prefix { LegalBasis.letters.contains($0) }
      while let last = articles.last, "、和及与至".contains(last) { articles = articles.dropLast() }
      let isRead = articles.isEmpty || Article.list(String(articles)) != nil
      if intake.law(named: title) != nil, isRead {
        entries.append("《\(title)》\(articles)（处罚依据）")
      } else {
        unknown.append("《\(title)》\(articles)")
      }
    }
    if entries.isEmpty, unknown.isEmpty, !text.isEmpty { unknown = [String(text.prefix(40))] }
    cell = entries.joined(separator: "；")
  }
}
