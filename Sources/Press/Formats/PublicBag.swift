public import Archive
import Diagnostics
public import Disclosure
import Markup
public import Register
import Templates

/// The bag that visitors download (公开归档包): the words and figures with the names that are shown now, and a manifest of its own.
enum PublicBag {
  /// The package, or why it could not be made.
  static func file(_ version: PublicArchivedVersion) -> RenderedFile {
    let bag = Bag(
      info: version.labels.map { ($0.name, $0.value) },
      payload: [("content.html", FrozenWriter.bytes(version.content)), ("values.json", version.values)])
    do throws(ZipFile.Failure) {
      return RenderedFile(bytes: try ZipFile.bytes(bag.files, in: version.bag), diagnostics: [])
    } catch {
      let problem = Problem.unreadableFile(reason: error.reason)
      return RenderedFile(bytes: [], diagnostics: [.error(problem, at: Place("Content/archive/\(version.bag)"))])
    }
  }
}

extension Press {
  /// The words of a briefing as an archive keeps them: without the site's address, with the names of cases marked.
  ///
  /// - Throws: `FrozenError` for something that an archive cannot keep, such as a picture.
  public static func frozen(_ briefing: PublicBriefing, of site: PublicSite) throws(FrozenError) -> FrozenContent {
    let frame = RouteTable.frame(of: site)
    var ids: [String: String] = [:]
    for item in site.cases { ids[item.address.path] = item.id }
    return try FrozenReader.read(page: frame.words(of: briefing).bytes, base: site.info.basePath) { ids[$0] }
  }
}

extension Press {
  /// A briefing as a document for a program that prints it, in HTML.
  public static func printed(_ briefing: PublicBriefing, of site: PublicSite) -> [UInt8] {
    let paths = Set(site.cases.map(\.address.path))
    return RouteTable.frame(of: site).printDocument(briefing) { paths.contains($0) }.bytes
  }
}
