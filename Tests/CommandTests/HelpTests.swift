import Testing

@Suite struct `The help` {
  /// Every command with its words, found by asking the program.
  private static func everyHelp(_ locale: String, _ command: [String] = []) throws -> [(command: String, text: String)]
  {
    let help = try Program.run(command + ["--help"], locale: locale)
    #expect(help.status == 0)
    #expect(help.errors.isEmpty)
    let list = help.output.split(separator: "\n").drop { $0 != "SUBCOMMANDS:" && $0 != "子命令：" }
    // A command is indented by two columns, the rest of its words by more.
    let names = list.compactMap { $0.prefixMatch(of: #/  ([a-z]+) /#).map { String($0.1) } }
    return [(command.joined(separator: " "), help.output)]
      + (try names.flatMap { try everyHelp(locale, command + [$0]) })
  }

  /// The columns that a line takes on a terminal.
  private static func width(_ line: Substring) -> Int {
    line.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2E80 && !(0x2018...0x201D).contains($1.value) ? 1 : 2) }
  }

  @Test func `of every command is Chinese on a Chinese terminal`() throws {
    let all = try Self.everyHelp("zh_CN.UTF-8")
    #expect(all.count >= 25)
    for (command, text) in all {
      for line in text.split(separator: "\n") where !line.contains("gongshi ") {
        // Three English words in a row are a sentence; `penalty、lenient` and `--source <DIR>` are none.
        #expect(!line.contains(#/[A-Za-z]+ [A-Za-z]+ [A-Za-z]+/#), "\(command): \(line)")
      }
      #expect(text.contains("用法：gongshi"), "\(command)")
      #expect(text.hasPrefix("概述："), "\(command)")
    }
  }

  @Test(arguments: ["C", "zh_CN.UTF-8"])
  func `fits a terminal of 80 columns, but for commands to copy`(locale: String) throws {
    for (command, text) in try Self.everyHelp(locale) {
      for line in text.split(separator: "\n") where Self.width(line) > 80 {
        #expect(line.contains(#/^  gongshi |^    --/#), "\(command): \(line)")
      }
    }
  }

  @Test func `has the same commands and options in both languages`() throws {
    let (english, chinese) = (try Self.everyHelp("C"), try Self.everyHelp("zh_CN.UTF-8"))
    #expect(english.map(\.command) == chinese.map(\.command))
    for (one, other) in zip(english, chinese) {
      let options = { (text: String) in text.matches(of: #/\n  (?:-h, )?(--[a-z-]+|<[A-Z-]+>)/#).map(\.1) }
      #expect(options(one.text) == options(other.text), "\(one.command)")
      let examples = { (text: String) in
        text.matches(of: #/\n  (gongshi [^\n]*?)(?:  [^\n]*)?(?=\n)/#).map { String($0.1) }
      }
      #expect(examples(one.text) == examples(other.text), "\(one.command)")
    }
  }

  @Test(arguments: [
    ("publish", "Unexpected argument 'publish'", "多出参数“publish”"),
    ("build --sorce x", "Unknown option '--sorce'. Did you mean '--source'?", "没有“--sorce”这个选项；是不是“--source”？"),
    ("build --frobnicate", "Unknown option '--frobnicate'", "没有“--frobnicate”这个选项"),
    ("build --as-of", "Missing value for '--as-of <YYYY-MM-DD>'", "“--as-of <YYYY-MM-DD>”缺少值"),
    (
      "build --as-of 2026-02-30", "The value '2026-02-30' is invalid for '--as-of <YYYY-MM-DD>'",
      "“--as-of <YYYY-MM-DD>”的值“2026-02-30”无效"
    ),
    (
      "build --pdf x",
      "The value 'x' is invalid for '--pdf <WHEN>'. Please provide one of 'never', 'auto' or 'required'.",
      "“--pdf <WHEN>”的值“x”无效；可选：never、auto、required"
    ),
    ("build a b", "2 unexpected arguments: 'a', 'b'", "多出2个参数：“a”、“b”"),
    ("build --json=3", "The option '--json' does not take any value, but '3' was specified.", "“--json”不带值，却写了“3”"),
    ("init", "Missing expected argument '<DIR>'", "缺少“<DIR>”"),
    ("check --jobs 0", "--jobs must be between 1 and 256", "--jobs 须在 1 至 256 之间"),
    ("draw", "one of --task, --verify and --reveal is needed", "--task、--verify、--reveal 必须且只能写一个"),
  ])
  func `says what is wrong with the usage in the language of the terminal`(
    command: String, english: String, chinese: String
  ) throws {
    let words = command.split(separator: " ").map(String.init)
    for (locale, first) in [("C", "Error: \(english)"), ("zh_CN.UTF-8", "错误：\(chinese)")] {
      let result = try Program.run(words, locale: locale)
      #expect(result.status == 64)
      #expect(result.output.isEmpty)
      let lines = result.errors.split(separator: "\n")
      // A long line goes on under itself.
      #expect(first.hasPrefix(lines.first ?? "-"), "\(result.errors)")
      #expect(lines.contains { $0.hasPrefix(locale == "C" ? "Usage: gongshi" : "用法：gongshi") })
    }
  }

  @Test func `passes a script for completion on as it is`() throws {
    let english = try Program.run(["--generate-completion-script", "bash"], locale: "C")
    #expect(english.status == 0)
    #expect(english.output.hasPrefix("#!/bin/bash"))
    let chinese = try Program.run(["--generate-completion-script", "bash"], locale: "zh_CN.UTF-8")
    #expect(chinese.output == english.output)
  }
}
