import Register
import Testing

@testable import Disclosure

@Suite struct `The facts of a case` {
  private static func sample() throws -> Case {
    var item = try Sample.penalty()
    item.party?.code = try Sample.code(7)
    item.region = "sl-east"
    item.authority = "bureau"
    item.industry = "化工"
    item.occurredFrom = try day("2026-03-28")
    item.violations = ["超标排放水污染物"]
    item.citations = [
      Citation(law: "water", articles: try #require(Article.list("第十条")), role: .violated, isMilder: false)
    ]
    item.measures = [Measure(kind: .fine)]
    item.measures[0].amount = Yuan("120000")
    item.body = "{{当事人}}超标，见{{case 2026-0002}}。==秘密工艺==\n"
    item.attachments = [Attachment(file: "a.pdf", name: "决定书", path: "Content/cases/2026/2026-0001/a.pdf")]
    return item
  }

  private static func recorded(_ item: Case, _ policy: DisclosurePolicy = DisclosurePolicy()) throws -> FactDigests {
    CaseFacts.sheet(item, policy).digests(on: try day("2026-06-30"))
  }

  /// A change of what was published, and the facts that then differ.
  static let changes: [(String, [FactField], @Sendable (inout Case) -> Void)] = [
    ("title", [.title], { $0.title = "示例另案" }),
    ("kind", [.kind], { $0.kind = .lenient }),
    ("party", [.party], { $0.party?.name = "示例西湖化工有限公司" }),
    ("code", [.party], { $0.party?.code = nil }),
    ("representative", [.party], { $0.party?.representative = nil }),
    ("region", [.region], { $0.region = "sl-west" }),
    ("authority", [.authority], { $0.authority = nil }),
    ("industry", [.classification], { $0.industry = "印染" }),
    ("number", [.number], { $0.decision?.number = "示例环罚〔2026〕2号" }),
    ("decision", [.decision], { $0.decision?.date = Day(number: 20_000) }),
    ("served", [.decision], { $0.decision?.served = Day(number: 20_000) }),
    ("occurred", [.dates], { $0.occurredFrom = Day(number: 20_000) }),
    ("violations", [.violations], { $0.violations.append("逃避监管") }),
    ("articles", [.laws], { $0.citations[0].articles = Article.list("第十一条") ?? [] }),
    ("amount", [.measures], { $0.measures[0].amount = Yuan("102000") }),
    ("no measure", [.measures], { $0.measures = [] }),
    ("tier", [.tier], { $0.tier = .serious }),
    ("published", [.published], { $0.published = Day(number: 20_000) }),
    ("body", [.body], { $0.body = "{{当事人}}未超标。" }),
    ("attachment", [.attachments], { $0.attachments[0].name = "处罚决定书" }),
    ("title and body", [.title, .body], { ($0.title, $0.body) = ("示例另案", "改") }),
  ]

  @Test(arguments: changes.map(\.0))
  func `differ where something published was changed`(name: String) throws {
    let (_, fields, change) = try #require(Self.changes.first { $0.0 == name })
    let before = try Self.recorded(try Self.sample())
    var item = try Self.sample()
    change(&item)
    #expect(before.changed(to: CaseFacts.sheet(item, DisclosurePolicy())) == fields)
  }

  /// What is no change of a published fact: it changes by itself, has its own date, or only adds something.
  static let others: [(String, @Sendable (inout Case) -> Void)] = [
    ("history", { $0.history = [event(.review)] }),
    ("corrected", { $0.corrected = Day(number: 20_620) }),
    ("exposure", { $0.expose = [Week(containing: Day(number: 20_620))] }),
    ("related", { $0.related = ["2026-0002"] }),
    ("a copy elsewhere", { $0.channels = [Channel(kind: .wechat, url: nil, date: nil)] }),
    ("an alias", { $0.aliases = ["/old/"] }),
    ("those who signed", { $0.review = Review(drafted: "甲") }),
    ("a seizure lifted", { $0.measures[0].lifted = Day(number: 20_620) }),
    ("a line at the end", { $0.body += "\n\n" }),
    ("a secret of the same place", { $0.body = $0.body.replacing("秘密工艺", with: "另一工艺") }),
    (
      "what was not given before",
      {
        $0.field = nil; $0.filed = nil; $0.typical = Typical(quarter: nil, batch: "1", batchName: nil, number: 1)
      }
    ),
  ]

  private static func event(_ status: CaseStatus) -> CaseEvent {
    CaseEvent(date: Day(number: 20_620), status: status, received: nil, reason: nil, basis: nil, replacedBy: nil)
  }

  @Test(arguments: others.map(\.0))
  func `stay as they are where nothing published was changed`(name: String) throws {
    let (_, change) = try #require(Self.others.first { $0.0 == name })
    let before = try Self.recorded(try Self.sample())
    var item = try Self.sample()
    change(&item)
    #expect(before.changed(to: CaseFacts.sheet(item, DisclosurePolicy())).isEmpty)
  }

  @Test func `are masked where the case is: a hidden name changes no digest`() throws {
    var policy = DisclosurePolicy()
    policy.byKind[.penalty] = NamePolicy(enterprise: .mask, representative: .hide)
    var item = try Self.sample()
    let before = try Self.recorded(item, policy)
    item.party?.name = "示例西湖化工有限公司"
    item.party?.code = try Sample.code(8)
    item.party?.representative = "李示例"
    item.decision?.number = "示例环罚〔2026〕2号"
    item.measures[0].document = "示例环责改〔2026〕30号"
    #expect(try Self.recorded(item, policy) == before)
    item.party?.name = "示例医院"
    #expect(before.changed(to: CaseFacts.sheet(item, policy)) == [.party])
  }

  @Test func `hold no value, and are others in another case`() throws {
    let item = try Self.sample()
    let digests = try Self.recorded(item)
    for value in ["东湖", "120000", "张示例", "超标", "环罚", "2026-05-20", item.party?.code?.text ?? "?"] {
      #expect(!digests.text.contains(value))
    }
    #expect(digests.text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F || $0 == 0x20 })
    var other = item
    other.id = "2026-0002"
    let twin = try Self.recorded(other)
    for (left, right) in zip(digests.parts, twin.parts) {
      #expect(left.key == right.key && left.digest != right.digest, "\(left.key)")
    }
  }

  @Test func `of a day do not know what is dated later`() throws {
    var item = try Self.sample()
    item.decision?.date = try day("2026-07-10")
    item.kind = .investigation
    let sheet = CaseFacts.sheet(item, DisclosurePolicy())
    let early = sheet.digests(on: try day("2026-06-30"))
    #expect(!early.parts.contains { $0.key.field == .decision || $0.key.field == .number })
    #expect(early.changed(to: sheet).isEmpty)
    #expect(sheet.all(on: try day("2026-06-30")) == early.all)
    #expect(sheet.all(on: try day("2026-07-10")) == sheet.digests(on: nil).all)
  }
}

@Suite struct `The facts of a task` {
  private static func sample() throws -> InspectionTask {
    try Sample.task(
      published: "2026-06-01",
      results: [
        try Sample.result("1", date: "2026-05-06", outcome: .found, problem: "台账不全"),
        try Sample.result("2", date: "2026-05-07", published: "2026-06-10"),
      ])
  }

  private func changed(_ change: (inout InspectionTask) throws -> Void) throws -> [FactField] {
    let before = TaskFacts.sheet(try Self.sample()).digests(on: try day("2026-06-05"))
    var task = try Self.sample()
    try change(&task)
    return before.changed(to: TaskFacts.sheet(task))
  }

  @Test func `differ by the day on which results went up`() throws {
    #expect(try changed { $0.results[0].problem = "无台账" } == [.results])
    #expect(try changed { $0.results.remove(at: 0) } == [.results])
    #expect(try changed { $0.drawn = 3 } == [.draw])
    #expect(try changed { $0.name = "另一抽查" } == [.title])
  }

  @Test func `stay as they are while a problem is followed up and results of later days are added`() throws {
    #expect(try changed { $0.results[1].problem = "尚未公示" }.isEmpty)
    #expect(try changed { $0.results.append(try Sample.result("3", published: "2026-06-12")) }.isEmpty)
    #expect(
      try changed {
        $0.results[0].closed = try day("2026-06-20")
        $0.results[0].handling = "已整改"
        $0.finished = try day("2026-06-20")
      }.isEmpty)
  }
}
