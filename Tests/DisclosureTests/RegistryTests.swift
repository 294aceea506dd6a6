import Register
import Testing

@testable import Disclosure

@Suite struct `The libraries in figures` {
  static func register() throws -> Register {
    var register = Sample.register()
    register.regions = [Region(id: "north", name: "示例北区", aliases: []), Region(id: "south", name: "示例南区", aliases: [])]
    register.enterprises = [
      try Sample.enterprise(Sample.code(1), .key, region: "north", industry: "化工"),
      try Sample.enterprise(Sample.code(2), .general, since: "2026-05-01", region: "north", industry: "印染"),
      try Sample.enterprise(
        Sample.code(3), .general, until: "2026-05-01", special: true, region: "south", industry: "印染"),
      try Sample.enterprise(
        Sample.code(4), .low, since: "2026-04-01", until: "2026-06-01", special: true, industry: "印染"),
    ]
    register.officers = ["team", "east", "team", "gone"].enumerated().map {
      Officer(name: "示例人员\($0.offset)", card: "SL\($0.offset)", authority: $0.element, speciality: nil)
    }
    register.positiveList = [
      PositiveListing(
        code: try Sample.code(1), name: "示例甲", reason: nil, from: try day("2026-04-01"), until: try day("2026-06-01")),
      PositiveListing(code: try Sample.code(2), name: "示例乙", reason: nil, from: nil, until: nil),
    ]
    return register
  }

  /// Objects, by class, by region, special; entries that begin on the day count, those that end on it do not.
  @Test(arguments: [
    ("2026-03-31", "2", "1 1 0", "1 1", 1), ("2026-04-01", "3", "1 1 1", "1 1", 2),
    ("2026-04-30", "3", "1 1 1", "1 1", 2),
    ("2026-05-01", "3", "1 1 1", "2 0", 1), ("2026-05-31", "3", "1 1 1", "2 0", 1),
    ("2026-06-01", "2", "1 1 0", "2 0", 0),
  ])
  func `count what is listed on the day`(on: String, objects: String, classes: String, regions: String, special: Int)
    async throws
  {
    let found = await Disclosure.publish(try Self.register(), on: try day(on), jobs: 1).site.registry
    #expect(String(found.objects) == objects)
    #expect(found.byClass.map { String($0.count) }.joined(separator: " ") == classes)
    #expect(found.byRegion.map { String($0.count) }.joined(separator: " ") == regions)
    #expect(found.special == special)
  }

  @Test func `count officers by unit in administrative order, and name none`() async throws {
    let found = await Disclosure.publish(try Self.register(), on: try day("2026-05-01"), jobs: 1).site
    #expect(found.registry.officers.map { "\($0.name) \($0.count)" } == ["示例支队 2", "示例东分局 1"])
    #expect(!"\(found)".contains("示例人员"))
    #expect(!"\(found)".contains("SL0"))
  }

  @Test func `sort industries by their count, then by name`() async throws {
    let found = await Disclosure.publish(try Self.register(), on: try day("2026-04-15"), jobs: 1).site.registry
    #expect(found.byIndustry.map { "\($0.name) \($0.count)" } == ["印染 2", "化工 1"])
  }

  @Test(arguments: [
    ("2026-03-31", ["示例乙"], [String]()), ("2026-04-01", ["示例甲", "示例乙"], []), ("2026-05-31", ["示例甲", "示例乙"], []),
    ("2026-06-01", ["示例乙"], ["示例甲"]),
  ])
  func `list the positive list of the day, and who has left it`(on: String, current: [String], former: [String])
    async throws
  {
    let found = await Disclosure.publish(try Self.register(), on: try day(on), jobs: 1).site.registry
    #expect(found.positiveList.map(\.name.name) == current)
    #expect(found.formerlyListed.map(\.name.name) == former)
  }

  @Test func `have a page for an enterprise only while a displayed record names it`() async throws {
    let code = try Sample.code(1)
    var item = try Sample.penalty()
    item.party?.code = code
    var register = try Self.register()
    register.cases = [item]
    func addresses(_ on: String) async throws -> [Address] {
      await Disclosure.publish(register, on: try day(on), jobs: 1).site.enterprises.map(\.address)
    }
    #expect(try await addresses("2026-05-26") == [])
    #expect(try await addresses("2026-05-27") == [.enterprise(code)])
    #expect(try await addresses("2027-05-20") == [])
    register.site.policy.names = NamePolicy(enterprise: .mask)
    #expect(try await addresses("2026-05-27") == [])
  }
}
