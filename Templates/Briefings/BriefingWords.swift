import Disclosure
import Markdown
import Markup
import Register

/// The parts of a briefing that stand around its words (版头、目录、版记).
enum BriefingWords {
  /// `第3期（总第27期）`; nil for one without a number.
  static func number(_ briefing: PublicBriefing) -> String? {
    switch (briefing.issue, briefing.totalIssue) {
    case (let issue?, let total?): "第\(issue)期（总第\(total)期）"
    case (let issue?, nil): "第\(issue)期"
    case (nil, let total?): "总第\(total)期"
    case (nil, nil): nil
    }
  }

  /// The name of the paper in its head.
  static func paper(_ kind: BriefingKind) -> String {
    switch kind {
    case .quarterly: "生态环境执法工作简报"
    case .monthly: "生态环境执法工作通报"
    case .release: "新闻发布"
    }
  }

  /// 版头: the name in red, the number, who edits it and the day, above a red line.
  static func head(_ briefing: PublicBriefing) -> HTML {
    let number: HTML? = number(briefing).map { "<p class=\"issue\">\($0)</p>\n" }
    let day: HTML = briefing.issued.map { "<time datetime=\"\(day: $0)\">\(chinese: $0)</time>" } ?? "未签发"
    return """
      <header>
      <p class="name">\(paper(briefing.kind))</p>
      \(number)<p class="line"><span>\(briefing.editor)</span><span>\(day)</span></p>
      </header>

      """
  }

  /// A mark for what the public does not read.
  static func chip(_ briefing: PublicBriefing) -> HTML {
    if briefing.isInternal { return " \(chip: "内部", .alert)" }
    return briefing.issued == nil ? " \(chip: "草稿", .busy)" : ""
  }

  static func draft(_ briefing: PublicBriefing) -> HTML {
    if briefing.isInternal { return "<p class=\"note\">本期只供内部使用，不对外公开。</p>\n" }
    return briefing.issued == nil ? "<p class=\"note\">草稿，尚未签发。</p>\n" : ""
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
