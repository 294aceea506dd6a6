package import Diagnostics
import Platform
package import Register

/// Reads `Content/` into a `Register`, with every diagnostic in one run.
package enum Intake {
  /// What was read, and what is wrong with it.
  package struct Result: Sendable {
    /// What the bureau knows; `nil` when there is no readable `site.yml`, or a registry that the rest names cannot be read.
    package var register: Register?
    /// Everything found, not yet sorted.
    package var diagnostics: [Diagnostic]
    /// The files of the records that this reading keeps back.
    package var held = HeldFiles()
  }

  /// Reads the folder that holds `Content/`.
  ///
  /// - Parameters:
  ///   - root: the path of the folder that holds `Content/`.
  ///   - jobs: how many files are read at once.
  ///   - hold: ids of records that are kept back, whatever is wrong with them.
  package static func read(root: String, jobs: Int, hold: [String] = []) async -> Result {
    let tree = ContentTree(root: root)
    guard tree.hasSite else {
      return Result(register: nil, diagnostics: [.error(.missingContent, at: Place("Content/site.yml"))])
    }
    async let logbook = Loader.readLogbook(tree, root: root, jobs: jobs)
    var loader = Loader(root: root, tree: tree, jobs: jobs)
    loader.loadSite()
    loader.loadRegistry()
    loader.loadDuties()
    await loader.loadPlans()
    await loader.loadTasks()
    await loader.loadCases()
    await loader.loadExposures()
    await loader.loadBriefings()
    loader.loadArchive()
    await loader.loadLedgers()
    await loader.loadIndicators()
    loader.loadStatistics()
    loader.loadSubmissions()
    loader.loadPages()
    if let logbook = await logbook { loader.register.logbook = loader.take(logbook) }
    if hold.isEmpty { return loader.finish() }
    let held = HeldFiles(hold, in: tree, root: root)
    loader.addHeldStubs(held)
    var result = loader.finish()
    result.diagnostics.removeAll(where: held.concerns)
    let unread = held.idsWithUnreadDay(result.register, root: root)
    result.register?.hold(held.all, rows: held.rows, unread: unread)
    result.held = held
    return result
  }
}
