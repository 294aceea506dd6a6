import Foundation
import Register
import Testing

@testable import Disclosure

/// The sample on every day of three years; `GONGSHI_DAY_STEP=1` looks at each, otherwise every seventh, and without
/// optimisation every twenty-eighth.
@Suite(.serialized) struct `Property: on every day` {
  static let step = Steps.number("GONGSHI_DAY_STEP", optimised: 7, plain: 28)

  private static func sites() async throws -> [(day: Day, site: PublicSite)] { try await task.value }

  /// Without the weekly duty, whose page changes every Monday: no two of these days would have a site in common.
  private static let task = Task<[(day: Day, site: PublicSite)], any Error> {
    var register = try await Sample.built().register
    register.duties.removeAll { $0.kind == .exposure }
    let (first, last) = (try #require(Day("2026-01-01")), try #require(Day("2028-12-31")))
    var list: [(day: Day, site: PublicSite)] = []
    for number in stride(from: first.number, through: last.number, by: step) {
      let day = Day(number: number)
      list.append((day, await Disclosure.publish(register, on: day, jobs: 2).site))
    }
    return list
  }

  @Test func `a case is shown from its publication to its end, and never a hidden one`() async throws {
    let cases = try await Sample.built().register.cases
    #expect(cases.contains(where: ExpectedStanding.isHidden))
    for (day, site) in try await Self.sites() {
      let expected = Set(cases.filter { ExpectedStanding.isShown($0, on: day.description) }.map(\.id))
      let found = Set(site.cases.map(\.id))
      #expect(found == expected, "\(day): \(found.symmetricDifference(expected).sorted())")
      let notices = Set(site.notices.map(\.address))
      for item in cases {
        let address = Address.case(item.id, year: item.year)
        let wasShown =
          !ExpectedStanding.isHidden(item) && item.published.map { $0 <= day } == true && !found.contains(item.id)
        #expect(notices.contains(address) == wasShown, "\(day): the notice of \(item.id)")
      }
    }
  }

  @Test func `no fact of a later day is shown`() async throws {
    for (day, site) in try await Self.sites() {
      for item in site.cases {
        #expect(
          item.published <= day && item.updated <= day && item.events.allSatisfy { $0.date <= day },
          "\(day): \(item.id)")
        #expect(item.corrected.map { $0 <= day } ?? true)
        #expect(item.displayEnds.map { $0 > day } ?? true)
        #expect(item.weeks.allSatisfy { $0.first <= day })
      }
      for task in site.tasks {
        #expect(task.published <= day && task.finished.map { $0 <= day } ?? true, "\(day): \(task.id)")
        #expect(
          task.results.allSatisfy { $0.published <= day && $0.closed.map { $0 <= day } ?? true }, "\(day): \(task.id)")
      }
      for item in site.ledgers.flatMap(\.items) {
        #expect((item.dates + [item.cleared]).allSatisfy { $0.map { $0 <= day } ?? true }, "\(day): \(item.number)")
      }
      for item in site.indicators.flatMap(\.items) {
        #expect(item.values.allSatisfy { $0.period.last < day }, "\(day): \(item.id)")
      }
      for part in site.plans.flatMap(\.items).flatMap({ [$0] + $0.steps }) {
        #expect(part.progress.allSatisfy { $0.date <= day }, "\(day): \(part.id ?? "")")
      }
    }
  }

  @Test func `no duty tells a fact of a later day`() async throws {
    let register = try await Sample.built().register
    let first = try #require(Day("2023-06-01"))
    for number in stride(from: first.number, to: first.number + 2000, by: Self.step) {
      let day = Day(number: number)
      for line in Disclosure.duties(register, on: day).flatMap(\.lines) {
        #expect(line.done.map { $0 <= day } ?? true && line.facts.allSatisfy { $0.day <= day }, "\(day): \(line)")
      }
    }
  }

  @Test func `no drawn object is named before its window has passed`() async throws {
    let register = try await Sample.built().register
    let tasks = register.tasks
    let objects = Set(
      tasks.flatMap(\.frozen).map(\.name) + tasks.flatMap(\.results).map(\.name) + register.officers.map(\.name)
        + register.enterprises.map(\.code.text))
    var days = 0
    for (day, site) in try await Self.sites() {
      let shown = Set(site.tasks.map(\.id))
      for task in tasks {
        let isPublished = task.published.map { $0 <= day } ?? false
        let hasPassed = task.windowTo.map { $0 < day } ?? true
        #expect(shown.contains(task.id) == (isPublished && hasPassed), "\(day): \(task.id)")
      }
      let announced = Dictionary(uniqueKeysWithValues: site.announcedTasks.map { ($0.id, "\($0)") })
      for task in tasks {
        let mayBeTold =
          task.announced.map { $0 <= day } == true && task.draw?.date.map { $0 <= day } == true && task.windowTo != nil
          && !shown.contains(task.id)
        let isSmall = (task.pool ?? 0) <= 5 || (task.drawn ?? .max) >= (task.pool ?? 0)
        let hasPassed = task.windowTo.map { $0 < day } ?? true
        #expect((announced[task.id] != nil) == (mayBeTold && (hasPassed || !isSmall)), "\(day): \(task.id)")
      }
      let told = announced.values.joined()
      for name in objects where told.contains(name) { Issue.record("\(day): \(name)") }
      days += told.isEmpty ? 0 : 1
    }
    #expect(days > 0 && objects.count > 100)
  }

  @Test func `the site stays as it is to the last day on which it says so`() async throws {
    let sites = try await Self.sites().map { (day: $0.day, site: Described($0.site)) }
    var kept = 0
    for ((_, early), (day, late)) in zip(sites, sites.dropFirst()) {
      if let through = early.site.validThrough, through < day { continue }
      kept += 1
      #expect(
        late.differences(from: early).isEmpty,
        "valid through \(early.site.validThrough?.description ?? "ever") from \(early.site.info.day), but on \(day) differs: \(late.differences(from: early))"
      )
      #expect(late.site.validThrough == early.site.validThrough)
    }
    #expect(kept > 0)
  }

  @Test func `the day after the last one is looked at, and most bring a change`() async throws {
    let register = try await Sample.built().register
    var day = try #require(Day("2026-01-01"))
    let last = try #require(Day(Steps.isOptimised ? "2028-12-31" : "2026-03-31"))
    var (days, changes) = (0, 0)
    func described(on day: Day) async -> Described {
      Described(await Disclosure.publish(register, on: day, jobs: 2).site)
    }
    var site = await described(on: day)
    while let through = site.site.validThrough, through < last {
      #expect(through >= day)
      day = through.advanced(by: 1)
      let next = await described(on: day)
      if through != site.site.info.day {
        let lastValid = await described(on: through)
        #expect(
          lastValid.differences(from: site).isEmpty,
          "\(site.site.info.day) to \(through): \(lastValid.differences(from: site))")
      }
      days += 1
      if !next.differences(from: site).isEmpty { changes += 1 }
      site = next
    }
    #expect(changes * 2 > days, "\(changes) changes on \(days) days")
  }
}

