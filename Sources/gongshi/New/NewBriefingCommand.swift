public import ArgumentParser
import Diagnostics
import Intake
import Platform
public import Register

/// `gongshi new briefing`: a briefing with all computed tables in place.
struct NewBriefingCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "briefing",
    abstract: bilingual(
      "Draft Content/briefings/<period>.md with all computed tables in place (简报).",
      "起草简报 Content/briefings/<时段>.md，各表已经就位。"),
    discussion: bilingual(
      paragraphs: """
        A quarter gives a quarterly briefing, a month a monthly bulletin; --release a text for the press, --internal one for the
        office alone. Words that are still to be written are marked 待补: nothing is published with them. The numbers follow those of
        the briefings before. A draft that is there is never replaced.

        Examples:
          gongshi new briefing 2026-Q3
          gongshi new briefing 2026-10
          gongshi new briefing 2026-Q3 --release
        """,
      """
      季度为季度简报，月份为月度通报；--release 为新闻发布稿，--internal 为内部简报。待写的文字标有“待补”，带着它不能公示。
      期号接着以前的简报。已有的草稿不替换。

      示例：
        gongshi new briefing 2026-Q3
        gongshi new briefing 2026-10
        gongshi new briefing 2026-Q3 --release
      """))

  @OptionGroup var options: SourceOptions

  @Argument(help: ArgumentHelp("A quarter or a month.", "季度或月份。", valueName: "YYYY-Qn|YYYY-MM"))
  var period: Period

  @Flag(name: .customLong("release"), help: ArgumentHelp("A text for the press (新闻发布稿).", "新闻发布稿。"))
  var isRelease = false

  @Flag(name: .customLong("internal"), help: ArgumentHelp("One for the office alone (内部简报).", "内部简报，不公开。"))
  var isInternal = false

  func validate() throws {
    if isRelease, isInternal { throw ValidationError("a text for the press is not internal", "新闻发布稿不能是内部简报") }
    if BriefingName(period) == nil {
      throw ValidationError(
        "a briefing is of a quarter (2026-Q3) or of a month (2026-10)", "简报按季度（2026-Q3）或月份（2026-10）")
    }
  }

  func run() async throws {
    let console = Console(root: options.source, usesJSON: options.json)
    guard let name = BriefingName(period, isRelease ? .release : isInternal ? .internal : .whole) else { return }
    let intake = await Intake.read(root: options.source, jobs: options.jobs)
    guard let register = intake.register, !intake.diagnostics.hasErrors else {
      console.show(intake.diagnostics)
      console.failed(intake.diagnostics)
      throw ExitCode.failure
    }
    let path = "Content/briefings/\(name.slug).md"
    if (try? readFile("\(options.source)/\(path)")) != nil {
      throw console.stop(Term("\(path) is there already", "\(path) 已经存在，不会覆盖"))
    }
    let before = register.numberedBriefings.filter { briefing in
      briefing.kind == name.kind && briefing.visibility != .internal && briefing.period.first < name.period.first
    }.sorted { $0.period.first < $1.period.first }
    let year = before.filter { $0.period.first.year == name.period.first.year }
    let draft = BriefingDraft(
      name: name, issue: (year.compactMap(\.issue).last ?? 0) + 1,
      totalIssue: (before.compactMap(\.totalIssue).last ?? 0) + 1)
    do throws(FileError) {
      try makeFolders("\(options.source)/Content/briefings")
      try writeFileAtomically("\(options.source)/\(path)", Array(draft.text.utf8))
    } catch {
      throw console.stop(Term("\(error)", error.chinese))
    }
    print(options.json ? "{\"written\":\(Report.quoted(path))}" : path)
  }
}

extension Period: ExpressibleByArgument {
  /// A period as `2026-Q3`, `2026-06`.
  public init?(argument: String) { self.init(argument.replacing("q", with: "Q")) }
}
