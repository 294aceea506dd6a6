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
}
