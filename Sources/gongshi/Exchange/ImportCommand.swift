import ArgumentParser
import Diagnostics
import Exchange
import Platform

/// `gongshi import`: tables of the office become content.
struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Take rows out of Excel and WPS workbooks, or CSV, into Content/.",
    discussion: """
      Examples:
        gongshi import inspections 台账.xlsx --task 2026-q3-enterprise
        gongshi import penalties 双公示.xlsx
      """,
    subcommands: [ImportInspectionsCommand.self, ImportPenaltiesCommand.self])
}

/// `gongshi import inspections`: results of random inspections.
struct ImportInspectionsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspections", abstract: "Add the results of a workbook to the table of an inspection task.",
    discussion: """
      Reads .xlsx of any program, and .csv in UTF-8 or GBK. The header is found below titles; its columns may have other
      names and another order. Every row is judged by the rules of Content/. When a row cannot be taken, nothing is written
      to Content/; the workbook comes back as FILE-批注.xlsx with remarks on its cells, and the exit code is 1.

      Examples:
        gongshi import inspections 台账.xlsx --task 2026-q3-enterprise --dry-run
        gongshi import inspections 台账.csv --task 2026-q3-enterprise --source office
        gongshi import inspections 台账.xlsx --task 2026-q3-enterprise --skip-bad --remarks 退回/台账.xlsx
        gongshi import inspections 更正.xlsx --task 2026-q3-enterprise --replace
      """)

  @Argument(help: ArgumentHelp("The workbook or the table.", valueName: "FILE"))
  var file: String

  @Option(help: ArgumentHelp("The task whose results they are; its .yml must be there.", valueName: "ID"))
  var task: String

  @Option(help: ArgumentHelp("The folder that holds Content/.", valueName: "DIR"))
  var source = "."

  @Option(help: ArgumentHelp("The sheet; otherwise the first with such a table.", valueName: "NAME"))
  var sheet: String?

  @Flag(help: "Take the good rows although there are bad ones; the exit code is 1 all the same.")
  var skipBad = false

  @Flag(help: "Put the rows in the place of those that are there, instead of after them.")
  var replace = false

  @Flag(help: "Write nothing.")
  var dryRun = false

  @Option(help: ArgumentHelp("Where the workbook with remarks goes; a file that is there is kept.", valueName: "FILE"))
  var remarks: String?

  @Flag(help: "Print what is found and the result as JSON, one object a line.")
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
