import ArgumentParser
import Diagnostics
import Exchange
import Platform

/// `gongshi export`: files for people outside of `Content/`.
struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write workbooks for clerks to fill in or to hand on.",
    discussion: """
      Examples:
        gongshi export template inspections --to 填报表.xlsx
        gongshi export penalties --period 2026-05 --to 双公示.xlsx
      """,
    subcommands: [ExportTemplateCommand.self, ExportPenaltiesCommand.self])
}

/// `gongshi export template`: an empty workbook.
struct ExportTemplateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template", abstract: "Write an empty workbook that `gongshi import` reads.",
    discussion: """
      Examples:
        gongshi export template inspections --to 填报表.xlsx
      """,
    subcommands: [ExportInspectionsTemplateCommand.self])
}

/// `gongshi export template inspections`: for results of random inspections.
struct ExportInspectionsTemplateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspections", abstract: "Write an empty workbook for the results of random inspections.",
    discussion: """
      Districts, units, items and results to pick from are those of Content/; a second sheet tells how to fill it in. The same
      Content/ gives the same bytes. A file with another content is left as it is.

      Examples:
        gongshi export template inspections --to 填报表.xlsx
        gongshi export template inspections --source office --to share/填报表.xlsx
      """)

  @Option(help: ArgumentHelp("The folder that holds Content/.", valueName: "DIR"))
  var source = "."

  @Option(help: ArgumentHelp("The workbook to write, an .xlsx.", valueName: "FILE"))
  var to: String

  func validate() throws {
    guard to.hasSuffix(".xlsx") else { throw ValidationError("--to must name a file that ends in .xlsx") }
  }

  func run() async throws {
    do throws(ImportRefusal) {
      print(try await ResultTemplate.write(root: source, to: to, jobs: Parallel.processors))
    } catch {
      Console(root: source, usesJSON: false).show(error)
      throw ExitCode.failure
    }
  }
}
