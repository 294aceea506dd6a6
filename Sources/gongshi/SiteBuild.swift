import Attachments
import Diagnostics
import Disclosure
import Draws
import Intake
import Platform
import Press
import Register
import Templates

/// One way through all rooms: read, decide, render, write.
struct SiteBuild: Sendable {
  let root: String
  let asOf: Day?
  let jobs: Int
  /// Ids of records that this build keeps back (暂缓发布).
  var hold: [String] = []

  /// What the first two rooms give.
  struct Prepared: Sendable {
    /// `nil` when `site.yml`, or a registry that the rest names, cannot be read.
    var site: PublicSite?
    var diagnostics: [Diagnostic]
    var register: Register?
    /// What cases allow with a reason, as far as something needed it.
    var allowances: [AllowanceUse] = []
    /// Files of the records that are kept back.
    var held = HeldFiles()
  }

  /// Reads `Content/` and decides what may be shown.
  func prepare() async -> Prepared {
    let intake = await Intake.read(root: root, jobs: jobs, hold: hold)
    guard let register = intake.register else { return Prepared(diagnostics: intake.diagnostics, held: intake.held) }
    let day = asOf ?? register.site.asOf ?? .todayInChina()
    let result = await Disclosure.publish(register, on: day, jobs: jobs)
    let files = await AttachmentCheck.check(result.screenings, register, on: day, root: root, jobs: jobs)
    let found = result.diagnostics + files.diagnostics + drawProblems(register)
    return Prepared(
      site: result.site, diagnostics: intake.diagnostics + found.filter { !intake.held.concerns($0) },
      register: register, allowances: files.uses, held: intake.held)
  }

  private func drawProblems(_ register: Register) -> [Diagnostic] {
    DrawCheck.diagnostics(register) { try? readFile(root + "/" + $0) }
  }

  /// Publishes the office's own edition; an error leaves what is there as it is.
  func publishForOffice(
    to destination: String, tick: @escaping @Sendable (Int, Int) -> Void
  ) async throws(PublicationError) -> Press.Outcome {
    let intake = await Intake.read(root: root, jobs: jobs)
    guard let register = intake.register else { return Press.Outcome(diagnostics: intake.diagnostics, pages: 0) }
    let day = asOf ?? register.site.asOf ?? .todayInChina()
    let (site, found, screenings) = await Disclosure.publishForOffice(register, on: day, jobs: jobs)
    let files = await AttachmentCheck.check(screenings, register, on: day, root: root, jobs: jobs)
    let diagnostics = intake.diagnostics + found + files.diagnostics.asWarnings + drawProblems(register)
    guard !diagnostics.hasErrors else { return Press.Outcome(diagnostics: diagnostics, pages: 0) }
    var outcome = try await Press.publish(site, root: root, destination: destination, jobs: jobs, tick: tick)
    outcome.diagnostics += diagnostics
    return outcome
  }

  /// Publishes to `destination` what was prepared; an error found by any room leaves the old site as it is.
  func publish(
    _ prepared: Prepared, printed: [String: PrintedFile] = [:], to destination: String,
    tick: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
  ) async throws(PublicationError) -> Press.Outcome {
    guard let site = prepared.site, !prepared.diagnostics.hasErrors else { return await proof(prepared) }
    var outcome = try await Press.publish(
      site, printed: printed, root: root, destination: destination, jobs: jobs, tick: tick)
    outcome.diagnostics += prepared.diagnostics
    return outcome
  }

  /// Renders without writing, so that all errors are found in one run.
  func proof(_ prepared: Prepared) async -> Press.Outcome {
    guard let site = prepared.site else { return Press.Outcome(diagnostics: prepared.diagnostics, pages: 0) }
    var outcome = await Press.proof(site, root: root, jobs: jobs)
    // What was found in the author's own file, where it can be mended, is found in the finished page again.
    let found = Set(prepared.diagnostics.lazy.map(\.problem))
    outcome.diagnostics.removeAll { $0.place.file.hasPrefix("Public/") && found.contains($0.problem) }
    outcome.diagnostics += prepared.diagnostics
    return outcome
  }
}
