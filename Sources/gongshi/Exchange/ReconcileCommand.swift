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
    abstract: bilingual("Compare an export of the credit portal (信用网站) with the records.", "把信用网站导出的表与本站记录比对。"),
    discussion: bilingual(
      paragraphs: """
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
        """,
      """
      可读 .xlsx，以及 UTF-8 或 GBK 的 .csv，凡有双公示各列的工作表都读。按决定书文号和当事人代码对应。依次列出：本站公示期已满、
      网站仍有（应予撤下）；网站有而不应上网；网站的内容不同；本站已公示而网站没有；网站重复；网站有而本站没有。金额精确到分。
      自然人只写姓氏。不写任何文件。

      用 --json 时每行一个对象：state（take-down、not-for-portal、different、missing、repeated、unknown）、case、number、party、
      sheet、row；ending 和 since；columns 含 column、here、there，金额以元计。

      两边一致，退出码为 0；有不同或读不了，为 1。

      示例：
        gongshi reconcile 信用网站导出.xlsx
        gongshi reconcile 信用网站导出.csv --period 2026-05 --json
      """))

  @OptionGroup var options: SourceOptions

  @Argument(help: ArgumentHelp("The export of the portal.", "信用网站导出的表。", valueName: "FILE"))
  var file: String

  @Option(
    help: ArgumentHelp("The sheet; otherwise every one with such a table.", "工作表；不写时取所有有此类表的。", valueName: "NAME"))
  var sheet: String?

  @Option(
    help: ArgumentHelp(
      "Only decisions of these days: YYYY-MM, YYYY-Qn, YYYY-Www, YYYY, from..to.",
      "只比对这些日子的决定：YYYY-MM、YYYY-Qn、YYYY-Www、YYYY 或 起..止。", valueName: "PERIOD")
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
