import ArgumentParser
import Diagnostics
import Disclosure
import Exchange
import Register

/// The days of a period as it is written on the command line.
struct DaysOfPeriod: ExpressibleByArgument {
  let days: ClosedRange<Day>

  init?(argument: String) {
    if let week = Week(argument) {
      days = week.first...week.last
    } else if let period = Period(argument) {
      days = period.first...period.last
    } else {
      return nil
    }
  }
}

/// `gongshi export penalties`: what is uploaded to the credit portal.
struct ExportPenaltiesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "penalties",
    abstract: bilingual(
      "Write the penalties of a period as the workbook for the credit portal (双公示).", "导出一段时间的行政处罚，供上传信用网站（双公示）。"),
    discussion: bilingual(
      paragraphs: """
        Two sheets: legal persons with sole proprietors (法人), natural persons (自然人), whose documents are filled in by hand.
        The columns are those of the portal, or `credit_columns` of site.yml; everything is text, amounts are 万元 with six
        decimals. Left out are summary procedures (简易程序), penalties that are not published, and those that have ended.
        A penalty that breaks a rule of the file is listed with the reason; the others are written all the same, and the exit
        code is 1. With --strict nothing is written then. The file holds full names: it is refused inside Public/ and
        Content/. A file with another content is kept unless --replace is given.

        Examples:
          gongshi export penalties --period 2026-05 --to 双公示.xlsx
          gongshi export penalties --period 2026-W22 --only-new --to 双公示.xlsx --replace
          gongshi export penalties --period 2026-05-11..2026-05-17 --to 双公示.xlsx --strict
        """,
      """
      两张工作表：法人（含个体工商户），自然人（证件由人工填写）。列按信用网站的格式，或按 site.yml 的 `credit_columns`；全部为文本，
      金额以万元计，六位小数。不含简易程序、未公示和公示期已满的处罚。不合规则的处罚列出理由，其余照常写出，退出码为 1；
      用 --strict 则什么也不写。文件含有全名，不得写在 Public/ 和 Content/ 之内。已有内容不同的同名文件，除非用 --replace，原样保留。

      示例：
        gongshi export penalties --period 2026-05 --to 双公示.xlsx
        gongshi export penalties --period 2026-W22 --only-new --to 双公示.xlsx --replace
        gongshi export penalties --period 2026-05-11..2026-05-17 --to 双公示.xlsx --strict
      """))

  @OptionGroup var options: SourceOptions

  @Option(
    help: ArgumentHelp(
      "The days of the decisions: YYYY-MM, YYYY-Qn, YYYY-Www, YYYY, YYYY-MM-DD, or from..to.",
      "决定日期的范围：YYYY-MM、YYYY-Qn、YYYY-Www、YYYY、YYYY-MM-DD 或 起..止。", valueName: "PERIOD"))
  var period: DaysOfPeriod

  @Option(help: ArgumentHelp("The workbook to write, an .xlsx.", "要写的工作簿（.xlsx）。", valueName: "FILE"))
  var to: String

  @Flag(help: ArgumentHelp("Leave out penalties with a day of upload (`uploaded`).", "不含已有上传日期（`uploaded`）的处罚。"))
  var onlyNew = false

  @Flag(help: ArgumentHelp("Write nothing when a penalty breaks a rule.", "有一件不合规则就什么也不写。"))
  var strict = false

  @Flag(help: ArgumentHelp("Put the workbook in the place of a file that is there.", "已有同名文件时予以替换。"))
  var replace = false

  func validate() throws {
    guard to.hasSuffix(".xlsx") else {
      throw ValidationError("--to must name a file that ends in .xlsx", "--to 的文件名须以 .xlsx 结尾")
    }
  }

  func run() async throws {
    let console = Console(root: options.source, usesJSON: options.json)
    let prepared = await SiteBuild(root: options.source, asOf: options.asOf, jobs: options.jobs).prepare()
    guard !prepared.diagnostics.hasErrors, let register = prepared.register, let day = prepared.site?.info.day else {
      console.show(prepared.diagnostics)
      console.failed(prepared.diagnostics)
      throw ExitCode.failure
    }
    let export = PenaltyExport(register, decided: period.days, on: day, onlyNew: onlyNew)
    let words = CreditReport(language: console.language)
    var written: String?
    if export.failed.isEmpty || !strict {
      do throws(ImportRefusal) {
        written = try export.write(to: to, root: options.source, isReplacing: replace)
      } catch {
        console.show(error)
        throw ExitCode.failure
      }
    }
    if options.json {
      for line in words.json(export, written: written) { print(line) }
    } else {
      for row in export.failed { Console.toStandardError(words.failure(row)) }
      for line in words.text(export, written: written) { print(line) }
    }
    guard export.failed.isEmpty else { throw ExitCode.failure }
  }
}
