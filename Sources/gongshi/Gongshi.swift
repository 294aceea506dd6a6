import ArgumentParser
import Press

/// The command line.
@main
struct Gongshi: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gongshi",
    abstract: "Publishes what an ecology-and-environment enforcement office must disclose (生态环境执法公示).",
    discussion: """
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
    version: "gongshi \(Press.version)",
    subcommands: [
      InitCommand.self, BuildCommand.self, CheckCommand.self, DutiesCommand.self, NextCommand.self, DrawCommand.self,
      RecordCommand.self, ApprovalCommand.self, NewCommand.self, ServeCommand.self, ImportCommand.self,
      ExportCommand.self, ReconcileCommand.self, StatsCommand.self, ArchiveCommand.self, VerifyCommand.self,
      PDFCommand.self,
      DocxCommand.self,
      ReferenceCommand.self,
    ])
}
