import Foundation
import Testing

/// What the commands say without the programs that print; what these make is looked at by `scripts/check-print`.
@Suite struct `The commands pdf and docx` {
  private static func office() throws -> TestFolder {
    let folder = try TestFolder.office()
    try FileManager.default.createDirectory(
      atPath: "\(folder.path)/Content/briefings", withIntermediateDirectories: true)
    try folder.write("Content/briefings/2026-q3.md", "---\ntitle: 示例简报\nissued: 2026-10-15\n---\n正文\n")
    try folder.write("Content/briefings/2026-09.md", "---\ntitle: 示例通报\n---\n正文\n")
    return folder
  }

  /// A run with a program in the place of the printer.
  private static func run(_ arguments: [String], printer: String, locale: String = "C") throws -> Program.Result {
    let process = Program.prepared(arguments, locale: locale)
    for name in ["GONGSHI_WEASYPRINT", "GONGSHI_PANDOC"] { process.environment?[name] = printer }
    return try Program.run(process)
  }

  @Test(arguments: [("pdf", "WeasyPrint"), ("docx", "pandoc")])
  func `say what is missing, in both languages, and write nothing`(command: String, program: String) throws {
    let folder = try Self.office()
    let arguments = [command, "2026-Q3", "--source", folder.path, "--as-of", "2026-11-15", "--to", "\(folder.path)/x"]
    let run = try Self.run(arguments, printer: "/nonexistent/printer")
    #expect(run.status == 1 && run.errors.contains("no \(program)") && run.output.isEmpty && !folder.has("x"))
    let chinese = try Self.run(arguments, printer: "/nonexistent/printer", locale: "zh_CN.UTF-8")
    #expect(chinese.errors.contains("没有 \(program)"))
  }

  @Test func `refuse an old printer, and one that fails`() throws {
    let folder = try Self.office()
    func printer(_ script: String) throws -> String {
      let path = "\(folder.path)/printer"
      try folder.write("printer", "#!/bin/sh\n\(script)\n")
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
      return path
    }
    let arguments = ["pdf", "2026-Q3", "--source", folder.path, "--as-of", "2026-11-15", "--to", "\(folder.path)/x"]
    let old = try Self.run(arguments, printer: try printer("echo WeasyPrint version 57.2"))
    #expect(old.status == 1 && old.errors.contains("70 or later") && old.errors.contains("57.2"))
    let failing = try Self.run(
      arguments, printer: try printer("[ \"$1\" = --version ] && echo WeasyPrint version 70.0 || exit 3"))
    #expect(failing.status == 1 && failing.errors.contains("WeasyPrint failed") && !folder.has("x"))
  }

  @Test func `print nothing of a draft, and no other period`() throws {
    let folder = try Self.office()
    for period in ["2026-09", "2026-Q1"] {
      let run = try Self.run(
        ["pdf", period, "--source", folder.path, "--as-of", "2026-11-15"], printer: "/nonexistent/printer")
      #expect(run.status == 1 && run.errors.contains("not out on 2026-11-15") && run.errors.contains("2026-q3"))
    }
    for arguments in [["pdf"], ["pdf", "2026"], ["docx", "2026-13"]] {
      #expect(try Program.run(arguments).status == 64)
    }
  }

  /// What would be lost or published by mistake is refused before anything is printed.
  @Test(arguments: ["pdf", "docx"])
  func `write neither into the content nor a site, nor over another file`(command: String) throws {
    let folder = try Self.office()
    #expect(
      try Program.run(
        "build", "--source", folder.path, "--output", "\(folder.path)/site", "--as-of", "2026-11-15"
      ).status == 0)
    let start = [command, "2026-Q3", "--source", folder.path, "--as-of", "2026-11-15", "--to"]
    for place in ["Content/briefings/2026-q3.md", "site/index.html"] {
      let before = try folder.text(place)
      let run = try Self.run(start + ["\(folder.path)/\(place)", "--replace"], printer: "/nonexistent/printer")
      #expect(run.status == 1 && run.errors.contains("must not lie in"), "\(run.errors)")
      #expect(try folder.text(place) == before)
    }
    try folder.write("mine", "mine")
    try folder.write(
      "printer",
      "#!/bin/sh\n[ \"$1\" = --version ] && { echo WeasyPrint version 70.0; exit; }\nprintf '%%PDF-1.7 示例'\n"
    )
    let printer = "\(folder.path)/printer"
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: printer)
    guard command == "pdf" else { return }
    let kept = try Self.run(start + ["\(folder.path)/mine"], printer: printer)
    #expect(kept.status == 1 && kept.errors.contains("--replace"), "\(kept.errors)")
    #expect(try folder.text("mine") == "mine")
    let replaced = try Self.run(start + ["\(folder.path)/mine", "--replace"], printer: printer)
    #expect(replaced.status == 0, "\(replaced.errors)")
    #expect(try folder.text("mine") == "%PDF-1.7 示例")
    #expect(try Self.run(start + ["\(folder.path)/mine"], printer: printer).status == 0)
  }

  @Test func `leave a build without a printer as it is, unless one is required`() throws {
    let folder = try Self.office()
    let arguments = ["build", "--source", folder.path, "--as-of", "2026-11-15", "--pdf"]
    let auto = try Self.run(arguments + ["auto"], printer: "/nonexistent/printer")
    #expect(
      auto.status == 0 && auto.errors.contains("no WeasyPrint") && folder.has("Public/briefings/2026/q3/index.html"))
    let required = try Self.run(arguments + ["required"], printer: "/nonexistent/printer")
    #expect(required.status == 1)
    #expect(try Program.run(["build", "--pdf", "sometimes"]).status == 64)
  }

  /// 打印缓存: a briefing that did not change is not printed again, and what none needs is removed.
  @Test func `print a briefing once, and again when it changes`() throws {
    let folder = try Self.office()
    let path = "\(folder.path)/printer"
    try folder.write(
      "printer",
      "#!/bin/sh\n[ \"$1\" = --version ] && { echo WeasyPrint version 70.0; exit; }\necho run >> \(folder.path)/runs\nprintf '%%PDF-1.7 示例'\n"
    )
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    func build() throws {
      let run = try Self.run(
        ["build", "--source", folder.path, "--as-of", "2026-11-15", "--pdf", "required"], printer: path)
      #expect(run.status == 0, "\(run.errors)")
    }
    try build()
    try build()
    #expect(try folder.text("runs") == "run\n")
    #expect(try folder.text("Public/briefings/2026/q3/briefing.pdf") == "%PDF-1.7 示例")
    #expect(try folder.text("Public/briefings/2026/q3/index.html").contains("下载 PDF"))
    try folder.replace("正文", with: "改过的正文", in: "Content/briefings/2026-q3.md")
    try build()
    #expect(try folder.text("runs") == "run\nrun\n")
    #expect(try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/.gongshi/print").count == 1)
    #expect(try Program.run("build", "--source", folder.path, "--as-of", "2026-11-15").status == 0)
    #expect(!folder.has("Public/briefings/2026/q3/briefing.pdf"))
  }
}
