import Diagnostics
import Disclosure
import Register

extension Console {
  /// The decisions that are lawfully not published, a line each with their filing; for the office alone.
  func show(_ cases: [WithheldCase], on day: Day) {
    for item in cases {
      guard case .lawful(let reason, let limit) = item.reason else { continue }
      let isLate = item.isFilingLate(on: day)
      if usesJSON {
        let filed = reason.filed.map { "\"\($0)\"" } ?? "null"
        let limit = limit.map { "\"\($0)\"" } ?? "null"
        print(
          "{\"not_published\":\(Report.quoted(item.id)),\"filed\":\(filed),\"limit\":\(limit),\"late\":\(isLate)}")
      } else {
        print(words(item, reason, limit, isLate))
      }
    }
  }

  private func words(_ item: WithheldCase, _ reason: NotPublished, _ limit: Day?, _ isLate: Bool) -> String {
    if language == .chinese {
      let filed = reason.filed.map { "\($0) 报备" } ?? "未报备"
      return "依法不予公开：\(item.id)（\(reason.reason)），\(filed)" + (limit.map { "，期限 \($0)" } ?? "") + (isLate ? "，逾期" : "")
    }
    let filed = reason.filed.map { "filed \($0)" } ?? "not filed"
    return "lawfully not published: \(item.id), \(filed)" + (limit.map { ", by \($0)" } ?? "")
      + (isLate ? ", late" : "")
  }
}
