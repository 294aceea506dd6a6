import ArgumentParser
import Diagnostics
import Disclosure
import Press
import Register

/// `gongshi check`: everything that a build checks, writing nothing.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: bilingual("Find every error without writing anything.", "列出全部错误，不写任何文件。"),
    discussion: bilingual(
      paragraphs: """
        Examples:
          gongshi check
          gongshi check --source office --next
        """,
      """
      示例：
        gongshi check
        gongshi check --source office --next
      """))

  @OptionGroup var options: SourceOptions

  @Flag(help: ArgumentHelp("List the days on which the site will change by itself.", "列出网站今后会自行变化的日子。"))
  var next = false

  func run() async throws {
    let console = Console(root: options.source, usesJSON: options.json)
    let build = SiteBuild(root: options.source, asOf: options.asOf, jobs: options.jobs)
    let prepared = await build.prepare()
    let outcome = await build.proof(prepared)
    console.show(outcome.diagnostics)
    console.show(prepared.allowances)
    if let register = prepared.register, let day = prepared.site?.info.day {
      console.show(Disclosure.ledgerSummaries(register, on: day))
      console.show(Disclosure.visitNotes(register, on: day))
      console.show(Disclosure.withheldCases(register, on: day), on: day)
      console.show(Disclosure.unsignedRecords(register, on: day))
      console.show(Disclosure.proposal(register, on: day))
    }
    if next, let register = prepared.register, let day = prepared.site?.info.day {
      console.show(Disclosure.changes(register, after: day))
    }
    if let register = prepared.register, let day = prepared.site?.info.day {
      console.show(Disclosure.overdue(register, on: day))
      console.show(Disclosure.openTakedowns(register, on: day))
    }
    let (errors, warnings) = console.counts(outcome.diagnostics)
    let reports = prepared.register.flatMap { register in
      prepared.site.map { Disclosure.duties(register, on: $0.info.day) }
    }
    let duties = reports.map { DutyCounts($0) }
    console.show(gaps: Disclosure.exposureGaps(reports ?? []))
    if errors > 0 {
      console.failed(outcome.diagnostics)
      throw ExitCode.failure
    }
    if options.json {
      let (late, missing) = (duties?.late ?? 0, duties?.missing ?? 0)
      print(
        "{\"errors\":0,\"warnings\":\(warnings),\"pages\":\(outcome.pages),\"duties\":{\"late\":\(late),\"missing\":\(missing),\"surplus\":\(duties?.surplus ?? 0)}}"
      )
    } else {
      if let summary = duties?.summary(console.language) { print(summary) }
      print(
        console.language == .chinese
          ? "\(outcome.pages) 个页面，没有错误，\(warnings) 个警告"
          : "\(console.counted(outcome.pages, "page")), no errors, \(console.counted(warnings, "warning"))")
    }
  }
}

extension Console {
  /// What of the office's own plans is late, in one line with the latest few; as JSON all of it.
  func show(_ overdue: [OverdueItem]) {
    if usesJSON {
      for item in overdue {
        print("{\"overdue\":\(Report.quoted("\(item.plan)/\(item.item)")),\"days\":\(item.days)}")
      }
    } else if !overdue.isEmpty {
      let list = overdue.prefix(8).map { item in
        language == .chinese
          ? "\(item.plan)/\(item.item) \(item.days) 天" : "\(item.plan)/\(item.item) \(counted(item.days, "day"))"
      }
      let words = list.joined(separator: language == .chinese ? "，" : ", ") + (overdue.count > 8 ? " …" : "")
      print(
        language == .chinese
          ? "本机关计划逾期 \(overdue.count) 项：\(words)" : "\(counted(overdue.count, "own plan item")) overdue: \(words)")
    }
  }

  /// The days to come, each with what changes then.
  func show(_ changes: [SiteChange]) {
    for (day, list) in Dictionary(grouping: changes, by: \.day).sorted(by: { $0.key < $1.key }) {
      let what = Set(list.map(\.what)).sorted { $0.english < $1.english }
      if usesJSON {
        print("{\"day\":\"\(day)\",\"changes\":[\(what.map { Report.quoted($0.english) }.joined(separator: ","))]}")
      } else {
        print("\(day)  \(what.map { $0(language) }.joined(separator: language == .chinese ? "，" : ", "))")
      }
    }
  }
}
