import Register

/// Measures in the words of a decision (处罚内容).
enum MeasureWords {
  static func measure(_ measure: Measure, hidesDocuments: Bool) -> PublicMeasure {
    var details: [String] = []
    if let amount = measure.amount { details.append(amount.chinese) }
    if let days = measure.days {
      details.append(measure.perDay.map { "按日连续处罚\(days)日，每日\($0.chinese)" } ?? "\(days)日")
    } else if let perDay = measure.perDay {
      details.append("每日\(perDay.chinese)")
    }
    if let proceeds = measure.proceeds { details.append("违法所得\(proceeds.chinese)") }
    if let goods = measure.goods { details.append(goods) }
    if let name = measure.licenceName {
      details.append(hidesDocuments ? name : name + (measure.licenceNumber.map { "（\($0)）" } ?? ""))
    }
    switch (measure.from, measure.until) {
    case (let from?, let until?): details.append("\(from.chinese)至\(until.chinese)")
    case (let from?, nil): details.append("自\(from.chinese)起")
    case (nil, let until?): details.append("至\(until.chinese)")
    case (nil, nil): break
    }
    if let extended = measure.extended { details.append("延长至\(extended.chinese)") }
    if let lifted = measure.lifted { details.append("\(lifted.chinese)解除") }
    if let due = measure.due { details.append("限\(due.chinese)前完成") }
    if let document = measure.document, !hidesDocuments { details.append(document) }
    return PublicMeasure(kind: measure.kind, details: details)
  }

  /// Fines, daily fines and confiscated gains together; `nil` when there are none.
  static func total(_ measures: [Measure]) -> Yuan? {
    let sums = measures.flatMap { measure -> [Yuan] in
      switch measure.kind {
      case .fine, .dailyFine: [measure.amount].compactMap { $0 }
      case .confiscate: [measure.proceeds ?? measure.amount].compactMap { $0 }
      default: []
      }
    }
    return sums.isEmpty ? nil : sums.reduce(Yuan(fen: 0), +)
  }
}
