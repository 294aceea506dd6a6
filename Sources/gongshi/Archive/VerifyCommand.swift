import ArgumentParser
import Diagnostics
import Intake
import Platform
import Register

/// `gongshi verify`: looks at every byte of the archive.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: bilingual(
      "Check that every bag of Content/archive/ is as it was written (校验).", "校验 Content/archive/ 的归档包是否原样未动。"),
    discussion: bilingual(
      paragraphs: """
        A build does the same and stops at a difference. Each file that was changed, is missing or was added is named.

        Examples:
          gongshi verify
          gongshi verify 2026-Q2
        """,
      """
      每次发布也作同样的校验，不一致就停止。逐一列出被改动、缺失或多出的文件。

      示例：
        gongshi verify
        gongshi verify 2026-Q2
      """))

  @OptionGroup var options: SourceOptions

  @Argument(
    help: ArgumentHelp("A quarter, a month or a bag; all when left out.", "季度、月份或归档包；不写则全部校验。", valueName: "PERIOD"))
  var period: String?

  func run() throws {
    let console = Console(root: options.source, usesJSON: options.json)
    let wanted = period.map { $0.lowercased() }
    let folders = ((try? listFolder("\(options.source)/Content/archive")) ?? []).filter { entry in
      guard entry.kind == .folder, !entry.name.hasPrefix(".") else { return false }
      guard let wanted else { return true }
      return entry.name == wanted || BagName(entry.name)?.briefing.slug == wanted
    }
    if folders.isEmpty {
      throw console.stop(
        wanted.map { Term("there is no archive of \($0)", "没有 \($0) 的归档包") }
          ?? Term("there is no archive", "没有归档包"))
    }
    var isWrong = false
    for folder in folders {
      let (found, problems) = ArchiveReading.read("Content/archive/\(folder.name)", root: options.source)
      console.show(problems)
      isWrong = isWrong || found == nil
      print(line(folder.name, found?.briefing, console))
    }
    if isWrong { throw ExitCode.failure }
  }

  private func line(_ bag: String, _ item: ArchivedBriefing?, _ console: Console) -> String {
    let digest = item?.manifest?.digest
    if options.json {
      let quoted = digest.map(Report.quoted) ?? "null"
      return "{\"bag\":\(Report.quoted(bag)),\"intact\":\(item != nil),\"manifest\":\(quoted)}"
    }
    let isChinese = console.language == .chinese
    guard let item, let digest else { return "\(bag)  \(isChinese ? "受损" : "damaged")" }
    return
      "\(bag)  \(isChinese ? "完好" : "intact")  \(item.archived)  \(item.files.count)\(isChinese ? " 个文件" : " files")  \(digest)"
  }
}
