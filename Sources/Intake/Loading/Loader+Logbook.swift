import Diagnostics
import Register

extension Loader {
  /// `record/<year>.csv`, the oldest year first.
  mutating func loadLogbook() async {
    guard tree.hasRecord else { return }
    let files = tree.records
    let years = await readAll(files.map(\.path)) { index, source, reading in
      let entries = ContentReader.table(source, LogbookContract.schema, reading, LogbookContract.read).map(\.0)
      return Optional((year: files[index].year, entries: entries))
    }
    var checks = LogbookChecks()
    for year in years { checks.check(year.entries, year: year.year) }
    diagnostics += checks.diagnostics
    register.logbook = Logbook(years.flatMap(\.entries))
  }
}
