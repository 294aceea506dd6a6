import ArgumentParser

/// `gongshi new`: drafts of files below `Content/`.
struct NewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Draft a file below Content/, to be filled in; nothing that is there is replaced.",
    discussion: """
      Examples:
        gongshi new case
        gongshi new exposure 2026-W47
        gongshi new briefing 2026-Q3
      """,
    subcommands: [NewCaseCommand.self, NewExposureCommand.self, NewBriefingCommand.self])
}
