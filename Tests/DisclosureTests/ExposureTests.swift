import Diagnostics
import Register
import Testing

@testable import Disclosure

/// The weekly notice (曝光台): what it holds on a day, and what it no longer holds.
@Suite struct `An exposure notice` {
  private static func exposed(_ id: String, _ weeks: String..., published: String = "2026-05-27") throws -> Case {
    var item = try Sample.penalty(id, published: published)
    item.expose = try weeks.map { try #require(Week($0)) }
    item.party?.name = "示例\(id)化工有限公司"
    item.violations = ["超标排放水污染物"]
    return item
  }

  private static func words(
    _ week: String = "2026-W22", published: String? = "2026-05-29", _ body: String = "园区企业应当守法。\n"
  ) throws -> Exposure {
    let week = try #require(Week(week))
    var notice = Exposure(week: week, origin: Origin(file: "Content/exposures/\(week.slug).md", line: 2))
    notice.published = try published.map(day)
    notice.body = body
    return notice
  }

  private static func notices(
    _ register: Register, on text: String
  ) async throws -> (notices: [PublicExposure], codes: [String]) {
    let result = await Disclosure.publish(register, on: try day(text), jobs: 1)
    return (result.site.exposures, result.diagnostics.map(\.problem.code))
  }

  private static func brief(_ register: Register, on text: String) async throws -> [String] {
    try await notices(register, on: text).notices.map { notice in
      "\(notice.week) \(notice.published) \(notice.isOver ? "over" : notice.rows.map(\.item.id).joined(separator: ","))"
    }
  }

  @Test func `is out when the week and a case that names it have come, the newest first`() async throws {
    let register = Sample.register(
      try Self.exposed("2026-0001", "2026-W22", "2026-W23"),
      try Self.exposed("2026-0002", "2026-W22", published: "2026-05-28"))
    #expect(try await Self.brief(register, on: "2026-05-26") == [])
    #expect(try await Self.brief(register, on: "2026-05-27") == ["2026-W22 2026-05-27 2026-0001"])
    #expect(try await Self.brief(register, on: "2026-05-28") == ["2026-W22 2026-05-27 2026-0001,2026-0002"])
    #expect(
      try await Self.brief(register, on: "2026-06-01")
        == ["2026-W23 2026-06-01 2026-0001", "2026-W22 2026-05-27 2026-0001,2026-0002"])
  }

  @Test func `waits for the day that the office names, and so do the pages of its cases`() async throws {
    var register = Sample.register(try Self.exposed("2026-0001", "2026-W22"))
    register.exposures = [try Self.words()]
    #expect(try await Self.brief(register, on: "2026-05-28") == [])
    #expect(await Disclosure.publish(register, on: try day("2026-05-28"), jobs: 1).site.cases.map(\.weeks) == [[]])
    #expect(try await Self.brief(register, on: "2026-05-29") == ["2026-W22 2026-05-29 2026-0001"])
    #expect(Disclosure.changes(register, after: try day("2026-05-28")).map(\.day).contains(try day("2026-05-29")))
    register.exposures[0].visibility = .internal
    #expect(try await Self.brief(register, on: "2026-06-30") == [])
  }

  @Test func `may be of words alone, with their day`() async throws {
    var register = Sample.register()
    register.exposures = [try Self.words(), try Self.words("2026-W21", published: nil)]
    #expect(try await Self.brief(register, on: "2026-05-28") == [])
    #expect(try await Self.brief(register, on: "2026-05-29") == ["2026-W22 2026-05-29 "])
    #expect(try await Self.brief(register, on: "2028-05-29") == ["2026-W22 2026-05-29 "])
  }

