import Diagnostics
import Register
import Testing

@testable import Draws

/// What a site says of its draw must be so.
@Suite struct `A draw that was made` {
  private static let table = Array("序号,抽查对象\n1,企业1\n2,企业2\n3,企业3\n4,企业4\n".utf8)

  /// A task as `gongshi draw` leaves it, with results for the objects drawn.
  private static func task(_ change: (inout InspectionTask) -> Void = { _ in }) -> InspectionTask {
    let (seed, digest) = ("5eed", Lottery.digest(table))
    var draw = Draw(
      date: nil, method: Lottery.name, platform: nil, reference: nil,
      commitment: Lottery.commitment(poolDigest: digest, seed: seed), seed: seed)
    draw.poolDigest = digest
    draw.entropy = "7"
    var task = InspectionTask(
      id: "t", name: "示例抽查", plan: nil, quarter: nil, level: nil, checkKind: .routine, items: [], scope: nil, pool: 4,
      drawn: 2, draw: draw, windowFrom: nil, windowTo: nil, authority: "team", partners: [], finished: nil,
      published: nil, previous: nil, approval: nil, results: [],
      origin: Origin(file: "Content/inspections/2026/t.yml", line: 1))
    task.frozen = (1...4).map { PoolRow(name: "企业\($0)", code: nil, objectClass: nil) }
    task.quotas = [DrawQuota(objectClass: nil, value: .percentage(Decimal(50)))]
    task.results = DrawCheck.repeated(task, poolDigest: digest, seed: seed).enumerated().map {
      row("\($0 + 1)", $1.name)
    }
    change(&task)
    return task
  }

  private static func row(_ number: String, _ name: String) -> InspectionResult {
    InspectionResult(
      number: number, name: name, code: nil, region: nil, objectClass: nil, isSpecial: false, industry: nil, date: nil,
      authority: nil, item: nil, outcome: .none, problem: nil, handling: nil, followUp: nil, closed: nil,
      published: nil, monitored: nil, recheckOf: nil, line: 2)
  }

  private static func problems(
    _ table: [UInt8]? = table, seed: String? = nil, _ change: (inout InspectionTask) -> Void = { _ in }
  ) -> [String] {
    DrawCheck.problems(task(change), poolTable: table, seed: seed).map(\.english)
  }

  @Test func `is repeated without a difference`() {
    #expect(Self.problems() == [])
    #expect(Self.task().results.count == 2)
  }

  @Test func `is not repeated when pool, seed, number or table differ`() {
    #expect(Self.problems(nil) == ["the pool is not the one that was frozen"])
    #expect(Self.problems(Self.table + [0x0A]) == ["the pool is not the one that was frozen"])
    #expect(Self.problems(seed: "5eee") == ["the seed is not the one of the commitment"])
    #expect(Self.problems { $0.draw?.seed = "0" } == ["the seed is not the one of the commitment"])
    #expect(Self.problems { $0.drawn = 3 } == ["it takes 2 objects, not 3"])
    #expect(Self.problems { $0.results.append(Self.row("9", "企业9")) } == ["row 9 was not drawn"])
  }

  @Test func `is not judged before its seed is known, or when it was made elsewhere`() {
    #expect(Self.problems { $0.draw?.seed = nil } == [])
    #expect(Self.problems(nil) { $0.draw?.poolDigest = nil } == [])
  }

  @Test func `leaves out of the pool of a routine check who is on the positive list`() throws {
    let codes = try ["91000000MA0000001R", "91000000MA0000007C"].map { try #require(CreditCode($0)) }
    let day = try #require(Day("2026-10-10"))
    var register = Register(site: Site(name: "", agency: "", baseURL: "/"))
    register.enterprises = codes.reversed().map {
      Enterprise(
        code: $0, name: "示例,企业", region: "east", industry: nil, objectClass: .low, isSpecial: false, since: nil,
        until: nil)
    }
    register.positiveList = [
      PositiveListing(code: codes[0], name: "示例", reason: nil, from: Day("2026-03-20"), until: nil)
    ]
    let routine = Pool(of: Self.task(), in: register, on: day)
    #expect(routine.entries.map(\.code) == [codes[1]] && routine.excluded.map(\.reason) == ["正面清单"])
    let leads = Pool(of: Self.task { $0.checkKind = .case }, in: register, on: day)
    #expect(leads.entries.map(\.code) == codes)
    #expect(Pool(of: Self.task { $0.scope = .key }, in: register, on: day).entries.isEmpty)
    let table = String(decoding: routine.table(regions: ["east": "东区"]), as: UTF8.self)
    #expect(table == "序号,抽查对象,统一社会信用代码,所属区域,监管类别\n1,\"示例,企业\",91000000MA0000007C,东区,低频\n")
  }

  @Test func `is written into the task's file without touching what is there`() {
    var file = TaskFile("# 抽查任务\nid: t   # 编号\nscope: low\n")
    file.append([("pool", "4"), ("draw", "{method: x}")])
    let isExtended = file.extend("draw", [("seed", "\"5eed\""), ("date", "2026-10-12")])
    let hasWindow = file.extend("window", [("to", "x")])
    #expect(isExtended && !hasWindow)
    #expect(
      file.text
        == "# 抽查任务\nid: t   # 编号\nscope: low\npool: 4\ndraw: {method: x, seed: \"5eed\", date: 2026-10-12}\n")
  }
}
