import ArgumentParser
import Diagnostics
import Exchange
import Platform

/// `gongshi import penalties`: decisions of the office's 双公示 workbook.
struct ImportPenaltiesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "penalties",
    abstract: bilingual("Add the penalties of a 双公示 workbook to cases/<year>.csv.", "把双公示表中的行政处罚导入 cases/<年份>.csv。"),
    discussion: bilingual(
      paragraphs: """
        Reads both sheets (法人, 自然人); amounts in 万元 become yuan without rounding, facts become the words of the case.
        Documents of persons (证件) are never read. A case that is there already is compared, not added. Gravity (失信程度) and
        day of publication stay empty: nobody may infer them, and without them a case is not published. Every row is judged
        by the rules of Content/. When a row cannot be taken, nothing is written to Content/; the workbook comes back as
        FILE-批注.xlsx with remarks on its cells, and the exit code is 1.

        Examples:
          gongshi import penalties 双公示.xlsx --dry-run
          gongshi import penalties 双公示.xlsx --source office --skip-bad
          gongshi import penalties 双公示.csv --year 2026
        """,
      """
      读法人、自然人两张工作表；万元换算成元，不作舍入；违法事实写入案件正文。个人证件一概不读。已有的案件只比对，不重复加入。
      失信程度和公示日期留空：这两项不得推断，没有就不公示。每一行都按 Content/ 的规则判断。有一行不能导入，就一行也不写入 Content/，
      退回带批注的“文件名-批注.xlsx”，退出码为 1。

      示例：
        gongshi import penalties 双公示.xlsx --dry-run
        gongshi import penalties 双公示.xlsx --source office --skip-bad
        gongshi import penalties 双公示.csv --year 2026
      """))

  @Argument(help: ArgumentHelp("The workbook or the table.", "工作簿或 CSV 表。", valueName: "FILE"))
  var file: String

  @Option(help: ArgumentHelp("The folder that holds Content/.", "含有 Content/ 的文件夹。", valueName: "DIR"))
  var source = "."

  @Option(
    help: ArgumentHelp(
      "The year whose table they join; otherwise that of each decision.", "并入哪一年的表；不写时按各自的决定日期。", valueName: "YYYY"))
  var year: Int?

  @Option(
    help: ArgumentHelp("The sheet; otherwise every one with such a table.", "工作表；不写时取所有有此类表的。", valueName: "NAME"))
  var sheet: String?

  @Flag(
    help: ArgumentHelp(
      "Take the good rows although there are bad ones; the exit code is 1 all the same.", "有误的行跳过，其余照常导入；退出码仍为 1。"))
  var skipBad = false

  @Flag(help: ArgumentHelp("Write nothing.", "只检查，不写任何文件。"))
  var dryRun = false

  @Option(
    help: ArgumentHelp(
      "Where the workbook with remarks goes; a file that is there is kept.", "带批注的表写到哪里；已有的文件不覆盖。", valueName: "FILE"))
  var remarks: String?

  @Flag(
    help: ArgumentHelp("Print what is found and the result as JSON, one object a line.", "以 JSON 输出发现的问题和结果，每行一个对象。"))
  var json = false

  func validate() throws {
    guard year.map({ (1000...9999).contains($0) }) ?? true else {
      throw ValidationError("--year must be a year", "--year 须为年份")
    }
  }

  func run() async throws {
    var work = PenaltyImport(root: source, file: file, jobs: Parallel.processors)
    (work.sheet, work.year, work.skipsBad) = (sheet, year, skipBad)
    (work.isDry, work.remarks) = (dryRun, remarks)
    let console = Console(root: source, usesJSON: json)
    let outcome: PenaltyImport.Outcome
    do throws(ImportRefusal) { outcome = try await work.run() } catch {
      console.show(error)
      throw ExitCode.failure
    }
    show(outcome, console)
    guard outcome.bad == 0 else { throw ExitCode.failure }
  }

  private func show(_ outcome: PenaltyImport.Outcome, _ console: Console) {
    let isChinese = console.language == .chinese
    for (sheet, finding) in outcome.findings {
      let (summary, hint) = finding.words(in: console.language)
      if json {
        print(
          "{\"file\":\(Report.quoted(file)),\"sheet\":\(Report.quoted(sheet)),\"cell\":\"\(finding.address)\",\"severity\":\"\(finding.severity.rawValue)\",\"code\":\"\(finding.code)\",\"message\":\(Report.quoted(summary))}"
        )
      } else {
        let rest = hint.isEmpty ? "" : "  \(isChinese ? "提示" : "hint"): \(hint)\n"
        Console.toStandardError(
          "\(file)!\(sheet)!\(finding.address): \(finding.severity.rawValue)[\(finding.code)]: \(summary)\n\(rest)")
      }
    }
    let new = outcome.new
    if json {
      let ids = new.map(Report.quoted).joined(separator: ",")
      let paths = outcome.paths.map(Report.quoted).joined(separator: ",")
      print(
        "{\"new\":[\(ids)],\"present\":\(outcome.present.count),\"bad\":\(outcome.bad),\"tables\":[\(paths)],\"written\":\(!dryRun && !outcome.paths.isEmpty),\"remarks\":\(outcome.remarked.map(Report.quoted) ?? "null")}"
      )
      return
    }
    let sheets = outcome.sheets.joined(separator: isChinese ? "、" : ", ")
    print(isChinese ? "\(file)：工作表 \(sheets)" : "\(file): sheets \(sheets)")
    print(
      isChinese
        ? "新增 \(new.count) 件，已有 \(outcome.present.count) 件，有误 \(outcome.bad) 行"
        : "\(new.count) new, \(outcome.present.count) there already, \(outcome.bad) rows with errors")
    if let first = new.first, let last = new.last {
      print(
        isChinese
          ? "编号 \(first) 至 \(last)；均须补填失信程度和公示日期后才会公开"
          : "numbered \(first) to \(last); each needs `tier` and `published` before it is on the site")
    }
    for path in outcome.paths {
      print(
        isChinese
          ? (dryRun ? "试运行：未写入 \(path)" : "已写入 \(path)")
          : (dryRun ? "dry run: \(path) was not written" : "\(path) was written"))
    }
    if let remarked = outcome.remarked { print(isChinese ? "批注文件：\(remarked)" : "with remarks: \(remarked)") }
  }
}
