import ArgumentParser
import Diagnostics
import Intake
import Platform
import Register

/// `gongshi new case`: a draft of one case.
struct NewCaseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "case",
    abstract: bilingual(
      "Write a new case as a draft: Content/cases/<year>/<id>.md.", "新建案件草稿 Content/cases/<年份>/<编号>.md。"),
    discussion: bilingual(
      paragraphs: """
        On a terminal it asks for what is not given; Enter takes the value in brackets, or leaves the key out. Elsewhere
        the options must give all that is needed. Every answer is checked at once, by the rules of Content/. Values are written
        as in a cell of cases/<year>.csv: 罚款120000.00；责令改正2026-06-20前. --set takes any other column of that table, in
        either language. The file has the next free id of its year, no `published`, and replaces nothing.

        Examples:
          gongshi new case
          gongshi new case --party 示例化工有限公司 --type 企业 --code 91000000MA0000001R --decided 2026-05-20 \\
            --number 示例环罚〔2026〕42号 --violation 超标排放水污染物 --amount 120000.00 --region 东城区 --authority 东城分局
          gongshi new case --kind lenient --title 示例案 --set 不予处罚.理由=first --set 领域=水污染
        """,
      """
      在终端上，没有写明的逐项询问；直接回车，就用方括号中的值，或不填这一项。不在终端上，须用选项写全。每答一项立即按 Content/ 的规则核对。
      写法与 cases/<年份>.csv 的单元格相同：罚款120000.00；责令改正2026-06-20前。--set 可写该表的其他任何一列，中英文均可。
      文件用当年下一个空号，没有 `published`（公示日期），不替换任何文件。

      示例：
        gongshi new case
        gongshi new case --party 示例化工有限公司 --type 企业 --code 91000000MA0000001R --decided 2026-05-20 \\
          --number 示例环罚〔2026〕42号 --violation 超标排放水污染物 --amount 120000.00 --region 东城区 --authority 东城分局
        gongshi new case --kind lenient --title 示例案 --set 不予处罚.理由=first --set 领域=水污染
      """))

  @Option(help: ArgumentHelp("The folder that holds Content/.", "含有 Content/ 的文件夹。", valueName: "DIR"))
  var source = "."

  @Option(
    help: ArgumentHelp(
      "penalty, lenient, transfer, compensation or investigation.",
      "案件种类：penalty、lenient、transfer、compensation 或 investigation。", valueName: "KIND"))
  var kind: String?

  @Option(
    help: ArgumentHelp("The title; otherwise made from party and violation.", "标题；不写时由当事人和违法行为组成。", valueName: "TEXT"))
  var title: String?

  @Option(help: ArgumentHelp("The party's full name (当事人).", "当事人全称。", valueName: "NAME"))
  var party: String?

  @Option(
    help: ArgumentHelp("enterprise, sole or person (当事人类型).", "当事人类型：enterprise、sole 或 person。", valueName: "TYPE"))
  var type: String?

  @Option(help: ArgumentHelp("The party's unified social credit code.", "统一社会信用代码。", valueName: "CODE"))
  var code: String?

  @Option(help: ArgumentHelp("The legal representative (法定代表人).", "法定代表人。", valueName: "NAME"))
  var representative: String?

  @Option(help: ArgumentHelp("Where it happened (区域).", "区域。", valueName: "REGION"))
  var region: String?

  @Option(help: ArgumentHelp("Who handled it (办案机关).", "办案机关。", valueName: "UNIT"))
  var authority: String?

  @Option(help: ArgumentHelp("The day of the decision.", "决定日期。", valueName: "YYYY-MM-DD"))
  var decided: String?

  @Option(help: ArgumentHelp("The number of the decision (文号).", "决定书文号。", valueName: "NUMBER"))
  var number: String?

  @Option(help: ArgumentHelp("What was violated; several divided by ；.", "违法行为；多项用“；”分隔。", valueName: "TEXT"))
  var violation: String?

  @Option(help: ArgumentHelp("A fine in yuan.", "罚款，单位元。", valueName: "YUAN"))
  var amount: String?

  @Option(help: ArgumentHelp("Measures (处罚内容), a fine aside.", "处罚内容，罚款除外。", valueName: "CELL"))
  var measures: String?

  @Option(help: ArgumentHelp("Laws with articles (引用法规).", "引用的法规和条款。", valueName: "CELL"))
  var laws: String?

  @Option(help: ArgumentHelp("minor, general or serious (失信程度).", "失信程度：minor、general 或 serious。", valueName: "TIER"))
  var tier: String?

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp("Any other column of cases/<year>.csv.", "cases/<年份>.csv 的其他任何一列。", valueName: "KEY=VALUE"))
  var others: [String] = []

  @Option(help: ArgumentHelp("The id; otherwise the next free one of the year.", "编号；不写时取当年下一个空号。", valueName: "ID"))
  var id: String?

  @Option(
    help: ArgumentHelp(
      "The folder's year; otherwise that of the decision, or this year.", "放在哪一年的文件夹；不写时按决定日期，或当年。", valueName: "YYYY"))
  var year: Int?

  func validate() throws {
    guard year.map({ (1000...9999).contains($0) }) ?? true else {
      throw ValidationError("--year must be a year", "--year 须为年份")
    }
    for other in others where other.firstIndex(of: "=") == nil {
      throw ValidationError("--set takes KEY=VALUE, not `\(other)`", "--set 写作 KEY=VALUE，而不是 `\(other)`")
    }
  }

  /// What the options give, by the keys of the table.
  private var given: [(key: String, text: String)] {
    let fine = amount.map { "罚款\($0)" }
    let all = [fine, measures].compactMap { $0 }.joined(separator: "；")
    let named: [(String, String?)] = [
      ("kind", kind), ("title", title), ("party.name", party), ("party.type", type), ("party.code", code),
      ("party.representative", representative), ("region", region), ("authority", authority),
      ("decision.date", decided), ("decision.number", number), ("violations", violation), ("laws", laws),
      ("measures", all.isEmpty ? nil : all), ("tier", tier), ("id", id),
    ]
    return named.compactMap { key, text in text.map { (key, $0) } }
      + others.compactMap { other in
        other.firstIndex(of: "=").map { (String(other[..<$0]), String(other[other.index(after: $0)...])) }
      }
  }

  func run() async throws {
    let console = Console(root: source, usesJSON: false)
    let intake: CaseIntake
    switch await CaseIntake.read(root: source, jobs: Parallel.processors) {
    case .success(let content): intake = content
    case .failure(let refusal):
      console.show(refusal.diagnostics)
      throw ExitCode.failure
    }
    var desk = NewCaseDesk(root: source, intake: intake, language: console.language, year: year)
    do {
      try desk.take(given)
      if NewCaseDesk.isTerminal { try desk.ask() }
      print(try desk.write())
    } catch let refusal as NewCaseRefusal {
      console.show(refusal.diagnostics)
      for line in refusal.lines { Console.toStandardError("gongshi: \(line(console.language))\n") }
      throw refusal.isUsage ? ExitCode.validationFailure : ExitCode.failure
    }
  }
}
