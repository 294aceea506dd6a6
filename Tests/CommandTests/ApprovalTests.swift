import Foundation
import Testing

@Suite struct `The sheet for the sign-off` {
  private static let penalty = "Content/cases/2026/2026-0002.md"
  private static let review =
    "review: {drafted: 蔺守拙, legal: 仉闻溪, secrecy: 郗望津, approved: 邸观澜, date: 2026-10-22}\n---\n执法"

  private func run(_ office: TestFolder, _ arguments: String...) throws -> Program.Result {
    try Program.run(["preview", "--source", office.path, "--as-of", "2026-11-22"] + arguments)
  }

  @Test func `says what becomes of each field, when and where`() throws {
    let office = try TestFolder.office()
    try office.replace("---\n执法", with: Self.review, in: Self.penalty)
    let sheet = try run(office, "2026-0002")
    #expect(sheet.status == 0 && sheet.errors.isEmpty)
    for line in [
      "发布审批表（内部，不得对外公开）", "案件 2026-0002（Content/cases/2026/2026-0002.md）", "结论：2026-10-23 公开，至 2029-10-19 止",
      "公开　 当事人：示例甲印染有限公司　〔全站规则：企业名称公开〕", "公示期限：2026-10-29，在期限内", "填写当事人：3处，写作“示例甲印染有限公司”",
      "公示页：https://", "企业页：https://", "今日已在网站上", "没有公示记录", "批准：邸观澜　签字：________", "错误和警告】\n  无",
    ] {
      #expect(sheet.output.contains(line), "\(line)")
    }
    #expect(!sheet.output.contains("尚缺"))
  }

  @Test func `says by which rule a name is masked`() throws {
    let office = try TestFolder.office()
    let sheet = try run(office, "case/2026-0001").output
    #expect(sheet.contains("隐去　 当事人：示例乙包装有限公司 → 某有限公司　〔不予处罚规则：企业名称隐去〕"))
    #expect(sheet.contains("不公开 统一社会信用代码：91000000MA1BDC029J　〔名称隐去的不公开代码〕"))
    #expect(sheet.contains("不公开 文号：示例环不罚〔2026〕1号　〔名称隐去的不公开文号〕"))
    #expect(sheet.contains("尚缺：起草、法制审核、保密审查、批准、审批日期"))
  }

  @Test func `tells what is wrong, hides what is secret, and compares with the record`() throws {
    let office = try TestFolder.office()
    #expect(try Program.run("record", "--source", office.path, "--as-of", "2026-11-22").status == 0)
    try office.replace("更换曝气设备", with: "更换==某型==曝气设备，电话13800138000", in: Self.penalty)
    let sheet = try run(office, "2026-0002")
    #expect(sheet.status == 0)
    #expect(sheet.output.contains("涂黑：1处") && sheet.output.contains("更换■■曝气设备"))
    #expect(sheet.output.contains("错误：Content/cases/2026/2026-0002.md:"))
    #expect(sheet.output.contains("与公示记录不同：正文（须记录更正理由）"))
  }

  @Test func `says why a record stays off`() throws {
    let office = try TestFolder.office()
    try office.replace("tier: serious", with: "tier: serious\nvisibility: internal", in: Self.penalty)
    let sheet = try run(office, "2026-0002").output
    #expect(sheet.contains("结论：不公开：标记为内部") && sheet.contains("不出现") && !sheet.contains("  公开　"))
  }

  @Test func `names nobody of a case with a minor`() throws {
    let office = try TestFolder.office()
    try office.replace(
      "party: {name: 示例甲印染有限公司, type: enterprise, code: 91000000MA1JYR013J}",
      with: "party: {name: 示小例, type: person, minor: true}", in: Self.penalty)
    let sheet = try run(office, "2026-0002").output
    #expect(sheet.contains("结论：不公开：涉及未成年人") && !sheet.contains("示小例") && !sheet.contains("示例甲"))
  }

  @Test func `of a task counts its results`() throws {
    let office = try TestFolder.office()
    let sheet = try run(office, "2026-q3-enterprise")
    #expect(sheet.status == 0 && sheet.output.contains("抽查任务 2026-q3-enterprise"))
    #expect(sheet.output.contains("公开　 检查结果：") && sheet.output.contains("结果表格：https://"))
  }

  @Test func `is a page to print, marked as internal, that asks for nothing`() throws {
    let (office, other) = (try TestFolder.office(), try TestFolder())
    try office.replace("---\n执法", with: Self.review, in: Self.penalty)
    try office.replace("title: 示例甲", with: "title: <b>示例甲", in: Self.penalty)
    #expect(try run(office, "2026-0002", "--html", other.path + "/sheet.html").status == 0)
    let page = try other.text("sheet.html")
    #expect(page.contains("【内部】发布审批表 2026-0002") && page.contains("内部资料，不得对外公开") && page.contains("郗望津"))
    #expect(page.contains("&lt;b&gt;示例甲") && page.contains("@page { size: A4"))
    for word in ["<script", "<link", "src=", "href="] { #expect(!page.contains(word)) }
  }

  @Test func `is never written where visitors or the next build would find it`() throws {
    let office = try TestFolder.office()
    #expect(
      try Program.run(
        "build", "--source", office.path, "--as-of", "2026-11-22", "--output", office.path + "/www"
      ).status == 0)
    #expect(try Program.run("build", "--source", office.path, "--as-of", "2026-11-22").status == 0)
    for place in ["Content/static", "Public", "Public/cases", "www/cases/2026", "missing"] {
      let run = try run(office, "2026-0002", "--html", "\(office.path)/\(place)/sheet.html")
      #expect(run.status == 1 && run.output.isEmpty, "\(place)")
      #expect(!office.has("\(place)/sheet.html"))
    }
  }

  @Test func `of an unknown id is refused with near names`() throws {
    let office = try TestFolder.office()
    let run = try run(office, "2026-0020")
    #expect(run.status == 1 && run.errors.contains("did you mean `2026-000"))
    #expect(try self.run(office).status == 64)
  }

  @Test func `speaks JSON`() throws {
    let office = try TestFolder.office()
    let line = try run(office, "2026-0002", "--json").output
    #expect(
      line.hasPrefix("{\"kind\":\"case\",\"id\":\"2026-0002\",\"opens\":\"2026-10-23\",\"last_day\":\"2029-10-19\","))
    #expect(line.contains("\"missing\":[\"drafted\",\"legal\",\"secrecy\",\"approved\",\"date\"]"))
  }
}
