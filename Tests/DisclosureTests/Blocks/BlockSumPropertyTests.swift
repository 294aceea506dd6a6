import Diagnostics
import Register
import Testing

@testable import Disclosure

/// Whatever the records are: the rows of a table add up to its total, and the total to what was put in.
@Suite struct `Property: the rows of a computed block` {
  /// Numbers that look random and are the same in every run (SplitMix64).
  private struct Numbers: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var word = state
      word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
      word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
      return word ^ (word >> 31)
    }
  }

  /// A register, and what its third quarter comes to.
  private struct Office {
    var register: Register
    var byUnit: [String: Int] = [:]
    var (penalties, fines, visits, results, submissions) = (0, 0, 0, 0, 0)

    init(_ seed: UInt64) throws {
      var numbers = Numbers(state: seed)
      register = try BlockKit.register()
      register.cases = []
      let units = ["team", "east", "bureau"]
      for index in 0..<Int.random(in: 0...40, using: &numbers) {
        let decided = try day("2026-06-01").advanced(by: .random(in: 0..<150, using: &numbers))
        let yuan = Bool.random(using: &numbers) ? Int.random(in: 0...1_000_000, using: &numbers) : nil
        var item = try BlockKit.penalty(
          "\(index)", "\(decided)", units.randomElement(using: &numbers) ?? "team",
          EnvironmentField.allCases.randomElement(using: &numbers),
          region: ["a", "b", nil].randomElement(using: &numbers) ?? nil, yuan: yuan)
        if Bool.random(using: &numbers) { item.field = nil }
        let isHidden = Int.random(in: 0..<8, using: &numbers) == 0
        if isHidden { item.visibility = .internal }
        register.cases.append(item)
        if decided.quarter == Quarter("2026-Q3"), !isHidden {
          penalties += 1
          byUnit[item.authority ?? "", default: 0] += 1
          fines += yuan ?? 0
        }
      }
      var rows: [InspectionResult] = []
      // Object and day tell one visit from another: each row is of its own.
      for index in 0..<Int.random(in: 0...40, using: &numbers) {
        var row = try Sample.result(
          "\(index)", code: Sample.code(index + 1), date: "2026-07-0\(Int.random(in: 1...9, using: &numbers))",
          outcome: [.none, .found, .corrected].randomElement(using: &numbers) ?? .none)
        row.authority = units.randomElement(using: &numbers)
        row.objectClass = ObjectClass.allCases.randomElement(using: &numbers)
        rows.append(row)
        // A second item of the same visit.
        if Bool.random(using: &numbers) { rows.append(row) }
        visits += 1
      }
      results = rows.count
      var task = try Sample.task("q3", window: ("2026-07-01", "2026-07-31"), published: "2026-08-01", results: rows)
      task.quarter = Quarter("2026-Q3")
      register.tasks = [task]
      register.submissions = []
      for _ in 0..<Int.random(in: 0...30, using: &numbers) {
        let date = try day("2026-06-01").advanced(by: .random(in: 0..<150, using: &numbers))
        let adopted = AdoptionLevel.allCases.filter { _ in Bool.random(using: &numbers) }
        register.submissions?.append(
          Submission(
            date: date, unit: units.randomElement(using: &numbers) ?? "team", title: "示例",
            form: Bool.random(using: &numbers) ? .single : .digest, adopted: adopted, channel: nil,
            origin: Origin(file: "x.csv", line: 2)))
        if date.quarter == Quarter("2026-Q3") { submissions += 1 }
      }
    }
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func `add up to the total, and the total to the records`(seed: UInt64) throws {
    let office = try Office(seed)
    let expected = [
      "处罚按单位": office.penalties, "处罚按月": office.penalties, "处罚按领域": office.penalties, "处罚按法律": office.penalties,
      "区域处罚": office.penalties, "双随机按单位": office.visits, "双随机按类别": office.visits, "检查结果": office.results,
      "信息报送": office.submissions,
    ]
    for (name, whole) in expected {
      let outcome = try BlockKit.make("表格 \(name)", office.register, asOf: "2026-10-31")
      let table = try #require(outcome.blocks.first?.table)
      #expect(outcome.problems == [], "\(name)")
      guard let total = table.total else {
        Issue.record("\(name) has no total")
        continue
      }
      #expect(total[1] == .count(whole), "\(name)")
      for column in table.columns.indices.dropFirst() {
        guard case .number(let sum) = total[column] else { continue }
        let parts = table.rows.compactMap { row -> Decimal? in
          if case .number(let part) = row[column] { part } else { nil }
        }
        #expect(parts.reduce(Decimal(0), +) == sum, "\(name), \(table.columns[column].name)")
      }
      let takesUnit = BlockRegistry.definition(name)?.options.contains { $0.name.english == "unit" } ?? false
      for unit in ["team", "east"] where takesUnit {
        let own = try BlockKit.make("表格 \(name) 单位=\(unit)", office.register, asOf: "2026-10-31")
        #expect(own.problems == [] && own.blocks.first?.table.total?[1] == .count(office.byUnit[unit] ?? 0), "\(name)")
      }
      if let column = table.columns.firstIndex(where: { $0.name == "罚款（元）" }) {
        #expect(total[column] == .number(Decimal(office.fines)), "\(name)")
      }
    }
  }
}
