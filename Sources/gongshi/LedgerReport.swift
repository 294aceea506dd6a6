import Diagnostics
import Disclosure
import Register

extension Console {
  /// One line for each ledger: how far it is, and what is late. For the office alone.
  func show(_ ledgers: [LedgerSummary]) {
    for ledger in ledgers { print(usesJSON ? ledger.json : ledger.line(in: language)) }
  }
}

extension LedgerSummary {
  fileprivate func line(in language: Language) -> String {
    let isChinese = language == .chinese
    var parts = [
      isChinese
        ? "\(title)（\(id)）：共 \(cleared.whole) 项，已销号 \(cleared.part) 项（\(cleared)）"
        : "\(id): \(cleared.part) of \(cleared.whole) cleared (\(cleared))"
    ]
    if isInternal { parts.append(isChinese ? "内部" : "internal") }
    if !overdue.isEmpty {
      parts.append("\(isChinese ? "逾期未销号" : "overdue") \(overdue.count)\(words(overdue, isChinese))")
    }
    if !clearedLate.isEmpty {
      parts.append("\(isChinese ? "逾期后销号" : "cleared late") \(clearedLate.count)\(words(clearedLate, isChinese))")
    }
    return parts.joined(separator: isChinese ? "；" : "; ")
  }

  /// The latest five, each with its days.
  private func words(_ list: [Late], _ isChinese: Bool) -> String {
    let named = list.prefix(5).map { "\($0.number) \($0.days)\(isChinese ? " 天" : " d")" }
    let rest = list.count > named.count ? ["…"] : []
    let text = (named + rest).joined(separator: isChinese ? "、" : ", ")
    return isChinese ? "（\(text)）" : " (\(text))"
  }

  fileprivate var json: String {
    func list(_ late: [Late]) -> String {
      late.map { "{\"no\":\(Report.quoted($0.number)),\"days\":\($0.days)}" }.joined(separator: ",")
    }
    return
      "{\"ledger\":\(Report.quoted(id)),\"total\":\(cleared.whole),\"cleared\":\(cleared.part),\"overdue\":[\(list(overdue))],\"cleared_late\":[\(list(clearedLate))]}"
  }
}
