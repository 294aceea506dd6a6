import Foundation
import Testing

@Suite struct `The command record` {
  private static let day = ["--as-of", "2026-11-22"]
  private static let file = "Content/record/2026.csv"
  private static let penalty = "Content/cases/2026/2026-0002.md"

  private func run(_ folder: TestFolder, _ more: String..., on day: String = "2026-11-22", locale: String = "C") throws
    -> Program.Result
  {
    try Program.run(["record", "--source", folder.path, "--as-of", day] + more, locale: locale)
  }

  private func build(_ folder: TestFolder) throws -> Program.Result {
    try Program.run(["build", "--source", folder.path] + Self.day)
  }

  @Test func `writes down what is new, once, and check says what is open`() throws {
    let office = try TestFolder.office()
    #expect(try Program.run(["check", "--source", office.path] + Self.day).output.contains("not recorded yet: "))
    let dry = try run(office, "--dry-run")
    #expect(dry.status == 0 && dry.output.contains("would record ") && !office.has("Content/record"))
    let first = try run(office)
    #expect(first.status == 0 && first.errors.isEmpty)
    #expect(first.output.contains(" 0 corrections, 0 additions, 0 gone\n"))
    let text = try office.text(Self.file)
    #expect(text.hasPrefix("日期,类别,编号,索引号,地址,要素,说明\n"))
    #expect(text.contains(",案件,2026-0002,"))
    #expect(try run(office).output == "nothing to record\n")
    #expect(try run(office, locale: "zh_CN.UTF-8").output == "没有需要记录的事项\n")
    #expect(try office.text(Self.file) == text)
    #expect(try !Program.run(["check", "--source", office.path] + Self.day).output.contains("not recorded yet"))
    #expect(try build(office).status == 0)
    #expect(office.has("Public/changes/index.html") && office.has("Public/changes/feed.xml"))
  }

  @Test func `asks for the reason of a change, and lists it`() throws {
    let office = try TestFolder.office()
    #expect(try run(office).status == 0)
    let before = try office.text(Self.file)
    try office.replace("title: ", with: "title: 更正后的", in: Self.penalty)
    let failed = try build(office)
    #expect(failed.status == 1 && failed.errors.contains("error[changed-without-reason]"))
    let asked = try run(office)
    #expect(asked.status == 1 && asked.errors.contains("case/2026-0002: title\n"))
    #expect(asked.errors.contains("run `gongshi record --reason \"…\" case/2026-0002`\n"))
    #expect(try run(office, locale: "zh_CN.UTF-8").errors.contains("case/2026-0002：标题\n"))
    #expect(try run(office, "--reason", "标题录入错误", "2026-0003").status == 1)
    #expect(try office.text(Self.file) == before)

    let recorded = try run(office, "--reason", "标题录入错误", "2026-0002", on: "2026-11-23")
    #expect(recorded.status == 0 && recorded.output.contains(" 1 corrections, "))
    let after = try office.text(Self.file)
    #expect(after.hasPrefix(before) && after.dropFirst(before.count).hasPrefix("2026-11-23,案件,2026-0002,"))
    #expect(after.hasSuffix(",标题录入错误\n"))
    #expect(try Program.run("build", "--source", office.path, "--as-of", "2026-11-23").status == 0)
    let page = try office.text("Public/changes/index.html")
    #expect(page.contains("标题录入错误") && page.contains(">标题<"))
    // A day before the newest line: the site as it was, and nothing can be added.
    #expect(try build(office).status == 0)
    #expect(try !office.text("Public/changes/index.html").contains("标题录入错误"))
    #expect(try run(office).status == 1)
  }

  @Test func `refuses a reason with a private value`() throws {
    let office = try TestFolder.office()
    #expect(try run(office).status == 0)
    let before = try office.text(Self.file)
    try office.replace("title: ", with: "title: 更正后的", in: Self.penalty)
    let refused = try run(office, "--reason", "联系人13800138000来电", "case/2026-0002")
    #expect(refused.status == 1 && refused.errors.contains("error[private-value]"))
    #expect(try office.text(Self.file) == before)
  }

  @Test func `gives an address up with neutral words`() throws {
    let office = try TestFolder.office()
    #expect(try run(office).status == 0)
    let standing = try run(office, "--gone", "cases/2026/2026-0002/", "--reason", "重复")
    #expect(standing.status == 1 && standing.errors.contains("something still stands at"))
    try FileManager.default.removeItem(atPath: office.path + "/" + Self.penalty)
    let failed = try build(office)
    #expect(failed.status == 1 && failed.errors.contains("error[address-vanished]"))
    #expect(try run(office).status == 1)
    #expect(try run(office, "--gone", "/cases/2026/2026-0009", "--reason", "重复").status == 1)
    #expect(try run(office, "--gone", "/cases/2026/2026-0002", "--reason", "重复").status == 0)
    #expect(try build(office).status == 0)
    #expect(try office.text("Public/cases/2026/2026-0002/index.html").contains("该信息已停止公示"))
    #expect(try run(office).output == "nothing to record\n")
  }

  @Test(arguments: [
    ["2026-0002"], ["--gone", "a/"], ["--all"], ["--reason", "甲"], ["--reason", " ", "2026-0002"],
    ["--reason", "甲", "--all", "2026-0002"],
  ])
  func `is refused when it is called wrongly`(arguments: [String]) throws {
    let office = try TestFolder.office()
    #expect(try Program.run(["record", "--source", office.path] + arguments).status == 64)
    #expect(!office.has("Content/record"))
  }

  @Test func `speaks JSON`() throws {
    let office = try TestFolder.office()
    let lines = try run(office, "--json").output.split(separator: "\n")
    #expect(lines.last?.hasPrefix("{\"recorded\":true,\"first\":\(lines.count - 1),") == true)
    #expect(lines.contains { $0.contains("\"kind\":\"case\",\"id\":\"2026-0002\"") })
    try office.replace("title: ", with: "title: 更正后的", in: Self.penalty)
    #expect(try run(office, "--json").output.contains("{\"recorded\":false}"))
  }
}
