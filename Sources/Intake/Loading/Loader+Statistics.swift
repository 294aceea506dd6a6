import Diagnostics
import Register

extension Loader {
  /// `statistics/<year>.csv`, the oldest year first; nothing without the folder.
  mutating func loadStatistics() {
    guard tree.hasStatistics else { return }
    let own = Set(register.authorities.filter { !$0.isExternal && isOwn($0) }.map(\.id))
    let office = ownAuthority
    let units = register.authorities.filter { $0.isRanked && $0.id != office }.map(\.id)
    var figures: [StatisticFigure] = []
    for (path, year) in tree.statistics {
      let rows =
        read(path) { source, reading in
          ContentReader.table(source, StatisticsContract.schema, reading) {
            StatisticsContract.read($0, $1, own: own, office: office)
          }
        } ?? []
      diagnostics += StatisticsChecks.check(rows.map { (figure: $0.0, place: $0.1) }, year: year, units: units)
      figures += rows.map(\.0)
    }
    register.statistics = figures
  }

  /// Whether an authority is the site's publisher or stands below it.
  private func isOwn(_ authority: Authority) -> Bool {
    guard let ownAuthority else { return true }
    var (current, steps) = (authority, 0)
    while current.id != ownAuthority {
      steps += 1
      guard steps < 32, let parent = current.parent,
        let next = register.authorities.first(where: { $0.id == parent })
      else { return false }
      current = next
    }
    return true
  }
}
