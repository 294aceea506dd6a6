import Diagnostics
import Register

extension Loader {
  /// `submissions/<year>.csv`, the oldest year first; nothing without the folder.
  mutating func loadSubmissions() {
    guard tree.hasSubmissions else { return }
    var all: [Submission] = []
    for (path, year) in tree.submissions {
      let rows =
        read(path) { source, reading in
          ContentReader.table(source, SubmissionContract.schema, reading, SubmissionContract.read)
        } ?? []
      for (row, place) in rows where row.date.year != year {
        diagnostics.append(
          .error(.wrongValue("\(row.date)", expected: Term("a day of \(year)", "\(year)年的日期")), at: place))
      }
      all += rows.map(\.0)
    }
    register.submissions = all
  }
}
