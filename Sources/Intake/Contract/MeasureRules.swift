import Diagnostics
import Register

/// What measures must agree with: their own figures, and the longest terms of the law.
enum MeasureRules {
  static func check(_ item: Case, _ record: Record, _ reading: Reading) {
    for measure in item.measures {
      checkAmount(measure, record, reading)
      checkDays(measure, record, reading)
      checkTerm(measure, record, reading)
    }
  }

  /// Days times the daily amount make the fine (环境保护主管部门实施按日连续处罚办法, 2014).
  private static func checkAmount(_ measure: Measure, _ record: Record, _ reading: Reading) {
    guard measure.kind == .dailyFine, let days = measure.days, let perDay = measure.perDay, let amount = measure.amount
    else { return }
    let (fen, overflows) = perDay.fen.multipliedReportingOverflow(by: days)
    if overflows || Yuan(fen: fen) != amount {
      let expected = "\(perDay.chinese) × \(days)"
      reading.report(.amountDiffers(given: amount.chinese, expected: expected), at: node(record))
    }
  }

  private static func checkDays(_ measure: Measure, _ record: Record, _ reading: Reading) {
    guard let from = measure.from else { return }
    reading.requirePeriod(from: from, to: measure.until, at: node(record))
    let (begun, ends) = (NamedDay(key(MeasureContract.from), from), NamedDay(key(MeasureContract.until), measure.until))
    let (lifted, extended) = (
      NamedDay(key(MeasureContract.lifted), measure.lifted), NamedDay(key(MeasureContract.extended), measure.extended)
    )
    record.report(lifted?.problem(notBefore: begun), at: CaseContract.measures)
    record.report(extended?.problem(after: ends), at: CaseContract.measures)
  }

  /// Seizure lasts 30 days at most and may be extended by 30 (行政强制法 art. 25); restricted production three months, and
  /// three more (环境保护主管部门实施限制生产、停产整治办法, 2014).
  private static func checkTerm(_ measure: Measure, _ record: Record, _ reading: Reading) {
    let limit: Span
    switch measure.kind {
    case .seize: limit = Span(30, .days)
    case .restrictProduction: limit = Span(3, .months)
    default: return
    }
    let (calendar, place) = (WorkingCalendar(), Place(reading.file, line: node(record).line, column: 1))
    for (start, end) in [(measure.from, measure.until), (measure.until, measure.extended)] {
      guard let start, let end, end > limit.end(after: start, in: calendar) else { continue }
      reading.report(
        .warning(
          .measureTooLong(
            Term(measure.kind.rawValue, measure.kind.chinese), limit: "\(limit.end(after: start, in: calendar))"),
          at: place))
    }
  }

  private static func key(_ field: Field<Day>) -> Term { field.erased.key }

  private static func node(_ record: Record) -> Node { record.node(of: CaseContract.measures) ?? record.node }
}
