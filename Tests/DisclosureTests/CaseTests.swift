import Diagnostics
import Register
import Testing

@testable import Disclosure

@Suite struct `A case` {
  static func publish(_ register: Register, on text: String = "2026-06-30") async throws -> (
    site: PublicSite, problems: [String]
  ) {
    let result = await Disclosure.publish(register, on: try day(text), jobs: 1)
    return (result.site, result.diagnostics.map { "\($0.place.line) \($0.problem.code)" })
  }

  static func linked() throws -> Case {
    var item = try Sample.penalty()
    item.party?.code = try Sample.code(7)
    item.title = "{{当事人}}超标排放案"
    item.task = "2026-q2"
    item.related = ["2026-0002"]
    item.attachments = [Attachment(file: "a.pdf", name: nil, path: "Content/cases/2026/2026-0001/a.pdf")]
    item.body = "{{当事人}}，见{{case 2026-0002}}。"
    item.measures = [Measure(kind: .fine)]
    item.measures[0].document = "示例环责改〔2026〕30号"
    return item
  }

  @Test func `that is shown carries its number, code, links and attachments`() async throws {
    var register = Sample.register(try Self.linked(), try Sample.penalty("2026-0002"))
    register.tasks = [try Sample.task()]
    let (site, problems) = try await Self.publish(register)
    let item = try #require(site.cases.first { $0.id == "2026-0001" })
    #expect(problems.isEmpty)
    #expect(item.title == "示例东湖化工有限公司超标排放案")
    #expect(item.decisionNumber == "示例环罚〔2026〕1号" && item.party?.code != nil && item.party?.representative == "张示例")
    #expect(item.task?.address == .task("2026-q2") && item.related.count == 1 && item.attachments.count == 1)
    #expect(item.body.markdown == "示例东湖化工有限公司，见[示例案](/cases/2026/2026-0002/)。")
  }

