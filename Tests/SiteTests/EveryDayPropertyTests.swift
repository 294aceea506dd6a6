import Diagnostics
import Platform
import Register
import Synchronization
import Testing

@testable import Disclosure
@testable import Press

/// The sample built in memory on the days of five years, and every byte of it read.
///
/// On each day on which something changes by itself, and on every 28th; between these the site is the same, as `on every day`
/// holds. `GONGSHI_DAY_STEP=1` looks at each day. Without optimisation it is every 600th.
@Suite struct `Property: in every byte on every day` {
  private static let step = Steps.number("GONGSHI_DAY_STEP", optimised: 28, plain: 600)

  @Test func `a record stands on its days alone, and a private value on none`() async throws {
    let register = try await Sample.built().register
    let (first, last) = (try #require(Day("2026-01-01")), try #require(Day("2030-12-31")))
    let secrets = Secrets(register)
    let needles = Needles(secrets.rules.keys)
    #expect(needles.texts.count > 400)
    let seen = Mutex<Set<Int>>([])
    // A file that does not change from one day to the next is searched once.
    let searched = Mutex<[String: (bytes: Int, found: Set<Int>)]>([:])
    for day in Self.days(register, from: first, through: last) {
      let result = await Disclosure.publish(register, on: day, jobs: 2)
      let site = result.site
      #expect(!result.diagnostics.hasErrors, "\(day): \(result.diagnostics)")
      let table = await RouteTable.make(site, jobs: 2)
      let leaks = await Parallel.mapRuns(count: table.routes.count, jobs: 2) { run in
        run.flatMap { index -> [String] in
          guard let bytes = table.routes[index].rendered(in: table)?.bytes else { return [] }
          let path = table.routes[index].path
          let hash = bytes.hashValue
          let known = searched.withLock { $0[path].flatMap { $0.bytes == hash ? $0.found : nil } }
          let found = known ?? needles.found(in: bytes)
          if known == nil {
            searched.withLock { $0[path] = (hash, found) }
            seen.withLock { $0.formUnion(found) }
          }
          return found.lazy.map { needles.texts[$0] }.filter { !secrets.allows($0, on: day, in: path) }
            .map { "\($0) is in \(path)" }
        }
      }.flatMap { $0 }
      #expect(leaks.isEmpty, "\(day): \(leaks.sorted().prefix(5))")
      if !leaks.isEmpty { break }
    }
    // What was never met proves nothing: most texts must have been on the site on some day.
    #expect(seen.withLock { $0.count } * 2 > needles.texts.count)
  }

  private static func days(_ register: Register, from first: Day, through last: Day) -> [Day] {
    var days = Set(stride(from: first.number, through: last.number, by: step).map { Day(number: $0) })
    if Steps.isOptimised {
      let changes = Disclosure.changes(register, after: first).map(\.day).filter { $0 <= last }
      days.formUnion(changes)
    }
    return days.sorted()
  }
}
