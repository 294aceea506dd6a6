import Disclosure
import Foundation
import Intake
import Platform
import Register
import Testing

/// A public value holds no raw value, not even privately: `Mirror` and `"\(value)"` would print it.
@Suite struct `The public values of the sample city` {
  static let facts = ["private-values-cases.csv", "private-values-inspections.csv", "private-values-plans.csv"]
  private static let site = Task<PublicSite, any Error> {
    let register = try #require(await Intake.read(root: Compiler.root.path, jobs: 2).register)
    return await Disclosure.publish(register, on: try #require(register.site.asOf), jobs: 2).site
  }

  /// The planted values: the first cell of each row.
  static func planted() throws -> [String] {
    try facts.flatMap { name in
      let text = try String(
        contentsOf: Compiler.root.appending(path: "Tests/SampleTests/Facts/\(name)"), encoding: .utf8)
      return text.split(separator: "\n").dropFirst().map { line in
        let isQuoted = line.hasPrefix("\"")
        return String(line.dropFirst(isQuoted ? 1 : 0).prefix { isQuoted ? $0 != "\"" : $0 != "," })
      }
    }
  }

  @Test func `print no planted private value`() async throws {
    let site = try await Self.site.value
    let printed = Array("\(site)".utf8)
    let planted = try Self.planted()
    #expect(planted.count > 150 && printed.count > 100_000)
    #expect(printed.firstOffset(of: Array("示例".utf8)) != nil)
    for value in planted { #expect(printed.firstOffset(of: Array(value.utf8)) == nil, "\(value)") }
  }

  @Test func `hold no planted private value at any depth, nor a record of the register`() async throws {
    var walk = Walk()
    walk.visit(try await Self.site.value)
    #expect(walk.texts.count > 1000)
    let leaves = Array(walk.texts.joined(separator: "\n").utf8)
    for value in try Self.planted() { #expect(leaves.firstOffset(of: Array(value.utf8)) == nil, "\(value)") }
    #expect(walk.types.subtracting(Self.nouns) == [])
  }

  /// The public types of the register: nouns of the field that carry no private value.
  static let nouns: Set<String> = [
    "Day", "Month", "Quarter", "Week", "Period", "Share", "Yuan", "CreditCode", "CaseKind", "PartyType", "RepairState",
    "EnvironmentField",
    "CaseSource", "Tier",
    "MeasureKind", "CaseStatus", "LenientGround", "CitationRole", "AuthorityLevel", "CheckKind", "ObjectClass",
    "Recurrence",
    "DrawScope", "InspectionOutcome",
    "PlanKind", "GroupBasis", "ItemType", "StepKind", "UnitRole", "Visibility", "PlanState",
    "OccurrenceKind", "Activity", "Precision", "Article", "Article.Level", "Article.Part", "Article.Passage", "LawKind",
    "AppealLimit", "Decimal", "StatisticMeasure", "YearOnYear", "BriefingKind",
    "FrozenContent", "FrozenNode", "FrozenTag", "FrozenTag.Attribute",
  ]
}

/// Goes through a value as a debugger would.
private struct Walk {
  /// Every text that is held.
  var texts: [String] = []
  /// Every type of the register that was met.
  var types: Set<String> = []

  mutating func visit(_ value: Any) {
    if let text = value as? String {
      texts.append(text)
      return
    }
    let type = String(reflecting: type(of: value))
    if type.hasPrefix("Register.") { types.insert(String(type.dropFirst("Register.".count))) }
    for child in Mirror(reflecting: value).children { visit(child.value) }
  }
}
