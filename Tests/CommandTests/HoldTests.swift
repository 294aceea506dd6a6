import Foundation
import Testing

@Suite struct `Holding a record back` {
  private static let penalty = "Content/cases/2026/2026-0002.md"
  private static let lenient = "Content/cases/2026/2026-0001.md"

  private func build(_ office: TestFolder, _ more: String..., on day: String = "2026-11-22", locale: String = "C")
    throws
    -> Program.Result
  {
    try Program.run(["build", "--source", office.path, "--as-of", day] + more, locale: locale)
  }

  private func hold(_ office: TestFolder) throws -> Program.Result {
    try build(office, "--hold", "2026-0002", "--why", "送达日期待核")
  }

  @Test(arguments: [
    ("decision: {number", "decision: [number"), ("published: 2026-10-23", "published: 2026-02-30"),
    ("tier: serious", "tir: serious"), ("{{当事人}}总排口", "13800138000总排口"),
  ])
  func `lets the withdrawal of another through, whatever is wrong with it`(old: String, new: String) throws {
    let office = try TestFolder.office()
    #expect(try build(office).status == 0)
    try office.replace(old, with: new, in: Self.penalty)
    try office.replace(
      "published: 2026-09-29",
      with: "published: 2026-09-29\nhistory: [{date: 2026-11-22, status: withdrawn, reason: 事实不清}]",
      in: Self.lenient)
    #expect(try build(office).status == 1)
    let run = try hold(office)
    #expect(run.status == 0 && run.errors.contains("HELD BACK from this build: 2026-0002: 送达日期待核."))
    #expect(!run.errors.contains("error["))
    #expect(try office.text("Public/cases/2026/2026-0001/index.html").contains("事实不清"))
    let page = try office.text("Public/cases/2026/2026-0002/index.html")
    #expect(page.contains("暂停公示") && page.contains("noindex") && !page.contains("示例甲"))
    for file in ["manifest.json", "cases/index.html", "feed.xml", "enterprises/index.html"] {
      #expect(try !office.text("Public/\(file)").contains("送达日期待核"))
    }
    #expect(try !office.text("Public/cases/index.html").contains("2026-0002"))
  }

  @Test func `is remembered by nothing: the next build shows it again`() throws {
    let office = try TestFolder.office()
    #expect(try build(office).status == 0)
    #expect(try hold(office).status == 0)
    #expect(try hold(office).errors.contains("HELD BACK"))
    #expect(try build(office).errors.isEmpty)
    #expect(try office.text("Public/cases/2026/2026-0002/index.html").contains("示例甲印染"))
  }

  @Test func `leaves neutral words at a recorded address`() throws {
    let office = try TestFolder.office()
    #expect(try Program.run("record", "--source", office.path, "--as-of", "2026-11-22").status == 0)
    try office.write(Self.penalty, "---\nid: [\n---\n")
    #expect(try build(office).status == 1)
    #expect(try hold(office).status == 0)
    #expect(try office.text("Public/cases/2026/2026-0002/index.html").contains("暂停公示"))
  }

  @Test(arguments: ["2026-02-30", "2026-05-13,多余"])
  func `is possible for one row of a table`(published: String) throws {
    let office = try TestFolder.office()
    func table(_ last: String) throws {
      try office.write(
        "Content/cases/2026.csv",
        """
        编号,标题,类型,当事人,当事人.类型,区域,办案机关,决定书文号,决定日期,违法行为,处罚内容,失信程度,公示日期
        2026-0101,示例戊公司超标案,行政处罚,示例戊有限公司,企业,east,team,示例环罚〔2026〕101号,2026-05-11,超标,罚款20000.00,一般,2026-05-13
        2026-0102,示例己公司超标案,行政处罚,示例己有限公司,企业,east,team,示例环罚〔2026〕102号,2026-05-11,超标,罚款20000.00,一般,\(last)

        """)
    }
    try table("2026-05-13")
    #expect(try build(office).errors.isEmpty)
    #expect(office.has("Public/cases/2026/2026-0102/index.html"))
    try table(published)
    #expect(try build(office).status == 1)
    let run = try build(office, "--hold", "2026-0102", "--why", "待核")
    #expect(run.status == 0 && !run.errors.contains("error["))
    #expect(try office.text("Public/cases/2026/2026-0101/index.html").contains("示例戊"))
    #expect(try office.text("Public/cases/2026/2026-0102/index.html").contains("暂停公示"))
  }

  @Test func `says what is missing in Chinese, and near names`() throws {
    let office = try TestFolder.office()
    let unknown = try build(office, "--hold", "2026-0003", "--why", "测试", locale: "zh_CN.UTF-8")
    #expect(unknown.status == 1 && unknown.errors.contains("没有案件或抽查任务 `2026-0003`，是否应为 `2026-000"))
    #expect(!office.has("Public"))
    let run = try build(office, "--hold", "task/2026-q3-enterprise", "--why", "结果待核", locale: "zh_CN.UTF-8")
    #expect(run.status == 0 && run.errors.contains("本次发布暂缓：task/2026-q3-enterprise，理由：结果待核"))
    #expect(try !office.text("Public/inspections/index.html").contains("2026-q3-enterprise"))
  }

  @Test(arguments: [
    ["--hold", "2026-0002"], ["--why", "甲"], ["--hold", "2026-0002", "--why", " "],
    ["--hold", "2026-0002", "--hold", "2026-0001", "--why", "甲"],
    ["--hold", "2026-0002", "--why", "甲", "--internal", "/tmp/x"],
    ["--hold", "2026-0002", "--why", "甲", "--hold", "2026-0002", "--why", "乙"],
  ])
  func `is refused without a reason`(arguments: [String]) throws {
    let office = try TestFolder.office()
    #expect(try Program.run(["build", "--source", office.path] + arguments).status == 64)
    #expect(!office.has("Public"))
  }
}
