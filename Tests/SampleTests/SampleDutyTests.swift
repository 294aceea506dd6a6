import Disclosure
import Foundation
import Register
import Testing

@Suite struct `The duties of the sample city` {
  private func reports() async throws -> [String: DutyReport] {
    let register = try await SampleSite.built().register
    let reports = Disclosure.duties(register, on: try #require(register.site.asOf))
    return Dictionary(uniqueKeysWithValues: reports.map { ($0.duty.id, $0) })
  }

  private static func names(_ report: DutyReport?, _ isWanted: (DutyState) -> Bool) -> [String] {
    (report?.lines ?? []).filter { isWanted($0.state) }.map { line in
      switch line.subject {
      case .period(let period): [period.description, line.unit].compactMap { $0 }.joined(separator: " ")
      case .decision(let id, _), .finished(let id, _), .inspected(let id, _): id
      }
    }
  }

  private static func isMissing(_ state: DutyState) -> Bool { if case .missing = state { true } else { false } }
  private static func isLate(_ state: DutyState) -> Bool { if case .late = state { true } else { false } }

  @Test func `are the ten of the contract`() async throws {
    let register = try await SampleSite.built().register
    #expect(
      register.duties.map(\.id) == [
        "weekly-exposure", "results", "penalty", "quarterly-briefing", "positive-list", "typical-case", "lenient-case",
        "draw-finished", "monthly-bulletin", "monthly-plan",
      ])
    #expect(Set(register.duties.map(\.kind)) == Set(DutyKind.allCases))
  }

  /// Read off the files of `Content/` by hand: no case names the weeks 8 and 25; filings.csv has no August of 临江分局.
  @Test func `show something met, late, missing and not yet due`() async throws {
    let reports = try await reports()
    #expect(Self.names(reports["weekly-exposure"], Self.isMissing) == ["2026-W08", "2026-W25"])
    #expect(Self.names(reports["penalty"], Self.isLate) == ["2026-0057"])
    #expect(Self.names(reports["penalty"], Self.isMissing) == ["2026-0059", "2026-0058"])
    #expect(Self.names(reports["penalty"]) { $0 == .notDue } == ["2026-0060", "2026-0061"])
    #expect(Self.names(reports["results"], Self.isLate) == ["2026-q1-trading"])
    #expect(Self.names(reports["monthly-plan"], Self.isMissing) == ["2026-08 sl-river-branch"])
    #expect(Self.names(reports["positive-list"]) { $0 == .met } == ["2025", "2026"])
    #expect(Self.names(reports["draw-finished"], Self.isLate) == ["2026-Q2"])
    #expect(Self.names(reports["draw-finished"]) { $0 == .notDue } == ["2026-Q4"])
    #expect(Self.names(reports["quarterly-briefing"]) { $0 == .met } == ["2026-Q1", "2026-Q2", "2026-Q3"])
    #expect(Self.names(reports["monthly-bulletin"]) { $0 == .met }.count == 10)
  }

  @Test func `stand on small pages of the year and of earlier ones`() async throws {
    let files = try await SampleSite.built().files
    let pages = files.keys.filter { $0.hasPrefix("duties/") }.sorted()
    #expect(
      pages == [
        "duties/2023/index.html", "duties/2024/index.html", "duties/2025/index.html", "duties/duties.csv",
        "duties/index.html", "duties/penalty/index.html", "duties/results/index.html",
      ])
    for page in pages { #expect(files[page].map { $0.count < 100_000 } == true, "\(page)") }
  }

  /// 行政处罚法 art. 74, 国办发〔2024〕54号: nobody is compared or blamed on a page.
  @Test func `name no unit and no state in public`() async throws {
    let (site, files) = (try await SampleSite.built().site, try await SampleSite.built().files)
    let page = String(decoding: try #require(files["duties/index.html"]), as: UTF8.self)
    for word in ["逾期", "未履行", "迟", "分局", "支队", "monthly-plan", "典型案例报送"] {
      #expect(!page.contains(word), "\(word)")
    }
    let shown = Set(site.cases.map(\.address))
    let masked = Set(site.cases.filter { $0.party?.isMasked == true }.map(\.address))
    let links = Set(site.duties.flatMap(\.lines).compactMap(\.subject.address)).filter { $0.path.hasPrefix("cases/") }
    #expect(links.count > 20 && links.subtracting(shown).isEmpty && links.isDisjoint(with: masked))
  }
}
