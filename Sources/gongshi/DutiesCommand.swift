import ArgumentParser
import Diagnostics
import Disclosure
import Register

/// `gongshi duties`: what must be published or done, period by period.
struct DutiesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "duties", abstract: "Tell how each duty (履责清单) was met: in time, late, not at all, or not yet due.",
    discussion: """
      For the office: it names units and records. Duties stand in Content/duties.yml; without one for penalties or
      inspections, `deadlines` of site.yml gives their limits. Briefings and bulletins are not read yet, so that a duty
      for them is not tracked: it is neither met nor missing.

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
      """)

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
