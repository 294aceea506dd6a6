import Diagnostics
import Register

/// `review` of a case or task: who signed it off.
enum ReviewContract {
  static let drafted = Field("drafted", "起草", .text)
  static let legal = Field("legal", "法制审核", .text)
  static let secrecy = Field("secrecy", "保密审查", .text)
  static let approved = Field("approved", "批准", .text, "another person than the one who drafted it", "与起草不应为同一人")
  static let date = Field("date", "日期", .day, "not after the day of publication", "不晚于公示日期")
  static let schema = Schema("the review", "审核", [drafted, legal, secrecy, approved, date])

  static func read(_ record: Record, _ reading: Reading) -> Review? {
    let review = Review(
      drafted: record[drafted], legal: record[legal], secrecy: record[secrecy], approved: record[approved],
      date: record[date])
    if review.isByOnePerson { reading.report(.warning(.approvedByDrafter, at: record.place(of: approved))) }
    return review
  }
}
