/// When something happens or must be finished, in one of the forms of the contract (时间安排、完成时限).
package struct TimeEntry: Hashable, Sendable {
  /// The form and its facts.
  package indirect enum Form: Hashable, Sendable {
    /// `{by: date}`: 期限.
    case by(Day)
    /// `{from, to}` in months or days: 时段.
    case window(Period)
    /// `{quarters: [2, 3]}` of the plan's year.
    case quarters([Int])
    /// `{every: unit, …}`: 周期.
    case every(Cadence)
    /// `{continuous: true, since: month}`: 常态化.
    case continuous(since: Month?)
    /// `{after: event, within: "1 week"}`.
    case after(event: String, within: Span?)
    /// `{open: 及时}`: a word without a day.
    case open(OpenTime)
    /// `{none: "/"}`: the document says that there is none.
    case none(String)
    /// `{blank: true}`: the cell is empty.
    case blank
  }

  package var form: Form
  package var activity: Activity?
  /// To whom something is reported.
  package var to: String?
  /// Who reports.
  package var unit: String?
  package var scope: String?
  /// How the document words it.
  package var text: String?
  package var thenContinuous: Bool
  package var precision: Precision?
  /// The second reading of an unclear phrase.
  package var alternative: [TimeEntry]

  package init(
    form: Form, activity: Activity?, to: String?, unit: String?, scope: String?, text: String?, thenContinuous: Bool,
    precision: Precision?, alternative: [TimeEntry]
  ) {
    self.form = form
    self.activity = activity
    self.to = to
    self.unit = unit
    self.scope = scope
    self.text = text
    self.thenContinuous = thenContinuous
    self.precision = precision
    self.alternative = alternative
  }
}

/// Something that recurs (周期安排).
public struct Cadence: Hashable, Sendable {
  /// On which day of its period it is due.
  public enum Rule: Hashable, Sendable {
    /// `day 5`.
    case day(Int)
    /// `day 20 of the last month`.
    case dayOfLastMonth(Int)
    /// `day 15 of the next month`.
    case dayOfNextMonth(Int)
    /// `10 days before the end`.
    case daysBeforeEnd(Int)
    /// `03-31`.
    case monthAndDay(Int, Int)
  }

  /// How often.
  public var every: Recurrence
  /// On which day.
  public var rule: Rule?
  /// How many times at least.
  public var minimum: Int?
  /// How many periods later, as for a re-check in the next quarter.
  public var offset: Int?

  package init(every: Recurrence, rule: Rule?, minimum: Int?, offset: Int?) {
    self.every = every
    self.rule = rule
    self.minimum = minimum
    self.offset = offset
  }
}

extension Cadence.Rule {
  /// The rule as the contract words it; `nil` for every other form.
  package init?(_ text: String) {
    let words = text.split(separator: " ").map(String.init)
    guard !text.utf8.contains(UInt8(ascii: "+")) else { return nil }
    switch words.count {
    case 1:
      let parts = words[0].split(separator: "-", omittingEmptySubsequences: false)
      guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 && $0.utf8.allSatisfy(isDigit) }),
        let month = Int(parts[0]), let day = Int(parts[1]), Day(year: 2024, month: month, day: day) != nil
      else { return nil }
      self = .monthAndDay(month, day)
    case 2:
      guard words[0] == "day", let day = Int(words[1]), (1...31).contains(day) else { return nil }
      self = .day(day)
    case 5:
      guard let count = Int(words[0]), (1...366).contains(count), ["day", "days"].contains(words[1]),
        words[2...] == ["before", "the", "end"]
      else { return nil }
      self = .daysBeforeEnd(count)
    case 6:
      guard words[0] == "day", let day = Int(words[1]), (1...31).contains(day), words[2] == "of", words[3] == "the",
        words[5] == "month"
      else { return nil }
      switch words[4] {
      case "last": self = .dayOfLastMonth(day)
      case "next": self = .dayOfNextMonth(day)
      default: return nil
      }
    default: return nil
    }
  }
}

extension Cadence.Rule: CustomStringConvertible {
  /// The rule as the contract words it: `day 20 of the last month`.
  public var description: String {
    switch self {
    case .day(let day): "day \(day)"
    case .dayOfLastMonth(let day): "day \(day) of the last month"
    case .dayOfNextMonth(let day): "day \(day) of the next month"
    case .daysBeforeEnd(let days): "\(days) day\(days == 1 ? "" : "s") before the end"
    case .monthAndDay(let month, let day): "\(padded(month, 2))-\(padded(day, 2))"
    }
  }
}
