import Register
import Testing

@Suite struct `A sign-off` {
  private static func review(_ change: (inout Review) -> Void = { _ in }) -> Review {
    var review = Review(
      drafted: "甲示例", legal: "乙示例", secrecy: "丙示例", approved: "丁示例", date: Day("2026-05-26"))
    change(&review)
    return review
  }

  static let cases: [(what: String, review: Review?, missing: [String])] = [
    ("whole", review(), []),
    ("none", nil, ["起草", "法制审核", "保密审查", "批准", "审批日期"]),
    ("no draft", review { $0.drafted = nil }, ["起草"]),
    ("no legal review", review { $0.legal = nil }, ["法制审核"]),
    ("no secrecy review", review { $0.secrecy = "" }, ["保密审查"]),
    ("not approved", review { $0.approved = nil }, ["批准"]),
    ("no date", review { $0.date = nil }, ["审批日期"]),
    ("on the day itself", review { $0.date = Day("2026-05-27") }, []),
    ("the day after", review { $0.date = Day("2026-05-28") }, ["审批日期 2026-05-28 晚于公示日期"]),
    ("one person for two steps", review { $0.secrecy = "乙示例" }, []),
  ]

  @Test(arguments: cases)
  func `lacks what nobody signed`(what: String, review: Review?, missing: [String]) throws {
    let published = try #require(Day("2026-05-27"))
    #expect(ReviewGap.all(of: review, published: published).map(\.chinese) == missing)
  }

  @Test func `of a record without a day of publication is not late`() {
    #expect(ReviewGap.all(of: Self.review(), published: nil).isEmpty)
  }

  @Test func `knows when one person drafted and approved`() {
    #expect(Self.review { $0.approved = "甲示例" }.isByOnePerson)
    #expect(!Self.review().isByOnePerson && !Review().isByOnePerson)
  }
}

@Suite struct `The limit of an appeal` {
  /// 行政复议法 art. 20, 行政诉讼法 art. 46; days off of 2026: the week of the national holiday, 10 October worked in lieu.
  private static func calendar() throws -> WorkingCalendar {
    var calendar = WorkingCalendar()
    let off = try (1...7).map { try #require(Day(year: 2026, month: 10, day: $0)) }
    calendar.add(year: 2026, off: off, work: [try #require(Day("2026-10-10"))])
    return calendar
  }

  @Test(
    arguments: [
      // Served, last day, moved.
      ("2026-05-22", "2026-07-21", false), ("2026-05-26", "2026-07-27", true), ("2026-08-05", "2026-10-08", true),
      ("2026-08-11", "2026-10-10", false), ("2026-12-01", "2027-01-30", false),
    ])
  func `for review is sixty days after service`(served: String, last: String, isMoved: Bool) throws {
    let limit = AppealLimit.review(served: try #require(Day(served)), in: try Self.calendar())
    #expect(limit.last.description == last && limit.isMoved == isMoved)
  }

  @Test(
    arguments: [
      ("2026-01-20", "2026-07-20", false), ("2026-05-22", "2026-11-23", true), ("2026-04-01", "2026-10-08", true),
      ("2026-08-31", "2027-02-28", false), ("2026-03-31", "2026-09-30", false),
    ])
  func `for a suit is the corresponding day six months later`(served: String, last: String, isMoved: Bool) throws {
    let limit = AppealLimit.suit(served: try #require(Day(served)), in: try Self.calendar())
    #expect(limit.last.description == last && limit.isMoved == isMoved)
  }
}
