import Diagnostics
import Platform
import Register

/// Puts together the briefings that are out on a day (简报、通报、新闻发布).
struct BriefingDisclosure {
  private let register: Register
  private let day: Day
  private let edition: SiteInfo.Edition
  private let names: PartyNames
  private let wording: Wording
  private let desk: BlockDesk
  private let archive: ArchiveDisclosure
  private let memory: Memory?

  /// - Parameters:
  ///   - complete: with what is not known yet: the words may not tell that either.
  ///   - shown: the cases that are displayed, by their ids.
  init(
    _ register: Register, _ complete: Register, day: Day, edition: SiteInfo.Edition, shown: [String: PublicCase],
    desk: BlockDesk, memory: Memory? = nil
  ) {
    (self.register, self.day, self.edition, self.desk) = (register, day, edition, desk)
    let texts = register.briefings.flatMap { [$0.title, $0.body] + $0.recipients }
    names = PartyNames(complete.cases, in: texts)
    self.memory = memory
    archive = ArchiveDisclosure(register, complete, day: day, shown: shown)
    wording = .ofOffice(register, CaseReferences(register, on: day, shown: shown))
  }

  /// Whether visitors read it on a day.
  static func isShown(_ briefing: Briefing, on day: Day) -> Bool {
    briefing.visibility != .internal && briefing.issued.map { $0 <= day } ?? false
  }

  /// The newest first; what is wrong with the words is found in all of them. Of a draft it is no more than a warning.
  ///
  /// Their blocks are counted on `jobs` processors, as each goes through all records of its period.
  func disclose(_ diagnostics: inout [Diagnostic], jobs: Int) async -> [PublicBriefing] {
    let versions = archive.versions(&diagnostics)
    // What is archived is shown as it was then, whether its file is there or not.
    var list = versions.compactMap { archived($0.value) }
    let live = register.briefings.filter { versions[$0.id] == nil }
    let words = live.map(words)
    let (day, desk) = (day, desk)
    let blocks = await Parallel.map(count: live.count, jobs: jobs) { index in
      let briefing = live[index]
      var found: [Diagnostic] = []
      let blocks = desk.blocks(
        in: words[index].markdown, file: briefing.origin.file, line: briefing.bodyLine, period: briefing.period,
        asOf: min(briefing.issued ?? day, day), isInternal: briefing.visibility == .internal, &found)
      return (blocks: blocks, found: found)
    }
    for (index, briefing) in live.enumerated() {
      let isPublic = BriefingDisclosure.isShown(briefing, on: day)
      let found = words[index].found + blocks[index].found
      diagnostics += isPublic ? found : found.asWarnings
      if isPublic || edition == .office { list.append(shown(briefing, words[index], blocks[index].blocks)) }
    }
    return list.sorted { left, right in
      let days = (left.period.last, right.period.last)
      return days.0 == days.1 ? left.id > right.id : days.0 > days.1
    }
  }

  private func archived(_ versions: [(record: ArchivedBriefing, shown: PublicArchivedVersion)]) -> PublicBriefing? {
    guard let last = versions.last?.record else { return nil }
    return PublicBriefing(
      id: last.name.slug, kind: last.name.kind, title: last.title, period: last.name.period, issue: last.issue,
      totalIssue: last.totalIssue, issued: last.issued, isInternal: false, editor: last.editor,
      recipients: last.recipients, body: PublicText(markdown: "", file: last.origin.file, line: 1),
      versions: versions.map(\.shown), index: memory?.record(.briefing, last.name.slug)?.index)
  }

  /// What the office wrote, as it may be shown, and what is wrong with it.
  private struct Words: Sendable {
    var title = ""
    var recipients: [String] = []
    var markdown = ""
    var found: [Diagnostic] = []
  }

  private func words(_ briefing: Briefing) -> Words {
    let (file, line) = (briefing.origin.file, briefing.origin.line)
    var result = Words()
    func checked(_ text: String, _ line: Int) -> String {
      names.report(in: text, file, line: line, wording, &result.found)
      if briefing.issued != nil, briefing.visibility != .internal { checkFinished(text, file, line, &result.found) }
      return wording.disclose(text, file: file, line: line, diagnostics: &result.found)
    }
    result.title = NoticeWording.plain(checked(briefing.title, line))
    result.recipients = briefing.recipients.map { NoticeWording.plain(checked($0, line)) }
    result.markdown = checked(briefing.body, briefing.bodyLine)
    return result
  }

  private func shown(_ briefing: Briefing, _ words: Words, _ blocks: [PublicBlock]) -> PublicBriefing {
    let editor = briefing.editor.flatMap { id in register.authorities.first { $0.id == id }?.name }
    return PublicBriefing(
      id: briefing.id, kind: briefing.kind, title: words.title, period: briefing.period, issue: briefing.issue,
      totalIssue: briefing.totalIssue, issued: briefing.issued.flatMap { $0 <= day ? $0 : nil },
      isInternal: briefing.visibility == .internal, editor: editor ?? register.site.agency,
      recipients: words.recipients,
      body: PublicText(markdown: words.markdown, file: briefing.origin.file, line: briefing.bodyLine, blocks: blocks),
      index: memory?.record(.briefing, briefing.id)?.index)
  }

  /// 待补 marks what is still to be written.
  private func checkFinished(_ text: String, _ file: String, _ line: Int, _ diagnostics: inout [Diagnostic]) {
    let bytes = Array(text.utf8)
    let mark = Array("待补".utf8)
    var start = 0
    while let offset = bytes.firstOffset(of: mark, from: start) {
      diagnostics.append(.error(.unfinishedWords, at: wording.place(bytes, offset, file, line)))
      start = offset + mark.count
    }
  }
}
