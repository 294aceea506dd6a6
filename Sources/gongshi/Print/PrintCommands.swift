import Archive
import ArgumentParser
import Diagnostics
import Disclosure
import Press
import Register

/// `gongshi pdf`: a briefing as PDF/A.
struct PDFCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pdf",
    abstract: bilingual(
      "Print a briefing as PDF/A with embedded fonts (打印), by WeasyPrint 70 or later.",
      "把简报打印成 PDF/A（内嵌字体），需 WeasyPrint 70 以上。"),
    discussion: bilingual(
      paragraphs: """
        The document has the measures of GB/T 9704, a red head, bookmarks and page numbers; its days are the briefing's and not
        the clock's, so that the same briefing gives the same bytes. WeasyPrint is looked for in PATH, or where
        GONGSHI_WEASYPRINT names it.

        Examples:
          gongshi pdf 2026-Q2
          gongshi pdf 2026-q3-release --to 新闻稿.pdf
        """,
      """
      版面按 GB/T 9704，有红头、书签和页码；所用日期是简报的日期，与打印时间无关，所以同一简报每次打印一字不差。
      WeasyPrint 在 PATH 中查找，或由 GONGSHI_WEASYPRINT 指定。

      示例：
        gongshi pdf 2026-Q2
        gongshi pdf 2026-q3-release --to 新闻稿.pdf
      """))

  @OptionGroup var options: SourceOptions

  @Argument(
    help: ArgumentHelp(
      "A quarter, a month, or the name of a file of briefings/.", "季度、月份，或 briefings/ 中的文件名。", valueName: "PERIOD"))
  var period: String

  @Option(
    help: ArgumentHelp("The file to write; PERIOD.pdf when not given.", "要写的文件；不写时为 PERIOD.pdf。", valueName: "FILE"))
  var to: String?

  @Flag(help: ArgumentHelp("Put it in the place of a file that is there.", "已有同名文件时予以替换。"))
  var replace = false

  func validate() throws {
    guard PrintDesk.isPeriod(period) else {
      throw ValidationError(
        "a briefing is named 2026-Q3, 2026-06 or 2026-q3-release", "简报写作 2026-Q3、2026-06 或 2026-q3-release")
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
    commandName: "docx",
    abstract: bilingual(
      "Write a briefing as a Word file in the layout of GB/T 9704 (公文格式), by pandoc.",
      "把简报写成公文格式（GB/T 9704）的 Word 文件，需 pandoc。"),
    discussion: bilingual(
      paragraphs: """
        For signing in the office's own system: red head, number, text in 仿宋 三号, tables as tables. Charts are left out, as the
        table below each has the same figures. Pandoc 2.17 or later is looked for in PATH, or where GONGSHI_PANDOC names it.

        Examples:
          gongshi docx 2026-Q2
          gongshi docx 2026-10 --to 通报.docx
        """,
      """
      供在本机关的办公系统中签发：红头、文号，正文用三号仿宋，表格仍是表格。图不写入，各图下面的表数字相同。
      pandoc 2.17 或更新版本在 PATH 中查找，或由 GONGSHI_PANDOC 指定。

      示例：
        gongshi docx 2026-Q2
        gongshi docx 2026-10 --to 通报.docx
      """))

  @OptionGroup var options: SourceOptions

  @Argument(
    help: ArgumentHelp(
      "A quarter, a month, or the name of a file of briefings/.", "季度、月份，或 briefings/ 中的文件名。", valueName: "PERIOD"))
  var period: String

  @Option(
    help: ArgumentHelp("The file to write; PERIOD.docx when not given.", "要写的文件；不写时为 PERIOD.docx。", valueName: "FILE"))
  var to: String?

  @Flag(help: ArgumentHelp("Put it in the place of a file that is there.", "已有同名文件时予以替换。"))
  var replace = false

  func validate() throws {
    guard PrintDesk.isPeriod(period) else {
      throw ValidationError(
        "a briefing is named 2026-Q3, 2026-06 or 2026-q3-release", "简报写作 2026-Q3、2026-06 或 2026-q3-release")
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
