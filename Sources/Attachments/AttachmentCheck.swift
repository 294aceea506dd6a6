package import Diagnostics
package import Disclosure
import Platform
package import Register

/// Looks into every file that is published as it is: attachments of displayed cases, pictures of exposure notices, and what
/// stands in `static/`.
package enum AttachmentCheck {
  /// What came of it.
  package struct Result: Sendable {
    /// What must not be published, what cannot be read, and allowances that nothing needs.
    package var diagnostics: [Diagnostic] = []
    /// What allowances let through, in texts and in files.
    package var uses: [AllowanceUse] = []
  }

  /// Looks into the files below `root` on `jobs` processors.
  package static func check(
    _ screenings: [CaseScreening], _ register: Register, on day: Day, root: String, jobs: Int
  ) async -> Result {
    let cases = screenings.count
    let files =
      register.staticFiles.map { "Content/static/\($0)" } + register.exposures.flatMap { $0.images.map(\.path) }
    let results = await Parallel.map(count: cases + files.count, jobs: jobs) { index in
      index < cases ? check(screenings[index], register, day, root) : check(files[index - cases], register, root)
    }
    return results.reduce(into: Result()) { all, next in
      all.diagnostics += next.diagnostics
      all.uses += next.uses
    }
  }

  private static func check(_ item: CaseScreening, _ register: Register, _ day: Day, _ root: String) -> Result {
    let log = AllowanceLog(item.record, item.allowances, used: item.uses)
    var result = Result()
    for attachment in item.attachments {
      let place = Place(attachment.path)
      guard FileReading.attachmentKinds.contains(FileReading.kind(attachment.path)) else {
        let allowed = FileReading.attachmentKinds.joined(separator: ", ")
        let problem = Problem.attachmentType(FileReading.kind(attachment.path), allowed: allowed)
        result.diagnostics.append(.error(problem, at: place))
        continue
      }
      // A file that is not there was reported by Intake.
      guard let text = try? FileReading.attachment(root + "/" + attachment.path) else { continue }
      let check = FileCheck(register, file: attachment.path, forbidden: item.forbidden, allowances: log)
      result.diagnostics += diagnostics(text, check)
      // A review dated after the day of the build has not been made yet.
      if attachment.reviewed.map({ $0 <= day }) ?? false { continue }
      result.diagnostics += text.gaps.map { .error(.attachmentUnread($0), at: place) }
    }
    result.diagnostics += log.unused.map { .warning(.allowanceUnused, at: Place(item.file, line: $0.line)) }
    result.uses = item.uses + log.uses
    return result
  }

  /// What is wrong with a PDF that is to be published as it is, such as a briefing that was signed; its name does not matter.
  ///
  /// - Parameters:
  ///   - file: where it is.
  ///   - bytes: what it holds.
  ///   - isReviewed: whether somebody looked at what cannot be read of it.
  package static func check(
    pdf file: String, _ bytes: [UInt8], _ register: Register, isReviewed: Bool
  ) -> [Diagnostic] {
    problems(PDFReading.read(file, bytes), file, register, isReviewed: isReviewed)
  }

  /// A picture that is shown because of what it shows has no gap: the office chose it.
  private static func check(_ path: String, _ register: Register, _ root: String) -> Result {
    guard let text = try? FileReading.staticFile(root + "/" + path) else { return Result() }
    return Result(diagnostics: problems(text, path, register, isReviewed: false))
  }

  private static func problems(
    _ text: FileText, _ file: String, _ register: Register, isReviewed: Bool
  ) -> [Diagnostic] {
    let gaps: [Diagnostic] = isReviewed ? [] : text.gaps.map { .error(.attachmentUnread($0), at: Place(file)) }
    return diagnostics(text, FileCheck(register, file: file)) + gaps
  }

  /// What is wrong with what can be read of a file, the same problem once for each place in it.
  static func diagnostics(_ text: FileText, _ check: FileCheck) -> [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return all(text, check).filter { seen.insert($0).inserted }
  }

  private static func all(_ text: FileText, _ check: FileCheck) -> [Diagnostic] {
    text.pieces.flatMap { check.text($0.text, in: $0.part, isSeam: $0.isSeam) }
      + text.authors.flatMap { check.author($0.text, in: $0.part) } + (text.hasPosition ? check.position() : [])
  }
}
