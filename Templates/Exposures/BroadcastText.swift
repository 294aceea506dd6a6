public import Diagnostics
public import Disclosure
import Register

/// A text and what is wrong with it.
public struct RenderedText: Sendable {
  /// The text.
  public var text: String
  /// What is wrong with it.
  public var diagnostics: [Diagnostic]
}

extension Frame {
  /// A notice to be read aloud (口播稿): 60 to 90 seconds at 240 characters a minute, nothing in it that a reader must work out.
  public func broadcastText(_ notice: PublicExposure) -> RenderedText {
    let text = Broadcast(notice, site).text()
    var diagnostics: [Diagnostic] = []
    if !Broadcast.fits(text) {
      let file = notice.body?.file ?? notice.rows.first?.item.body.file ?? "Content/exposures/\(notice.week.slug).md"
      let problem = Problem.broadcastLength(
        found: text.count, least: Broadcast.seconds.lowerBound * 4, most: Broadcast.seconds.upperBound * 4)
      diagnostics.append(.warning(problem, at: Place(file)))
    }
    return RenderedText(text: text + "\n", diagnostics: diagnostics)
  }
}

/// Chooses what of a notice is told in the time that there is.
struct Broadcast {
  /// How long it takes to read.
  static let seconds = 60...90
  /// 240 characters a minute.
  private static let (least, most) = (seconds.lowerBound * 4, seconds.upperBound * 4)

  /// How much is told of a case.
  private enum Detail { case all, handling, problem }

  private let notice: PublicExposure
  private let site: SiteInfo

  init(_ notice: PublicExposure, _ site: SiteInfo) { (self.notice, self.site) = (notice, site) }

  /// Whether it takes the right time, whether or not one counts the pauses.
  static func fits(_ text: String) -> Bool { voiced(text) >= least && text.count <= most }

  /// Characters that are spoken.
  private static func voiced(_ text: String) -> Int { text.count { $0.isLetter || $0.isNumber } }

  func text() -> String {
    let candidate = candidates.lazy.map { SpokenChinese.text($0.joined(separator: "")) }.first {
      $0.count + SpokenChinese.text(Broadcast.closing).count <= Broadcast.most
    }
    var text = (candidate ?? SpokenChinese.text(shortest.joined(separator: "")))
    let closing = SpokenChinese.text(Broadcast.closing)
    for sentence in further where Broadcast.voiced(text + closing) < Broadcast.least {
      if text.count + sentence.count + closing.count <= Broadcast.most { text += sentence }
    }
    return text + closing
  }

  /// What may be told, the fullest first.
  private var candidates: [[String]] {
    let all = notice.rows
    guard !all.isEmpty else { return wordsAlone }
    var list: [[String]] = []
    let summary = notice.summary.map { [$0.sentence] } ?? []
    for detail in [Detail.all, .handling] {
      if !summary.isEmpty { list.append([opening(all.count)] + summary + all.map { told($0, detail) }) }
      list.append([opening(all.count)] + all.map { told($0, detail) })
    }
    list.append([opening(all.count)] + all.map { told($0, .problem) })
    for count in stride(from: all.count - 1, through: 1, by: -1) {
      list.append([opening(count)] + gravest(count).map { told($0, .handling) })
    }
    return list + [shortest]
  }

  private var shortest: [String] {
    notice.rows.isEmpty ? [opening(0)] : [opening(1)] + gravest(1).map { told($0, .problem) }
  }

  /// A notice without cases: as many of the office's sentences as there is time for.
  private var wordsAlone: [[String]] {
    let sentences = ((notice.summary.map { [$0] } ?? []) + notice.paragraphs).flatMap {
      Broadcast.sentences($0.sentence)
    }
    return stride(from: sentences.count, through: 0, by: -1).map { [opening(0)] + sentences.prefix($0) }
  }

  private static func sentences(_ text: String) -> [String] {
    var list: [String] = []
    var current = ""
    for character in text {
      current.append(character)
      if "。！？".contains(character) {
        list.append(current)
        current = ""
      }
    }
    return current.isEmpty ? list : list + [current]
  }

  private func opening(_ told: Int) -> String {
    let sample = site.isSample ? "以下为示例，案件均为虚构。" : ""
    let count = notice.rows.count
    let counted =
      count == 0 ? "" : told == count ? "本周共曝光\(count)起案件。" : "本周共曝光\(count)起案件，以下播报其中\(told)起。"
    return "\(sample)\(site.agency)发布\(notice.week.chinese)环境违法行为曝光情况。\(counted)"
  }

  /// The cases with the highest fines, in the order of the notice; it ranks nobody.
  private func gravest(_ count: Int) -> [PublicExposureRow] {
    let rows = notice.rows
    let chosen = rows.indices.sorted { left, right in
      let amounts = (rows[left].item.total?.fen ?? 0, rows[right].item.total?.fen ?? 0)
      return amounts.0 == amounts.1 ? left < right : amounts.0 > amounts.1
    }.prefix(count)
    return chosen.sorted().map { rows[$0] }
  }

  private func told(_ row: PublicExposureRow, _ detail: Detail) -> String {
    var text = "\(row.name)，\(row.facts.problem.sentence)"
    if detail != .problem { text += "处理情况：\(row.facts.handling.sentence)" }
    if detail == .all, let next = row.facts.next { text += next.sentence }
    if let caution = row.facts.caution { text += "目前，\(caution.sentence)" }
    return text
  }

  private static let closing = "发现环境违法行为，请拨打12369举报。"

  /// Neutral words for the time that is left, in this order.
  private var further: [String] {
    notice.rows.isEmpty
      ? Broadcast.general + Broadcast.more : Broadcast.general + Broadcast.aboutCases + Broadcast.more
  }

  private static let general = [
    "排放污染物的单位和个人应当遵守生态环境法律法规，采取措施防治污染，并对造成的损害依法承担责任。",
    "任何单位和个人都有权举报污染环境、破坏生态的行为，举报人的信息依法保密。",
  ]
  private static let aboutCases = [
    "以上案件的违法事实、处理依据和救济途径，可以在本局网站的案件公示栏目查询。",
    "当事人履行义务、完成整改以后，可以依法申请信用修复。",
  ]
  private static let more = [
    "实行排污许可管理的单位应当持证排污、按证排污，开展自行监测，如实记录和公开有关信息。",
    "生态环境部门依法查处环境违法行为，并为企业守法提供指导和帮助。",
    "发现违法排放污染物的，可以记下时间、地点和现象，提供给生态环境部门核查。",
    "保护生态环境，人人有责，欢迎社会各界参与监督。",
    "让我们共同守护蓝天、碧水和净土。",
  ]
}
