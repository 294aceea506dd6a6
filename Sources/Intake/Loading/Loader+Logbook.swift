import Diagnostics
import Platform
import Register

extension Loader {
  /// `record/<year>.csv`, the oldest year first; `nil` without the folder. It names nothing of the registry, so that it is
  /// read beside everything else.
  static func readLogbook(_ tree: ContentTree, root: String, jobs: Int) async -> Outcome<Logbook>? {
    guard tree.hasRecord else { return nil }
    let context = Reading.Context(names: Names(), scope: nil)
    let years = await Parallel.map(count: tree.records.count, jobs: jobs) { index in
      Loader.read(tree.records[index].path, root: root, context: context) { source, reading in
        Optional(ContentReader.table(source, LogbookContract.schema, reading, LogbookContract.read).map(\.0))
      }
    }
    var checks = LogbookChecks()
    for (year, outcome) in zip(tree.records, years) { checks.check(outcome.value ?? [], year: year.year) }
    let entries = years.flatMap { $0.value ?? [] }
    return Outcome(Logbook(entries), years.flatMap(\.diagnostics) + checks.diagnostics, [])
  }
}
