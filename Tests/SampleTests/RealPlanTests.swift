import Disclosure
import Foundation
import Register
import Testing

/// The six tables of the real documents are on the site, whole.
@Suite struct `The reproduced plans` {
  /// Plan, items, and steps of one kind that the document counts.
  static let counts: [(plan: String, items: Int, kind: StepKind?, steps: Int)] = [
    ("ezhou-2021-inspections", 15, nil, 0), ("ezhou-2021-projects", 42, nil, 0), ("datong-2021-calendar", 25, nil, 0),
    ("dongguan-2019-breakdown", 74, nil, 0), ("ezhou-2024-points", 28, .clause, 51),
    ("hubei-2024-implementation", 20, .step, 26),
  ]

  @Test(arguments: counts)
  func `have all their rows, each with a page`(plan id: String, items: Int, kind: StepKind?, steps: Int) async throws {
    let built = try await SampleSite.built()
    let plan = try #require(built.site.plans.first { $0.id == id })
    #expect(plan.isReproduced)
    #expect(plan.items.count == items)
    if let kind { #expect(plan.items.flatMap(\.steps).count { $0.kind == kind } == steps) }
    for item in plan.items {
      let page = try #require(built.files["plans/\(id)/\(item.id ?? "")/index.html"])
      let text = String(decoding: page, as: UTF8.self)
      #expect(text.contains("转载"))
      #expect(item.state == nil)
    }
    let table = try #require(built.files["plans/\(id)/items.csv"])
    #expect(CSVRows.parse(String(decoding: table, as: UTF8.self)).count == items + 1)
  }

  @Test func `keep the types, groups and serials that the documents count`() async throws {
    let plans = Dictionary(uniqueKeysWithValues: try await SampleSite.built().register.plans.map { ($0.id, $0) })
    let dongguan = try #require(plans["dongguan-2019-breakdown"])
    #expect(dongguan.items.count { $0.type == .innovation } == 42)
    #expect(dongguan.items.count { $0.type == .routine } == 32)
    #expect(Set(dongguan.items.compactMap(\.group)).count == 38)
    #expect(Set(dongguan.items.compactMap(\.section)).count == 8)
    let projects = try #require(plans["ezhou-2021-projects"])
    #expect(projects.groups.map(\.declared) == [3, 12, 6, 13, 6, 1, 1])
    let hubei = try #require(plans["hubei-2024-implementation"])
    #expect(hubei.items.count { item in item.steps.contains { $0.kind == .step } } == 17)
    #expect(hubei.document?.index == "MB1803251/2024-18384")
  }

  @Test func `name all 54 contradictions and traps`() async throws {
    let plans = try await SampleSite.built().register.plans.filter(\.isReproduced)
    let flags = Set(plans.flatMap { $0.flags.map(\.id) })
    let missing = (1...54).map { $0 < 10 ? "F0\($0)" : "F\($0)" }.filter { !flags.contains($0) }
    #expect(missing.isEmpty)
  }

  @Test(arguments: ["dg19", "dt21", "ez21", "ez24", "hb24"])
  func `carry every target, or say why not`(document: String) async throws {
    let plans = Dictionary(uniqueKeysWithValues: try await SampleSite.built().register.plans.map { ($0.id, $0) })
    for row in try SampleSite.facts("targets-\(document).csv") {
      let source = row["source"] ?? ""
      guard let id = row["plan"], !id.isEmpty else {
        #expect(!(row["note"] ?? "").isEmpty, "\(source) is not carried and nothing says why")
        continue
      }
      let plan = try #require(plans[id], "\(source)")
      let item = try #require(plan.items.first { $0.id == row["item"] }, "\(source)")
      let targets = item.everyPart.flatMap(\.targets)
      let found = targets.contains {
        $0.comparator.rawValue == row["op"] && ($0.value?.description ?? "") == row["value"]
      }
      #expect(found, "\(source): \(row["op"] ?? "") \(row["value"] ?? "") is not at \(id)/\(row["item"] ?? "")")
    }
  }

  @Test(arguments: [("dg19", 115), ("dt21", 66), ("ez21", 266), ("ez24", 32), ("hb24", 57)])
  func `keep every date and cadence, or say why not`(document: String, count: Int) async throws {
    let plans = Dictionary(uniqueKeysWithValues: try await SampleSite.built().register.plans.map { ($0.id, $0) })
    let rows = try SampleSite.facts("calendar-\(document).csv")
    #expect(rows.count == count)
    for row in rows {
      let source = row["source"] ?? ""
      guard let id = row["plan"], !id.isEmpty else {
        #expect(!(row["note"] ?? "").isEmpty, "\(source) is not kept and nothing says why")
        continue
      }
      let item = try #require(plans[id]?.items.first { $0.id == row["item"] }, "\(source)")
      let parts = item.everyPart
      if row["kind"] == "assess" {
        #expect(parts.contains { !$0.nodes.isEmpty || !$0.printed.isEmpty }, "\(source)")
      } else {
        let times = parts.flatMap { $0.schedule + $0.due }.flatMap { [$0] + $0.alternative }
        #expect(!times.isEmpty, "\(source) has no time at \(id)/\(row["item"] ?? "")")
        if let day = row["by"].flatMap({ Day($0) }), row["kind"] == "once" {
          #expect(
            times.contains { $0.lastDay(year: plans[id]?.year ?? 0) == day },
            "\(source): \(day) at \(id)/\(row["item"] ?? "")")
        }
      }
    }
  }
}

extension PlanItem {
  var everyPart: [PlanItem] { [self] + steps.flatMap(\.everyPart) }
}

extension TimeEntry {
  /// The last day of an entry that has one.
  func lastDay(year: Int) -> Day? {
    switch form {
    case .by(let day): day
    case .window(let period): period.last
    case .quarters(let list): list.max().flatMap { Quarter(year: year, quarter: $0)?.last }
    default: nil
    }
  }
}
