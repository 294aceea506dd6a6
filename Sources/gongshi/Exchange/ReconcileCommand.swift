import ArgumentParser
import Diagnostics
import Disclosure
import Exchange
import Platform
import Register
import Workbook

/// `gongshi reconcile`: an export of the credit portal against the records.
struct ReconcileCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reconcile",
    abstract: "Compare an export of the credit portal (信用网站) with the records.",
    discussion: """
      Reads .xlsx, and .csv in UTF-8 or GBK, every sheet with the columns of 双公示. Rows are matched by decision number and
      party code. Told are, in this order: still there though ended here (take it down), there though not for the portal,
      there with other values, published here and missing there, there twice, there and unknown here. Amounts are
      compared to the fen. Natural persons are named by surname. Nothing is written.

      With --json, one object a line: state (take-down, not-for-portal, different, missing, repeated, unknown), case,
      number, party, sheet, row; ending and since; columns with column, here, there, amounts in yuan.

      Exit code 0 when both are the same, 1 when something differs or cannot be read.

      Examples:
        gongshi reconcile 信用网站导出.xlsx
        gongshi reconcile 信用网站导出.csv --period 2026-05 --json
      """)

  @OptionGroup var options: SourceOptions

  @Argument(help: ArgumentHelp("The export of the portal.", valueName: "FILE"))
  var file: String

  @Option(help: ArgumentHelp("The sheet; otherwise every one with such a table.", valueName: "NAME"))
  var sheet: String?

  @Option(
    help: ArgumentHelp("Only decisions of these days: YYYY-MM, YYYY-Qn, YYYY-Www, YYYY, from..to.", valueName: "PERIOD")
  )
  var period: DaysOfPeriod?

  func run() async throws {
    let console = Console(root: options.source, usesJSON: options.json)
    let table: CreditTable
    do throws(ImportRefusal) { table = try read() } catch {
      console.show(error)
      throw ExitCode.failure
    }
    let prepared = await SiteBuild(root: options.source, asOf: options.asOf, jobs: options.jobs).prepare()
    guard !prepared.diagnostics.hasErrors, let register = prepared.register, let day = prepared.site?.info.day else {
      console.show(prepared.diagnostics)
      console.failed(prepared.diagnostics)
      throw ExitCode.failure
    }
    let result = Reconciliation(table, register, on: day, decided: period?.days)
    let words = CreditReport(language: console.language)
    if options.json {
      for item in result.items { print(words.json(item)) }
      print(
        "{\"as_of\":\"\(day)\",\"equal\":\(result.equal),\"differing\":\(result.items.count),\"unreadable\":\(result.unreadable.count)}"
      )
    } else {
      for line in result.items.flatMap(words.text) { print(line) }
      print(words.counts(result))
      for line in result.unreadable.flatMap({ words.unreadable($0, file: file) }) { Console.toStandardError(line) }
    }
    guard result.items.isEmpty, result.unreadable.isEmpty else { throw ExitCode.failure }
  }

  private func read() throws(ImportRefusal) -> CreditTable {
    let bytes: [UInt8]
    do { bytes = try readFile(file) } catch { throw .file(error) }
    let workbook: Workbook
    do { workbook = try WorkbookReader.read(bytes, sheetName: "表1") } catch { throw .workbook(file, error) }
    return try CreditTable(workbook, sheet: sheet)
  }
}
