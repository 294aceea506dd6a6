import ArgumentParser
import Diagnostics
import Disclosure
import Exchange
import Register

/// `gongshi stats`: the yearly statistics of enforcement as a workbook.
struct StatsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: bilingual("Write the yearly statistics of enforcement (行政执法年度统计) as a workbook.", "把行政执法年度统计写成工作簿。"),
    discussion: bilingual(
      paragraphs: """
        Three tables from the records, as of the day: penalties by kind, each decision once under its heaviest; the five
        measures and transfers; inspections. A last sheet (缺项) lists what is missing in the records, such as a case
        without measures or a task without results. For the office: cases that are not public count too.

        Kinds go from the lightest to the heaviest as in 行政处罚法 art. 9, unless `penalty_order` of site.yml says otherwise. A
        file with another content is left as it is; a folder that visitors read is refused.

        Exit code 1 for an error in Content/ or a file that cannot be written.

        Examples:
          gongshi stats 2026 --to 统计.xlsx
          gongshi stats 2025 --source office --to share/2025年统计.xlsx
        """,
      """
      由截至当日的记录算出三张表：处罚种类（一件决定按最重的计一次），五类措施和移送，检查。最后一张“缺项”列出记录中缺少的内容，如没有
      处罚内容的案件、没有结果的任务。供本机关使用：未公示的案件也计入。

      处罚种类按行政处罚法第九条由轻到重排列，site.yml 另有 `penalty_order` 的从其规定。已有内容不同的同名文件，原样保留；不得写在
      公众能访问的文件夹。

      Content/ 有错误或文件写不了，退出码为 1。

      示例：
        gongshi stats 2026 --to 统计.xlsx
        gongshi stats 2025 --source office --to share/2025年统计.xlsx
      """))

  @OptionGroup var options: SourceOptions

  @Argument(help: ArgumentHelp("The year.", "年份。", valueName: "YEAR"))
  var year: Int

  @Option(help: ArgumentHelp("The workbook to write, an .xlsx.", "要写的工作簿（.xlsx）。", valueName: "FILE"))
  var to: String

  func validate() throws {
    guard to.hasSuffix(".xlsx") else {
      throw ValidationError("--to must name a file that ends in .xlsx", "--to 的文件名须以 .xlsx 结尾")
    }
    guard (1949...9999).contains(year) else {
      throw ValidationError("YEAR must be a year, such as 2026", "YEAR 须为年份，如 2026")
    }
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
