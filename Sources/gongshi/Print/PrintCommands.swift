import Archive
import ArgumentParser
import Diagnostics
import Disclosure
import Press
import Register

/// `gongshi pdf`: a briefing as PDF/A.
struct PDFCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pdf", abstract: "Print a briefing as PDF/A with embedded fonts (打印), by WeasyPrint 70 or later.",
    discussion: """
      The document has the measures of GB/T 9704, a red head, bookmarks and page numbers; its days are the briefing's and not
      the clock's, so that the same briefing gives the same bytes. WeasyPrint is looked for in PATH, or where
      GONGSHI_WEASYPRINT names it.

      Examples:
        gongshi pdf 2026-Q2
        gongshi pdf 2026-q3-release --to 新闻稿.pdf
      """)

  @OptionGroup var options: SourceOptions

  @Argument(help: ArgumentHelp("A quarter, a month, or the name of a file of briefings/.", valueName: "PERIOD"))
  var period: String

  @Option(help: ArgumentHelp("The file to write; PERIOD.pdf when not given.", valueName: "FILE"))
  var to: String?

  @Flag(help: "Put it in the place of a file that is there.")
  var replace = false

  func validate() throws {
    guard PrintDesk.isPeriod(period) else {
      throw ValidationError("a briefing is named 2026-Q3, 2026-06 or 2026-q3-release")
    }
  }

  func run() async throws {
    let console = Console(root: options.source, usesJSON: options.json)
    let target = to ?? "\(period.lowercased()).pdf"
    try console.keep(target, outOfSitesOf: options.source)
    let desk = PrintDesk(options: options, console: console)
    let (briefing, site) = try await desk.briefing(period)
    let pdf: [UInt8]
    do throws(PrintFailure) {
      pdf = try BriefingPrint.pdf(briefing, of: site, by: try Printer())
    } catch {
      throw console.stop(error.words)
    }
    try desk.write(pdf, to: target, isReplacing: replace)
  }
}

/// `gongshi docx`: a briefing as a Word file.
struct DocxCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "docx", abstract: "Write a briefing as a Word file in the layout of GB/T 9704 (公文格式), by pandoc.",
    discussion: """
      For signing in the office's own system: red head, number, text in 仿宋 三号, tables as tables. Charts are left out, as the
      table below each has the same figures. Pandoc 2.17 or later is looked for in PATH, or where GONGSHI_PANDOC names it.

      Examples:
        gongshi docx 2026-Q2
        gongshi docx 2026-10 --to 通报.docx
      """)

  @OptionGroup var options: SourceOptions

  @Argument(help: ArgumentHelp("A quarter, a month, or the name of a file of briefings/.", valueName: "PERIOD"))
  var period: String

  @Option(help: ArgumentHelp("The file to write; PERIOD.docx when not given.", valueName: "FILE"))
  var to: String?

  @Flag(help: "Put it in the place of a file that is there.")
  var replace = false

  func validate() throws {
    guard PrintDesk.isPeriod(period) else {
      throw ValidationError("a briefing is named 2026-Q3, 2026-06 or 2026-q3-release")
    }
  }

  func run() async throws {
    let console = Console(root: options.source, usesJSON: options.json)
    let target = to ?? "\(period.lowercased()).docx"
    try console.keep(target, outOfSitesOf: options.source)
    let desk = PrintDesk(options: options, console: console)
    let (briefing, site) = try await desk.briefing(period)
    let file: [UInt8]
    do throws(PrintFailure) {
      file = try BriefingPrint.docx(briefing, of: site)
    } catch {
      throw console.stop(error.words)
    }
    try desk.write(file, to: target, isReplacing: replace)
  }
}