/// A site, and its records that can only be compared by what they say, which is written down once.
private final class Described {
  let site: PublicSite
  private lazy var cases = Set(site.cases.map(\.debugDescription))
  private lazy var exposures = Set(site.exposures.map(\.debugDescription))

  init(_ site: PublicSite) { self.site = site }

  /// The parts in which two sites differ, apart from the day that they state.
  func differences(from other: Described) -> [String] {
    func ids<Value: Hashable>(_ list: (PublicSite) -> [Value], _ name: (Value) -> String) -> [String] {
      let (left, right) = (list(site), list(other.site))
      return left == right ? [] : Set(left).symmetricDifference(right).map(name).sorted()
    }
    func differs<Value: Equatable>(_ part: (PublicSite) -> Value) -> Bool { part(site) != part(other.site) }
    var parts: [String] = []
    for (name, differs) in [
      ("quarters", differs(\.quarters)), ("coverage", differs(\.coverage)),
      ("enterprises", differs(\.enterprises)), ("notices", differs(\.notices)),
      ("duties", differs(\.duties)), ("changes", differs(\.changes)),
      ("registry", differs(\.registry)),
      ("exemptions", differs(\.exemptions)), ("files", differs(\.files)),
    ] where differs { parts.append(name) }
    return parts + cases.symmetricDifference(other.cases).map { "case \($0)" }.sorted()
      + exposures.symmetricDifference(other.exposures).map { "exposure \($0)" }.sorted()
      + ids(\.announcedTasks) { "announced task \($0.id)" }
      + ids(\.tasks) { "task \($0.id)" }
      + ids(\.ledgers) { "ledger \($0.id)" }
      + ids(\.indicators) { "indicators \($0.id)" }
      + ids(\.pages) { "page \($0.id)" }
      + ids({ $0.plans.flatMap(\.items) }) { "item \($0.address?.path ?? "")" }
  }
}
