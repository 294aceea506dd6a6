import Foundation
import Register
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct `A plan's chart` {
  @Test func `is well formed, with a bar, a diamond and the day`() async throws {
    let limit = try Day(2026, 4, 30), quarterly = Cadence(every: .quarter, rule: .day(15), minimum: nil, offset: nil)
    let plan = PlanSamples.plan(
      [
        PlanSamples.item("01", "甲<乙>") { $0.due = [PlanSamples.time(.by(limit), then: true)] },
        PlanSamples.item("02") { $0.schedule = [PlanSamples.time(.every(quarterly))] },
        PlanSamples.item("03") { $0.due = [PlanSamples.time(.open(.promptly))] },
        PlanSamples.item("04") { $0.steps = [PlanSamples.item(nil) { $0.due = [PlanSamples.time(.by(limit))] }] },
      ], title: "<计划> & \"图\"")
    let chart = try chart(in: try await PlanSamples.page(plan, on: try Day(2026, 5, 27)))
    let parser = XMLParser(data: Data(chart.utf8))
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
    for part in ["class=\"bar\"", "class=\"limit\"", "class=\"limit part\"", "class=\"vague\"", "class=\"today\""] {
      #expect(chart.contains(part))
    }
    #expect(chart.contains("role=\"img\"") && !chart.contains("style="))
    #expect((1...12).allSatisfy { chart.contains(">\($0)月</text>") })
  }

  @Test func `has no day in another office's plan or in another year`() async throws {
    let limit = try Day(2026, 4, 30), day = try Day(2026, 5, 27), later = try Day(2027, 1, 4)
    let items = [PlanSamples.item { $0.due = [PlanSamples.time(.by(limit))] }]
    let reproduced = try chart(in: try await PlanSamples.page(PlanSamples.plan(items, reproduced: true), on: day))
    let past = try chart(in: try await PlanSamples.page(PlanSamples.plan(items), on: later))
    #expect(!reproduced.contains("today") && !past.contains("today"))
  }

  @Test func `is left out when no item gives a day`() async throws {
    let plan = PlanSamples.plan([PlanSamples.item { $0.due = [PlanSamples.time(.open(.promptly))] }])
    #expect(try await !PlanSamples.page(plan).contains("<svg"))
  }

  private func chart(in page: String) throws -> String {
    let start = try #require(page.range(of: "<svg")), end = try #require(page.range(of: "</svg>"))
    return String(page[start.lowerBound..<end.upperBound])
  }
}
