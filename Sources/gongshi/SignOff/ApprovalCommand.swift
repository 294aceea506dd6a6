import ArgumentParser
import Diagnostics
import Disclosure
import Markup
import Platform
import Press
import Register

/// `gongshi preview`: the sheet that is laid before those who sign a record off (发布审批表).
struct ApprovalCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview",
    abstract: bilingual(
      "Print what will be public of a record, and what will not, for the sign-off (发布审批表).", "打印发布审批表，写明一件记录公开什么、隐去什么。"),
    discussion: bilingual(
      paragraphs: """
        For a case or an inspection task: every field with what becomes of it and by which rule, when it goes up and leaves, where
        it will appear, what changes, what is wrong with it, and lines for the four signatures. Nothing is published.

        Exit code 0 whatever is wrong with the record; 1 when there is none of that id, or its file cannot be read.

        Examples:
          gongshi preview 2026-0042
          gongshi preview task/2026-q2-enterprise --html ../审批表.html
        """,
      """
      用于案件和抽查任务：每一项公开还是隐去、依据什么规则，何时公示、何时撤下，出现在哪些页面，有什么变化和错误，以及四方签字栏。
      不公开任何内容。

      不论记录有什么错误，退出码为 0；没有这个编号或文件读不了，为 1。

      示例：
        gongshi preview 2026-0042
        gongshi preview task/2026-q2-enterprise --html ../审批表.html
      """))

  @OptionGroup var options: SourceOptions

  @Argument(
    help: ArgumentHelp(
      "A case or task; case/ID or task/ID where both exist.", "案件或抽查任务；编号相同时写 case/编号 或 task/编号。", valueName: "ID"))
  var id: String

  @Option(
    help: ArgumentHelp(
      "Write a page to print to FILE too; neither in Content/ nor in a published site.",
      "另把可打印的网页写到 FILE；不得在 Content/ 或已发布的网站中。", valueName: "FILE"))
  var html: String?

  func run() async throws {
    let console = Console(root: options.source, usesJSON: options.json)
    let build = SiteBuild(root: options.source, asOf: options.asOf, jobs: options.jobs)
    // It names who signed, and whom the public must not read of.
    if let html { try console.keep(html, outOfSitesOf: options.source) }
    let prepared = await build.prepare()
    guard let register = prepared.register, let info = prepared.site?.info else {
      console.show(prepared.diagnostics)
      throw ExitCode.failure
    }
    let desk = ApprovalDesk(register, on: info.day)
    guard let result = await desk.sheet(id, jobs: options.jobs) else {
      // A file that cannot be read has an id all the same.
      console.show(prepared.diagnostics.filter { $0.place.file.contains("/\(id).") })
      let near = Suggestion.nearest(to: id, among: desk.ids)
      throw console.stop(
        Term(
          "there is no case or task `\(id)`" + (near.map { "; did you mean `\($0)`?" } ?? ""),
          "没有案件或抽查任务 `\(id)`" + (near.map { "，是否应为 `\($0)`？" } ?? "")))
    }
    let found = await diagnostics(result, prepared, build)
    let filled = FilledSheet(
      sheet: result.sheet, site: info.name, agency: info.agency, home: info.baseURL,
      problems: found.map { console.line($0) })
    if let html { try write(filled, to: html, console) }
    print(options.json ? json(result.sheet, found) : filled.text(), terminator: options.json ? "\n" : "")
  }

  /// What is wrong with the record's own files: as it is read, decided and rendered.
  private func diagnostics(_ result: ApprovalDesk.Result, _ prepared: SiteBuild.Prepared, _ build: SiteBuild) async
    -> [Diagnostic]
  {
    let rendered = await Press.proof(result.site, root: build.root, jobs: build.jobs).diagnostics
    return (prepared.diagnostics + result.diagnostics + rendered)
      .filter { result.sheet.concerns($0.place) }.sortedForReport()
  }

  private func write(_ filled: FilledSheet, to file: String, _ console: Console) throws {
    do {
      try writeFileAtomically(file, Array(filled.page().bytes))
    } catch {
      throw console.stop(Term("\(file): \(error.reason)", "\(file)：\(error.chineseReason)"))
    }
  }

  private func json(_ sheet: ApprovalSheet, _ found: [Diagnostic]) -> String {
    let lines = sheet.lines.map { line in
      "{\"field\":\(Report.quoted(line.field)),\"written\":\(Report.quoted(line.written)),\"shown\":\(Report.quoted(line.shown)),\"treatment\":\(Report.quoted(line.treatment.rawValue))}"
    }
    let missing = sheet.gaps.map { Report.quoted($0.english) }
    func day(_ day: Day?) -> String { day.map { "\"\($0)\"" } ?? "null" }
    return
      "{\"kind\":\"\(sheet.kind.rawValue)\",\"id\":\(Report.quoted(sheet.id)),\"opens\":\(day(sheet.opens)),\"last_day\":\(day(sheet.lastDay)),\"missing\":[\(missing.joined(separator: ","))],\"problems\":\(found.count),\"fields\":[\(lines.joined(separator: ","))]}"
  }
}

extension Console {
  /// A diagnostic in one line of Chinese, without its source.
  func line(_ diagnostic: Diagnostic) -> String {
    let words = diagnostic.problem.words(in: .chinese)
    let severity = diagnostic.severity == .error ? "错误" : "警告"
    return "\(severity)：\(diagnostic.place) \(words.summary)（\(words.hint)）"
  }
}
