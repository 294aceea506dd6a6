import Diagnostics
import Register

extension Loader {
  /// `briefings/<year>-q<n>.md`, `<year>-<mm>.md`, `<year>-q<n>-release.md`.
  mutating func loadBriefings() async {
    let files = tree.briefings
    let briefings = await readAll(files) { index, source, reading in
      let slug = files[index].split(separator: "/").last.map { String($0.dropLast(".md".count)) } ?? ""
      guard let name = BriefingName(slug: slug),
        let (front, record) = Loader.frontMatter(source, BriefingContract.schema, reading)
      else { return Briefing?.none }
      var briefing = BriefingContract.read(record, reading, name: name)
      briefing?.body = front.body
      briefing?.bodyLine = front.bodyLine
      return briefing
    }
    register.briefings = briefings
  }
}
