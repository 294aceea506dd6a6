public import Diagnostics
public import Disclosure
public import Platform
import Synchronization
public import Templates

/// Prints the site: renders every file on all cores and hands it to the writer, which replaces the old site at once or
/// not at all (印制).
public enum Press {
  /// The version of the program, which `manifest.json` names.
  public static let version = "0.1.0"

  /// What came of it.
  public struct Outcome: Sendable {
    /// What was found while rendering.
    public var diagnostics: [Diagnostic]
    /// HTML pages among the files.
    public var pages: Int
    /// What was written; `nil` for a proof, or when an error stopped the publication.
    public var summary: PublicationSummary?
    /// Every file of the published site.
    public var paths: [BytePath] = []

    /// What came of a run that wrote nothing.
    public init(diagnostics: [Diagnostic], pages: Int, summary: PublicationSummary? = nil) {
      self.diagnostics = diagnostics
      self.pages = pages
      self.summary = summary
    }
  }

  /// Renders everything and writes what changed; nothing at all when an error is found.
  ///
  /// - Parameters:
  ///   - printed: briefings as PDF, by their ids.
  ///   - root: the path of the folder that holds `Content/`, from which files are copied.
  ///   - destination: the path of `Public/`.
  ///   - tick: called with the share of files that are finished, now and then.
  /// - Throws: `PublicationError` when the destination cannot be written.
  public static func publish(
    _ site: PublicSite, printed: [String: PrintedFile] = [:], root: String, destination: String, jobs: Int,
    tick: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
  ) async throws(PublicationError) -> Outcome {
    try await publish(site, lists: nil, printed: printed, root: root, destination: destination, jobs: jobs, tick: tick)
  }

  /// The same for the office's own edition, which never takes the place of a published site, nor a published site its.
  public static func publish(
    _ office: OfficeSite, root: String, destination: String, jobs: Int,
    tick: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
  ) async throws(PublicationError) -> Outcome {
    try await publish(
      office.site, lists: office.lists, printed: [:], root: root, destination: destination, jobs: jobs, tick: tick)
  }

  private static func publish(
    _ site: PublicSite, lists: [OfficeList]?, printed: [String: PrintedFile], root: String, destination: String,
    jobs: Int,
    tick: @escaping @Sendable (Int, Int) -> Void
  ) async throws(PublicationError) -> Outcome {
    let edition = site.info.edition
    let others = SiteInfo.Edition.allCases.filter { $0 != edition }.map(Manifest.mark)
    let publication = try Publication(
      destination: destination, generatorMark: Manifest.mark(edition), otherMarks: others)
    let table = await RouteTable.make(site, lists: lists, printed: printed, jobs: jobs)
    let run = PressRun(table, exemptions: site.exemptions, root: root, publication: publication, tick: tick)
    var outcome = await run.run(jobs: jobs)
    if let failure = run.failure {
      publication.abandon()
      throw failure
    }
    if outcome.diagnostics.hasErrors {
      publication.abandon()
    } else {
      outcome.summary = try publication.finish { Manifest.bytes(site, $0) }
      outcome.paths = publication.paths
    }
    return outcome
  }

  /// Renders everything and writes nothing: what `check` does.
  public static func proof(_ site: PublicSite, root: String, jobs: Int) async -> Outcome {
    let table = await RouteTable.make(site, jobs: jobs)
    return await PressRun(table, exemptions: site.exemptions, root: root, publication: nil, tick: { _, _ in }).run(
      jobs: jobs)
  }
}

/// One go through all routes.
private final class PressRun: Sendable {
  private let table: RouteTable
  private let root: String
  private let publication: Publication?
  private let look: LastLook
  private let tick: @Sendable (Int, Int) -> Void
  private let state = Mutex(State())

  private struct State {
    var failure: PublicationError?
    var finished = 0
  }

  init(
    _ table: RouteTable, exemptions: [String], root: String, publication: Publication?,
    tick: @escaping @Sendable (Int, Int) -> Void
  ) {
    self.table = table
    look = LastLook(exemptions: exemptions)
    self.root = root
    self.publication = publication
    self.tick = tick
  }

  var failure: PublicationError? { state.withLock { $0.failure } }

  func run(jobs: Int) async -> Press.Outcome {
    // Tables and maps of the whole site take longest: at the end they would keep one processor waiting for the other.
    let routes = table.routes.filter { !$0.isPage } + table.routes.filter(\.isPage)
    var diagnostics = table.diagnostics
    let pages = routes.count(where: \.isPage)
    guard !diagnostics.hasErrors else { return Press.Outcome(diagnostics: diagnostics, pages: pages) }
    let found = await Parallel.mapRuns(count: routes.count, jobs: jobs) { run in
      var problems: [Diagnostic] = []
      for index in run {
        problems += self.make(routes[index])
        if self.failure != nil { break }
      }
      let finished = self.state.withLock { state in
        state.finished += run.count
        return state.finished
      }
      self.tick(finished, routes.count)
      return problems
    }
    diagnostics += found.joined()
    return Press.Outcome(diagnostics: diagnostics, pages: pages)
  }

  private func make(_ route: Route) -> [Diagnostic] {
    let leaks = look.path(route.path)
    if case .copied(let source) = route.content {
      write { publication throws(PublicationError) in
        try publication.copyFile(path: route.path, from: self.root + "/" + source)
      }
    }
    guard let file = route.rendered(in: table) else { return leaks }
    write { publication throws(PublicationError) in try publication.add(path: route.path, bytes: file.bytes) }
    let dead = file.places.filter { !table.hasPlace($0.path) }
    return file.diagnostics + dead.map { .warning(.linkDead("/" + $0.path), at: $0.place) } + leaks
      + look.bytes(file.bytes, at: route.path)
  }

  private func write(_ body: (Publication) throws(PublicationError) -> Void) {
    guard let publication else { return }
    do {
      try body(publication)
    } catch {
      state.withLock { $0.failure = $0.failure ?? error }
    }
  }
}
