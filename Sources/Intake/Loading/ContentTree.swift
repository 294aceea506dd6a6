import Diagnostics
import Platform
import Register

/// The files below `Content/`, sorted by what they are.
struct ContentTree: Sendable {
  var hasSite = false
  var hasDuties = false
  var registry: [String] = []
  var plans: [String] = []
  var tasks: [(path: String, year: Int)] = []
  var results: [String: String] = [:]
  var pools: [String: String] = [:]
  var cases: [(path: String, year: Int)] = []
  var caseTables: [(path: String, year: Int)] = []
  var caseFiles: Set<String> = []
  var exposures: [String] = []
  var exposureFiles: Set<String> = []
  var briefings: [String] = []
  /// The folders of `archive/`.
  var bags: [String] = []
  var ledgers: [String] = []
  var ledgerTables: [String: String] = [:]
  var indicators: [String] = []
  var pages: [String] = []
  var hasRecord = false
  var records: [(path: String, year: Int)] = []
  var hasStatistics = false
  var statistics: [(path: String, year: Int)] = []
  var hasSubmissions = false
  var submissions: [(path: String, year: Int)] = []
  var statics: [String] = []
  var diagnostics: [Diagnostic] = []

  private let root: String

  /// Walks `root/Content`; nothing is opened but folders.
  init(root: String) {
    self.root = root
    for entry in list("Content") {
      let path = "Content/\(entry.name)"
      switch (entry.name, entry.kind) {
      case ("site.yml", .file): hasSite = true
      case ("duties.yml", .file): hasDuties = true
      case ("registry", .folder):
        registry = files(path, ContentTree.isRegistryFile, expected: ContentTree.registryNames)
      case ("plans", .folder): plans = files(path, { $0.hasSuffix(".yml") }, expected: Term("<id>.yml", "<编号>.yml"))
      case ("inspections", .folder): walkYears(path, inspection)
      case ("cases", .folder): walkYears(path, caseFile)
      case ("exposures", .folder): walkExposures(path)
      case ("briefings", .folder):
        briefings = files(path, ContentTree.isBriefing, expected: ContentTree.briefingNames)
      case ("rectifications", .folder):
        for file in files(path, { $0.hasSuffix(".yml") || $0.hasSuffix(".csv") }, expected: ContentTree.ledgerNames) {
          if file.hasSuffix(".yml") { ledgers.append(file) } else { ledgerTables["\(file.dropLast(4)).yml"] = file }
        }
      case ("indicators", .folder):
        indicators = files(path, { $0.hasSuffix(".yml") }, expected: Term("<id>.yml", "<编号>.yml"))
      case ("pages", .folder): walkPages(path)
      case ("record", .folder):
        hasRecord = true
        records = yearTables(path)
      case ("statistics", .folder):
        hasStatistics = true
        statistics = yearTables(path)
      case ("submissions", .folder):
        hasSubmissions = true
        submissions = yearTables(path)
      case ("static", .folder): walkStatic(path)
      case ("archive", .folder): walkArchive(path)
      default:
        unexpected(
          path,
          Term(
            "site.yml, duties.yml, registry, plans, inspections, cases, exposures, briefings, archive, rectifications, indicators, pages, record, statistics, submissions, static",
            "site.yml、duties.yml、registry、plans、inspections、cases、exposures、briefings、archive、rectifications、indicators、pages、record、statistics、submissions、static"
          ))
      }
    }
  }

  private static let noLink = Term(
    "a file of its own, as links that lead out of Content/ are not followed", "文件本身；不跟随通向 Content/ 之外的链接")
  private static let ledgerNames = Term("<id>.yml, <id>.csv", "<编号>.yml、<编号>.csv")
  private static let briefingNames = Term(
    "<year>-q<n>.md, <year>-<mm>.md, with -release or -internal before .md",
    "<年>-q<季>.md、<年>-<月>.md，可在 .md 前加 -release、-internal")
  private static let registryNames = Term(
    "authorities.yml, regions.yml, laws.yml, items.yml, holidays.yml, enterprises.csv, officers.csv, positive-list.csv, filings.csv",
    "authorities.yml、regions.yml、laws.yml、items.yml、holidays.yml、enterprises.csv、officers.csv、positive-list.csv、filings.csv"
  )

  private static func isBriefing(_ name: String) -> Bool {
    name.hasSuffix(".md") && BriefingName(slug: String(name.dropLast(".md".count))) != nil
  }

  private static func isRegistryFile(_ name: String) -> Bool {
    [
      "authorities.yml", "regions.yml", "laws.yml", "items.yml", "holidays.yml", "enterprises.csv", "officers.csv",
      "positive-list.csv", "filings.csv",
    ].contains(name)
  }

  /// Without the files that desktops and spreadsheets leave behind.
  private mutating func list(_ path: String) -> [FolderEntry] {
    do {
      let entries = try listFolder(root + "/" + path).filter { entry in
        !entry.name.hasPrefix(".") && !entry.name.hasPrefix("~$") && entry.name != "Thumbs.db"
          && entry.name != "desktop.ini"
          && !entry.name.hasSuffix("~")
      }
      return entries.filter { entry in
        guard entry.isLink, leadsOut("\(path)/\(entry.name)") else { return true }
        unexpected("\(path)/\(entry.name)", ContentTree.noLink)
        return false
      }
    } catch {
      diagnostics.append(.error(.unreadableFile(reason: error.reason), at: Place(path)))
      return []
    }
  }

