import ArgumentParser
import Diagnostics
import Disclosure
import Register

/// `gongshi record`: writes down what is published, so that the site remembers it.
struct RecordCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "record",
    abstract: bilingual(
      "Write down what is published: index numbers, addresses, corrections with their reasons.", "记录公示事项：索引号、网址、更正及理由。"),
    discussion: bilingual(
      paragraphs: """
        Adds lines to Content/record/<year>.csv, never changes one, and keeps no value: only digests of what was public. Run it
        before `gongshi build`, and commit the file. A published fact that was changed needs --reason, which the public reads
        on the page 更正与撤下.

        Examples:
          gongshi record
          gongshi record --dry-run
          gongshi record --reason 罚款金额录入错误 case/2026-0042
          gongshi record --gone cases/2026/2026-0042/ --reason 重复公示
        """,
      """
      在 Content/record/<年份>.csv 中添加行，从不改动已有的行，也不保存内容：只有公示内容的摘要值。请在 `gongshi build` 之前运行，并提交该文件。
      已公示的内容有改动的，须写 --reason，公众在“更正与撤下”页可以看到。

      示例：
        gongshi record
        gongshi record --dry-run
        gongshi record --reason 罚款金额录入错误 case/2026-0042
        gongshi record --gone cases/2026/2026-0042/ --reason 重复公示
      """))

  @OptionGroup var options: SourceOptions

  @Option(
    help: ArgumentHelp(
      "Why the named records were changed, or the address was given up.", "所列记录更正的理由，或网址停用的理由。", valueName: "TEXT"))
  var reason: String?

  @Option(
    help: ArgumentHelp(
      "An address that stays empty for good; neutral words will stand there. May be given several times.",
      "不再使用的网址，原处改为中性说明；可以写多次。",
      valueName: "ADDRESS"))
  var gone: [String] = []

  @Flag(help: ArgumentHelp("Take --reason for every record that was changed.", "所有改动过的记录都用 --reason 的理由。"))
  var all = false

  @Flag(help: ArgumentHelp("Say what would be written, and write nothing.", "只说明会写什么，不写任何文件。"))
  var dryRun = false

  @Argument(
    help: ArgumentHelp(
      "Records that were changed: case/2026-0042, or the id alone.", "改动过的记录：case/2026-0042，或只写编号。", valueName: "ID"))
  var ids: [String] = []

  func validate() throws {
    if let reason, reason.allSatisfy(\.isWhitespace) { throw ValidationError("--reason is empty", "--reason 没有内容") }
    if reason == nil, !ids.isEmpty || !gone.isEmpty || all {
      throw ValidationError("--reason is needed", "缺少 --reason")
    }
    if reason != nil, ids.isEmpty, gone.isEmpty, !all {
      throw ValidationError("name the records that --reason is for, or write --all", "请写明 --reason 针对哪些记录，或写 --all")
    }
    if all, !ids.isEmpty || !gone.isEmpty {
      throw ValidationError("--all stands alone, without ids or --gone", "--all 不能与编号或 --gone 同用")
    }
  }

  func run() async throws {
    let console = Console(root: options.source, usesJSON: options.json)
    let build = SiteBuild(root: options.source, asOf: options.asOf, jobs: options.jobs)
    let prepared = await build.prepare()
    let others = prepared.diagnostics.filter { !$0.problem.isForRecord }
    guard !others.hasErrors, let register = prepared.register, let day = prepared.site?.info.day else {
      console.show(prepared.diagnostics)
      console.notRecorded()
      throw ExitCode.failure
    }
    let desk = RecordDesk(root: options.source, register: register, day: day, jobs: options.jobs)
    do throws(RecordFailure) {
      let work = try await desk.work(
        reason: reason?.split(whereSeparator: \.isNewline).joined(separator: " "), ids: ids, all: all, gone: gone)
      if !dryRun { try desk.write(work) }
      console.show(work, dryRun: dryRun)
    } catch {
      console.show(error.diagnostics)
      for words in error.words { console.say(words) }
      console.notRecorded()
      throw ExitCode.failure
    }
  }
}

extension Problem {
  /// Whether a new line of the record may be what mends it.
  fileprivate var isForRecord: Bool {
    switch self {
    case .changedWithoutReason, .addressVanished: true
    default: false
    }
  }
}

extension Console {
  func say(_ words: Term) { Console.toStandardError(words(language) + "\n") }

  fileprivate func notRecorded() {
    if usesJSON {
      print("{\"recorded\":false}")
    } else {
      say(Term("nothing was written", "未写入任何记录"))
    }
  }

  fileprivate func show(_ work: RecordDesk.Work, dryRun: Bool) {
    let (firsts, corrections, additions, gone) = (work.firsts, work.corrections, work.additions, work.gone)
    if usesJSON {
      for entry in work.entries {
        print(
          "{\"date\":\"\(entry.date)\",\"kind\":\"\(entry.kind.rawValue)\",\"id\":\(Report.quoted(entry.id)),\"index\":\(entry.index.map(Report.quoted) ?? "null")}"
        )
      }
      print(
        "{\"recorded\":\(!dryRun),\"first\":\(firsts),\"corrections\":\(corrections),\"additions\":\(additions),\"gone\":\(gone)}"
      )
      return
    }
    if dryRun {
      for entry in work.entries {
        print("\(entry.date)  \(entry.kind.rawValue)/\(entry.id)  \(entry.index ?? "")")
      }
    }
    let total = work.entries.count
    print(
      language == .chinese
        ? total == 0
          ? "没有需要记录的事项"
          : "\(dryRun ? "将记录" : "已记录") \(total) 项：首次公示 \(firsts) 项，更正 \(corrections) 项，补充 \(additions) 项，撤下 \(gone) 项"
        : total == 0
          ? "nothing to record"
          : "\(dryRun ? "would record" : "recorded") \(counted(total, "line")): \(firsts) first publications, \(corrections) corrections, \(additions) additions, \(gone) gone"
    )
  }
}
