import ArgumentParser
import Diagnostics
import Intake

/// Records that one build keeps back, each with its reason (暂缓发布).
struct HoldOptions: ParsableArguments {
  @Option(
    name: .customLong("hold"), parsing: .singleValue,
    help: ArgumentHelp(
      "Keep this case or task out of this build, whatever is wrong with it; may be repeated.",
      "本次发布暂不公开这件案件或任务，不论它有什么错误；可以写多次。", valueName: "ID"))
  var ids: [String] = []

  @Option(
    name: .customLong("why"), parsing: .singleValue,
    help: ArgumentHelp(
      "Why it is kept back: one for each --hold, in their order.", "暂不公开的理由：每个 --hold 一条，按先后对应。", valueName: "TEXT"))
  var reasons: [String] = []

  func validate() throws {
    guard ids.count == reasons.count else {
      throw ValidationError("each --hold needs its own --why", "每个 --hold 都要有对应的 --why")
    }
    guard reasons.allSatisfy({ $0.contains { !$0.isWhitespace } }) else {
      throw ValidationError("--why must say why", "--why 须写明理由")
    }
    guard Set(ids).count == ids.count else { throw ValidationError("a record is held once", "同一件记录只能写一次 --hold") }
  }
}

extension Console {
  /// The line that says what was kept back, on the terminal's error stream: it is remembered nowhere else.
  func show(_ hold: HoldOptions) {
    for (id, reason) in zip(hold.ids, hold.reasons) {
      if usesJSON {
        print("{\"held\":\(Report.quoted(id)),\"why\":\(Report.quoted(reason))}")
      } else if language == .chinese {
        Console.toStandardError("!!! 本次发布暂缓：\(id)，理由：\(reason)。更正后请不带 --hold 重新发布\n")
      } else {
        Console.toStandardError("!!! HELD BACK from this build: \(id): \(reason). Mend it, then build without --hold\n")
      }
    }
  }

  /// An id after `--hold` that names no file.
  func unknown(_ held: HeldFiles) -> ExitCode {
    let parts = held.unknown.map { id -> Term in
      let near = held.suggestions[id]
      return Term(
        "there is no case or task `\(id)`" + (near.map { "; did you mean `\($0)`?" } ?? ""),
        "没有案件或抽查任务 `\(id)`" + (near.map { "，是否应为 `\($0)`？" } ?? ""))
    }
    return stop(
      Term(parts.map(\.english).joined(separator: "\n"), parts.map(\.chinese).joined(separator: "\n")))
  }
}