  @Test func `has its cases in the office's order, then by their ids`() async throws {
    var register = Sample.register(
      try Self.exposed("2026-0001", "2026-W22"), try Self.exposed("2026-0002", "2026-W22"),
      try Self.exposed("2026-0003", "2026-W22"))
    register.exposures = [try Self.words()]
    register.exposures[0].order = ["2026-0003"]
    #expect(
      try await Self.brief(register, on: "2026-05-29") == ["2026-W22 2026-05-29 2026-0003,2026-0001,2026-0002"])
  }

  /// The general tier is displayed for a year at most (信用修复管理办法), from the decision on.
  @Test(arguments: [
    ("expired", "2027-05-19", "2027-05-20"), ("withdrawn", "2026-07-01", "2026-07-02"),
    ("changed", "2026-07-01", "2026-07-02"), ("repaired", "2026-09-01", "2026-09-02"),
  ])
  func `forgets a case that has left, and leaves neutral words when nothing else is there`(
    how: String, last: String, gone: String
  ) async throws {
    var item = try Self.exposed("2026-0001", "2026-W22", "2026-W30")
    if how != "expired", let status = CaseStatus(rawValue: how) {
      item.history = [try Sample.event(gone, status, reason: "示例理由")]
    }
    let register = Sample.register(item)
    let before = try await Self.notices(register, on: last).notices
    #expect(before.flatMap(\.rows).contains { $0.name == "示例2026-0001化工有限公司" })
    let after = try await Self.notices(register, on: gone).notices
    #expect(after.contains { $0.week == Week("2026-W22") })
    for notice in after {
      #expect(try notice.isOver && notice.published < day(gone))
      #expect(!String(reflecting: notice).contains("2026-0001"))
    }
    // A week that came only after the case had left never named it.
    #expect(after.contains { $0.week == Week("2026-W30") } == (gone > "2026-07-20"))
  }

  @Test func `never knew a case that was published by mistake`() async throws {
    var item = try Self.exposed("2026-0001", "2026-W22")
    item.isMispublished = true
    #expect(try await Self.brief(Sample.register(item), on: "2026-06-30") == [])
  }

  @Test func `says in its columns what is known on the day`() async throws {
    var item = try Self.exposed("2026-0001", "2026-W22")
    var (fine, order) = (Measure(kind: .fine), Measure(kind: .orderCorrect))
    fine.amount = Yuan(fen: 12_000_000)
    order.due = try day("2026-06-20")
    item.measures = [fine, order]
    item.party?.address = "东城区示例路"
    item.corrected = try day("2026-06-18")
    let register = Sample.register(item)
    let facts = try #require(try await Self.notices(register, on: "2026-05-29").notices.first?.rows.first?.facts)
    #expect(facts.place == "东城区示例路" && facts.problem == "超标排放水污染物" && facts.caution == nil)
    #expect(facts.handling == "罚款12万元，责令改正" && facts.next == "督促在2026年6月20日前改正，到期复查")
    let later = try await Self.notices(register, on: "2026-06-18").notices.first?.rows.first?.facts
    #expect(later?.next == "已于2026年6月18日改正")
  }

  @Test(arguments: [
    (CaseStatus.review, "当事人已申请行政复议，处罚决定尚不是最终结果"), (.litigation, "当事人已提起行政诉讼，处罚决定尚不是最终结果"),
  ])
  func `says that a decision is not final while it is contested`(status: CaseStatus, words: String) async throws {
    var item = try Self.exposed("2026-0001", "2026-W22")
    item.history = [try Sample.event("2026-06-01", status)]
    func caution(_ on: String) async throws -> String? {
      try await Self.notices(Sample.register(item), on: on).notices.first?.rows.first?.facts.caution
    }
    #expect(try await caution("2026-05-31") == nil)
    #expect(try await caution("2026-06-01") == words)
    item.history.append(try Sample.event("2026-08-01", .upheld))
    #expect(try await caution("2026-08-01") == nil)
  }

  /// Before the decision only with approval, with the words 尚未作出处罚决定, without a penalty and without a person's name.
  @Test func `tells a case before its decision without its penalty and without persons`() async throws {
    var item = try Self.exposed("2026-0001", "2026-W22")
    item.decision?.date = try day("2026-07-01")
    var (fine, order) = (Measure(kind: .fine), Measure(kind: .orderCorrect))
    fine.amount = Yuan(fen: 99_900_000)
    order.due = nil
    item.measures = [fine, order]
    item.filed = try day("2026-05-20")
    #expect(try await Self.brief(Sample.register(item), on: "2026-05-29") == [])
    item.preDecisionApproved = true
    let notices = try await Self.notices(Sample.register(item), on: "2026-05-29").notices
    let facts = try #require(notices.first?.rows.first?.facts)
    #expect(facts.caution == "尚未作出处罚决定" && facts.handling == "责令改正，立案调查")
    #expect(facts.next == "督促改正，依法复查" && !String(reflecting: facts).contains("99.9"))
    item.party = Party(name: "欧阳示例", type: .person, code: nil, representative: nil, isMinor: false)
    let person = try await Self.notices(Sample.register(item), on: "2026-05-29").notices
    #expect(person.first?.rows.first.map { !$0.name.contains("欧阳示例") } == true)
  }

  @Test func `masks as the policy says, and shows no address then`() async throws {
    var item = try Self.exposed("2026-0001", "2026-W22")
    item.typical = Typical(quarter: nil, batch: "2026-1", batchName: nil, number: 1)
    item.party?.address = "东城区独特路"
    item.violations = ["超标"]
    var register = Sample.register(item)
    register.site.policy.byKind = [.typical: NamePolicy(enterprise: .mask, person: .hide, representative: .hide)]
    let notice = try #require(try await Self.notices(register, on: "2026-05-29").notices.first)
    #expect(notice.rows.map(\.name) == ["某有限公司"])
    #expect(!String(reflecting: notice).contains("独特路") && notice.rows[0].facts.place == nil)
  }

  @Test(arguments: [
    ("见示例2026-0001化工有限公司。\n", ["named-in-notice"]), ("法定代表人张示例说明情况。\n", ["named-in-notice"]),
    ("文号示例环罚〔2026〕1号。\n", ["named-in-notice"]), ("{{case 2026-0001}}已经改正。\n", []),
    ("{{case 2026-9999}}\n", ["unknown-placeholder"]), ("{{当事人}}\n", ["unknown-placeholder"]),
    ("电话13800138000。\n", ["private-value"]),
  ])
  func `must not name a party in its words, but by a reference`(body: String, codes: [String]) async throws {
    var register = Sample.register(try Self.exposed("2026-0001", "2026-W22"))
    register.exposures = [try Self.words("2026-W22", body)]
    #expect(try await Self.notices(register, on: "2026-05-29").codes == codes)
    // It is found before the notice is out, and after the case has left.
    #expect(try await Self.notices(register, on: "2026-05-01").codes == codes)
    #expect(try await Self.notices(register, on: "2029-05-01").codes == codes)
  }

  @Test func `reads 已停止公示 where a case was named that has left`() async throws {
    var register = Sample.register(try Self.exposed("2026-0001", "2026-W22"))
    register.exposures = [try Self.words("2026-W22", "{{case 2026-0001}}已经改正。\n")]
    register.exposures[0].summary = "关注{{case 2026-0001}}"
    func text(_ on: String) async throws -> (String?, String?) {
      let notice = try await Self.notices(register, on: on).notices.first
      return (notice?.summary, notice?.body?.markdown)
    }
    #expect(try await text("2026-05-29") == ("关注示例案", "[示例案](/cases/2026/2026-0001/)已经改正。\n"))
    #expect(try await text("2027-05-20") == ("关注已停止公示", "已停止公示已经改正。\n"))
  }

  @Test func `takes a picture down with its case`() async throws {
    var register = Sample.register(try Self.exposed("2026-0001", "2026-W22"))
    register.exposures = [try Self.words()]
    register.exposures[0].images = [
      ExposureImage(file: "A.jpg", alt: "排口", caseID: "2026-0001", path: "Content/exposures/2026-w22/A.jpg"),
      ExposureImage(file: "b.jpg", alt: "宣传", caseID: nil, path: "Content/exposures/2026-w22/b.jpg"),
    ]
    func images(_ on: String) async throws -> [String] {
      try await Self.notices(register, on: on).notices.flatMap(\.images).map(\.address.path)
    }
    #expect(try await images("2026-05-29") == ["exposures/2026/w22/a.jpg", "exposures/2026/w22/b.jpg"])
    #expect(try await images("2027-05-20") == ["exposures/2026/w22/b.jpg"])
  }

  @Test func `meets the weekly duty by words too`() throws {
    var register = Sample.register(try Self.exposed("2026-0001", "2026-W22"))
    register.duties = [try DutyOffice.duty(.exposure, .every(.week, by: nil)) { $0.since = try day("2026-05-18") }]
    func states(_ on: String) throws -> [String] {
      Disclosure.duties(register, on: try day(on))[0].lines.map {
        "\($0.subject.record) \($0.state.name) \($0.facts.map(\.record.description).joined(separator: ","))"
      }
    }
    #expect(
      try states("2026-06-08") == [
        "2026-W21 missing ", "2026-W22 met case 2026-0001", "2026-W23 missing ", "2026-W24 not-due ",
      ])
    #expect(
      Disclosure.exposureGaps(Disclosure.duties(register, on: try day("2026-06-08"))).map(\.description)
        == ["2026-W21", "2026-W23"])
    register.exposures = [try Self.words("2026-W23", published: "2026-06-05")]
    #expect(try states("2026-06-08").contains("2026-W23 met exposure 2026-W23"))
    #expect(try states("2026-06-04").contains("2026-W23 not-due "))
  }
}

extension DutySubject {
  fileprivate var record: String {
    if case .period(let period) = self { return period.description }
    return ""
  }
}
