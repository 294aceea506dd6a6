import Diagnostics
import Register
import Testing

@testable import Disclosure

/// What is shown of a draw before its results: how it was made and how far it is, and nobody's name (国办发〔2015〕58号).
@Suite struct `An announced draw` {
  /// Drawn on 20 April, visited in May, its objects 示例企业1 to 示例企业10 of a pool of 16.
  static func task(_ change: (inout InspectionTask) throws -> Void = { _ in }) throws -> InspectionTask {
    var task = try Sample.task(
      published: nil, results: [Sample.result("1", code: Sample.code(1), date: "2026-05-10")])
    task.pool = 16
    task.draw = Draw(
      date: try day("2026-04-20"), method: "系统随机抽取", platform: "示例平台", reference: "S1", commitment: nil, seed: nil)
    task.announced = try day("2026-04-22")
    try change(&task)
    return task
  }

  static func result(_ task: InspectionTask, on text: String) async throws -> Disclosure.Result {
    var register = Sample.register()
    register.tasks = [task]
    register.officers = [Officer(name: "示例人员甲", card: "SL0001", authority: "team", speciality: nil)]
    return await Disclosure.publish(register, on: try day(text), jobs: 1)
  }

  /// The day asked, when it was finished and published, and how far it is told to be; `nil` without such a page.
  static let stages: [(on: String, finished: String?, published: String?, stage: DrawStage?)] = [
    ("2026-04-21", nil, nil, nil), ("2026-04-22", nil, nil, .drawn), ("2026-04-30", nil, nil, .drawn),
    ("2026-05-01", nil, nil, .inspecting), ("2026-05-31", nil, nil, .inspecting),
    // What was finished early is not told before the window has passed.
    ("2026-05-31", "2026-05-20", nil, .inspecting), ("2026-06-01", "2026-05-20", nil, .finished),
    ("2026-06-01", nil, nil, .inspecting), ("2026-06-02", "2026-06-03", nil, .inspecting),
    ("2026-06-03", "2026-06-03", nil, .finished), ("2026-06-09", "2026-05-20", "2026-06-10", .finished),
    ("2026-06-10", "2026-05-20", "2026-06-10", nil),
  ]

  @Test(arguments: stages.indices)
  func `is drawn, inspected, finished, and then gives way to its results`(index: Int) async throws {
    let row = Self.stages[index]
    let site = try await Self.result(
      Self.task {
        $0.finished = try row.finished.map { try day($0) }
        $0.published = try row.published.map { try day($0) }
      }, on: row.on
    ).site
    #expect(site.announcedTasks.map(\.stage) == [row.stage].compactMap { $0 })
    #expect(site.quarters.flatMap(\.announced) == site.announcedTasks)
    let isPublished = row.published == row.on
    #expect(site.tasks.isEmpty != isPublished && site.enterprises.isEmpty != isPublished)
    #expect("\(site)".contains("示例企业1") == isPublished)
    #expect(!"\(site)".contains("示例人员甲") && !"\(site)".contains("SL0001"))
  }

  /// A change, and the first day on which the page is there, of those before, in and after the window; `nil`: on none.
  static let openings: [(what: String, change: @Sendable (inout InspectionTask) throws -> Void, opens: String?)] = [
    ("as it is", { _ in }, "2026-04-22"),
    ("not announced", { $0.announced = nil }, nil),
    ("announced before the draw", { $0.announced = try day("2026-04-01") }, "2026-04-20"),
    ("without a day of the draw", { $0.draw?.date = nil }, nil), ("without a draw", { $0.draw = nil }, nil),
    ("without a window", { ($0.windowFrom, $0.windowTo) = (nil, nil) }, nil),
    ("from a pool of six", { $0.pool = 6 }, "2026-04-22"),
    ("from a pool of five", { $0.pool = 5 }, "2026-06-01"),
    ("from a pool of unknown size", { $0.pool = nil }, "2026-06-01"),
    ("of unknown size", { $0.drawn = nil }, "2026-06-01"),
    ("of all", { $0.drawn = 16 }, "2026-06-01"), ("of all but one", { $0.drawn = 15 }, "2026-04-22"),
    ("from a frozen pool of five", { $0.frozen = Self.frozen([.general: 5]) }, "2026-06-01"),
    (
      "of a whole class",
      {
        $0.frozen = Self.frozen([.key: 6, .general: 10])
        $0.quotas = [
          DrawQuota(objectClass: .key, value: .number(Decimal(6))),
          DrawQuota(objectClass: .general, value: .number(Decimal(2))),
        ]
      }, "2026-06-01"
    ),
    (
      "of a part of each class",
      {
        $0.frozen = Self.frozen([.key: 6, .general: 10])
        $0.quotas = [
          DrawQuota(objectClass: .key, value: .number(Decimal(5))),
          DrawQuota(objectClass: .low, value: .number(Decimal(1))),
        ]
      }, "2026-04-22"
    ),
    (
      "of a share of a class whose size is unknown",
      { $0.quotas = [DrawQuota(objectClass: .key, value: .number(Decimal(1)))] }, "2026-06-01"
    ),
  ]

