public import Disclosure
import Markdown
import Markup
import Register

/// The records before and after one in the list of cases.
public struct Siblings: Sendable {
  /// Published later.
  public var newer: NamedPlace?
  /// Published earlier.
  public var older: NamedPlace?

  /// A record's title and place.
  public struct NamedPlace: Sendable {
    /// 标题.
    public var title: String
    /// Its page.
    public var address: Address

    /// A record's title and place.
    public init(_ title: String, _ address: Address) {
      self.title = title
      self.address = address
    }
  }

  /// The neighbours of a record.
  public init(newer: NamedPlace?, older: NamedPlace?) {
    self.newer = newer
    self.older = older
  }
}

extension Frame {
  /// A case (案件公示页).
  public func casePage(_ item: PublicCase, siblings: Siblings) -> RenderedPage {
    let rendered = body(item.body)
    let head = PageHead(
      item.title, at: item.address, column: .cases,
      path: [.init("\(item.published.year)年", .cases(year: item.published.year))],
      article: .init(
        published: item.published, source: item.decisionAuthority?.name ?? item.authority,
        keywords: [item.kind.chinese, item.field?.chinese, item.region?.name].compactMap { $0 },
        description: item.violations.isEmpty ? nil : item.violations.joined(separator: "；")),
      feed: .caseFeed)
    let facts = caseFacts(item)
    let start = start(head)
    let html: HTML = """
      \(room: start.bytes.count + rendered.html.bytes.count + facts.bytes.count + Frame.usualRest)\(start)\(Component.title(item.title, kicker: item.kind.chinese, lead: chips(item)))<article class="wrap record">
      \(caution(item))\(decisionBlock(item))\(facts)<div class="body">
      \(rendered.html)</div>
      \(attachments(item))\(relatedCases(item))\(errorReport(item.id, item.address))\(noticeSheet(item))\(siblingLinks(siblings))</article>
      \(end)
      """
    return RenderedPage(html: html, rendered)
  }

  /// Enough for the shorter parts and the foot of nearly every case page, so that it is not moved while it grows.
  private static let usualRest = 6144

  private func chips(_ item: PublicCase) -> HTML {
    let tone: Component.Tone =
      switch item.status {
      case .effective, .upheld: .good
      case .review, .litigation: .busy
      case .changed, .withdrawn, .repaired: .plain
      }
    let isOpen = item.isBeforeDecision
    let field: HTML? = item.field.map { " \(chip: $0.chinese, .plain)" }
    let typical: HTML? = item.typical == nil ? nil : " \(chip: "典型案例", .plain)"
    let tier: HTML? = item.tier.flatMap { $0 == .none ? nil : " <span class=\"chip\">失信程度：\($0.chinese)</span>" }
    return "\(chip: isOpen ? "尚未作出处罚决定" : item.status.chinese, isOpen ? .busy : tone)\(field)\(typical)\(tier)"
  }

  private func caution(_ item: PublicCase) -> HTML {
    if item.isBeforeDecision { return "<p class=\"note\">本案尚未作出处罚决定，所述情况以最终决定为准。</p>\n" }
    switch item.status {
    case .review: return "<p class=\"note\">当事人已申请行政复议，本决定尚不是最终结果。</p>\n"
    case .litigation: return "<p class=\"note\">当事人已提起行政诉讼，本决定尚不是最终结果。</p>\n"
    default: return ""
    }
  }

  /// The document block of a government page (文件信息).
  private func decisionBlock(_ item: PublicCase) -> HTML {
    var facts = Facts()
    facts.add("索引号", text: item.index)
    facts.add("文号", text: item.decisionNumber)
    facts.add("发布机构", text: item.decisionAuthority?.name ?? item.authority)
    facts.add("成文日期", day: item.decided)
    facts.add("发布日期", day: item.published)
    facts.add("更正日期", day: item.corrected)
    facts.add("效力状态", text: item.isBeforeDecision || item.decided == nil ? nil : item.status.chinese)
    return "<div class=\"document\">\n\(facts.list())</div>\n"
  }

