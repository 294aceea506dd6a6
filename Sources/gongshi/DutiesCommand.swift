import ArgumentParser
import Diagnostics
import Disclosure
import Register

/// `gongshi duties`: what must be published or done, period by period.
struct DutiesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "duties",
    abstract: bilingual(
      "Tell how each duty (履责清单) was met: in time, late, not at all, or not yet due.", "列出履责清单各事项：按时、逾期、未履行、未到期。"),
    discussion: bilingual(
      paragraphs: """
        For the office: it names units and records. Duties stand in Content/duties.yml; without one for penalties or
        inspections, `deadlines` of site.yml gives their limits. A briefing or bulletin counts for the period that it reports on,
        from the day on which it was issued.

        With --json, one object a line. A line of a duty has
          duty, what    the id, and the `what` of duties.yml
          period        2026-W22, 2026-05, 2026-Q2, 2026-H1, 2026; null where each record has a clock of its own
          record, from  that record, and the day on which its clock began; null for a period
          unit          the id of the authority for a duty with `per: unit`, or null
          limit, final  the last day in time; false while holidays of its days are not known (待定)
          state         met, late, missing, not-due, surplus (more than `count`)
          day, days     when it was met, or null; calendar days after the limit, 0 where that is not passed
          records       what counts towards it: {"record","day"}
          open          tasks still to be finished, results still to be published
        The last object has as_of, met, late, missing, not_due and surplus: how many lines.

        Exit code 0, whatever is late; 1 for an error in Content/.

        Examples:
          gongshi duties
          gongshi duties --source office --as-of 2026-12-31
          gongshi duties --json
        """,
      """
      供本机关使用：会写出单位和记录。事项写在 Content/duties.yml；其中没有处罚或抽查事项的，按 site.yml 的 `deadlines` 计限期。
      季度简报和月度通报计入所反映的时段，以签发之日为准。

      用 --json 时每行一个对象。一行事项含有
        duty, what    编号，以及 duties.yml 的 `what`
        period        2026-W22、2026-05、2026-Q2、2026-H1、2026；逐件计时的为 null
        record, from  该件记录，以及起算之日；按时段的为 null
        unit          `per: unit` 的事项为机构编号，其他为 null
        limit, final  按时的最后一天；节假日安排未定的，final 为 false（待定）
        state         met 按时、late 逾期、missing 未履行、not-due 未到期、surplus 超出 `count`
        day, days     履行之日，没有则为 null；超过限期的日历天数，未超过为 0
        records       所依据的记录：{"record","day"}
        open          尚待办结的任务，尚待公示的结果
      最后一个对象是 as_of 和 met、late、missing、not_due、surplus 各有几行。

      有逾期的，退出码仍为 0；Content/ 有错误为 1。

      示例：
        gongshi duties
        gongshi duties --source office --as-of 2026-12-31
        gongshi duties --json
      """))

  @OptionGroup var options: SourceOptions

  func run() async throws {
    let console = Console(root: options.source, usesJSON: options.json)
    let prepared = await SiteBuild(root: options.source, asOf: options.asOf, jobs: options.jobs).prepare()
    guard !prepared.diagnostics.hasErrors, let register = prepared.register, let day = prepared.site?.info.day else {
      console.show(prepared.diagnostics)
      console.failed(prepared.diagnostics)
      throw ExitCode.failure
    }
    let reports = Disclosure.duties(register, on: day)
    let words = DutyReportWords(language: console.language, register: register)
    for report in reports {
      for line in options.json ? words.json(report) : words.text(report) { print(line) }
    }
    let counts = DutyCounts(reports)
    print(options.json ? counts.json(on: day) : counts.text(on: day, console.language))
  }
}

/// How many lines are in which state.
struct DutyCounts {
  private(set) var met = 0
  private(set) var late = 0
  private(set) var missing = 0
  private(set) var notDue = 0
  private(set) var surplus = 0

  init(_ reports: [DutyReport]) {
    for report in reports {
      for line in report.lines {
        switch line.state {
        case .met: met += 1
        case .late: late += 1
        case .missing: missing += 1
        case .notDue: notDue += 1
        case .surplus: surplus += 1
        }
      }
    }
  }

  func json(on day: Day) -> String {
    "{\"as_of\":\"\(day)\",\"met\":\(met),\"late\":\(late),\"missing\":\(missing),\"not_due\":\(notDue),\"surplus\":\(surplus)}"
  }

  func text(on day: Day, _ language: Language) -> String {
    language == .chinese
      ? "截至 \(day)：按期 \(met)，逾期 \(late)，未履行 \(missing)，未到期 \(notDue)，超出 \(surplus)"
      : "\(day): \(met) met, \(late) late, \(missing) missing, \(notDue) not yet due, \(surplus) over the number"
  }

  /// The line of `gongshi check`; `nil` when nothing is late, missing or too many.
  func summary(_ language: Language) -> String? {
    guard late + missing + surplus > 0 else { return nil }
    let more = surplus == 0 ? "" : language == .chinese ? "，\(surplus) 期超出件数" : ", \(surplus) over the number"
    return language == .chinese
      ? "履责：\(late) 期逾期，\(missing) 期未履行\(more)；详见 gongshi duties"
      : "duties: \(late) late, \(missing) missing\(more); see gongshi duties"
  }
}
