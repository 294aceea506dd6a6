import Diagnostics
import Foundation
import Register
import Testing

@testable import Disclosure

/// The briefings of the sample (三期季度简报、十期月度通报), and the examples of the page of blocks.
@Suite struct `The briefings of the sample` {
  @Test func `are three quarterly ones, ten bulletins and a text for the press, without gaps`() async throws {
    let briefings = try await SampleSite.built().site.briefings
    #expect(briefings.filter { $0.kind == .quarterly }.map(\.id) == ["2026-q3", "2026-q2", "2026-q1"])
    #expect(briefings.filter { $0.kind == .monthly }.compactMap(\.issue) == Array((1...10).reversed()))
    #expect(briefings.filter { $0.kind == .release }.map(\.id) == ["2026-q3-release"])
    #expect(briefings.allSatisfy { $0.body.blocks.isEmpty != $0.versions.isEmpty && !$0.isInternal })
    // Two are archived, one of them with a correction; the third is open.
    #expect(briefings.filter { $0.kind == .quarterly }.map(\.versions.count) == [0, 2, 1])
  }

  @Test func `and the examples of every block are computed without an error`() async throws {
    let register = try await SampleSite.built().register
    let day = try #require(register.site.asOf)
    for definition in BlockRegistry.all {
      for form in definition.forms {
        var diagnostics: [Diagnostic] = []
        let blocks = BlockDesk(register, shown: [:]).blocks(
          in: "```\(form.rawValue) \(definition.example)\n```\n", file: "a.md", line: 1, period: nil, asOf: day,
          isInternal: true, &diagnostics)
        #expect(diagnostics == [], "\(definition.example)")
        #expect(blocks.first.map { !$0.table.columns.isEmpty } == true, "\(definition.example)")
        if case .chart(let chart)? = blocks.first?.content {
          #expect(chart.series.allSatisfy { $0.values.count == chart.categories.count }, "\(definition.example)")
        } else {
          #expect(form == .table, "\(definition.example) is not drawn")
        }
      }
    }
  }
}
