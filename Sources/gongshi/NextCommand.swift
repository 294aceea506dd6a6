import ArgumentParser
import Diagnostics
import Disclosure
import Glibc
import Platform
import Press
import Register

/// `gongshi next`: what the coming days bring.
struct NextCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "next",
    abstract: bilingual(
      "List what must go up, come down, be filed or be checked again in the coming days.", "列出今后应当公示、撤下、报备、复查的事项。"),
    discussion: bilingual(
      paragraphs: """
        For the office: it names enterprises. Kinds of line: appears (a record goes up by itself), publish, withdraw (a record
        leaves by itself; copies elsewhere are named), takedown (a record has left, and copies of it are not marked as
        `removed`: today's list of what to take down), file, duty, recheck, plan. What else is late already stands in
        `gongshi duties` and `gongshi check`. With --json, `copies` lists kind, url, date and what each is a copy of.

        Examples:
          gongshi next
          gongshi next --days 7 --json
          gongshi next --ics office/next.ics
        """,
      """
      供本机关使用：会写出企业名称。每行的种类：appears 自动公示，publish 应当公示，withdraw 自动撤下（并列出站外的副本），
      takedown 已经撤下而站外副本未标 `removed` 的（今天的撤稿清单），file 报备，duty 履责事项，recheck 复查，plan 计划。
      其他逾期事项见 `gongshi duties` 和 `gongshi check`。用 --json 时，`copies` 列出各副本的 kind、url、date 和来源。

      示例：
        gongshi next
        gongshi next --days 7 --json
        gongshi next --ics office/next.ics
      """))

  @OptionGroup var options: SourceOptions

  @Option(help: ArgumentHelp("How many days are looked at.", "看今后多少天。", valueName: "N"))
  var days = 30

  @Option(help: ArgumentHelp("Write a calendar file as well.", "另存为日历文件。", valueName: "FILE"))
  var ics: String?

  func validate() throws {
    guard (1...366).contains(days) else {
      throw ValidationError("--days must be between 1 and 366", "--days 须在 1 至 366 之间")
    }
  }

  func run() async throws {
    let console = Console(root: options.source, usesJSON: options.json)
    let prepared = await SiteBuild(root: options.source, asOf: options.asOf, jobs: options.jobs).prepare()
    guard !prepared.diagnostics.hasErrors, let register = prepared.register, let day = prepared.site?.info.day else {
      console.show(prepared.diagnostics)
      console.failed(prepared.diagnostics)
      throw ExitCode.failure
    }
    let entries = Disclosure.agenda(register, after: day, days: days)
    if let ics {
      let name = "\(register.site.name)：今后\(days)日事项"
      let events = entries.map {
        OfficeCalendar.Event(
          day: $0.day, summary: "\($0.kind.chinese)：\($0.words)", record: $0.record, category: $0.kind.chinese)
      }
      do throws(FileError) {
        try writeFileAtomically(ics, OfficeCalendar.bytes(name, events, stamp: day))
      } catch {
        throw console.stop(Term("\(ics): \(error.reason)", "\(ics)：\(error.chineseReason)"))
      }
    }
    for entry in entries { print(options.json ? entry.json : entry.line(in: console.language)) }
    if !options.json, entries.isEmpty { print(console.language == .chinese ? "没有事项" : "nothing") }
  }
}

extension AgendaEntry {
  fileprivate func line(in language: Language) -> String {
    "\(day)  \(language == .chinese ? kind.chinese : kind.rawValue)  \(words)  [\(record)]"
  }

  fileprivate var json: String {
    "{\"day\":\"\(day)\",\"kind\":\"\(kind.rawValue)\",\"record\":\(Report.quoted(record)),\"words\":\(Report.quoted(words)),\"copies\":\(copies.json)}"
  }
}
