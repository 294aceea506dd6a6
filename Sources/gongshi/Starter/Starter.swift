/// A new office's `Content/`: small, valid, invented from the first word to the last, and commented for whoever
/// replaces it (示例内容).
///
/// It names three years of display for its penalty (`tier: serious`), so that the site is not empty for years to come.
enum Starter {
  /// A file and where it goes below the office's folder.
  struct File: Sendable {
    let path: String
    let text: String
  }

  /// Everything in `Content/`.
  static let files: [File] = [
    File(path: "Content/site.yml", text: site),
    File(path: "Content/duties.yml", text: duties),
    File(path: "Content/registry/authorities.yml", text: authorities),
    File(path: "Content/registry/regions.yml", text: regions),
    File(path: "Content/registry/laws.yml", text: laws),
    File(path: "Content/registry/items.yml", text: items),
    File(path: "Content/registry/holidays.yml", text: holidays),
    File(path: "Content/registry/enterprises.csv", text: byteOrderMark + enterprises),
    File(path: "Content/registry/officers.csv", text: byteOrderMark + officers),
    File(path: "Content/registry/positive-list.csv", text: byteOrderMark + positiveList),
    File(path: "Content/plans/2026-inspections.yml", text: plan),
    File(path: "Content/inspections/2026/2026-q3-enterprise.yml", text: task),
    File(path: "Content/inspections/2026/2026-q3-enterprise.csv", text: byteOrderMark + results),
    File(path: "Content/cases/2026/2026-0001.md", text: lenientCase),
    File(path: "Content/cases/2026/2026-0002.md", text: penaltyCase),
    File(path: "Content/pages/about.md", text: about),
    File(path: "Content/pages/report.md", text: report),
    File(path: "Content/static/logo.svg", text: logo),
  ]

  /// The line that keeps the built site out of version control.
  static let ignoredByGit = "/Public/"

  /// Without it, spreadsheets take a table for GBK and show nonsense.
  private static let byteOrderMark = "\u{FEFF}"
}
