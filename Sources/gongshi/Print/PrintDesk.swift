import Archive
import Diagnostics
import Disclosure
import Press
import Register

/// Finds what is to be printed, and writes it where it is wanted.
struct PrintDesk {
  let options: SourceOptions
  let console: Console

  /// The briefing of a period as it is shown, and its site; nothing is printed of a draft or of a site with errors.
  func briefing(_ period: String) async throws -> (briefing: PublicBriefing, site: PublicSite) {
    let build = SiteBuild(root: options.source, asOf: options.asOf, jobs: options.jobs)
    let prepared = await build.prepare()
    guard let site = prepared.site, !prepared.diagnostics.hasErrors else {
      console.show(prepared.diagnostics)
      throw console.stop(Term("Content/ has errors", "Content/ 中有错误"))
    }
    let id = period.lowercased()
    guard let briefing = site.briefings.first(where: { $0.id == id }) else {
      let near = site.briefings.map(\.id).joined(separator: ", ")
      let others = near.isEmpty ? Term("", "") : Term("; there are: \(near)", "；现有：\(near)")
      throw console.stop(
        Term("\(id) is not out on \(site.info.day)\(others.english)", "\(id) 在 \(site.info.day) 尚未公开\(others.chinese)"))
    }
    return (briefing, site)
  }

  /// Writes a file, and says which.
  func write(_ bytes: [UInt8], to path: String, isReplacing: Bool) throws {
    try console.put(bytes, at: path, isReplacing: isReplacing)
    print(options.json ? "{\"written\":\(Report.quoted(path)),\"bytes\":\(bytes.count)}" : path)
  }

  /// Whether a word names a briefing.
  static func isPeriod(_ text: String) -> Bool { BriefingName(slug: text.lowercased()) != nil }
}
