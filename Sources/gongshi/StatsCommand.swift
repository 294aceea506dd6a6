import ArgumentParser
import Diagnostics
import Disclosure
import Exchange
import Register

/// `gongshi stats`: the yearly statistics of enforcement as a workbook.
struct StatsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats", abstract: "Write the yearly statistics of enforcement (行政执法年度统计) as a workbook.",
    discussion: """
      Three tables from the records, as of the day: penalties by kind, each decision once under its heaviest; the five
      measures and transfers; inspections. A last sheet (缺项) lists what is missing in the records, such as a case
      without measures or a task without results. For the office: cases that are not public count too.

      Kinds go from the lightest to the heaviest as in 行政处罚法 art. 9, unless `penalty_order` of site.yml says otherwise. A
      file with another content is left as it is; a folder that visitors read is refused.

      Exit code 1 for an error in Content/ or a file that cannot be written.

      Examples:
        gongshi stats 2026 --to 统计.xlsx
        gongshi stats 2025 --source office --to share/2025年统计.xlsx
      """)

  @OptionGroup var options: SourceOptions

  @Argument(help: ArgumentHelp("The year.", valueName: "YEAR"))
  var year: Int

  @Option(help: ArgumentHelp("The workbook to write, an .xlsx.", valueName: "FILE"))
  var to: String

  func validate() throws {
    guard to.hasSuffix(".xlsx") else { throw ValidationError("--to must name a file that ends in .xlsx") }
    guard (1949...9999).contains(year) else { throw ValidationError("YEAR must be a year, such as 2026") }
  }

  func run() async throws {
    let console = Console(root: options.source, usesJSON: options.json)
    try console.keep(to, outOfSitesOf: options.source)
    let prepared = await SiteBuild(root: options.source, asOf: options.asOf, jobs: options.jobs).prepare()
    guard !prepared.diagnostics.hasErrors, let register = prepared.register, let day = prepared.site?.info.day else {
      console.show(prepared.diagnostics)
      console.failed(prepared.diagnostics)
      throw ExitCode.failure
    }
    guard year <= day.year else {
      throw console.stop(Term("\(year) has not begun on \(day)", "\(day) 时 \(year) 年尚未开始"))
    }
    let pack = Disclosure.yearlyPack(register, year: year, on: day)
    do throws(ImportRefusal) {
      let path = try YearlyWorkbook.write(pack, to: to)
      if options.json {
        print("{\"file\":\(Report.quoted(path)),\"year\":\(year),\"as_of\":\"\(day)\",\"gaps\":\(pack.gaps.count)}")
      } else {
        print(
          console.language == .chinese
            ? "\(path)：\(year) 年统计，截至 \(day)；缺项 \(pack.gaps.count) 条，见工作表“缺项”"
            : "\(path): \(year) as of \(day); \(pack.gaps.count) gaps, listed on the sheet 缺项")
      }
    } catch {
      console.show(error)
      throw ExitCode.failure
    }
  }
}
