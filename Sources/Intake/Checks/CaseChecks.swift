import Diagnostics
import Register

/// What is checked of one case against what was read before all cases: its attachments, the laws that it cites, the limit of
/// its publication. It needs no other case, so every case is checked where it is read, on all processors.
struct CaseChecks: Sendable {
  private let files: Set<String>
  private let laws: [Law]
  private let positions: [String: Int]
  private let limits: PublicationLimits
  private let calendar: WorkingCalendar

  init(_ register: Register, files: Set<String>) {
    self.files = files
    laws = register.laws
    positions = Dictionary(laws.enumerated().map { ($1.id, $0) }) { first, _ in first }
    limits = PublicationLimits(register)
    calendar = register.calendar
  }

  func check(_ item: Case, _ reading: Reading) {
    let place = Place(item.origin.file, line: item.origin.line, column: 1)
    for attachment in item.attachments where !files.contains(attachment.path) {
      let problem = Problem.unknownReference(attachment.file, kind: Term("file", "文件"), suggestion: nil)
      reading.report(.error(problem, at: place))
    }
    if let ended = item.occurredTo ?? item.occurredFrom {
      for citation in item.citations where !citation.isMilder {
        guard let position = positions[citation.law], !laws[position].isInForce(on: ended) else { continue }
        let successor = laws[position].replacedBy.flatMap { positions[$0] }.map { laws[$0].title }
        reading.report(
          .warning(.lawNotInForce(laws[position].title, on: "\(ended)", successor: successor), at: place))
      }
    }
    if let published = item.published, let decided = item.decision?.date, item.kind == .penalty {
      let end = limits.limit(.penaltyPublished, of: decided).end(after: decided, in: calendar)
      if published > end { reading.report(.warning(.publishedLate(limit: "\(end)"), at: place)) }
    }
  }
}
