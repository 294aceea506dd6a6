import Register
import Testing

@testable import Disclosure

extension Day {
  /// A day that exists.
  init(_ year: Int, _ month: Int, _ day: Int) throws { self = try #require(Day(year: year, month: month, day: day)) }
}

/// A day as `2026-04-30`.
func day(_ text: String) throws -> Day { try #require(Day(text), "\(text) is no day") }

/// Records made by hand.
enum Sample {
  /// A penalty of an enterprise that is displayed by the rules of 2026.
  static func penalty(_ id: String = "2026-0001", decided: String? = "2026-05-20", published: String? = "2026-05-27")
    throws -> Case
  {
    var item = Case(
      id: id, title: "示例案", kind: .penalty, year: 2026, origin: Origin(file: "Content/cases/2026/\(id).md", line: 1))
    item.tier = .general
    item.party = Party(name: "示例东湖化工有限公司", type: .enterprise, code: nil, representative: "张示例", isMinor: false)
    item.decision = try decided.map {
      Decision(number: "示例环罚〔2026〕1号", date: try day($0), served: nil, isSummary: false, authority: "bureau")
    }
    item.published = try published.map(day)
    return item
  }

  static func register() -> Register {
    var register = Register(site: Site(name: "示例公示", agency: "示例市生态环境局", baseURL: "https://gongshi.example/zfgs/"))
    register.authorities = [authority("bureau", "示例市生态环境局"), authority("team", "示例支队"), authority("east", "示例东分局")]
    return register
  }

  static func register(_ cases: Case...) -> Register {
    var register = register()
    register.cases = CaseRecords(cases)
    return register
  }

  static let notPublished = NotPublished(reason: "涉及商业秘密", basis: "政府信息公开条例第十五条", filed: nil)

  static func authority(_ id: String, _ name: String) -> Authority {
    Authority(
      id: id, name: name, short: nil, aliases: [], parent: nil, level: nil, region: nil, code: nil, isRanked: false,
      reviewBy: [], court: nil, isCollective: false, members: [], isExternal: false)
  }

  static func event(_ date: String, _ status: CaseStatus, reason: String? = nil, by other: String? = nil) throws
    -> CaseEvent
  {
    CaseEvent(date: try day(date), status: status, received: nil, reason: reason, basis: nil, replacedBy: other)
  }

  static func time(_ form: TimeEntry.Form) -> TimeEntry {
    TimeEntry(
      form: form, activity: nil, to: nil, unit: nil, scope: nil, text: nil, thenContinuous: false, precision: nil,
      alternative: [])
  }

  static func time(_ form: TimeEntry.Form, _ change: (inout TimeEntry) throws -> Void) rethrows -> TimeEntry {
    var entry = time(form)
    try change(&entry)
    return entry
  }

  static func item(_ id: String? = "01") -> PlanItem {
    var item = PlanItem(line: 1)
    item.id = id
    item.title = "示例事项"
    return item
  }

  static func item(_ id: String? = "01", _ change: (inout PlanItem) throws -> Void) rethrows -> PlanItem {
    var item = item(id)
    try change(&item)
    return item
  }

  static func plan(_ items: [PlanItem], reproduced: Bool = false) -> Plan {
    Plan(
      id: "sample", title: "示例计划", year: 2026, kind: .inspections, authority: "bureau", isReproduced: reproduced,
      document: nil,
      source: nil, declared: nil, groups: [], flags: [], notes: [], items: items,
      origin: Origin(file: "plan.yml", line: 1))
  }

  static func progress(_ date: String, done: Bool = false) throws -> Progress {
    Progress(date: try day(date), text: "示例进展", evidence: [], isDone: done)
  }

  /// The `number`-th code with the right check character; a sole proprietor's begins with 92.
  static func code(_ number: Int, sole: Bool = false) throws -> CreditCode {
    let digits = String(number)
    let start = (sole ? "92" : "91") + "000000MA" + String(repeating: "0", count: 7 - digits.count) + digits
    let found = "0123456789ABCDEFGHJKLMNPQRTUWXY".lazy.compactMap { CreditCode(start + String($0)) }.first
    return try #require(found)
  }

  static func task(
    _ id: String = "2026-q2", window: (String, String)? = ("2026-05-01", "2026-05-31"),
    published: String? = "2026-05-20",
    results: [InspectionResult] = []
  ) throws -> InspectionTask {
    InspectionTask(
      id: id, name: "示例抽查", plan: nil, quarter: Quarter("2026-Q2"), level: nil, checkKind: .routine, items: [],
      scope: nil, pool: 10,
      drawn: 2, draw: nil, windowFrom: try window.map { try day($0.0) }, windowTo: try window.map { try day($0.1) },
      authority: "bureau", partners: [], finished: nil, published: try published.map(day), previous: nil, approval: nil,
      results: results, origin: Origin(file: "Content/inspections/2026/\(id).yml", line: 1))
  }

  static func result(
    _ number: String, code: CreditCode? = nil, date: String? = nil, published: String? = nil, closed: String? = nil,
    outcome: InspectionOutcome = .none, problem: String? = nil
  ) throws -> InspectionResult {
    InspectionResult(
      number: number, name: "示例企业\(number)", code: code, region: nil, objectClass: nil, isSpecial: false, industry: nil,
      date: try date.map(day), authority: nil, item: nil, outcome: outcome, problem: problem, handling: nil,
      followUp: nil,
      closed: try closed.map(day), published: try published.map(day), monitored: nil, recheckOf: nil, line: 2)
  }

  static func enterprise(
    _ code: CreditCode, _ objectClass: ObjectClass? = .general, since: String? = nil, until: String? = nil,
    special: Bool = false,
    region: String? = nil, industry: String? = nil
  ) throws -> Enterprise {
    Enterprise(
      code: code, name: "示例企业", region: region, industry: industry, objectClass: objectClass, isSpecial: special,
      since: try since.map(day), until: try until.map(day))
  }
}
