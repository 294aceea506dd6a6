import Diagnostics
import Disclosure
import Markup
import Register
import Templates

/// Every file of a site, each address once.
struct RouteTable: Sendable {
  private(set) var routes: [Route] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(_ site: PublicSite) {
    let frame = Frame(site: site.info, pages: site.pages)
    routes.append(.page(.home, source: "gongshi", updated: site.info.day.description) { frame.homePage(site) })
    addPlans(site, frame)
    addInspections(site, frame)
    addEnterprises(site, frame)
    let lists = CaseLists.all(site.cases)
    addCases(site, lists, frame)
    routes.append(.page(.registry, source: "Content/registry", updated: nil) { frame.registryPage(site.registry) })
    for page in site.pages {
      routes.append(
        .record(page.address, source: page.body.file, updated: page.updated?.description) { frame.freePage(page) })
    }
    for file in site.files {
      routes.append(
        Route(path: file.address.path, source: file.source, content: .copied(from: file.source), listing: nil))
    }
    addFurniture(site, lists, frame)
    checkCollisions()
  }

  mutating func add(_ route: Route) { routes.append(route) }
  mutating func add(contentsOf list: [Route]) { routes += list }

  /// Two sources for one address are an error that names both; so is a file where another needs a folder.
  private mutating func checkCollisions() {
    var sources: [String: String] = [:]
    for route in routes {
      if let first = sources.updateValue(route.source, forKey: route.path) {
        diagnostics.append(
          .error(.duplicateAddress(route.path), at: Place(route.source), notes: [.firstGiven(at: Place(first))]))
      }
    }
    var folders: Set<Substring> = []
    for route in routes {
      var path = route.path[...]
      while let slash = path.lastIndex(of: "/") {
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
