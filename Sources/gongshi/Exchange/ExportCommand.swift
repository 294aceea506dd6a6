import ArgumentParser
import Diagnostics
import Exchange
import Platform

/// `gongshi export`: files for people outside of `Content/`.
struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: bilingual("Write workbooks for clerks to fill in or to hand on.", "导出供填写或报送的表格。"),
    discussion: bilingual(
      paragraphs: """
        Examples:
          gongshi export template inspections --to 填报表.xlsx
          gongshi export penalties --period 2026-05 --to 双公示.xlsx
        """,
      """
      示例：
        gongshi export template inspections --to 填报表.xlsx
        gongshi export penalties --period 2026-05 --to 双公示.xlsx
      """),
    subcommands: [ExportTemplateCommand.self, ExportPenaltiesCommand.self])
}

/// `gongshi export template`: an empty workbook.
struct ExportTemplateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template",
    abstract: bilingual("Write an empty workbook that `gongshi import` reads.", "导出空表，填好后由 gongshi import 导入。"),
    discussion: bilingual(
      paragraphs: """
        Examples:
          gongshi export template inspections --to 填报表.xlsx
        """,
      """
      示例：
        gongshi export template inspections --to 填报表.xlsx
      """),
    subcommands: [ExportInspectionsTemplateCommand.self])
}

/// `gongshi export template inspections`: for results of random inspections.
struct ExportInspectionsTemplateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspections",
    abstract: bilingual("Write an empty workbook for the results of random inspections.", "导出“双随机”抽查结果的空表。"),
    discussion: bilingual(
      paragraphs: """
        Districts, units, items and results to pick from are those of Content/; a second sheet tells how to fill it in. The same
        Content/ gives the same bytes. A file with another content is left as it is.

        Examples:
          gongshi export template inspections --to 填报表.xlsx
          gongshi export template inspections --source office --to share/填报表.xlsx
        """,
      """
      可选的区域、单位、事项和结果取自 Content/；第二张工作表是填写说明。Content/ 不变，写出的文件也一字不变。
      已有内容不同的同名文件，原样保留。

      示例：
        gongshi export template inspections --to 填报表.xlsx
        gongshi export template inspections --source office --to share/填报表.xlsx
      """))

  @Option(help: ArgumentHelp("The folder that holds Content/.", "含有 Content/ 的文件夹。", valueName: "DIR"))
  var source = "."

  @Option(help: ArgumentHelp("The workbook to write, an .xlsx.", "要写的工作簿（.xlsx）。", valueName: "FILE"))
  var to: String

  func validate() throws {
    guard to.hasSuffix(".xlsx") else {
      throw ValidationError("--to must name a file that ends in .xlsx", "--to 的文件名须以 .xlsx 结尾")
    }
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
