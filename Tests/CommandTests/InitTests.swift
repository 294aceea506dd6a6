import Testing

@Suite struct `A new office` {
  @Test(arguments: ["2026-11-22", "2029-06-30"])
  func `builds without errors and warnings, with every page, for years`(day: String) throws {
    let office = try TestFolder.office()
    let build = try Program.run("build", "--source", office.path, "--as-of", day)
    #expect(build.status == 0)
    #expect(build.errors.isEmpty)
    for page in [
      "index.html", "404.html", "plans/index.html", "plans/2026-inspections/index.html",
      "plans/2026-inspections/01/index.html",
      "inspections/index.html", "inspections/2026-q3-enterprise/index.html", "cases/index.html",
      "cases/2026/2026-0001/index.html", "cases/2026/2026-0002/index.html", "about/index.html", "report/index.html",
      "logo.svg",
    ] {
      #expect(office.has("Public/\(page)"), "\(page)")
    }
  }

  @Test func `names no firm that the policy masks`() throws {
    let office = try TestFolder.office()
    #expect(try Program.run("build", "--source", office.path, "--as-of", "2026-11-22").status == 0)
    #expect(try !office.text("Public/cases/2026/2026-0001/index.html").contains("示例乙包装"))
    #expect(try office.text("Public/cases/2026/2026-0002/index.html").contains("示例甲印染有限公司"))
  }

  @Test func `is told by check what of its plans is late`() throws {
    let office = try TestFolder.office()
    let (path, day, late) = (office.path, "2026-05-10", "2026-inspections/01.1")
    let english = try Program.run("check", "--source", path, "--as-of", day)
    #expect(english.output.contains("1 own plan item overdue: \(late) 10 days\n"))
    let chinese = try Program.run("check", "--source", path, "--as-of", day, locale: "zh_CN.UTF-8")
    #expect(chinese.output.contains("本机关计划逾期 1 项：\(late) 10 天\n"))
    let json = try Program.run("check", "--source", path, "--as-of", day, "--json")
    #expect(json.output.contains("{\"overdue\":\"\(late)\",\"days\":10}\n"))
    #expect(try !Program.run("check", "--source", path, "--as-of", "2026-04-30").output.contains("overdue"))
  }

  @Test func `is written once and then left alone`() throws {
    let office = try TestFolder.office()
    try office.write("Content/site.yml", "mine")
    let english = try Program.run("init", office.path)
    #expect(english.status == 1)
    #expect(english.errors == "gongshi: \(office.path)/Content exists already; nothing was changed\n")
    let chinese = try Program.run("init", office.path, locale: "zh_CN.UTF-8")
    #expect(chinese.status == 1)
    #expect(chinese.errors == "gongshi: \(office.path)/Content 已存在，未作任何改动\n")
    #expect(try office.text("Content/site.yml") == "mine")
  }

  @Test func `says in two lines what comes next`() throws {
    let folder = try TestFolder()
    let result = try Program.run("init", folder.path + "/new/one")
    #expect(result.status == 0)
    let lines = result.output.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.last?.contains("gongshi serve --source \(folder.path)/new/one") == true)
    #expect(folder.has("new/one/Content/site.yml"))
  }

  @Test func `keeps the lines of a .gitignore that is there`() throws {
    let folder = try TestFolder()
    try folder.write(".gitignore", "*.bak")
    #expect(try Program.run("init", folder.path).status == 0)
    #expect(try folder.text(".gitignore") == "*.bak\n/Public/\n")
  }
}
