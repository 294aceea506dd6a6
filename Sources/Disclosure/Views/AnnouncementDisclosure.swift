import Diagnostics
import Register

extension TaskDisclosure {
  /// The announced tasks whose results are not published yet, the newest first.
  func announce(_ diagnostics: inout [Diagnostic]) -> [AnnouncedTask] {
    register.tasks.compactMap { announce($0, &diagnostics) }
      .sorted { ($0.announced, $0.id) > ($1.announced, $1.id) }
  }

  private func announce(_ task: InspectionTask, _ diagnostics: inout [Diagnostic]) -> AnnouncedTask? {
    guard let stage = Announcement.stage(of: task, on: day), let opens = Announcement.opens(task),
      let drawDate = task.draw?.date
    else { return nil }
    let place = Place(task.origin.file, line: task.origin.line)
    let texts = texts(of: task)
    TextCheck(register).report(texts, at: place, &diagnostics)
    // A task named after the one enterprise that it visits would give away what the page leaves out.
    if names(an: task, in: texts.compactMap { $0 }) {
      diagnostics.append(.error(.objectInAnnouncement, at: place))
      return nil
    }
    return AnnouncedTask(
      id: task.id, address: .task(task.id), name: task.name, stage: stage, announced: opens, plan: plan(task),
      quarter: task.quarter.flatMap { $0.first <= day ? $0 : nil }, level: task.level, checkKind: task.checkKind,
      items: task.items.map(itemName), scope: task.scope, pool: task.pool, drawn: task.drawn, drawDate: drawDate,
      method: task.draw?.method, platform: platform(task), proof: proof(task), window: window(task),
      authority: name(task.authority) ?? "", partners: task.partners.compactMap(name), approval: approval(task))
  }

  /// Whether an object of the pool or of the results stands in one of the texts, by name or code.
  private func names(an task: InspectionTask, in texts: [String]) -> Bool {
    let secrets: [String] =
      task.frozen.map(\.name) + task.frozen.compactMap { $0.code?.text } + task.results.map(\.name)
      + task.results.compactMap { $0.code?.text }
    let bytes = Array(texts.joined(separator: "\n").utf8)
    return secrets.contains { NameSearch.firstOffset(of: $0, in: bytes) != nil }
  }
}
