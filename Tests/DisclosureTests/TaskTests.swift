import Diagnostics
import Register
import Testing

@testable import Disclosure

/// 国办发〔2015〕58号: who is visited is drawn, and known to nobody outside before the visit.
@Suite struct `A draw task` {
  static func site(_ task: InspectionTask, on text: String) async throws -> (
    site: PublicSite, diagnostics: [Diagnostic]
  ) {
    var register = Sample.register()
    register.tasks = [task]
    let result = await Disclosure.publish(register, on: try day(text), jobs: 1)
    return (result.site, result.diagnostics)
  }

  /// Window, publication, the day asked, and whether anything is shown.
  static let days: [(window: (String, String)?, published: String?, on: String, isShown: Bool)] = [
    (("2026-05-01", "2026-05-31"), "2026-05-20", "2026-05-20", false),
    (("2026-05-01", "2026-05-31"), "2026-05-20", "2026-05-31", false),
    (("2026-05-01", "2026-05-31"), "2026-05-20", "2026-06-01", true),
    (("2026-05-01", "2026-05-31"), "2026-06-10", "2026-06-01", false),
    (("2026-05-01", "2026-05-31"), "2026-06-10", "2026-06-09", false),
    (("2026-05-01", "2026-05-31"), "2026-06-10", "2026-06-10", true),
    (("2026-05-01", "2026-05-31"), nil, "2026-12-31", false), (nil, "2026-05-20", "2026-05-20", true),
    (nil, "2026-05-20", "2026-05-19", false),
  ]

  @Test(arguments: days.indices)
  func `shows nothing until the last day of its window has passed`(index: Int) async throws {
    let row = Self.days[index]
    let task = try Sample.task(
      window: row.window, published: row.published,
      results: [Sample.result("1", code: Sample.code(1), date: "2026-05-10")])
    let site = try await Self.site(task, on: row.on).site
    #expect(site.tasks.isEmpty == !row.isShown)
    #expect("\(site)".contains("示例企业1") == row.isShown)
    #expect(site.enterprises.isEmpty == !row.isShown)
    #expect(site.quarters.map(\.pending) == [row.isShown ? 0 : 1])
  }

  @Test func `shows its quarter once it has begun`() async throws {
    let task = try Sample.task(published: nil)
    #expect(try await Self.site(task, on: "2026-03-31").site.quarters.isEmpty)
    #expect(try await Self.site(task, on: "2026-04-01").site.quarters.map(\.pending) == [1])
  }

  @Test func `shows each row from its own day on, and its closing when that is known`() async throws {
    let rows = [
      try Sample.result("1", published: "2026-06-05", closed: "2026-06-20"),
      try Sample.result("2", closed: "2026-06-02"), try Sample.result("3", published: "2026-05-02"),
    ]
    let task = try Sample.task(results: rows)
    func shown(_ on: String) async throws -> [String] {
      try await Self.site(task, on: on).site.tasks.flatMap(\.results).map {
        "\($0.number) \($0.closed?.description ?? "-")"
      }
    }
    #expect(try await shown("2026-05-31") == [])
    #expect(try await shown("2026-06-01") == ["2 -", "3 -"])
    #expect(try await shown("2026-06-04") == ["2 2026-06-02", "3 -"])
    #expect(try await shown("2026-06-05") == ["1 -", "2 2026-06-02", "3 -"])
    #expect(try await shown("2026-06-20") == ["1 2026-06-20", "2 2026-06-02", "3 -"])
  }

  @Test func `links enterprises to their pages, sole proprietors to none`() async throws {
    let firm = try Sample.code(1), sole = try Sample.code(2, sole: true)
    let task = try Sample.task(results: [
      Sample.result("1", code: firm), Sample.result("2", code: sole), Sample.result("3"),
    ])
    let site = try await Self.site(task, on: "2026-06-01").site
    #expect(site.tasks.first?.results.map(\.object.address) == [.enterprise(firm), nil, nil])
    #expect(site.enterprises.map(\.code) == [firm])
  }