  private static func frozen(_ counts: [ObjectClass: Int]) -> [PoolRow] {
    counts.flatMap { kind, count in
      (0..<count).map { PoolRow(name: "示例名录\(kind.rawValue)\($0)", code: nil, objectClass: kind) }
    }
  }

  @Test(arguments: openings.indices)
  func `has no page before its window has passed when the page would tell who was drawn`(index: Int) async throws {
    let row = Self.openings[index]
    let task = try Self.task(row.change)
    #expect(Announcement.opens(task)?.description == row.opens, "\(row.what)")
    for text in ["2026-04-19", "2026-04-20", "2026-04-21", "2026-04-22", "2026-05-31", "2026-06-01"] {
      let site = try await Self.result(task, on: text).site
      #expect(site.announcedTasks.isEmpty == (row.opens.map { text < $0 } ?? true), "\(row.what) on \(text)")
    }
  }

  @Test func `leaves out the task whose problems it checks again, as those are public by name`() async throws {
    var register = Sample.register()
    register.tasks = [
      try Self.task { $0.previous = "2026-q1" },
      try Sample.task("2026-q1", window: ("2026-01-05", "2026-03-20"), published: "2026-04-01"),
    ]
    let site = await Disclosure.publish(register, on: try day("2026-05-10"), jobs: 1).site
    #expect(site.tasks.map(\.id) == ["2026-q1"] && !"\(site.announcedTasks)".contains("2026-q1"))
  }

  @Test func `gives its commitment, and the seed only after its window`() async throws {
    let task = try Self.task {
      $0.draw?.poolDigest = String(repeating: "a", count: 64)
      $0.draw?.commitment = String(repeating: "b", count: 64)
      $0.draw?.seed = String(repeating: "c", count: 64)
    }
    for (text, isOver) in [("2026-05-31", false), ("2026-06-01", true)] {
      let proof = try #require(try await Self.result(task, on: text).site.announcedTasks.first?.proof)
      #expect(proof.commitment == task.draw?.commitment && (proof.seed != nil) == isOver)
    }
  }

  @Test(arguments: ["示例企业1专项抽查", "示例名录key3抽查", "对91000000MA0000001R的抽查"])
  func `is refused when its name holds one of its objects`(name: String) async throws {
    var task = try Self.task {
      $0.name = name
      $0.frozen = Self.frozen([.key: 6, .general: 10])
    }
    task.results[0].code = CreditCode("91000000MA0000001R")
    let result = try await Self.result(task, on: "2026-05-10")
    #expect(result.site.announcedTasks.isEmpty)
    #expect(result.diagnostics.map(\.problem.code) == ["object-in-announcement"])
    task.name = "示例抽查"
    #expect(try await Self.result(task, on: "2026-05-10").diagnostics.isEmpty)
  }

  @Test func `links its quarter once that has begun`() async throws {
    let task = try Self.task { $0.quarter = Quarter("2026-Q3") }
    #expect(try await Self.result(task, on: "2026-06-30").site.announcedTasks.map(\.quarter) == [nil])
    #expect(try await Self.result(task, on: "2026-07-01").site.announcedTasks.map(\.quarter) == [Quarter("2026-Q3")])
  }
}
