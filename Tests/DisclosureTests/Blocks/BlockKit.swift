import Diagnostics
import Register
import Testing

@testable import Disclosure

/// Registers for computed blocks, and blocks as lines of words.
enum BlockKit {
  /// Two ranked units, two districts, and four penalties of the third quarter of 2026 beside one of the second.
  static func register() throws -> Register {
    var register = Sample.register()
    for index in register.authorities.indices.dropFirst() {
      register.authorities[index].isRanked = true
      register.authorities[index].parent = "bureau"
    }
    register.regions = [Region(id: "a", name: "甲区", aliases: []), Region(id: "b", name: "乙区", aliases: [])]
    var water = Law(
      id: "water", title: "水污染防治法", short: nil, aliases: [], inForce: nil, repealed: nil, replacedBy: nil)
    water.short = "水法"
    register.laws = [water]
    register.cases = [
      try penalty("1", "2026-07-01", "team", .water, region: "a", yuan: 10_000),
      try penalty("2", "2026-07-31", "east", .water, region: "b", yuan: 250),
      try penalty("3", "2026-09-30", "east", .air, region: "b", yuan: 3),
      try penalty("4", "2026-08-15", "bureau", nil, region: nil, yuan: nil),
      try penalty("5", "2026-06-30", "team", .air, region: "a", yuan: 7),
      try penalty("6", "2026-10-01", "team", .air, region: "a", yuan: 9),
    ]
    return register
  }

  static func penalty(
    _ id: String, _ decided: String, _ unit: String, _ field: EnvironmentField?, region: String?, yuan: Int?
  ) throws -> Case {
    var item = try Sample.penalty(id, decided: decided, published: decided)
    item.authority = unit
    item.field = field
    item.region = region
    if field == .water { item.citations = [Citation(law: "water", articles: [], role: .penalty, isMilder: false)] }
    if let yuan {
      var fine = Measure(kind: .fine)
      fine.amount = Yuan(fen: yuan * 100)
      item.measures = [fine]
    }
    return item
  }

  struct Outcome {
    let blocks: [PublicBlock]
    let problems: [String]
  }

  static func make(
    _ fence: String, _ register: Register, period: String? = "2026-Q3", asOf: String = "2026-10-15",
    isInternal: Bool = false, shown: [String: PublicCase] = [:]
  ) throws -> Outcome {
    var diagnostics: [Diagnostic] = []
    let blocks = BlockDesk(register, shown: shown).blocks(
      in: "```\(fence)\n```\n", file: "a.md", line: 5, period: try period.map { try #require(Period($0)) },
      asOf: try day(asOf), isInternal: isInternal, &diagnostics)
    return Outcome(
      blocks: blocks,
      problems: diagnostics.map { "\($0.place.line):\($0.place.column) \($0.problem.code)" })
  }

  /// The rows of a block and its total, cell by cell.
  static func rows(_ block: PublicBlock?) -> [String] {
    guard let table = block?.table else { return [] }
    return (table.rows + (table.total.map { [$0] } ?? [])).map { $0.map(words).joined(separator: " | ") }
  }

  private static func words(_ cell: PublicBlockTable.Cell) -> String {
    switch cell {
    case .text(let text): text
    case .number(let number): number.description
    case .yuan(let yuan): yuan.description
    case .percent(let hundredths): "\(hundredths)‱"
    case .change(let change): change.description
    case .day(let day): day.description
    case .link(let name): name.name
    case .record(let id, _): "case \(id)"
    case .missing: "—"
    }
  }
}
