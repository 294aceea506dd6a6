import Disclosure
import Markdown
import Markup
import Register

/// The parts of a briefing that stand around its words (版头、目录、版记).
enum BriefingWords {
  /// 版头: the name in red, the number, who edits it and the day, above a red line.
  static func head(_ briefing: PublicBriefing) -> HTML {
    let number: HTML? = BriefingHead.number(briefing).map { "<p class=\"issue\">\($0)</p>\n" }
    let day: HTML = briefing.issued.map { "<time datetime=\"\(day: $0)\">\(chinese: $0)</time>" } ?? "未签发"
    return """
      <header>
      <p class="name">\(BriefingHead.paper(briefing.kind))</p>
      \(number)<p class="line"><span>\(briefing.editor)</span><span>\(day)</span></p>
      </header>

      """
  }

  /// A mark for what the public does not read.
  static func chip(_ briefing: PublicBriefing) -> HTML {
    if briefing.isInternal { return " \(chip: "内部", .alert)" }
    if briefing.versions.count > 1 { return " \(chip: "已更正", .busy)" }
    if !briefing.versions.isEmpty { return " \(chip: "已归档", .good)" }
    return briefing.issued == nil ? " \(chip: "草稿", .busy)" : ""
  }

  static func draft(_ briefing: PublicBriefing) -> HTML {
    if briefing.isInternal { return "<p class=\"note\">本期只供内部使用，不对外公开。</p>\n" }
    return briefing.issued == nil ? "<p class=\"note\">草稿，尚未签发。</p>\n" : ""
  }

  /// What was corrected, and why (更正).
  ///
  /// - Parameter isPrinted: whether nothing stands behind it that could be followed.
  static func correction(_ version: PublicArchivedVersion, isPrinted: Bool = false) -> HTML {
    version.reason.map { reason in
      "<p class=\"note\">本期于\(version.archived.chinese)更正：\(reason)。\(isPrinted ? "" : "更正前的版本列在文末。")</p>\n"
    } ?? ""
  }

  /// 目录 of frozen words.
  static func contents(_ content: FrozenContent) -> HTML {
    contents(
      content.nodes.compactMap { node in
        guard case .element(let tag, let nodes) = node, ["h2", "h3"].contains(tag.name),
          let id = tag.attributes.first(where: { $0.name == "id" })?.value
        else { return nil }
        return Heading(level: tag.name == "h2" ? 2 : 3, id: id, text: nodes.map(text).joined(separator: ""))
      })
  }

  private static func text(_ node: FrozenNode) -> String {
    switch node {
    case .text(let text): text
    case .element(_, let nodes), .link(_, let nodes): nodes.map(text).joined(separator: "")
    case .record(_, let name, _): name
    }
  }

  /// 目录: the headings of the highest level, where there are several.
  static func contents(_ headings: [Heading]) -> HTML {
    let top = headings.map(\.level).min() ?? 2
    let lines: [HTML] = headings.filter { $0.level == top }.map { heading in
      "<li><a\(href: Link(fragment: heading.id))>\(heading.text)</a></li>\n"
    }
    guard lines.count > 2 else { return "" }
    return """
      <nav class="contents" aria-label="目录"><h2>目录</h2>
      <ul>
      \(lines)</ul></nav>

      """
  }

  /// 版记: to whom it goes.
  static func foot(_ briefing: PublicBriefing) -> HTML {
    guard !briefing.recipients.isEmpty else { return "" }
    let lines: [HTML] = briefing.recipients.map { "<p>\($0)</p>\n" }
    return "<footer>\n\(lines)</footer>\n"
  }
}
