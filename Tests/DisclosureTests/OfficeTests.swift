import Diagnostics
import Register
import Testing

@testable import Disclosure

@Suite struct `The internal edition` {
  private func cells(_ list: OfficeList) -> [[String]] { list.rows.map { $0.map(\.name) } }

  @Test func `shows a draft as it would be published today, and says so`() async throws {
    let register = Sample.register(try Sample.penalty(published: nil))
    let day = try day("2026-06-10")
    let (office, diagnostics, _) = await Disclosure.publishForOffice(register, on: day, jobs: 1)
    #expect(diagnostics.isEmpty)
    #expect(office.site.info.edition == .office)
    #expect(office.site.cases.map(\.title) == ["〔草稿〕示例案"])
    let published = await Disclosure.publish(register, on: day, jobs: 1)
    #expect(published.site.cases.isEmpty && published.site.info.edition == .published)
  }

  @Test func `does not show a draft that its tier or the law keeps off`() async throws {
    for change in [
      { $0.tier = .minor }, { $0.party?.isMinor = true }, { $0.visibility = .internal }, { $0.isMispublished = true },
      { $0.notPublished = Sample.notPublished },
    ] as [(inout Case) -> Void] {
      var item = try Sample.penalty(published: nil)
      change(&item)
      let (office, _, _) = await Disclosure.publishForOffice(Sample.register(item), on: try day("2026-06-10"), jobs: 1)
      #expect(office.site.cases.isEmpty)
    }
  }

  @Test func `lists drafts by their limit, with what they lack`() throws {
    var late = try Sample.penalty("2026-0002", decided: "2026-04-01", published: nil)
    late.tier = nil
    let ready = try Sample.penalty("2026-0001", published: "2026-06-12")
    let list = Drafts(Sample.register(ready, late), on: try day("2026-06-10")).list()
    #expect(
      cells(list) == [
        ["示例案", "行政处罚", "2026-04-10（已过61天）", "失信程度、送达日期、公示日期"], ["示例案", "行政处罚", "2026-05-29（已过12天）", "送达日期"],
      ])
  }

  @Test func `a flaw of a draft stops nothing`() async throws {
    var item = try Sample.penalty(published: nil)
    item.title = "证人甲示例作证案"
    item.people = [Person(name: "甲示例", role: nil)]
    let (_, diagnostics, _) = await Disclosure.publishForOffice(
      Sample.register(item), on: try day("2026-06-10"), jobs: 1)
    #expect(diagnostics.map(\.problem) == [.maskedNameInText])
    #expect(diagnostics.map(\.severity) == [.warning])
  }

  @Test func `a flaw of a published record stops the internal edition too`() async throws {
    var item = try Sample.penalty()
    item.title = "证人甲示例作证案"
    item.people = [Person(name: "甲示例", role: nil)]
    let (_, diagnostics, _) = await Disclosure.publishForOffice(
      Sample.register(item), on: try day("2026-06-10"), jobs: 1)
    #expect(diagnostics.map(\.severity) == [.error])
  }

  private static let withheld: [(@Sendable (inout Case) -> Void, reason: String, title: String)] = [
    ({ $0.party?.isMinor = true }, "涉及未成年人", "—"), ({ $0.visibility = .internal }, "标记为内部", "示例案"),
    ({ $0.isMispublished = true }, "误公示，已撤下", "示例案"), ({ $0.tier = .minor }, "该失信程度一般不公示", "示例案"),
    ({ $0.notPublished = Sample.notPublished }, "涉及商业秘密（政府信息公开条例第十五条）", "示例案"),
  ]

  @Test(arguments: withheld)
  func `says why a case stays off, and names none with a minor`(
    _ change: @Sendable (inout Case) -> Void, _ reason: String, _ title: String
  ) throws {
    var item = try Sample.penalty()
    change(&item)
    let desk = OfficeDesk(register: Sample.register(item), day: try day("2026-06-10"))
    let list = try #require(desk.lists().first { $0.kind == .withheld })
    #expect(cells(list).map { Array($0.prefix(3)) } == [["2026-0001", title, reason]])
  }

  /// Guangdong art. 16: reason and basis are filed within the limit of publication.
  @Test(
    arguments: [
      (nil, "2026-05-29", false), (nil, "2026-05-30", true), ("2026-05-29", "2026-06-10", false),
      ("2026-06-01", "2026-06-10", true),
    ] as [(String?, String, Bool)])
  func `tells a late filing`(_ filed: String?, _ today: String, _ isLate: Bool) throws {
    var item = try Sample.penalty()
    item.notPublished = NotPublished(reason: "示例", basis: "示例", filed: try filed.map(day))
    let today = try day(today)
    #expect(Disclosure.withheldCases(Sample.register(item), on: today).map { $0.isFilingLate(on: today) } == [isLate])
  }

  @Test func `ranks units only where it is switched on, with ties and zeros`() throws {
    var register = Sample.register()
    register.authorities = ["a", "b", "c", "d"].map { Sample.authority($0, "示例\($0)局") }
    for index in register.authorities.indices { register.authorities[index].isRanked = true }
    register.cases += try zip(1..., ["a", "a", "b", "c"]).map { number, unit in
      var item = try Sample.penalty("2026-000\(number)")
      item.authority = unit
      return item
    }
    let day = try day("2026-06-10")
    #expect(!OfficeDesk(register: register, day: day).lists().contains { $0.kind == .rankings })
    register.site.policy.rankings = .internal
    let list = try #require(OfficeDesk(register: register, day: day).lists().first { $0.kind == .rankings })
    #expect(
      cells(list).map { Array($0.prefix(3)) } == [
        ["示例a局", "2", "1"], ["示例b局", "1", "并列2"], ["示例c局", "1", "并列2"], ["示例d局", "0", "4"],
      ])
    #expect(list.note?.contains("查处案件为零：示例d局。") == true)
  }
}