  @Test func `that is masked carries nothing that leads to the unmasked one`() async throws {
    var register = Sample.register(try Self.linked(), try Sample.penalty("2026-0002"))
    register.tasks = [try Sample.task()]
    register.site.policy.byKind[.penalty] = NamePolicy(enterprise: .mask, representative: .hide)
    let (site, problems) = try await Self.publish(register)
    let item = try #require(site.cases.first { $0.id == "2026-0001" })
    #expect(problems.isEmpty)
    #expect(item.title == "某有限公司超标排放案" && item.body.markdown == "某有限公司，见另案。")
    #expect(
      item.decisionNumber == nil && item.party?.code == nil && item.party?.representative == nil
        && item.party?.address == nil)
    #expect(item.task == nil && item.related.isEmpty && item.attachments.isEmpty)
    let code = try Sample.code(7).text
    for value in ["示例东湖化工", "张示例", "〔2026〕", code, code.lowercased()] {
      #expect(!"\(site)".contains(value), "\(value)")
    }
  }

  @Test func `is not linked from another record when it is masked`() async throws {
    var other = try Sample.penalty("2026-0002")
    other.kind = .transfer
    var register = Sample.register(try Self.linked(), other)
    register.site.policy.byKind[.transfer] = NamePolicy(enterprise: .mask)
    let item = try #require(try await Self.publish(register).site.cases.first { $0.id == "2026-0001" })
    #expect(item.related.isEmpty && item.body.markdown.hasSuffix("见另案。"))
  }

  @Test(arguments: ["示例东湖化工有限公司排污", "示例东湖化工排污", "负责人张示例签字", "证人李示例在场"])
  func `refuses a masked name in its texts`(text: String) async throws {
    var item = try Sample.penalty()
    item.people = [Person(name: "李示例", role: "证人")]
    item.bodyLine = 9
    item.body = "一\n" + text
    var register = Sample.register(item)
    register.site.policy.names = NamePolicy(enterprise: .mask, representative: .hide)
    #expect(try await Self.publish(register).problems.contains("10 masked-name-in-text"))
    item.body = ""
    item.title = text
    register.cases = [item]
    #expect(try await Self.publish(register).problems.contains("1 masked-name-in-text"))
    item.title = "示例案"
    item.violations = [text]
    register.cases = [item]
    #expect(try await Self.publish(register).problems.contains("1 masked-name-in-text"))
  }

  @Test func `before its decision names no person and says so`() async throws {
    var item = try Sample.penalty(decided: nil)
    item.preDecisionApproved = true
    let shown = try #require(try await Self.publish(Sample.register(item)).site.cases.first)
    #expect(shown.isBeforeDecision && shown.party?.representative == nil && shown.party?.name == "示例东湖化工有限公司")
    item.party = Party(name: "欧阳示例", type: .person, code: nil, representative: nil, isMinor: false)
    var register = Sample.register(item)
    register.site.policy.names = NamePolicy(person: .show)
    #expect(!"\(try await Self.publish(register).site)".contains("欧阳示例"))
  }

  @Test func `whose decision comes later is shown as before its decision`() async throws {
    var item = try Sample.penalty(decided: "2026-06-20", published: "2026-05-27")
    item.preDecisionApproved = true
    let before = try await Self.publish(Sample.register(item), on: "2026-06-19").site
    #expect(before.cases.first?.isBeforeDecision == true)
    #expect(!"\(before)".contains("示例环罚") && !"\(before)".contains("2027-06-20"))
    let after = try await Self.publish(Sample.register(item), on: "2026-06-20").site
    #expect(after.cases.first?.isBeforeDecision == false && after.cases.first?.decisionNumber != nil)
  }

  @Test func `that was withdrawn leaves number, day and reason, and nothing else`() async throws {
    var item = try Self.linked()
    item.history = [try Sample.event("2026-06-10", .withdrawn, reason: "复议撤销")]
    item.aliases = ["/old/1.html"]
    let site = try await Self.publish(Sample.register(item)).site
    #expect(site.cases.isEmpty)
    let notice = try #require(site.notices.first)
    #expect(notice.address == .case("2026-0001", year: 2026) && notice.aliases == [Address("old/1.html")])
    #expect(notice.reason == .withdrawn(number: "示例环罚〔2026〕1号", date: try day("2026-06-10"), reason: "复议撤销"))
    #expect(!"\(site)".contains("东湖") && !"\(site)".contains("张示例"))
  }

  @Test func `that was withdrawn does not name a masked party in the reason`() async throws {
    var item = try Sample.penalty()
    item.party = Party(name: "欧阳示例", type: .person, code: nil, representative: nil, isMinor: false)
    item.history = [try Sample.event("2026-06-10", .withdrawn, reason: "欧阳示例申请复议后撤销，电话13900000000")]
    let problems = try await Self.publish(Sample.register(item)).problems
    #expect(
      problems.contains { $0.hasSuffix("masked-name-in-text") } && problems.contains { $0.hasSuffix("private-value") })
  }

  @Test func `that was changed leads to the new one while that is shown`() async throws {
    var item = try Sample.penalty()
    item.history = [try Sample.event("2026-06-10", .changed, reason: "示例", by: "2026-0002")]
    let new = try Sample.penalty("2026-0002", decided: "2026-06-10", published: "2026-06-15")
    for (on, replacement) in [("2026-06-14", Address?.none), ("2026-06-15", .case("2026-0002", year: 2026))] {
      let site = try await Self.publish(Sample.register(item, new), on: on).site
      #expect(
        site.notices.map(\.reason) == [
          .changed(number: "示例环罚〔2026〕1号", date: try day("2026-06-10"), reason: "示例", replacement: replacement)
        ])
    }
  }

  @Test func `that has ended leaves neutral words`() async throws {
    let shown = try await Self.publish(Sample.register(try Self.linked())).site
    for value in ["东湖", "张示例", "示例环罚"] { #expect("\(shown)".contains(value), "printing a site shows its cases") }
    let site = try await Self.publish(Sample.register(try Self.linked()), on: "2027-05-20").site
    #expect(site.cases.isEmpty && site.notices.map(\.reason) == [.ended])
    for value in ["东湖", "张示例", "示例环罚", "示例案"] { #expect(!"\(site)".contains(value)) }
  }

  @Test func `is the same whatever the number of jobs`() async throws {
    let cases = try (1...300).map { try Sample.penalty("2026-\($0)") }
    var register = Sample.register()
    register.cases = CaseRecords(cases)
    let one = await Disclosure.publish(register, on: try day("2026-06-30"), jobs: 1).site
    let many = await Disclosure.publish(register, on: try day("2026-06-30"), jobs: 8).site
    #expect(one.cases.map(\.debugDescription) == many.cases.map(\.debugDescription) && one.cases.count == 300)
  }

  @Test func `with a secret in its title shows none of it in a link`() async throws {
    var other = try Sample.penalty("2026-0002")
    other.title = "使用==示例配方==案"
    let site = try await Self.publish(Sample.register(try Self.linked(), other)).site
    #expect(!"\(site)".contains("示例配方"))
  }

  @Test(
    arguments: [
      ("{{当事人}}偷排废水案", "## 案情简介\n\n{{当事人}}设置暗管。\n", "某单位偷排废水案"),
      // Words that name the party, its representative or the decision do not stay.
      ("示例东湖化工有限公司偷排废水案", "{{当事人}}设置暗管。\n", nil), ("{{当事人}}偷排废水案", "示例东湖化工的暗管。\n", nil),
      ("{{当事人}}偷排废水案", "张示例设置暗管。\n", nil), ("{{当事人}}偷排废水案", "见示例环罚〔2026〕1号。\n", nil),
    ] as [(String, String, String?)])
  func `keeps the words of a typical case alone where the site wants it`(
    title: String, body: String, kept: String?
  ) async throws {
    var item = try Sample.penalty()
    (item.title, item.body) = (title, body)
    item.typical = Typical(quarter: nil, batch: "2026-1", batchName: nil, number: 1)
    var register = Sample.register(item)
    register.site.policy.onExpiry = .anonymise
    let result = await Disclosure.publish(register, on: try day("2027-05-20"), jobs: 1)
    #expect(result.site.cases.isEmpty && !result.diagnostics.hasErrors)
    let notice = try #require(result.site.notices.first)
    if let kept {
      guard case .anonymised(let title, let text) = notice.reason else {
        Issue.record("\(notice.reason)")
        return
      }
      #expect(title == kept && text.markdown.contains("某单位设置暗管"))
    } else {
      #expect(notice.reason == .ended && !result.diagnostics.isEmpty)
    }
  }

  @Test func `keeps no words of a case that is not typical`() async throws {
    var register = Sample.register(try Sample.penalty())
    register.site.policy.onExpiry = .anonymise
    let site = await Disclosure.publish(register, on: try day("2027-05-20"), jobs: 1).site
    #expect(site.notices.map(\.reason) == [.ended])
  }
}
