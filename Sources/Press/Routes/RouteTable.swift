import Diagnostics
import Disclosure
import Markup
import Platform
import Register
import Templates

/// Every file of a site, each address once.
struct RouteTable: Sendable {
  private(set) var routes: [Route] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// What each path was made from.
  private var sources: [String: String] = [:]

  /// The table of `site`, on `jobs` processors; with the office's lists in the internal edition.
  static func make(
    _ site: PublicSite, lists office: [OfficeList]? = nil, printed: [String: PrintedFile] = [:], jobs: Int
  ) async -> RouteTable {
    // A case stands in up to six lists: its row is made once.
    let (cases, laws) = (site.cases, site.laws)
    let frame = frame(of: site)
    async let lists = CaseLists.all(cases, laws: laws)
    let rows = await Parallel.map(count: cases.count, jobs: jobs) { frame.caseRow(cases[$0]) }
    return RouteTable(site, frame, lists: await lists, rows: rows, office: office, printed: printed)
  }

  /// What all pages of a site share.
  static func frame(of site: PublicSite) -> Frame {
    Frame(
      site: site.info, pages: site.pages, hasDuties: !site.duties.isEmpty, hasExposures: !site.exposures.isEmpty,
      hasBriefings: !site.briefings.isEmpty, laws: site.laws, hasChanges: site.changes != nil,
      hasStatistics: site.statistics != nil)
  }

  private init(
    _ site: PublicSite, _ frame: Frame, lists: [CaseList], rows: [HTML], office: [OfficeList]?,
    printed: [String: PrintedFile]
  ) {
    routes.append(.page(.home, source: "gongshi", updated: site.info.day.description) { frame.homePage(site) })
    addPlans(site, frame)
    addInspections(site, frame)
    addEnterprises(site, frame)
    addCases(site, lists, rows: rows, frame)
    addTypical(site.batches, frame)
    addExposures(site, frame)
    addDuties(site, frame)
    addLaws(site, frame)
    addChanges(site, frame)
    addLedgers(site, frame)
    addIndicators(site, frame)
    addStatistics(site, frame)
    addRegistry(site.registry, frame)
    for page in site.pages {
      routes.append(
        .record(page.address, source: page.body.file, updated: page.updated?.description) { frame.freePage(page) })
    }
    for file in site.files {
      routes.append(
        Route(path: file.address.path, source: file.source, content: .copied(from: file.source), listing: nil))
    }
    if let office { addOffice(office, frame) }
    addBriefings(site, frame, printed: printed)
    addFurniture(site, lists, frame)
    checkCollisions()
  }

  mutating func add(_ route: Route) { routes.append(route) }
  mutating func add(contentsOf list: [Route]) { routes += list }

  /// Whether the site has a file at a path, or a page in the folder that it names.
  func hasPlace(_ path: String) -> Bool {
    if sources[path] != nil { return true }
    return sources[path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path + "/index.html"] != nil
  }

  /// Two sources for one address are an error that names both; so is a file where another needs a folder.
  private mutating func checkCollisions() {
    sources.reserveCapacity(routes.count + 1)
    // Written when all others are, and not by a route.
    sources["manifest.json"] = "gongshi"
    for route in routes {
      if let first = sources.updateValue(route.source, forKey: route.path) {
        diagnostics.append(
          .error(.duplicateAddress(route.path), at: Place(route.source), notes: [.firstGiven(at: Place(first))]))
      }
    }
    var folders: Set<Substring> = Set(minimumCapacity: routes.count)
    for route in routes {
      var path = route.path[...]
      while let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) {
        path = path[..<slash]
        guard folders.insert(path).inserted else { break }
        if let first = sources[String(path)] {
          diagnostics.append(
            .error(.duplicateAddress(String(path)), at: Place(route.source), notes: [.firstGiven(at: Place(first))]))
        }
      }
    }
  }
}
