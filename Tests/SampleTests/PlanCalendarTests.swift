import Disclosure
import Foundation
import Register
import Testing

/// The real documents' dates, and their views.
@Suite struct `The calendar of the real plans` {
  @Test(arguments: [("dg19", 26), ("dt21", 33), ("ez21", 177), ("ez24", 15), ("hb24", 45)])
  func `reaches every dated fact within its precision`(document: String, count: Int)
    async throws
  {
    let plans = Dictionary(uniqueKeysWithValues: try await SampleSite.built().register.plans.map { ($0.id, $0) })
    var reached = 0
    for row in try SampleSite.facts("calendar-\(document).csv") {
      guard let id = row["plan"], !id.isEmpty, let text = row["by"], !text.isEmpty else { continue }
      let (source, day) = (row["source"] ?? "", try #require(Day(text)))
      let plan = try #require(plans[id])
      let item = try #require(plan.items.first { $0.id == row["item"] }, "\(source)")
      let found = item.everyPart.flatMap { part in
        part.schedule.flatMap { $0.occurrences(year: plan.year, isDue: false) }
          + part.due.flatMap { $0.occurrences(year: plan.year, isDue: true) }
      }
      let isReached = found.contains { $0.reaches(day) }
      #expect(isReached, "\(source): \(day) at \(id)/\(row["item"] ?? "")")
      if isReached { reached += 1 }
      if let from = row["from"].flatMap({ Day($0) }) {
        let note = row["note"] ?? ""
        #expect(found.contains { $0.first == from } || !note.isEmpty, "\(source): from \(from)")
      }
    }
    #expect(reached == count)
  }

  @Test func `counts the types of the breakdown on their page: 42 and 32`() async throws {
    let files = try await SampleSite.built().files
    let page = String(decoding: try #require(files["plans/dongguan-2019-breakdown/types/index.html"]), as: UTF8.self)
    #expect(page.contains("<h2>创新举措（42项）</h2>") && page.contains("<h2>常规深化举措（32项）</h2>"))
    #expect(!page.contains("未注明类型"))
    #expect(page.components(separatedBy: "<td data-label=\"条目\">").count == 74 + 1)
  }

  /// S17: 42 rows, 37 with quarters, 3 `/`, 2 blank.
  @Test func `counts the quarters of assessment of the key projects: 37, 3 without and 2 blank`() async throws {
    let files = try await SampleSite.built().files
    let page = String(decoding: try #require(files["plans/ezhou-2021-projects/nodes/index.html"]), as: UTF8.self)
    #expect(page.contains("<h2>没有考评节点（5项）</h2>"))
    #expect(page.components(separatedBy: "<td data-label=\"原文\">/</td>").count == 3 + 1)
    #expect(page.components(separatedBy: "<td data-label=\"原文\">（空白）</td>").count == 2 + 1)
    let plan = try #require(try await SampleSite.built().site.plans.first { $0.id == "ezhou-2021-projects" })
    #expect(plan.items.count { !$0.nodes.isEmpty } == 37)
  }

  @Test func `shows the months of reproduced plans without a state, and own plans alone in the calendar`() async throws
  {
    let built = try await SampleSite.built()
    for plan in built.site.plans where plan.isReproduced {
      let name =
        plan.hasOwnMonths(in: built.files) ? "plans/\(plan.id)/calendar/index.html" : "plans/\(plan.id)/index.html"
      let page = String(decoding: try #require(built.files[name]), as: UTF8.self)
      #expect(page.contains("时间安排"), "\(name)")
      #expect(["未到期", "进行中", "已完成"].allSatisfy { !page.contains($0) }, "\(name)")
    }
    let months = built.files.filter { $0.key.hasPrefix("plans/calendar/") }
    #expect(months.count { $0.key.hasPrefix("plans/calendar/2026-") } == 12)
    for (name, bytes) in months {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.contains("逾期"), "\(name)")
      for plan in built.site.plans where plan.isReproduced { #expect(!text.contains(plan.title), "\(name)") }
    }
  }
}

extension PublicPlan {
  fileprivate func hasOwnMonths(in files: [String: Data]) -> Bool { files["plans/\(id)/calendar/index.html"] != nil }
}

extension Occurrence {
  /// Whether it ends on `day`, as exactly as the plan says.
  fileprivate func reaches(_ day: Day) -> Bool {
    if limit == day || last == day { return true }
    guard kind != .continuous else { return false }
    let end = limit ?? last
    return switch precision {
    case .day: false
    case .month, .vague: end.month == day.month
    case .quarter: end.quarter == day.quarter
    case .year: end.year == day.year
    }
  }
}
