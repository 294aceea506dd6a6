import Foundation
import Testing

/// An office with one penalty that a briefing names, and the briefing.
@Suite struct `The archive` {
  private static func office() throws -> TestFolder {
    let folder = try TestFolder.office()
    try FileManager.default.createDirectory(
      atPath: "\(folder.path)/Content/briefings", withIntermediateDirectories: true)
    try folder.write(
      "Content/briefings/2026-q3.md",
      """
      ---
      title: 2026年第三季度执法工作简报
      issue: 3
      issued: 2026-11-10
      to: [报：示例省生态环境厅]
      ---

      ## 一、总体情况

      见{{case 2026-0002}}。[历期简报](/briefings/)、[归档目录](/briefings/archive/)、[网站地图](/sitemap/)、[附表](/files/a.csv)。

      ```表格 处罚按月
      ```

      """)
    return folder
  }

  private static func run(_ folder: TestFolder, _ arguments: String..., on day: String = "2026-11-20") throws
    -> Program.Result
  {
    try Program.run(arguments + ["--source", folder.path, "--as-of", day])
  }

  private static func build(_ folder: TestFolder, on day: String) throws -> Program.Result {
    try Program.run(["build", "--source", folder.path, "--output", "\(folder.path)/Public", "--as-of", day])
  }

  /// The title of the office's first case, as it stands in the archive.
  private static func name(_ folder: TestFolder) throws -> String {
    let text = try folder.text("Content/archive/2026-q3/data/content.html")
    let start = try #require(text.range(of: "<span data-record=\"2026-0002\">"))
    let end = try #require(text[start.upperBound...].range(of: "</span>"))
    return String(text[start.upperBound..<end.lowerBound])
  }

