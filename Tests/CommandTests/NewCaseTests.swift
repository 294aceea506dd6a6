import Foundation
import Testing

@Suite struct `A new case` {
  private static let flags = [
    "new", "case", "--party", "示例甲化工有限公司", "--type", "企业", "--code", "91000000MA0000001R", "--decided", "2026-05-20",
    "--number", "示例环罚〔2026〕42号: 副本", "--violation", "超标", "--amount", "120000.00", "--measures", "责令改正2026-06-20前",
    "--laws", "permit-regulation 第三十四条第一项（处罚依据）", "--set", "领域=水污染", "--set", "lenient.conditions=轻微；改正",
  ]

  @Test func `names nothing unknown, even where a registry cannot be read`() throws {
    let office = try TestFolder.office()
    let registry = "Content/registry/authorities.yml"
    try office.write(registry, try office.text(registry) + "x: [\n")
    let result = try Program.run(Self.flags.dropLast(2) + ["--authority", "某分局", "--source", office.path])
    #expect(result.status == 64)
    #expect(result.errors.contains("there is no authority `某分局`"))
    #expect(!office.has("Content/cases/2026/2026-0003.md"))
  }

  @Test func `is a valid draft with the next free id, and replaces nothing`() throws {
    let office = try TestFolder.office()
    let result = try Program.run(Self.flags.dropLast(2) + ["--source", office.path])
    #expect(result.errors == "")
    #expect(result.status == 0)
    let path = result.output.trimmingCharacters(in: .newlines)
    #expect(
      try office.text(path) == """
        ---
        id: \(path.split(separator: "/").last?.dropLast(3) ?? "")
        title: 示例甲化工有限公司超标案
        kind: penalty
        party: {name: 示例甲化工有限公司, type: 企业, code: 91000000MA0000001R}
        field: 水污染
        decision: {number: "示例环罚〔2026〕42号: 副本", date: 2026-05-20}
        violations: [超标]
        laws: [{law: permit-regulation, articles: 第三十四条第一项, role: 处罚依据}]
        measures: [{type: 罚款, amount: 120000.00}, {type: 责令改正, due: 2026-06-20}]
        ---
        ## 违法事实

        ## 处理情况

        """)
    let check = try Program.run("check", "--source", office.path, "--as-of", "2026-11-22")
    #expect(check.status == 0)
    #expect(check.errors == "")
    let second = try Program.run(Self.flags.dropLast(2) + ["--source", office.path])
    #expect(second.status == 0)
    #expect(second.output != result.output)
    let taken = try Program.run(
      "new", "case", "--title", "示例案", "--id", String(path.split(separator: "/").last?.dropLast(3) ?? ""), "--source",
      office.path)
    #expect(taken.status == 1)
  }

  /// Behind a terminal of its own (`script` of util-linux): an empty answer takes what is offered, a wrong one is asked again.
  @Test func `asks on a terminal for what is not given`() throws {
    let office = try TestFolder.office()
    let program = try #require(Program.prepared([], locale: "C").executableURL?.path)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["script", "-qec", "\(program) new case --source \(office.path)", "/dev/null"]
    process.environment = ProcessInfo.processInfo.environment.merging(["LC_ALL": "C"]) { $1 }
    let (input, output) = (Pipe(), Pipe())
    (process.standardInput, process.standardOutput) = (input, output)
    try process.run()
    let answers = ["", "示例甲化工有限公司", "1", "", "1", "", "2", "", "2026-02-30", "2026-05-20", "", "超标排放", "", "", "2", ""]
    try input.fileHandleForWriting.write(contentsOf: Data(answers.map { $0 + "\n" }.joined().utf8))
    let screen = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(screen)")
    #expect(screen.contains("decision.date: `2026-02-30` is not a date (YYYY-MM-DD)"))
    let path = "Content/cases/2026/2026-0003.md"
    #expect(screen.contains(path))
    #expect(
      try office.text(path).hasPrefix(
        """
        ---
        id: 2026-0003
        title: 示例甲化工有限公司超标排放案
        kind: penalty
        party: {name: 示例甲化工有限公司, type: enterprise}
        region: east
        field: air
        decision: {date: 2026-05-20}
        violations: [超标排放]
        tier: general
        ---

        """))
  }

  @Test(arguments: [
    (["--title", "示例案", "--kind", "罚"], "kind: `罚` is not a value of `kind`"),
    (["--title", "示例案", "--decided", "2026-02-30"], "decision.date: `2026-02-30` is not a date (YYYY-MM-DD)"),
    (["--title", "示例案", "--region", "某区"], "region: there is no region `某区`"),
    (["--title", "示例案", "--code", "91000000MA0000001A"], "party.code: "),
    (["--title", "示例案", "--set", "区城=东城区"], "a case has no key `区城`; did you mean `区域`?"),
    (["--title", "示例案", "--set", "published=2026-05-20"], "a new case is a draft: fill in `published` in the file"),
    (["--title", "示例案", "--set", "标题=另案"], "`标题` is given twice"),
    (["--party", "示例厂"], "--type is needed with --party"),
    (["--kind", "penalty"], "--title is needed, or --party and --violation"),
  ])
  func `is refused with what is wrong, as wrong usage`(flags: [String], message: String) throws {
    let office = try TestFolder.office()
    let before = try FileManager.default.subpathsOfDirectory(atPath: office.path)
    let result = try Program.run(["new", "case", "--source", office.path] + flags)
    #expect(result.status == 64)
    #expect(result.errors.contains("gongshi: \(message)"))
    #expect(try FileManager.default.subpathsOfDirectory(atPath: office.path) == before)
  }
}
