import Foundation
import Testing

@Suite struct `The import of results` {
  private static let good = "单位名称,结果,检查事项,检查时间\n示例庚厂,正常,排污许可执行,2026年9月3日\n"
  private static let bad = good + "示例辛厂,有问题,排污许可执行,2026-09-04\n"
  private static let table = "Content/inspections/2026/2026-q3-enterprise.csv"

  private func run(_ office: TestFolder, _ more: String..., locale: String = "C") throws -> Program.Result {
    try Program.run(
      ["import", "inspections", "\(office.path)/台账.csv", "--task", "2026-q3-enterprise", "--source", office.path]
        + more,
      locale: locale)
  }

  @Test func `adds rows, tells what it understood, and leaves a content that passes`() throws {
    let office = try TestFolder.office()
    // With the new row there are four objects.
    let task = Self.table.replacing(".csv", with: ".yml")
    try office.write(task, try office.text(task).replacing("drawn: 3", with: "drawn: 4"))
    try office.write("台账.csv", Self.good)
    let result = try run(office, locale: "zh_CN.UTF-8")
    #expect(result.status == 0)
    #expect(result.errors.isEmpty)
    #expect(
      result.output == """
        \(office.path)/台账.csv：工作表“表1”，表头在第 1 行，数据 1 行
          A 单位名称 → 抽查对象（文字）
          B 结果 → 检查结果（从检查结果的可选值中选）
          C 检查事项 → 抽查事项（名录中的抽查事项）
          D 检查时间 → 检查日期（日期（YYYY-MM-DD））
        整理：
          检查日期：1 处日期写法已统一为 2026-04-12 的形式（D2 `2026年9月3日` → `2026-09-03`）
        可导入 1 行
        序号已接续为 4–4
        已写入 \(Self.table)

        """)
    #expect(try office.text(Self.table).hasSuffix("\n4,示例庚厂,,,,,,2026-09-03,,排污许可执行,正常,,,,,,,\n"))
    let check = try Program.run("check", "--source", office.path, "--as-of", "2026-11-22")
    #expect(check.status == 0)
    #expect(check.errors.isEmpty)
    let again = try run(office)
    #expect(again.status == 0)
    #expect(again.output.hasSuffix("0 rows can be taken, 1 are there already\n\(Self.table) was left as it is\n"))
  }

  @Test func `gives a bad workbook back with remarks and status 1`() throws {
    let office = try TestFolder.office()
    let before = try office.text(Self.table)
    try office.write("台账.csv", Self.bad)
    let dry = try run(office, "--dry-run")
    #expect(dry.status == 1)
    #expect(!office.has("台账-批注.xlsx"))
    let result = try run(office)
    #expect(result.status == 1)
    #expect(
      result.errors.contains(
        "\(office.path)/台账.csv!表1!B3: error[unknown-choice]: `有问题` is not a value of `result`\n  hint: "))
    #expect(result.output.hasSuffix("with remarks: \(office.path)/台账-批注.xlsx\n"))
    #expect(office.has("台账-批注.xlsx"))
    #expect(try office.text(Self.table) == before)
    let skipped = try run(office, "--skip-bad", "--remarks", "\(office.path)/退回.xlsx")
    #expect(skipped.status == 1)
    #expect(office.has("退回.xlsx"))
    #expect(try office.text(Self.table).contains("\n4,示例庚厂"))
  }

  @Test func `tells programs the same as JSON`() throws {
    let office = try TestFolder.office()
    try office.write("台账.csv", Self.bad)
    let result = try run(office, "--json")
    #expect(result.status == 1)
    #expect(result.errors.isEmpty)
    let objects = try result.output.split(separator: "\n").map {
      try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(objects.count == 2)
    #expect(objects[0]["cell"] as? String == "B3")
    #expect(objects[0]["code"] as? String == "unknown-choice")
    #expect(objects[1]["new"] as? Int == 1)
    #expect(objects[1]["bad"] as? Int == 1)
    #expect(objects[1]["written"] as? Bool == false)
    #expect(objects[1]["remarks"] as? String == "\(office.path)/台账-批注.xlsx")
  }

  @Test func `names the nearest task when there is none with that id`() throws {
    let office = try TestFolder.office()
    try office.write("台账.csv", Self.good)
    let arguments = [
      "import", "inspections", "\(office.path)/台账.csv", "--source", office.path, "--task", "2026-q3-enterprize",
    ]
    let english = try Program.run(arguments)
    #expect(english.status == 1)
    #expect(
      english.errors
        == "gongshi: there is no inspection task `2026-q3-enterprize`\n  hint: did you mean `2026-q3-enterprise`?\n")
    let chinese = try Program.run(arguments, locale: "zh_CN.UTF-8")
    #expect(chinese.errors == "gongshi: 没有编号为 `2026-q3-enterprize` 的抽查任务\n  提示: 是否应为 `2026-q3-enterprise`？\n")
  }

  @Test func `refuses wrong usage with status 64`() throws {
    #expect(try Program.run("import", "inspections", "台账.xlsx").status == 64)
    #expect(try Program.run("import", "inspections", "--task", "2026-q3").status == 64)
    #expect(try Program.run("import", "cases", "台账.xlsx").status == 64)
    #expect(try Program.run("export", "template", "inspections", "--to", "空表.csv").status == 64)
    #expect(try Program.run("export", "template", "inspections").status == 64)
  }

  @Test func `reads what is exported for it`() throws {
    let office = try TestFolder.office()
    let file = "\(office.path)/台账.xlsx"
    let export = try Program.run("export", "template", "inspections", "--source", office.path, "--to", file)
    #expect(export.status == 0)
    #expect(export.output == "\(file)\n")
    let empty = try Program.run("import", "inspections", file, "--task", "2026-q3-enterprise", "--source", office.path)
    #expect(empty.status == 1)
    #expect(empty.errors == "gongshi: sheet `抽查结果` has no rows below its header\n")
  }
}