  @Test func `holds a briefing that the site goes on showing, whatever becomes of its file`() throws {
    let folder = try Self.office()
    let run = try Self.run(folder, "archive", "2026-Q3")
    #expect(run.status == 0 && run.output == "Content/archive/2026-q3\n", "\(run.errors)")
    let info = try folder.text("Content/archive/2026-q3/bag-info.txt")
    for line in [
      "Bagging-Date: 2026-11-20", "External-Identifier: 2026-q3", "Gongshi-Issue: 3", "Gongshi-To: 报：示例省生态环境厅",
      "Gongshi-Issued: 2026-11-10",
    ] { #expect(info.contains(line + "\n")) }
    let verified = try Self.run(folder, "verify")
    #expect(verified.status == 0 && verified.output.hasPrefix("2026-q3  intact  2026-11-20  7 files  "))
    try folder.replace("总体情况", with: "改动后的情况", in: "Content/briefings/2026-q3.md")
    let built = try Self.build(folder, on: "2026-11-21")
    #expect(built.status == 0 && built.errors.contains("warning[archived-differs]"), "\(built.errors)")
    let page = try folder.text("Public/briefings/2026/q3/index.html")
    #expect(page.contains("一、总体情况") && !page.contains("改动后的情况") && page.contains("已归档"))
    // Before the day of archiving the site shows the file.
    #expect(try Self.build(folder, on: "2026-11-19").status == 0)
    #expect(try folder.text("Public/briefings/2026/q3/index.html").contains("改动后的情况"))
    try FileManager.default.removeItem(atPath: "\(folder.path)/Content/briefings/2026-q3.md")
    #expect(try Self.build(folder, on: "2026-11-21").status == 0)
    #expect(try folder.text("Public/briefings/2026/q3/index.html").contains("一、总体情况"))
    // Its number counts although its file is gone.
    #expect(try Program.run("new", "briefing", "2026-Q4", "--source", folder.path).status == 0)
    #expect(try folder.text("Content/briefings/2026-q4.md").contains("issue: 4\n"))
    #expect(try folder.text("Public/briefings/archive/index.html").contains("2026年第三季度执法工作简报"))
  }

  /// Links of frozen words lead to whatever the site has, also to what is made after the briefings; others are words.
  @Test func `leads to what the site has now`() throws {
    let folder = try Self.office()
    try FileManager.default.createDirectory(
      atPath: "\(folder.path)/Content/static/files", withIntermediateDirectories: true)
    try folder.write("Content/static/files/a.csv", "甲\n1\n")
    #expect(try Self.run(folder, "archive", "2026-Q3").status == 0)
    try FileManager.default.removeItem(atPath: "\(folder.path)/Content/static/files/a.csv")
    #expect(try Self.build(folder, on: "2026-11-21").status == 0)
    let page = try folder.text("Public/briefings/2026/q3/index.html")
    let links = [("briefings/", "历期简报"), ("briefings/archive/", "归档目录"), ("sitemap/", "网站地图")]
    for (path, words) in links { #expect(page.contains("/\(path)\">\(words)</a>"), "\(path)") }
    #expect(page.contains("附表") && !page.contains("附表</a>"))
  }

  @Test func `begins anew after a run that broke off`() throws {
    let folder = try Self.office()
    try FileManager.default.createDirectory(
      atPath: "\(folder.path)/Content/archive/.2026-q3/data", withIntermediateDirectories: true)
    try folder.write("Content/archive/.2026-q3/data/briefing.pdf", "half a file")
    #expect(try Self.run(folder, "archive", "2026-Q3").status == 0)
    #expect(!folder.has("Content/archive/2026-q3/data/briefing.pdf") && !folder.has("Content/archive/.2026-q3"))
    #expect(try Self.run(folder, "verify").status == 0)
  }

  @Test func `of a damaged bag stops the build, which names the file`() throws {
    let folder = try Self.office()
    #expect(try Self.run(folder, "archive", "2026-Q3").status == 0)
    let bag = "Content/archive/2026-q3"
    let harms: [(file: String, harm: (TestFolder) throws -> Void)] = [
      ("data/content.html", { try $0.replace("总体", with: "总題", in: "\(bag)/data/content.html") }),
      ("data/values.json", { try FileManager.default.removeItem(atPath: "\($0.path)/\(bag)/data/values.json") }),
      ("data/more.txt", { try $0.write("\(bag)/data/more.txt", "x") }),
      ("bag-info.txt", { try $0.replace("Gongshi-Issue: 3", with: "Gongshi-Issue: 4", in: "\(bag)/bag-info.txt") }),
    ]
    for (file, harm) in harms {
      let copy = try TestFolder()
      try FileManager.default.copyItem(atPath: "\(folder.path)/Content", toPath: "\(copy.path)/Content")
      try harm(copy)
      let built = try Self.build(copy, on: "2026-11-21")
      #expect(built.status == 1 && !copy.has("Public"))
      #expect(built.errors.contains("\(bag)/\(file): error[bag-damaged]"), "\(built.errors)")
      let verified = try Self.run(copy, "verify", "2026-Q3")
      #expect(
        verified.status == 1 && verified.output == "2026-q3  damaged\n" && verified.errors.contains("\(bag)/\(file)"))
    }
  }

  /// 公示期满: the name leaves page and download on its day; the office's bag keeps its bytes.
  @Test func `shows a name only while its case is displayed`() throws {
    let folder = try Self.office()
    #expect(try Self.run(folder, "archive", "2026-Q3").status == 0)
    let name = try Self.name(folder)
    let before = try folder.text("Content/archive/2026-q3/data/content.html")
    #expect(!name.isEmpty && name != "已停止公示" && name != "另案")
    #expect(try Self.build(folder, on: "2026-11-21").status == 0)
    let shown = try folder.text("Public/briefings/2026/q3/index.html")
    #expect(shown.contains(">\(name)</a>") && !shown.contains("已停止公示"))
    #expect(try Self.download(folder, "content.html").contains(name))
    // Three years later nothing of the sample office is displayed any more.
    #expect(try Self.build(folder, on: "2030-01-01").status == 0)
    let later = try folder.text("Public/briefings/2026/q3/index.html")
    #expect(!later.contains(name) && later.contains("见已停止公示。"))
    for file in ["content.html", "values.json"] { #expect(!(try Self.download(folder, file).contains(name))) }
    #expect(try Self.download(folder, "content.html").contains("见已停止公示。"))
    // Nothing of the case is left in the package, whose bytes can be searched as they are.
    let package = try Data(
      contentsOf: URL(fileURLWithPath: "\(folder.path)/Public/briefings/2026/q3/2026-q3.zip"))
    #expect(package.range(of: Data(name.utf8)) == nil && package.range(of: Data("2026-0002".utf8)) == nil)
    #expect(package.range(of: Data("已停止公示".utf8)) != nil)
    #expect(try folder.text("Content/archive/2026-q3/data/content.html") == before)
    #expect(try Self.run(folder, "verify").status == 0)
  }

  /// A file of the package that visitors download.
  private static func download(_ folder: TestFolder, _ file: String) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "python3", "-c", "import sys, zipfile; sys.stdout.write(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]).decode())",
      "\(folder.path)/Public/briefings/2026/q3/2026-q3.zip", "2026-q3/data/\(file)",
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return String(decoding: data, as: UTF8.self)
  }

  /// A file that somebody made is read before the site hands it out for good.
  @Test(
    arguments: [
      ("phone.pdf", [], "attachment-private-value"), ("author.pdf", ["--reviewed"], "attachment-metadata"),
      ("scan.pdf", [], "attachment-unread"), ("camera.jpg", ["--reviewed"], "is no PDF"),
      ("none.pdf", [], "cannot read"),
      ("scan.pdf", ["--reviewed"], nil), ("clean.pdf", [], nil),
    ] as [(String, [String], String?)])
  func `takes a printed version only when it may be published`(file: String, flags: [String], refusal: String?) throws {
    let folder = try Self.office()
    let path = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../AttachmentsTests/Files/\(file)").standardizedFileURL.path
    let run = try Program.run(
      ["archive", "2026-Q3", "--pdf", path] + flags + ["--source", folder.path, "--as-of", "2026-11-20"])
    #expect((run.status == 0) == (refusal == nil), "\(run.errors)")
    #expect(folder.has("Content/archive/2026-q3/data/briefing.pdf") == (refusal == nil))
    if let refusal { #expect(run.errors.contains(refusal), "\(run.errors)") }
  }

  /// The end of a name says nothing of what is inside.
  @Test(arguments: ["gif", "txt", "csv", ""])
  func `reads a printed version by whatever name it comes`(end: String) throws {
    let folder = try Self.office()
    let files = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../AttachmentsTests/Files")
    let path = "\(folder.path)/signed\(end.isEmpty ? "" : ".\(end)")"
    try FileManager.default.copyItem(atPath: files.appending(path: "phone.pdf").standardizedFileURL.path, toPath: path)
    let run = try Self.run(folder, "archive", "2026-Q3", "--pdf", path, "--reviewed")
    #expect(run.status == 1 && run.errors.contains("attachment-private-value"), "\(run.errors)")
    #expect(!folder.has("Content/archive/2026-q3"))
  }

  @Test func `prints where it can, unless it is told not to`() throws {
    let folder = try Self.office()
    func archive(_ flags: [String], printer: String) throws -> Program.Result {
      try? FileManager.default.removeItem(atPath: "\(folder.path)/Content/archive")
      let process = Program.prepared(
        ["archive", "2026-Q3"] + flags + ["--source", folder.path, "--as-of", "2026-11-20"], locale: "C")
      process.environment?["GONGSHI_WEASYPRINT"] = printer
      return try Program.run(process)
    }
    let none = try archive([], printer: "/nonexistent/printer")
    #expect(none.status == 0 && none.errors.contains("holds no PDF"), "\(none.errors)")
    #expect(try archive(["--print"], printer: "/nonexistent/printer").status == 1)
    #expect(!folder.has("Content/archive/2026-q3"))
    try folder.write(
      "printer", "#!/bin/sh\n[ \"$1\" = --version ] && echo WeasyPrint version 70.0 || printf '%%PDF-1.7 示例'\n")
    let printer = "\(folder.path)/printer"
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: printer)
    #expect(try archive([], printer: printer).status == 0)
    #expect(try folder.text("Content/archive/2026-q3/data/briefing.pdf") == "%PDF-1.7 示例")
    #expect(try archive(["--no-print"], printer: printer).status == 0)
    #expect(!folder.has("Content/archive/2026-q3/data/briefing.pdf"))
    for flags in [["--print", "--pdf", "x.pdf"], ["--reviewed"]] {
      #expect(try archive(flags, printer: printer).status == 64)
    }
  }

  @Test func `withholds a printed version when a case that it names has left`() throws {
    let folder = try Self.office()
    try folder.write("q3.pdf", "%PDF-1.7 示例")
    #expect(try Self.run(folder, "archive", "2026-Q3", "--pdf", "\(folder.path)/q3.pdf", "--reviewed").status == 0)
    #expect(try Self.build(folder, on: "2026-11-21").status == 0)
    #expect(try folder.text("Public/briefings/2026/q3/2026-q3.pdf") == "%PDF-1.7 示例")
    #expect(try Self.build(folder, on: "2030-01-01").status == 0)
    #expect(!folder.has("Public/briefings/2026/q3/2026-q3.pdf"))
    #expect(try folder.text("Public/briefings/2026/q3/index.html").contains("不再提供"))
  }

  @Test func `is corrected by a further bag alone, which both pages tell`() throws {
    let folder = try Self.office()
    #expect(try Self.run(folder, "archive", "2026-Q3").status == 0)
    let again = try Self.run(folder, "archive", "2026-Q3")
    #expect(again.status == 1 && again.errors.contains("--corrects 2026-q3"))
    try folder.replace("总体情况", with: "总的情况", in: "Content/briefings/2026-q3.md")
    let wrong = try Self.run(folder, "archive", "2026-Q3", "--corrects", "2026-q2", "--reason", "标题有误")
    #expect(wrong.status == 1 && wrong.errors.contains("2026-q3"))
    let run = try Self.run(folder, "archive", "2026-Q3", "--corrects", "2026-q3", "--reason", "标题有误", on: "2026-12-01")
    #expect(run.status == 0 && run.output == "Content/archive/2026-q3-2\n", "\(run.errors)")
    #expect(try Self.build(folder, on: "2026-12-02").status == 0)
    let page = try folder.text("Public/briefings/2026/q3/index.html")
    #expect(page.contains("一、总的情况") && page.contains("本期于2026年12月1日更正：标题有误"))
    #expect(page.contains("\"dateModified\":\"2026-12-01\""))
    let feed = try folder.text("Public/briefings/feed.xml")
    #expect(feed.contains("<published>2026-11-10T") && feed.contains("<updated>2026-12-01T"))
    let first = try folder.text("Public/briefings/2026/q3/v1/index.html")
    #expect(first.contains("一、总体情况") && first.contains("本版本已于2026年12月1日更正：标题有误"))
    // Without the first, the second corrects nothing.
    try FileManager.default.removeItem(atPath: "\(folder.path)/Content/archive/2026-q3")
    let orphan = try Self.build(folder, on: "2026-12-02")
    #expect(orphan.status == 1 && orphan.errors.contains("error[bag-correction]"))
  }

  @Test func `takes nothing that is not out`() throws {
    let folder = try Self.office()
    for (arguments, words) in [
      (["archive", "2026-Q3", "--as-of", "2026-11-09"], "not out"), (["archive", "2026-Q2"], "2026-q2.md"),
      (["archive", "2026-Q3", "--date", "2026-10-01"], "before the day of issue"),
      (["archive", "2026-Q3", "--pdf", "nothing.pdf"], "nothing.pdf"),
      (["archive", "2026-Q3", "--corrects", "2026-q3", "--reason", "甲"], "no archive"),
    ] {
      let run = try Program.run(
        arguments + ["--source", folder.path] + (arguments.contains("--as-of") ? [] : ["--as-of", "2026-11-20"]))
      #expect(run.status == 1 && run.errors.contains(words), "\(arguments): \(run.errors)")
      #expect(!folder.has("Content/archive"))
    }
    #expect(try Self.run(folder, "verify").status == 1)
    for arguments in [
      ["archive"], ["archive", "2026"], ["archive", "2026-q3-internal"], ["archive", "2026-Q3", "--reason", "甲"],
    ] {
      #expect(try Program.run(arguments).status == 64)
    }
  }
}
