import Foundation
import Testing

@Suite struct `The credit portal` {
  private static let penalty = """
    ---
    id: 2026-0100
    title: 示例案
    kind: penalty
    party: {name: 示例甲化工有限公司, type: enterprise, code: 91000000MA0000001R}
    decision: {number: 示例环罚〔2026〕100号, date: 2026-05-20, authority: bureau}
    violations: [超标]
    measures: [{type: fine, amount: 120000.00}]
    laws: [{law: permit-regulation, articles: [第三十四条第一项], role: penalty}]
    tier: general
    published: 2026-05-27
    ---
    {{当事人}}超标。

    """

  @Test func `gets a file, gives it back, and is compared`() throws {
    let office = try TestFolder.office()
    try office.write("Content/cases/2026/2026-0100.md", Self.penalty)
    let file = "\(office.path)/双公示.xlsx"
    let common = ["--source", office.path, "--as-of", "2026-11-22"]
    let result = try Program.run(
      ["export", "penalties", "--period", "2026-05", "--to", file] + common, locale: "zh_CN.UTF-8")
    #expect(result.errors == "")
    #expect(result.output == "法人 1 条，自然人 0 条，未写入 0 条\n已写入 \(file)\n")
    #expect(result.status == 0)
    let same = try Program.run(["reconcile", file, "--period", "2026-05"] + common)
    #expect(same.status == 0)
    #expect(same.output.hasPrefix("1 the same, 0 to take down"))
    try office.replace(
      "published: 2026-05-27", with: "published: 2026-05-27\nhistory: [{date: 2026-10-01, status: repaired}]",
      in: "Content/cases/2026/2026-0100.md")
    let other = try Program.run(["reconcile", file, "--period", "2026-05", "--json"] + common)
    #expect(other.status == 1)
    #expect(
      other.output.hasPrefix(
        #"{"state":"take-down","case":"2026-0100","number":"示例环罚〔2026〕100号","party":"示例甲化工有限公司","sheet":"法人","row":2,"ending":"repaired","since":"2026-10-01"}"#
      ))
    let inside = try Program.run(
      ["export", "penalties", "--period", "2026-05", "--to", "\(office.path)/Content/a.xlsx"] + common)
    #expect(inside.status == 1)
    #expect(!office.has("Content/a.xlsx"))
  }

  @Test func `takes good rows beside bad ones, which are listed with status 1`() throws {
    let office = try TestFolder.office()
    try office.write("Content/cases/2026/2026-0100.md", Self.penalty)
    try office.write(
      "Content/cases/2026/2026-0101.md",
      Self.penalty.replacingOccurrences(of: "2026-0100", with: "2026-0101")
        .replacingOccurrences(of: "100号", with: "101号").replacingOccurrences(of: "violations: [超标]\n", with: ""))
    let file = "\(office.path)/双公示.xlsx"
    let arguments = [
      "export", "penalties", "--period", "2026-W21", "--to", file, "--source", office.path, "--as-of", "2026-11-22",
    ]
    let strict = try Program.run(arguments + ["--strict"])
    #expect(strict.status == 1)
    #expect(!office.has("双公示.xlsx"))
    let result = try Program.run(arguments)
    #expect(result.status == 1)
    #expect(result.errors == "2026-0101 示例甲化工有限公司: `violation` is empty\n")
    #expect(office.has("双公示.xlsx"))
    #expect(try Program.run("export", "penalties", "--period", "May", "--to", file).status == 64)
    #expect(try Program.run("export", "penalties", "--period", "2026-05", "--to", "a.csv").status == 64)
  }

  @Test func `gives penalties that were only there`() throws {
    let office = try TestFolder.office()
    try office.write(
      "双公示.csv",
      "行政相对人名称,统一社会信用代码,行政处罚决定书文号,违法行为类型,处罚依据,处罚类别,罚款金额（万元）,处罚决定日期,处罚机关\n"
        + "示例甲化工有限公司,91000000MA0000001R,示例环罚〔2026〕100号,超标,《某法》第一条,罚款,1.5,2026.5.20,示例市生态环境局\n")
    let result = try Program.run("import", "penalties", "\(office.path)/双公示.csv", "--source", office.path)
    #expect(result.status == 0)
    #expect(result.errors.contains("双公示.csv!表1!E2: warning[unknown-basis]: `《某法》第一条` is not in the registry"))
    #expect(result.output.contains("1 new, 0 there already, 0 rows with errors\n"))
    #expect(result.output.hasSuffix("Content/cases/2026.csv was written\n"))
    let check = try Program.run("check", "--source", office.path, "--as-of", "2026-11-22")
    #expect(check.status == 0)
    #expect(check.errors == "")
    try office.write(
      "双公示.csv",
      try office.text("双公示.csv").replacingOccurrences(of: "100号", with: "102号").replacingOccurrences(
        of: "罚款,", with: "罚钱,"))
    let bad = try Program.run("import", "penalties", "\(office.path)/双公示.csv", "--source", office.path, "--json")
    #expect(bad.status == 1)
    #expect(bad.output.contains(#""cell":"F2","severity":"error","code":"wrong-value""#))
    #expect(office.has("双公示-批注.xlsx"))
  }
}