  /// Whether a link leads out of `Content/`, where nobody looked at what would be published, or to nothing.
  private func leadsOut(_ path: String) -> Bool {
    guard let content = realPath(root + "/Content"), let target = realPath(root + "/" + path) else { return true }
    return !target.hasPrefix(content + "/")
  }

  private mutating func unexpected(_ path: String, _ expected: Term) {
    diagnostics.append(.error(.unexpectedFile(expected: expected), at: Place(path)))
  }

  private mutating func files(_ folder: String, _ isWanted: (String) -> Bool, expected: Term) -> [String] {
    list(folder).compactMap { entry in
      let path = "\(folder)/\(entry.name)"
      if entry.kind == .file, isWanted(entry.name) { return path }
      unexpected(path, expected)
      return nil
    }
  }

  private mutating func walkYears(_ folder: String, _ visit: (inout ContentTree, String, FolderEntry, Int) -> Void) {
    for entry in list(folder) {
      let path = "\(folder)/\(entry.name)"
      if entry.kind == .folder, entry.name.utf8.count == 4, let year = Int(entry.name) {
        for file in list(path) { visit(&self, "\(path)/\(file.name)", file, year) }
      } else if folder == "Content/cases", entry.kind == .file, entry.name.utf8.count == 8,
        entry.name.hasSuffix(".csv"), let year = Int(entry.name.dropLast(".csv".count))
      {
        caseTables.append((path, year))
      } else {
        unexpected(path, Term("a folder for each year", "按年份分的文件夹"))
      }
    }
  }

  private let inspection: @Sendable (inout ContentTree, String, FolderEntry, Int) -> Void = { tree, path, entry, year in
    if entry.kind == .file, path.hasSuffix(".yml") {
      tree.tasks.append((path, year))
    } else if entry.kind == .file, path.hasSuffix("-pool.csv") {
      tree.pools["\(path.dropLast("-pool.csv".count)).yml"] = path
    } else if entry.kind == .file, path.hasSuffix(".csv") {
      tree.results["\(path.dropLast(".csv".count)).yml"] = path
    } else {
      tree.unexpected(path, Term("<id>.yml, <id>.csv, <id>-pool.csv", "<编号>.yml、<编号>.csv、<编号>-pool.csv"))
    }
  }

  private let caseFile: @Sendable (inout ContentTree, String, FolderEntry, Int) -> Void = { tree, path, entry, year in
    if entry.kind == .file, path.hasSuffix(".md") {
      tree.cases.append((path, year))
    } else if entry.kind == .folder {
      for file in tree.list(path) where file.kind == .file { tree.caseFiles.insert("\(path)/\(file.name)") }
    } else {
      tree.unexpected(path, Term("<id>.md, or a folder <id> with its attachments", "<编号>.md，或存放附件的文件夹 <编号>"))
    }
  }

  /// `<year>-w<ww>.md`, and a folder of that name with its pictures.
  private mutating func walkExposures(_ folder: String) {
    for entry in list(folder) {
      let path = "\(folder)/\(entry.name)"
      if entry.kind == .file, entry.name.hasSuffix(".md"), Week(slug: String(entry.name.dropLast(3))) != nil {
        exposures.append(path)
      } else if entry.kind == .folder, Week(slug: entry.name) != nil {
        for file in list(path) where file.kind == .file { exposureFiles.insert("\(path)/\(file.name)") }
      } else {
        unexpected(
          path,
          Term("<year>-w<ww>.md, or a folder <year>-w<ww> with its pictures", "<年>-w<周>.md，或存放图片的文件夹 <年>-w<周>"))
      }
    }
  }

  /// A folder for each bag; what is in one, its own manifests tell.
  private mutating func walkArchive(_ folder: String) {
    for entry in list(folder) {
      let path = "\(folder)/\(entry.name)"
      if entry.kind == .folder {
        bags.append(path)
      } else {
        unexpected(path, Term("a folder that `gongshi archive` wrote", "由 `gongshi archive` 写入的文件夹"))
      }
    }
  }

  private mutating func walkPages(_ folder: String) {
    for entry in list(folder) {
      let path = "\(folder)/\(entry.name)"
      switch entry.kind {
      case .folder: walkPages(path)
      case .file where entry.name.hasSuffix(".md"): pages.append(path)
      default: unexpected(path, Term("<id>.md", "<编号>.md"))
      }
    }
  }

  /// `<year>.csv`, nothing else.
  private mutating func yearTables(_ folder: String) -> [(path: String, year: Int)] {
    list(folder).compactMap { entry in
      let path = "\(folder)/\(entry.name)"
      let name = entry.name.dropLast(".csv".count)
      if entry.kind == .file, entry.name.hasSuffix(".csv"), name.utf8.count == 4, let year = Int(name) {
        return (path, year)
      }
      unexpected(path, Term("<year>.csv", "<年份>.csv"))
      return nil
    }
  }

  private mutating func walkStatic(_ folder: String) {
    for entry in list(folder) {
      let path = "\(folder)/\(entry.name)"
      switch entry.kind {
      case .folder: walkStatic(path)
      case .file: statics.append(path)
      case .other: unexpected(path, Term("a file", "文件"))
      }
    }
  }
}
