public import Disclosure
public import Markup
import Register

extension Address {
  /// 履责清单: the current year.
  public static let duties = Address("duties/")
  /// All lines of all duties as a table.
  public static let dutyTable = Address("duties/duties.csv")
  /// 履责清单 of an earlier year.
  public static func duties(year: Int) -> Address { Address("duties/\(year)/") }
  /// Every record of one duty.
  public static func duty(_ id: String) -> Address { Address("duties/\(id)/") }
}

/// What of the duties stands on which page.
public enum DutyPaging {
  /// How many records of a duty stand on the page of a year; the others are on pages of their own.
  static let shown = 20

  /// The earlier years that have lines, newest first. Weeks may begin a new year before the calendar does, so that the
  /// current page holds later ones too.
  public static func earlierYears(_ duties: [PublicDuty], before year: Int) -> [Int] {
    Set(duties.flatMap(\.lines).map(\.year)).filter { $0 < year }.sorted(by: >)
  }
}

extension Frame {
  /// 履责清单 of a year: what each duty asks, and for each period its limit and the day of publication.
  ///
  /// - Parameter year: `nil` for the current one.
  public func dutiesPage(_ duties: [PublicDuty], year: Int?) -> HTML {
    let earlier = DutyPaging.earlierYears(duties, before: site.day.year)
    let head = PageHead(
      year.map { "\($0)年履责清单" } ?? "履责清单", at: year.map { .duties(year: $0) } ?? .duties, column: .duties,
      path: year == nil ? [] : [.init("履责清单", .duties)])
    let parts = duties.map { duty in
      (duty: duty, lines: duty.lines.filter { line in year.map { $0 == line.year } ?? (line.year >= site.day.year) })
    }
    // An earlier year lists what it had; the current one also what has nothing yet.
    let sections: [HTML] = parts.compactMap { year == nil || !$0.lines.isEmpty ? dutySection($0.duty, $0.lines) : nil }
    let isPending = parts.contains { $0.lines.contains(where: \.isPending) }
    let note: HTML? = isPending ? "<p class=\"note\">待定：放假安排尚未公布的年度，工作日仅按周末计算。</p>\n" : nil
    let years: [HTML] = earlier.filter { $0 != year }.map { "<li>\(link("\($0)年", .duties(year: $0)))</li>\n" }
    let others: HTML = years.isEmpty ? "" : "<ul>\n\(years)</ul>\n"
    let content: HTML = """
      \(Component.title(head.title, lead: "本机关应当公开的事项、期限和公开日期，数据截至\(site.day.chinese)。\(link("下载全部数据（CSV）", .dutyTable))"))<div class="wrap">
      \(note)\(sections)\(Component.section("其他年度", others))</div>

      """
    return page(head, content)
  }

  /// One page of the records of a duty, fifty on each.
  public func dutyPage(_ duty: PublicDuty, page number: Int) -> HTML {
    let pages = Paging.pages(duty.lines.count)
    var path: [PageHead.NamedStep] = [.init("履责清单", .duties)]
    if number > 1 { path.append(.init(duty.name, .duty(duty.id))) }
    let head = PageHead(
      number == 1 ? duty.name : "\(duty.name)（第\(number)页）", at: Paging.address(.duty(duty.id), page: number),
      column: .duties, path: path)
    let shown = Array(duty.lines[Paging.rows(number, of: duty.lines.count)])
    let content: HTML = """
      \(Component.title(duty.name))<div class="wrap listing">
      \(number == 1 ? dutyFacts(duty) : "")\(dutyTable(duty, shown))\(pager(.duty(duty.id), page: number, of: pages))</div>

      """
    return page(head, content)
  }

  private func dutySection(_ duty: PublicDuty, _ lines: [PublicDuty.Line]) -> HTML {
    let shown = duty.isPerRecord ? Array(lines.prefix(DutyPaging.shown)) : lines
    let more: HTML =
      duty.isPerRecord ? "<p>\(link("\(duty.name)全部记录", .duty(duty.id)))</p>\n" : ""
    return Component.section(duty.name, "\(dutyFacts(duty))\(dutyTable(duty, shown))\(more)")
  }

  private func dutyFacts(_ duty: PublicDuty) -> HTML {
    Component.facts([("要求", "\(duty.rule)"), ("依据", duty.basis.map { link($0) })])
  }

  private func dutyTable(_ duty: PublicDuty, _ lines: [PublicDuty.Line]) -> HTML {
    let columns = [
      TableColumn(duty.isPerRecord ? "记录" : "期间"), TableColumn("期限"),
      TableColumn(duty.isPublication ? "公开日期" : "完成日期"),
    ]
    return Component.table(
      duty.name, columns,
      lines.map { line in
        let pending: HTML? = line.isPending ? "（待定）" : nil
        return [link(line.subject), "\(time: line.limit)\(pending)", Component.day(line.done) ?? "—"]
      })
  }
}
