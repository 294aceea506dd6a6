import Testing

@Suite struct `The command line` {
  @Test(
    arguments: [
      "init", "build", "check", "duties", "next", "draw", "serve", "import inspections", "export template inspections",
      "reference schema", "reference docs",
    ])
  func `shows an example of every command`(command: String) throws {
    let words = command.split(separator: " ").map(String.init)
    let help = try Program.run(words + ["--help"])
    #expect(help.status == 0)
    let examples = help.output.split(separator: "\n").drop { !$0.contains("Examples:") }
    #expect(examples.contains { $0.contains("gongshi \(command)") })
  }

  @Test func `lists its commands in the order of their use`() throws {
    let help = try Program.run("--help")
    #expect(help.status == 0)
    // A command is indented by two columns, the rest of its words by more.
    let commands = help.output.matches(of: #/\n  ([a-z]+) /#).map { String($0.1) }
    let used = ["init", "build", "check", "duties", "next", "draw", "serve", "import", "export", "reference"]
    #expect(commands.filter(used.contains) == used)
  }

  @Test func `tells its version`() throws {
    let result = try Program.run("--version")
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("gongshi "))
  }

  @Test func `refuses wrong usage with status 64`() throws {
    #expect(try Program.run("publish").status == 64)
    #expect(try Program.run("build", "--as-of", "2026-02-30").status == 64)
    #expect(try Program.run("serve", "--port", "65536").status == 64)
    #expect(try Program.run("init").status == 64)
  }

  @Test(arguments: ["build", "check", "duties", "next"])
  func `says where Content is missing`(command: String) throws {
    let folder = try TestFolder()
    let english = try Program.run(command, "--source", folder.path)
    #expect(english.status == 1)
    #expect(english.output.isEmpty)
    #expect(english.errors.contains("error[missing-content]: no `Content` folder"))
    let chinese = try Program.run(command, "--source", folder.path, locale: "zh_CN.UTF-8")
    #expect(chinese.status == 1)
    #expect(chinese.errors.contains("error[missing-content]: 此处没有"))
    #expect(!folder.has("Public"))
  }

  @Test func `says what changes, and why a file cannot be read, in the language of the terminal`() throws {
    let office = try TestFolder.office()
    let days = { (locale: String, json: [String]) in
      try Program.run(
        ["check", "--source", office.path, "--as-of", "2026-11-15", "--next"] + json, locale: locale
      ).output
    }
    #expect(try days("C", []).contains("  case 2026-0002\n"))
    let chinese = try days("zh_CN.UTF-8", [])
    #expect(chinese.contains("  案件 2026-0002\n"))
    #expect(chinese.contains("本年数字，计划 2026-inspections/01"))
    // Programs read the ids, which are the same in every locale.
    #expect(try days("zh_CN.UTF-8", ["--json"]).contains("[\"case 2026-0002\"]"))
    #expect(
      try days("zh_CN.UTF-8", ["--json"]).split(separator: "\n").filter { $0.contains("\"day\"") }
        == days("C", ["--json"]).split(separator: "\n").filter { $0.contains("\"day\"") })

    let missing = ["import", "inspections", "nothing.xlsx", "--task", "2026-q3-enterprise", "--source", office.path]
    #expect(try Program.run(missing, locale: "C").errors.contains("nothing.xlsx: No such file or directory"))
    #expect(try Program.run(missing, locale: "zh_CN.UTF-8").errors.contains("nothing.xlsx：没有这个文件或文件夹"))
  }
}
