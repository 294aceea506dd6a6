import Disclosure
import Markup
import Register
import Templates

extension RouteTable {
  /// 简报: the index, each briefing, and the feed; nothing without briefings.
  mutating func addBriefings(_ site: PublicSite, _ frame: Frame, printed: [String: PrintedFile]) {
    let briefings = site.briefings
    guard !briefings.isEmpty else { return }
    add(.page(.briefings, source: "Content/briefings") { frame.briefingIndex(briefings) })
    for (year, list) in Dictionary(grouping: briefings, by: \.year).sorted(by: { $0.key > $1.key }) {
      add(.page(.briefings(year: year), source: "Content/briefings") { frame.briefingYear(year, list) })
      add(.file(Address.briefingTable(year: year).path) { Tables.briefings(list, frame) })
    }
    for kind in BriefingKind.allCases {
      let list = briefings.filter { $0.kind == kind }
      for (index, briefing) in list.enumerated() {
        let siblings = BriefingSiblings(
          earlier: index + 1 < list.count ? list[index + 1] : nil, later: index > 0 ? list[index - 1] : nil)
        add(
          Route(
            path: briefing.address.file, source: briefing.body.file,
            content: .linked { exists in
              RenderedFile(
                frame.briefingPage(briefing, siblings: siblings, printed: printed[briefing.id], exists: exists))
            }, listing: .init(address: briefing.address, updated: briefing.updated?.description)))
        if let file = printed[briefing.id] {
          let path = Address.printed(briefing).path
          add(Route(path: path, source: briefing.body.file, content: .copied(from: file.source), listing: nil))
        }
        addVersions(briefing, frame)
      }
    }
    let archived = briefings.filter { !$0.versions.isEmpty }
    if !archived.isEmpty {
      add(.page(.archive, source: "Content/archive") { frame.archiveIndex(archived) })
      add(.file(Address.archiveTable.path) { Tables.archive(archived, frame) })
    }
    guard site.info.edition == .published else { return }
    add(.file(Address.briefingFeed.path) { Feed.briefings(briefings.prefix(Feed.length), frame).bytes })
  }

  /// The earlier versions of an archived briefing, and what can be downloaded of each.
  private mutating func addVersions(_ briefing: PublicBriefing, _ frame: Frame) {
    for version in briefing.versions {
      let source = "Content/archive/\(version.bag)"
      if version != briefing.versions.last {
        let address = Address.version(version.number, of: briefing.address)
        add(
          Route(
            path: address.file, source: source,
            content: .linked { exists in
              RenderedFile(bytes: frame.versionPage(version, of: briefing, exists: exists).bytes)
            }, listing: nil))
      }
      add(
        Route(
          path: Address.bag(version.bag, of: briefing.address).path, source: source,
          content: .rendered { PublicBag.file(version) }, listing: nil))
      if version.hasPDF, !version.hasDepartures {
        add(
          Route(
            path: Address.pdf(version.bag, of: briefing.address).path, source: source,
            content: .copied(from: "\(source)/data/briefing.pdf"), listing: nil))
      }
    }
  }
}

extension Tables {
  /// A row for each briefing (简报目录).
  static func briefings(_ briefings: [PublicBriefing], _ frame: Frame) -> [UInt8] {
    var table = CSV(["编号", "标题", "类别", "报告期", "第几期", "总第几期", "编发单位", "签发日期", "索引号", "归档日期", "网址"])
    for briefing in briefings {
      table.add([
        briefing.id, briefing.title, briefing.kind.chinese, briefing.period.chinese, briefing.issue?.description,
        briefing.totalIssue?.description, briefing.editor, briefing.issued?.description, briefing.index,
        briefing.versions.last?.archived.description, frame.absolute(briefing.address).text,
      ])
    }
    return table.bytes
  }

  /// A row for each version of each archived briefing (归档目录).
  static func archive(_ briefings: [PublicBriefing], _ frame: Frame) -> [UInt8] {
    var table = CSV(["归档包", "标题", "类别", "版本", "归档日期", "更正说明", "清单摘要（SHA-256）", "下载"])
    for briefing in briefings {
      for version in briefing.versions {
        table.add([
          version.bag, briefing.title, briefing.kind.chinese, "第\(version.number)版", version.archived.description,
          version.reason, version.manifest, frame.absolute(.bag(version.bag, of: briefing.address)).text,
        ])
      }
    }
    return table.bytes
  }
}
