import Testing

@Suite struct `Asking for a sign-off` {
  @Test func `keeps out what is not signed, and lists it`() throws {
    let office = try TestFolder.office()
    try office.write("Content/site.yml", try office.text("Content/site.yml") + "\nrequire_review: true\n")
    let run = ["--source", office.path, "--as-of", "2026-11-22"]
    let check = try Program.run(["check"] + run)
    #expect(check.status == 0)
    #expect(
      check.output.contains(
        "not signed off, stays out: 2026-0002 (published 2026-10-23), missing: drafted, legal, secrecy, approved, date\n"
      ))
    #expect(try Program.run(["check"] + run, locale: "zh_CN.UTF-8").output.contains("未经审批，不公开：2026-0001"))
    #expect(try Program.run(["check", "--json"] + run).output.contains("{\"unsigned\":\"case/2026-0002\","))
    let built = try Program.run(["build"] + run)
    #expect(built.status == 0 && built.errors.contains("without a sign-off stayed out"))
    #expect(!office.has("Public/cases/2026/2026-0002/index.html"))
    try office.replace(
      "tier: serious",
      with: "tier: serious\nreview: {drafted: 甲示例, legal: 乙示例, secrecy: 丙示例, approved: 丁示例, date: 2026-10-23}",
      in: "Content/cases/2026/2026-0002.md")
    #expect(try Program.run(["build"] + run).status == 0)
    #expect(try office.text("Public/cases/2026/2026-0002/index.html").contains("示例甲印染"))
    #expect(try !office.text("Public/cases/2026/2026-0002/index.html").contains("丁示例"))
  }
}
