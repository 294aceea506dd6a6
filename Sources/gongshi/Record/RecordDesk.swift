import Diagnostics
import Disclosure
import Glibc
import Intake
import Platform
import Register

/// Why nothing could be recorded.
struct RecordFailure: Error {
  var words: [Term] = []
  var diagnostics: [Diagnostic] = []

  init(_ english: String, _ chinese: String) { words = [Term(english, chinese)] }

  init(words: [Term]) { self.words = words }

  init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }
}

/// Finds the lines that the record lacks, looks whether a build takes them, and writes them.
struct RecordDesk {
  let root: String
  let register: Register
  let day: Day
  let jobs: Int

  /// Lines to be written.
  struct Work {
    var entries: [LogbookEntry] = []
    var firsts = 0
    var corrections = 0
    var additions = 0
    var gone = 0
  }

  /// The lines that are lacking, judged by the same rules as a build's.
  func work(reason: String?, ids: [String], all: Bool, gone: [String]) async throws(RecordFailure) -> Work {
    if let newest = register.logbook?.newest, newest > day {
      throw RecordFailure(
        "the record goes to \(newest); it cannot be added to as of \(day)", "公示记录已到 \(newest)，不能以 \(day) 为基准日追加")
    }
    let open = Disclosure.proposal(register, on: day).unexplained
    var named = all ? open.map(\.record) : []
    for id in ids { named.append(try self.named(id, open)) }
    let wanted = Set(named)
    let proposal = Disclosure.proposal(register, on: day) { kind, id in
      wanted.contains("\(kind.rawValue)/\(id)") ? reason : nil
    }
    guard proposal.unexplained.isEmpty else {
      throw RecordFailure(words: proposal.unexplained.map(\.words) + [hint(proposal.unexplained)])
    }
    var work = Work(
      entries: proposal.entries, firsts: proposal.firsts, corrections: proposal.corrections,
      additions: proposal.additions)
    for address in gone {
      work.entries.append(try givenUp(address, reason))
      work.gone += 1
    }
    try await judge(work)
    return work
  }

  /// A record that was changed, by its id with or without its kind.
  private func named(_ id: String, _ open: [RecordProposal.Unexplained]) throws(RecordFailure) -> String {
    let found = open.map(\.record).filter {
      $0 == id || $0.split(separator: "/").dropFirst().joined(separator: "/") == id
    }
    if found.count == 1 { return found[0] }
    if found.isEmpty {
      throw RecordFailure("nothing that is published was changed in `\(id)`", "`\(id)` 没有改动过的已公示内容")
    }
    throw RecordFailure(
      "`\(id)` could be \(found.joined(separator: " or "))", "`\(id)` 可能是 \(found.joined(separator: " 或 "))")
  }

  private func hint(_ open: [RecordProposal.Unexplained]) -> Term {
    let records = open.prefix(5).map(\.record).joined(separator: " ") + (open.count > 5 ? " …" : "")
    return Term(
      "put back what was published, or run `gongshi record --reason \"…\" \(records)`",
      "请恢复原内容，或运行 `gongshi record --reason \"更正理由\" \(records)`")
  }

  /// A line that gives an address up.
  private func givenUp(_ text: String, _ reason: String?) throws(RecordFailure) -> LogbookEntry {
    let address = text.split(separator: "/").joined(separator: "/") + "/"
    guard let owner = register.logbook?.entries.last(where: { $0.address == address && $0.kind != .gone }) else {
      throw RecordFailure("the record has no address `\(address)`", "公示记录中没有网址 `\(address)`")
    }
    guard !Disclosure.stands(address, in: register, on: day) else {
      throw RecordFailure("something still stands at `\(address)`", "网址 `\(address)` 仍有内容")
    }
    return LogbookEntry(
      date: day, kind: .gone, id: owner.id, index: nil, address: address, facts: nil, reason: reason,
      origin: owner.origin
    )
  }

  /// Publishes with the new lines, without writing; what is wrong with them must not get into the record.
  private func judge(_ work: Work) async throws(RecordFailure) {
    var future = register
    let lines = work.entries.map { entry in
      var line = entry
      line.origin = Origin(file: RecordDesk.file(of: entry), line: 0)
      return line
    }
    future.logbook = Logbook((register.logbook?.entries ?? []) + lines)
    let found = await Disclosure.publish(future, on: day, jobs: jobs).diagnostics.filter { $0.severity == .error }
    if !found.isEmpty { throw RecordFailure(found) }
  }

  private static func file(of entry: LogbookEntry) -> String { "Content/record/\(entry.date.year).csv" }

  /// Adds the lines to the files of their years, the oldest first, so that what an interruption leaves is a beginning.
  func write(_ work: Work) throws(RecordFailure) {
    guard !work.entries.isEmpty else { return }
    mkdir("\(root)/Content/record", 0o755)
    for (file, entries) in Dictionary(grouping: work.entries, by: RecordDesk.file).sorted(by: { $0.key < $1.key }) {
      let path = "\(root)/\(file)"
      let existing = try? readFile(path)
      // Lines that were read a moment ago must not be lost to a file that cannot be read now.
      guard existing != nil || register.logbook?.entries.contains(where: { $0.origin.file == file }) != true else {
        throw RecordFailure("\(file) cannot be read", "无法读取 \(file)")
      }
      do throws(FileError) {
        try writeFileAtomically(path, LogbookTable.adding(entries, to: existing, file: file))
      } catch {
        throw RecordFailure("\(file): \(error.reason)", "\(file)：\(error.chineseReason)")
      }
    }
  }
}

extension RecordProposal.Unexplained {
  /// One line: which record, which facts.
  fileprivate var words: Term {
    Term(
      "\(record): \(fields.map(\.rawValue).joined(separator: ", "))",
      "\(record)：\(fields.map(\.chinese).joined(separator: "、"))")
  }
}
