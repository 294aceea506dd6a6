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
    abstract: "Write the penalties of a period as the workbook for the credit portal (双公示).",
    discussion: """
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
      """)

  @OptionGroup var options: SourceOptions

  @Option(
    help: ArgumentHelp(
      "The days of the decisions: YYYY-MM, YYYY-Qn, YYYY-Www, YYYY, YYYY-MM-DD, or from..to.", valueName: "PERIOD"))
  var period: DaysOfPeriod

  @Option(help: ArgumentHelp("The workbook to write, an .xlsx.", valueName: "FILE"))
  var to: String

  @Flag(help: "Leave out penalties with a day of upload (`uploaded`).")
  var onlyNew = false

  @Flag(help: "Write nothing when a penalty breaks a rule.")
  var strict = false

  @Flag(help: "Put the workbook in the place of a file that is there.")
  var replace = false

  func validate() throws {
    guard to.hasSuffix(".xlsx") else { throw ValidationError("--to must name a file that ends in .xlsx") }
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