  private func caseFacts(_ item: PublicCase) -> HTML {
    var facts = Facts()
    facts.add("当事人", item.party.map { partyName($0) })
    facts.add("统一社会信用代码", text: item.party?.code?.text)
    facts.add("法定代表人", text: item.party?.representative)
    facts.add("当事人类型", text: item.party?.type.chinese)
    facts.add("违法行为", texts: item.violations, "；")
    facts.add("违法时间", text: item.occurred)
    facts.add("违反条款", citations(item, .violated))
    facts.add("处罚依据", citations(item, .penalty))
    facts.add("适用条款", citations(item, nil))
    facts.add(item.kind == .penalty ? "处罚内容" : "处理结果", measures(item))
    facts.add("罚没合计", text: item.total?.chinese)
    facts.add("不予处罚理由", item.lenient.map { lenient($0) })
    facts.add("立案事由", text: item.investigation?.reason)
    facts.add("办理结果", text: item.investigation?.outcome)
    facts.add("协议日期", day: item.compensation?.agreed)
    facts.add("修复状态", text: item.compensation?.repair?.chinese)
    facts.add("公开道歉", item.apology.map { apology($0) })
    facts.add("简易程序", item.isSummary ? "是" : nil)
    facts.add("检查日期", day: item.inspected)
    facts.add("立案日期", day: item.filed)
    facts.add("送达日期", day: item.served)
    facts.add("办案机关", text: item.authority)
    facts.add("案件来源", text: item.source?.chinese)
    facts.add("抽查任务", item.task.map { link($0) })
    facts.add("区域", item.region.map { link($0.name, .cases(region: $0.slug)) })
    facts.add("领域", item.field.map { link($0.chinese, .cases(field: $0)) })
    facts.add("行业", item.industry.map { link($0, .cases(industry: $0)) })
    facts.add("典型案例", item.typical.map { typical($0) })
    facts.add("曝光", item.weeks.isEmpty ? nil : exposures(item.weeks))
    facts.add("进展", item.events.isEmpty ? nil : events(item))
    facts.add("公示期限", item.displayEnds.map { "至\(chinese: $0.advanced(by: -1))止" })
    return facts.list()
  }

  private func partyName(_ party: PublicParty) -> HTML {
    party.address.map { link(party.name, $0) } ?? "\(party.name)"
  }

  private func citations(_ item: PublicCase, _ role: CitationRole?) -> HTML? {
    var list: HTML?
    for citation in item.citations where citation.role == role {
      let before: HTML? = list.map { "\($0)<br>" }
      list = "\(before)\(self.citation(citation))"
    }
    return list
  }

  private func measures(_ item: PublicCase) -> HTML? {
    let list: [HTML] = item.measures.map { measure in
      measure.details.isEmpty
        ? "<li>\(measure.kind.chinese)</li>"
        : "<li>\(measure.kind.chinese)：\(measure.details, "，")</li>"
    }
    return list.isEmpty ? nil : "<ul>\(list)</ul>"
  }

  private func lenient(_ lenient: PublicLenient) -> HTML {
    let rest = [lenient.item, lenient.conditions.isEmpty ? nil : lenient.conditions.joined(separator: "、")].compactMap {
      $0
    }
    return rest.isEmpty ? "\(lenient.ground.chinese)" : "\(lenient.ground.chinese)（\(rest.joined(separator: "；"))）"
  }

  private func typical(_ typical: PublicTypical) -> HTML {
    let name = typical.batchName ?? typical.batch
    let batch: HTML? = typical.batch.flatMap { id in name.map { link($0, .batch(id)) } } ?? name.map { "\($0)" }
    let number: HTML? = typical.number.map { "第\($0)例" }
    let words = [batch, number].compactMap { $0 }
    return words.isEmpty ? "是" : Component.list(words, "，")
  }

  /// What stood in the press, the promise, and what was done (dg19-45).
  private func apology(_ apology: PublicApology) -> HTML {
    let place = apology.date.map { "\(apology.medium ?? "")（\($0.chinese)）" }
    let parts = [
      place, apology.commitment.map { "承诺：\($0)" }, apology.rectified.map { "整改：\($0)" },
      apology.hasPassed ? "警示教育合格" : nil,
    ].compactMap { $0 }
    return "\(parts, "；")"
  }

  private func events(_ item: PublicCase) -> HTML {
    let list: [HTML] = item.events.map { "<li>\(chinese: $0.date)：\($0.status.chinese)</li>" }
    return "<ul>\(list)</ul>"
  }

  private func attachments(_ item: PublicCase) -> HTML {
    let list: [HTML] = item.attachments.map { "<li><a\(href: link($0.address))>\($0.name)</a></li>\n" }
    return list.isEmpty ? "" : Component.section("附件", "<ul>\n\(list)</ul>\n")
  }

  private func relatedCases(_ item: PublicCase) -> HTML {
    let list: [HTML] = item.related.map { "<li>\(link($0))</li>\n" }
    return list.isEmpty ? "" : Component.section("相关案件", "<ul class=\"related\">\n\(list)</ul>\n")
  }

  private func siblingLinks(_ siblings: Siblings) -> HTML {
    let newer: HTML? = siblings.newer.map {
      "<a rel=\"prev\"\(href: link($0.address))><small>上一条</small>\($0.title)</a>\n"
    }
    let older: HTML? = siblings.older.map {
      "<a rel=\"next\"\(href: link($0.address))><small>下一条</small>\($0.title)</a>\n"
    }
    return "<nav class=\"siblings\" aria-label=\"相邻案件\">\n\(newer)\(older)</nav>\n"
  }
}
