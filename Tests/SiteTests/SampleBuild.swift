import Diagnostics
import Disclosure
import Foundation
import Intake
import Press
import Register

/// A build in this process, through all rooms, as the program does it.
struct SampleBuild {
  /// What a build gave; `summary` is missing when an error stopped it.
  struct Result {
    var site: PublicSite?
    var diagnostics: [Diagnostic]
    var summary: PublicationSummary?
  }

  /// Builds `Content/` of a folder into `Public/` of the same or another folder.
  static func run(_ folder: Folder, to other: Folder? = nil, jobs: Int = 2) async throws -> Result {
    let (root, output) = (folder.path, (other ?? folder).path + "/Public")
    let intake = await Intake.read(root: root, jobs: jobs)
    guard let register = intake.register, let day = register.site.asOf else {
      return Result(diagnostics: intake.diagnostics)
    }
    let disclosure = await Disclosure.publish(register, on: day, jobs: jobs)
    var result = Result(site: disclosure.site, diagnostics: intake.diagnostics + disclosure.diagnostics)
    guard !result.diagnostics.hasErrors else { return result }
    let outcome = try await Press.publish(disclosure.site, root: root, destination: output, jobs: jobs)
    result.diagnostics += outcome.diagnostics
    result.summary = outcome.summary
    return result
  }
}

/// The sample of this repository, read and published once for all tests.
enum Sample {
  struct Built: Sendable {
    let register: Register
    let site: PublicSite
    /// The published files.
    let files: FileTree
    /// The pages among them.
    let pages: [String: HTMLScan]
  }

  private static let task = Task<Built, any Error> {
    let intake = await Intake.read(root: Repository.path, jobs: 2)
    guard let register = intake.register, let day = register.site.asOf else { throw CocoaError(.fileReadUnknown) }
    let site = await Disclosure.publish(register, on: day, jobs: 2).site
    let folder = try Folder()
    _ = try await Press.publish(site, root: Repository.path, destination: folder.path + "/Public", jobs: 2)
    let files = try folder.files("Public")
    let pages = files.filter { $0.key.hasSuffix(".html") }.mapValues(HTMLScan.init)
    return Built(register: register, site: site, files: files, pages: pages)
  }

  static func built() async throws -> Built { try await task.value }
}

/// `manifest.json` as others read it.
struct SiteManifest: Decodable {
  struct File: Decodable {
    let path: String
    let bytes: Int
    let sha256: String
  }

  let day: String
  let valid_through: String?
  let files: [File]

  init(_ bytes: Data?) throws { self = try JSONDecoder().decode(SiteManifest.self, from: bytes ?? Data()) }

  /// What differs between the manifest and the files beside it.
  func differences(from files: FileTree) -> [String] {
    let others = files.filter { $0.key != "manifest.json" }
    var lines = Set(others.keys).symmetricDifference(self.files.map(\.path)).map {
      "in one of files and manifest alone: \($0)"
    }
    if Set(self.files.map(\.path)).count != self.files.count { lines.append("a file is listed twice") }
    for file in self.files {
      guard let bytes = others[file.path] else { continue }
      if bytes.count != file.bytes { lines.append("\(file.path): \(bytes.count) bytes, listed as \(file.bytes)") }
      if Digest.hex(bytes) != file.sha256 { lines.append("\(file.path): another SHA-256 than listed") }
    }
    return lines
  }
}
