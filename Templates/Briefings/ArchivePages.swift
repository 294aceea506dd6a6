public import Disclosure
public import Markup
import Register

extension Address {
  /// 归档目录 as a table.
  public static let archiveTable = Address("briefings/archive/archive.csv")
}

extension Frame {
  /// 归档目录: every version of every archived briefing, with its digest and what can be downloaded.
  public func archiveIndex(_ briefings: [PublicBriefing]) -> HTML {
    let years = Set(briefings.map(\.year)).sorted(by: >)
    let sections: [HTML] = years.map { year in
      let rows: [[HTML]] = briefings.filter { $0.year == year }.flatMap { briefing in
        briefing.versions.reversed().map { version -> [HTML] in
          [
            link(briefing.title, place(of: version, in: briefing)) + mark(version, briefing),
            "\(briefing.kind.chinese)", "\(BriefingHead.number(briefing) ?? "—")", "\(time: version.archived)",
            "<code>\(version.manifest)</code>", downloads(version, briefing),
          ]
        }
      }
      let columns = ["标题", "类别", "期号", "归档日期", "清单摘要（SHA-256）", "下载"].map { TableColumn($0) }
      return Component.section("\(year)年", Component.table("\(year)年归档", columns, rows))
    }
    let lead: HTML = "简报归档后内容不再改动，有误的另行归档更正。下载包中已停止公示的案件名称不再显示，摘要为本机关保存的原包清单的摘要。\(link("下载目录（CSV）", .archiveTable))"
    let head = PageHead("归档目录", at: .archive, column: .briefings)
    return page(head, "\(Component.title("归档目录", lead: lead))<div class=\"wrap listing\">\n\(sections)</div>\n")
  }

  /// An earlier version, which was corrected since.
  public func versionPage(
    _ version: PublicArchivedVersion, of briefing: PublicBriefing, exists: @escaping (String) -> Bool
  ) -> HTML {
    let head = PageHead(
      "\(briefing.title)（更正前第\(version.number)版）", at: .version(version.number, of: briefing.address),
      column: .briefings,
      path: [year(of: briefing), .init(briefing.title, briefing.address)], isIndexed: false)
    let next = briefing.versions.first { $0.number == version.number + 1 }
    let notice: HTML? = next.map {
      "<p class=\"note\">本版本已于\($0.archived.chinese)更正：\($0.reason ?? "")。\(link("更正后的版本", briefing.address))</p>\n"
    }
    let content: HTML = """
      <article class="wrap paper">
      \(BriefingWords.head(briefing))<h1>\(head.title)</h1>
      \(notice)<div class="body">
      \(FrozenView(frame: self, exists: exists).html(version.content))</div>
      </article>

      """
    return page(head, content)
  }

  /// The versions at the end of a briefing: when it was archived, what was corrected, what can be downloaded.
  func versionTable(_ briefing: PublicBriefing) -> HTML {
    guard !briefing.versions.isEmpty else { return "" }
    let rows: [[HTML]] = briefing.versions.reversed().map { version in
      [
        link("第\(version.number)版", place(of: version, in: briefing)) + mark(version, briefing),
        "\(time: version.archived)", "\(version.reason ?? "—")", "<code>\(version.manifest)</code>",
        downloads(version, briefing),
      ]
    }
    let columns = ["版本", "归档日期", "更正说明", "清单摘要（SHA-256）", "下载"].map { TableColumn($0) }
    let note: HTML? =
      briefing.versions.contains(where: \.hasDepartures)
      ? "<p><small>部分案件已停止公示，网页和下载包中不再显示其名称。</small></p>\n" : nil
    return Component.section(
      "归档", "\(Component.table("归档版本", columns, rows))\(note)<p class=\"more\">\(link("归档目录", .archive))</p>\n")
  }

  private func place(of version: PublicArchivedVersion, in briefing: PublicBriefing) -> Address {
    version == briefing.versions.last ? briefing.address : .version(version.number, of: briefing.address)
  }

  private func mark(_ version: PublicArchivedVersion, _ briefing: PublicBriefing) -> HTML {
    version == briefing.versions.last ? " \(chip: "已归档", .good)" : " \(chip: "已更正", .busy)"
  }

  private func downloads(_ version: PublicArchivedVersion, _ briefing: PublicBriefing) -> HTML {
    let bag = link("归档包（ZIP）", .bag(version.bag, of: briefing.address))
    guard version.hasPDF else { return bag }
    return version.hasDepartures
      ? "\(bag)<br><small>PDF 所涉案件有的已停止公示，不再提供</small>"
      : "\(bag)<br>\(link("PDF", .pdf(version.bag, of: briefing.address)))"
  }
}
