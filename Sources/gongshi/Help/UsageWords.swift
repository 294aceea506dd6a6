import ArgumentParser

/// What the library that reads the command line says, in Chinese. A sentence that is not known here stays English.
enum UsageWords {
  /// How a line begins that gives the form of a command, in lower case.
  static let usage = ["usage:", "用法："]

  /// A text of the library in Chinese, line by line.
  static func chinese(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line($0) }.joined(separator: "\n")
  }

  private static func line(_ line: Substring) -> String {
    for (english, chinese) in headings where line.hasPrefix(english) { return chinese + line.dropFirst(english.count) }
    if line.hasPrefix("Error: ") { return "错误：" + error(String(line.dropFirst("Error: ".count))) }
    if line.hasPrefix("Help:  ") { return "说明：" + values(String(line.dropFirst("Help:  ".count))) }
    if let match = line.wholeMatch(of: #/  See '(.+)' for (?:more information|detailed help)\./#) {
      return "  详细说明：\(match.1)"
    }
    if line.hasPrefix("  ") {
      for (english, chinese) in builtIn where line.hasSuffix("  " + english) {
        return line.dropLast(english.count) + chinese
      }
    }
    return values(String(line))
  }

  private static let headings = [
    ("OVERVIEW: ", "概述："), ("USAGE: ", "用法："), ("Usage: ", "用法："), ("ARGUMENTS:", "参数："), ("OPTIONS:", "选项："),
    ("SUBCOMMANDS:", "子命令："),
  ]

  private static let builtIn = [("Show the version.", "显示版本。"), ("Show help information.", "显示本说明。")]

  /// The values of an option, at the end of its line.
  private static func values(_ line: String) -> String {
    guard let match = line.wholeMatch(of: #/(.*?) ?\((?:values: ([^()]*?))?(?:; )?(?:default: (.*))?\)/#) else {
      return line
    }
    let parts = [match.2.map { "可选：\($0)" }, match.3.map { "默认：\($0)" }].compactMap { $0 }
    return parts.isEmpty ? line : "\(match.1)（\(parts.joined(separator: "；"))）"
  }

  private static func error(_ text: String) -> String {
    if let match = text.wholeMatch(of: #/Unknown option '(.*?)'(?:\. Did you mean '(.*)'\?)?/#) {
      return "没有“\(match.1)”这个选项" + (match.2.map { "；是不是“\($0)”？" } ?? "")
    }
    if let match = text.wholeMatch(
      of: #/The value '(.*)' is invalid for '(.*?)'(?:\. Please provide one of (.*?)[.:]?)?/#)
    {
      let choice = match.3.map { "；可选：\($0.replacing(#/ and | or |, /#, with: "、").replacing("'", with: ""))" }
      return "“\(match.2)”的值“\(match.1)”无效" + (choice ?? "")
    }
    if let match = text.wholeMatch(of: #/Missing value for '(.*)'/#) { return "“\(match.1)”缺少值" }
    if let match = text.wholeMatch(of: #/Missing expected argument '(.*)'/#) { return "缺少“\(match.1)”" }
    if let match = text.wholeMatch(of: #/Missing one of: '(.*)'/#) { return "缺少其中之一：“\(names(match.1))”" }
    if text == "Missing required subcommand." { return "缺少子命令" }
    if let match = text.wholeMatch(of: #/Unexpected argument '(.*)'/#) { return "多出参数“\(match.1)”" }
    if let match = text.wholeMatch(of: #/(\d+) unexpected arguments: '(.*)'/#) {
      return "多出\(match.1)个参数：“\(names(match.2))”"
    }
    if let match = text.wholeMatch(of: #/The option '(.*?)' does not take any value, but '(.*)' was specified\./#) {
      return "“\(match.1)”不带值，却写了“\(match.2)”"
    }
    if let match = text.wholeMatch(of: #/Value to be set with flag '(.*)' had already been set with flag '(.*)'/#) {
      return "“\(match.1)”与前面的“\(match.2)”重复"
    }
    return text
  }

  private static func names(_ list: Substring) -> String {
    String(list.replacing("', '", with: "”、“"))
  }
}
