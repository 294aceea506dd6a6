import ArgumentParser
import Diagnostics
import Exchange
import Platform

/// `gongshi import`: tables of the office become content.
struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: bilingual(
      "Take rows out of Excel and WPS workbooks, or CSV, into Content/.", "把 Excel、WPS 或 CSV 表中的行导入 Content/。"),
    discussion: bilingual(
      paragraphs: """
        Examples:
          gongshi import inspections 台账.xlsx --task 2026-q3-enterprise
          gongshi import penalties 双公示.xlsx
        """,
      """
      示例：
        gongshi import inspections 台账.xlsx --task 2026-q3-enterprise
        gongshi import penalties 双公示.xlsx
      """),
    subcommands: [ImportInspectionsCommand.self, ImportPenaltiesCommand.self])
}

/// `gongshi import inspections`: results of random inspections.
struct ImportInspectionsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspections",
    abstract: bilingual("Add the results of a workbook to the table of an inspection task.", "把抽查结果导入抽查任务的表。"),
    discussion: bilingual(
      paragraphs: """
        Reads .xlsx of any program, and .csv in UTF-8 or GBK. The header is found below titles; its columns may have other
        names and another order. Every row is judged by the rules of Content/. When a row cannot be taken, nothing is written
        to Content/; the workbook comes back as FILE-批注.xlsx with remarks on its cells, and the exit code is 1.

        Examples:
          gongshi import inspections 台账.xlsx --task 2026-q3-enterprise --dry-run
          gongshi import inspections 台账.csv --task 2026-q3-enterprise --source office
          gongshi import inspections 台账.xlsx --task 2026-q3-enterprise --skip-bad --remarks 退回/台账.xlsx
          gongshi import inspections 更正.xlsx --task 2026-q3-enterprise --replace
        """,
      """
      可读各种软件存的 .xlsx，以及 UTF-8 或 GBK 的 .csv。表头可以在标题之下，列名和顺序可以不同。每一行都按 Content/ 的规则判断。
      有一行不能导入，就一行也不写入 Content/，退回带批注的“文件名-批注.xlsx”，退出码为 1。

      示例：
        gongshi import inspections 台账.xlsx --task 2026-q3-enterprise --dry-run
        gongshi import inspections 台账.csv --task 2026-q3-enterprise --source office
        gongshi import inspections 台账.xlsx --task 2026-q3-enterprise --skip-bad --remarks 退回/台账.xlsx
        gongshi import inspections 更正.xlsx --task 2026-q3-enterprise --replace
      """))

  @Argument(help: ArgumentHelp("The workbook or the table.", "工作簿或 CSV 表。", valueName: "FILE"))
  var file: String

  @Option(
    help: ArgumentHelp(
      "The task whose results they are; its .yml must be there.", "属于哪个抽查任务；任务的 .yml 须已建好。", valueName: "ID"))
  var task: String

  @Option(help: ArgumentHelp("The folder that holds Content/.", "含有 Content/ 的文件夹。", valueName: "DIR"))
  var source = "."

  @Option(
    help: ArgumentHelp("The sheet; otherwise the first with such a table.", "工作表；不写时取第一张有此类表的。", valueName: "NAME"))
  var sheet: String?

  @Flag(
    help: ArgumentHelp(
      "Take the good rows although there are bad ones; the exit code is 1 all the same.", "有误的行跳过，其余照常导入；退出码仍为 1。"))
  var skipBad = false

  @Flag(
    help: ArgumentHelp("Put the rows in the place of those that are there, instead of after them.", "替换已有的行，而不是接在后面。"))
  var replace = false

  @Flag(help: ArgumentHelp("Write nothing.", "只检查，不写任何文件。"))
  var dryRun = false

  @Option(
    help: ArgumentHelp(
      "Where the workbook with remarks goes; a file that is there is kept.", "带批注的表写到哪里；已有的文件不覆盖。", valueName: "FILE"))
  var remarks: String?

  @Flag(
    help: ArgumentHelp("Print what is found and the result as JSON, one object a line.", "以 JSON 输出发现的问题和结果，每行一个对象。"))
  var json = false

  func run() async throws {
    var work = ResultImport(root: source, file: file, task: task, jobs: Parallel.processors)
    (work.sheet, work.skipsBad, work.isReplacing) = (sheet, skipBad, replace)
    (work.isDry, work.remarks) = (dryRun, remarks)
    let console = Console(root: source, usesJSON: json)
    let outcome: ResultImport.Outcome
    do throws(ImportRefusal) {
      outcome = try await work.run()
    } catch {
      console.show(error)
      throw ExitCode.failure
    }
    console.show(outcome, of: work)
    guard outcome.isWhole else { throw ExitCode.failure }
  }
}