  @Test func `re-checks another task only when that is shown`() async throws {
    var row = try Sample.result("1")
    row.recheckOf = "2026-q1/7"
    var task = try Sample.task(results: [row])
    task.previous = "2026-q1"
    var register = Sample.register()
    register.tasks = [task, try Sample.task("2026-q1", published: nil)]
    let hidden = await Disclosure.publish(register, on: try day("2026-06-01"), jobs: 1).site.tasks
    #expect(hidden.map(\.id) == ["2026-q2"] && hidden[0].previous == nil && hidden[0].results[0].recheckOf == nil)
    register.tasks = [task, try Sample.task("2026-q1")]
    let shown = await Disclosure.publish(register, on: try day("2026-06-01"), jobs: 1).site.tasks.first {
      $0.id == "2026-q2"
    }
    #expect(shown?.results.first?.recheckOf == NamedLink("示例抽查第7号", .task("2026-q1")))
  }

  @Test func `refuses a private number in its table`() async throws {
    let task = try Sample.task(results: [Sample.result("1", outcome: .found, problem: "负责人电话１３９００００００００")])
    let found = try await Self.site(task, on: "2026-06-01").diagnostics
    #expect(found.map { "\($0.place) \($0.problem.code)" } == ["Content/inspections/2026/2026-q2.csv:2 private-value"])
  }
}

/// “Reach 10 % of 769” means 77 distinct objects, counted once a year however often visited.
@Suite struct `The coverage of a class` {
  @Test(arguments: [
    ("10%", 769, 77), ("20%", 298, 60), ("10%", 770, 77), ("100%", 52, 52), ("0%", 52, 0), ("12.5%", 8, 1),
    ("12.5%", 9, 2), ("33.3%", 1000, 333),
    ("33.33%", 1000, 334), ("10%", 0, 0), ("0.000001%", 1, 1), ("10%", 1, 1), ("10.00%", 769, 77),
  ])
  func `asks for whole objects, rounded up exactly`(share: String, count: Int, expected: Int) throws {
    let amount = try #require(Amount(share))
    guard case .percentage(let decimal) = amount else { return #expect(Bool(false), "\(share) is no percentage") }
    #expect(decimal.share(of: count) == expected)
  }

  @Test func `counts distinct listed objects of published results of the year`() async throws {
    var register = Sample.register()
    let codes = try (1...5).map { try Sample.code($0) }
    register.enterprises =
      try codes.map { try Sample.enterprise($0) } + [
        try Sample.enterprise(Sample.code(6), until: "2026-05-01"),
        try Sample.enterprise(Sample.code(7), since: "2026-07-01"), try Sample.enterprise(Sample.code(8), .key),
      ]
    register.tasks = [
      try Sample.task(results: [
        Sample.result("1", code: codes[0], date: "2026-05-10"), Sample.result("2", code: codes[0], date: "2026-05-20"),
        Sample.result("3", code: codes[1], date: "2025-12-31"),
        Sample.result("4", code: codes[2], date: "2026-05-20", published: "2026-07-01"),
        Sample.result("5", code: Sample.code(6), date: "2026-04-20"),
        Sample.result("6", code: Sample.code(8), date: "2026-05-10"),
      ])
    ]
    let target = Target(
      what: "一般排污单位年抽查比例", objectClass: .general, base: 5, comparator: .equal, value: Amount("10%"), unit: "家",
      per: .year, period: nil,
      isEach: false, objects: [], hedge: nil, scope: nil, note: nil)
    register.plans = [Sample.plan([Sample.item { $0.targets = [target] }])]
    func coverage(_ on: String) async throws -> [String] {
      await Disclosure.publish(register, on: try day(on), jobs: 1).site.coverage.map {
        "\($0.checked)/\($0.required)/\($0.listed) \($0.target)"
      }
    }
    #expect(try await coverage("2026-05-31") == ["0/1/5 10%"])
    #expect(try await coverage("2026-06-01") == ["1/1/5 10%"])
    #expect(try await coverage("2026-07-01") == ["2/1/6 10%"])
    #expect(try await coverage("2027-01-01") == [])
  }
}
