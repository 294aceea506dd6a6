import Archive
import ArgumentParser
import Diagnostics
import Disclosure
import Platform
import Press
import Register

/// `gongshi archive`: freezes an issued briefing for good.
struct ArchiveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "archive", abstract: "Freeze an issued briefing as a bag in Content/archive/ (归档).",
    discussion: """
      The bag (RFC 8493) holds the briefing's file, the figures that it was computed from, its words as they are shown, a PDF, and
      the digests of all of them. From the day of archiving on the site serves it, whatever becomes of the records; names of cases
      in it stand only as long as these are displayed. A bag is never changed: a mistake is corrected by a further one, which
      names the first and the reason, shown on both. Commit the folder, and run `gongshi verify` when in doubt.

      Examples:
        gongshi archive 2026-Q2
        gongshi archive 2026-06 --date 2026-07-20
        gongshi archive 2026-Q2 --corrects 2026-q2 --reason 更正附表中的销号数
        gongshi archive 2026-Q2 --no-print
        gongshi archive 2026-Q2 --pdf signed.pdf --reviewed      a version that was signed and scanned
      """)

  @OptionGroup var options: SourceOptions

  @Argument(help: ArgumentHelp("A quarter, a month, or the name of a file of briefings/.", valueName: "PERIOD"))
  var period: String

  @Option(help: ArgumentHelp("The bag that this one corrects.", valueName: "BAG"))
  var corrects: String?

  @Option(help: ArgumentHelp("Why, for --corrects; the public reads it.", valueName: "TEXT"))
  var reason: String?

  @Option(help: ArgumentHelp("The day of archiving (归档日期); default: the day of the build.", valueName: "YYYY-MM-DD"))
  var date: Day?

  @Option(
    help: ArgumentHelp("A PDF to put into the bag, such as one that was signed and scanned.", valueName: "FILE"))
  var pdf: String?

  @Flag(help: "Somebody looked at every page of --pdf that holds no text: the public will read it.")
  var reviewed = false

  @Flag(
    name: .customLong("print"), inversion: .prefixedNo,
    help: "Print it by WeasyPrint and put the PDF into the bag; when neither is given, where WeasyPrint is installed.")
  var isPrinted: Bool?

  private var name: BriefingName? { BriefingName(slug: period.lowercased()) }

  func validate() throws {
    guard name != nil else { throw ValidationError("a briefing is named 2026-Q3, 2026-06 or 2026-q3-release") }
    if isPrinted == true, pdf != nil { throw ValidationError("--print and --pdf exclude each other") }
    if reviewed, pdf == nil { throw ValidationError("--reviewed belongs to --pdf") }
    if (corrects == nil) != (reason == nil) { throw ValidationError("--corrects and --reason belong together") }
    if let reason, reason.allSatisfy(\.isWhitespace) { throw ValidationError("--reason is empty") }
    if name?.part == .internal {
      throw ValidationError("one for the office alone is not archived: the public could not read it")
    }
  }

  func run() async throws {
    let console = Console(root: options.source, usesJSON: options.json)
    guard let name else { return }
    let build = SiteBuild(root: options.source, asOf: options.asOf, jobs: options.jobs)
    let prepared = await build.prepare()
    guard let register = prepared.register, let day = prepared.site?.info.day, !prepared.diagnostics.hasErrors else {
      console.show(prepared.diagnostics)
      console.failed(prepared.diagnostics)
      throw ExitCode.failure
    }
    let desk = ArchiveDesk(root: options.source, register: register, day: day, jobs: options.jobs)
    do throws(ArchiveFailure) {
      let given = try pdf.map { file throws(ArchiveFailure) in try desk.given(file, isReviewed: reviewed) }
      let printer = try printer(console)
      let correction = corrects.map { bag in
        ArchiveDesk.Correction(
          bag: bag, reason: reason?.split(whereSeparator: \.isNewline).joined(separator: " ") ?? "")
      }
      let bag = try await desk.freeze(name, archived: date ?? day, correction, pdf: given, by: printer)
      let folder = try desk.write(bag)
      print(options.json ? "{\"written\":\(Report.quoted(folder))}" : folder)
    } catch {
      console.show(error.diagnostics)
      throw console.stop(error.words)
    }
  }

  /// What prints: nothing where a file is given or none is wanted, and where none is installed unless one must be.
  private func printer(_ console: Console) throws(ArchiveFailure) -> Printer? {
    guard pdf == nil, isPrinted != false else { return nil }
    do throws(PrintFailure) {
      return try Printer()
    } catch {
      guard isPrinted == nil else { throw ArchiveFailure(error.words.english, error.words.chinese) }
      console.say(
        Term("the bag holds no PDF: \(error.words.english)", "归档包中没有 PDF：\(error.words.chinese)"))
      return nil
    }
  }
}
