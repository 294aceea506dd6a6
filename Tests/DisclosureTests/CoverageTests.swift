import Register
import Testing

@testable import Disclosure

/// The ratios of three cities, each from plan data alone (ez21-a2-01, dg19-08, dg19-10, dg19-11; contradictions F12).
@Suite struct `A ratio of the plan` {
  /// A plan of 2026 with one target, in a city of two levels with `officers` of each.
  private static func register(
    _ value: String, _ objectClass: ObjectClass = .general, per: Recurrence, scope: String? = nil, objects: Int,
    officers: Int = 0, checked: [(object: Int, day: String, unit: String)] = []
  ) throws -> Register {
    var register = Sample.register()
    var city = Sample.authority("team", "支队")
    city.level = .city
    var district = Sample.authority("branch", "分局")
    district.level = .district
    register.authorities += [city, district]
    register.enterprises = try (1...objects).map {
      Enterprise(
        code: try Sample.code($0), name: "示例企业\($0)", region: nil, industry: nil, objectClass: objectClass,
        isSpecial: false, since: nil, until: nil)
    }
    register.officers = (0..<officers).flatMap { number in
      ["team", "branch"].map { (unit: String) in
        Officer(name: "甲\(number)", card: "\(unit)\(number)", authority: unit, speciality: nil)
      }
    }
    let target = Target(
      what: "抽查比例", objectClass: objectClass, base: nil, comparator: .equal, value: Amount(value), unit: nil, per: per,
      period: nil, isEach: false, objects: [], hedge: nil, scope: scope, note: nil)
    register.plans = [Sample.plan([Sample.item { $0.targets = [target] }])]
    if !checked.isEmpty {
      register.tasks = [
        try Sample.task(
          window: nil, published: "2026-01-01",
          results: checked.enumerated().map { index, check in
            var row = try Sample.result("\(index + 1)", code: Sample.code(check.object), date: check.day)
            row.authority = check.unit
            row.published = try day(check.day)
            return row
          })
      ]
    }
    return register
  }

  private static func coverage(_ register: Register, on text: String) throws -> Coverage {
    try #require(CoverageRule(register: register, day: try day(text)).all().first)
  }

  /// Value, how often, level, objects, officers of each level, and what is required.
  static let required: [(value: String, per: Recurrence, scope: String?, objects: Int, officers: Int, required: Int)] =
    [
      ("100%", .year, nil, 52, 0, 52), ("10%", .year, nil, 769, 0, 77),  // ez21-a2-01, F12
      ("20%", .year, nil, 298, 0, 60),  // ez21-a2-09
      ("10%", .quarter, "市级", 41, 0, 5), ("25%", .quarter, "镇级", 41, 0, 11),  // dg19-08
      ("1:5", .year, "市级", 200, 7, 35), ("1:10", .year, "镇级", 200, 7, 70),  // dg19-10
      ("1:25", .month, nil, 1000, 7, 350), ("1:25", .month, nil, 300, 7, 300),  // dg19-11; never more than there are
    ]

  @Test(arguments: required.indices)
  func `is rounded up to whole objects`(index: Int) throws {
    let row = Self.required[index]
    let register = try Self.register(
      row.value, per: row.per, scope: row.scope, objects: row.objects, officers: row.officers)
    #expect(try Self.coverage(register, on: "2026-11-15").required == row.required)
  }

  @Test func `counts an object once in its period, and only from the day of publication on`() throws {
    let register = try Self.register(
      "10%", per: .year, objects: 40,
      checked: [(1, "2026-01-10", "team"), (1, "2026-05-10", "branch"), (2, "2026-08-10", "team")])
    let found = try Self.coverage(register, on: "2026-08-09")
    #expect(found.checked == 1 && found.required == 4 && found.requiredByNow == 2 && found.gap == 3)
    #expect(try Self.coverage(register, on: "2026-08-10").checked == 2)
    #expect(found.steps.map(\.checked) == [1, 1, 1] && found.steps.map(\.required) == [1, 2, 3])
  }

  @Test func `of a quarter begins anew, and counts the level that it names`() throws {
    let register = try Self.register(
      "10%", .key, per: .quarter, scope: "市级", objects: 20,
      checked: [(1, "2026-03-31", "team"), (2, "2026-04-01", "team"), (3, "2026-04-02", "branch")])
    let found = try Self.coverage(register, on: "2026-04-30")
    #expect(found.steps.map(\.name) == ["第一季度", "第二季度"])
    #expect(found.steps.map(\.checked) == [1, 1] && found.checked == 1 && found.required == 2)
  }

  /// Units in the order of `authorities.yml`: name, objects checked in the year, of them in the own district, objects there.
  static let inspectors: [(scope: String?, expected: [String])] = [
    (nil, ["支队 3 - -", "分局 2 1 2", "闲置分局 0 0 1", "示例市生态环境局 1 - -"]),
    ("区县级", ["分局 2 1 2", "闲置分局 0 0 1"]),
  ]

  @Test(arguments: inspectors.indices)
  func `is told by inspecting unit, in administrative order whatever each has checked`(index: Int) throws {
    let row = Self.inspectors[index]
    var register = try Self.register(
      "10%", per: .year, scope: row.scope, objects: 5,
      checked: [
        // Once however often visited, for each unit that was there; another year's and an unlisted object's count for none.
        (1, "2026-02-10", "branch"), (1, "2026-05-10", "branch"), (1, "2026-05-11", "team"),
        (3, "2026-05-10", "branch"),
        (2, "2026-05-10", "team"), (4, "2026-05-10", "team"), (5, "2025-12-31", "branch"), (9, "2026-05-10", "branch"),
        (5, "2026-06-10", "bureau"),
      ])
    var idle = Sample.authority("idle", "闲置分局")
    idle.level = .district
    register.authorities.append(idle)
    register.authorities.append(register.authorities.removeFirst())
    for (position, region) in [("team", nil), ("branch", "north"), ("idle", "south")].enumerated() {
      let index = try #require(register.authorities.lastIndex { $0.id == region.0 })
      (register.authorities[index].isRanked, register.authorities[index].region) = (position >= 0, region.1)
    }
    register.authorities.removeAll { $0.name == "示例支队" }
    for (index, region) in ["north", "north", "south", nil, nil].enumerated() {
      register.enterprises[index].region = region
    }
    let found = try Self.coverage(register, on: "2026-11-15").inspectors.map { unit in
      "\(unit.name) \(unit.checked) \(unit.checkedOwn.map(String.init) ?? "-") \(unit.listed.map(String.init) ?? "-")"
    }
    #expect(found == row.expected)
  }

  /// The share of the year that has ended, on its boundary days.
  @Test(arguments: [("2026-03-31", 0), ("2026-04-01", 2), ("2026-07-01", 3), ("2026-09-30", 3), ("2026-12-31", 5)])
  func `of a year asks for the quarters that have ended`(on: String, required: Int) throws {
    #expect(try Self.coverage(try Self.register("10%", per: .year, objects: 56), on: on).requiredByNow == required)
  }
}
