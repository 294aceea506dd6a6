import ArgumentParser

/// `gongshi new`: drafts of files below `Content/`.
struct NewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: bilingual(
      "Draft a file below Content/, to be filled in; nothing that is there is replaced.",
      "在 Content/ 中起草一个待填写的文件，不替换已有文件。"),
    discussion: bilingual(
      paragraphs: """
        Examples:
          gongshi new case
          gongshi new exposure 2026-W47
          gongshi new briefing 2026-Q3
        """,
      """
      示例：
        gongshi new case
        gongshi new exposure 2026-W47
        gongshi new briefing 2026-Q3
      """),
    subcommands: [NewCaseCommand.self, NewExposureCommand.self, NewBriefingCommand.self])
}
