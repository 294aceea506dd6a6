import ArgumentParser
import Diagnostics
import Glibc
import Press

/// The command line.
@main
struct Gongshi: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gongshi",
    abstract: bilingual(
      "Publishes what an ecology-and-environment enforcement office must disclose (生态环境执法公示).", "生成并发布生态环境行政执法公示网站。"),
    discussion: bilingual(
      paragraphs: """
        DIR is a folder that holds Content/; the site is written to DIR/Public.

        Examples:
          gongshi init office            a new office's Content/, small and valid
          gongshi build --source office  publish it to office/Public
          gongshi check --next           look for errors; list the days on which the site will change
          gongshi record                 write down what is published, before each build
          gongshi archive 2026-Q2        freeze an issued briefing for good
          gongshi duties                 what must be published or done: met, late, missing, not yet due
          gongshi preview 2026-0042      what will be public of a record, for the sign-off
          gongshi serve                  preview on this machine, rebuilt as you write
        """,
      """
      DIR 是含有 Content/ 的文件夹；网站写到 DIR/Public。

      示例：
        gongshi init office            新建一套精简、正确的 Content/
        gongshi build --source office  发布到 office/Public
        gongshi check --next           查找错误；列出网站今后会变化的日子
        gongshi record                 每次发布前记录公示事项
        gongshi archive 2026-Q2        归档一期已签发的简报
        gongshi duties                 应当公示或办理的：按时、逾期、未履行、未到期
        gongshi preview 2026-0042      打印一件记录的发布审批表
        gongshi serve                  本机预览，边写边更新
      """),
    version: "gongshi \(Press.version)",
    subcommands: [
      InitCommand.self, BuildCommand.self, CheckCommand.self, DutiesCommand.self, NextCommand.self, DrawCommand.self,
      RecordCommand.self, ApprovalCommand.self, NewCommand.self, ServeCommand.self, ImportCommand.self,
      ExportCommand.self, ReconcileCommand.self, StatsCommand.self, ArchiveCommand.self, VerifyCommand.self,
      PDFCommand.self,
      DocxCommand.self,
      ReferenceCommand.self,
    ])

  static func main() async {
    do {
      var command = try await asyncParseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      end(with: error)
    }
  }

  /// Ends the program as the library does, but in the language of the terminal and with lines as wide as it is.
  private static func end(with error: any Error) -> Never {
    let status = exitCode(for: error)
    // Broken here, and not by the library, which takes a Chinese character for one column.
    var text = fullMessage(for: error, columns: 10_000)
    let isHelp = text.hasPrefix("OVERVIEW: ")
    // A script for completion, or the version, is passed on as it is.
    if status != .success || isHelp, Language.ofTerminal == .chinese { text = UsageWords.chinese(text) }
    if isHelp || status == .validationFailure {
      text = HelpLayout(terminal: isHelp ? STDOUT_FILENO : STDERR_FILENO).laidOut(text)
    }
    if status == .success {
      print(text)
    } else if !text.isEmpty {
      Console.toStandardError(text + "\n")
    }
    exit(withError: status)
  }
}
