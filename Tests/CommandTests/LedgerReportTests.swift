import Foundation
import Testing

@Suite struct `The report of a check on ledgers` {
  @Test func `tells the office what is late, in its language or as data`() throws {
    let folder = try TestFolder.office()
    try FileManager.default.createDirectory(
      atPath: "\(folder.path)/Content/rectifications", withIntermediateDirectories: true)
    try folder.write(
      "Content/rectifications/a.yml", "id: a\ntitle: 示例台账\nstages: [整改]\ndue: 2026-01-31\nvisibility: internal\n")
    try folder.write(
      "Content/rectifications/a.csv",
      "编号,名称,整改,销号日期\n1,示例甲,2026-01-05,2026-01-31\n2,示例乙,2026-01-05,2026-02-02\n3,示例丙,,\n")
    func check(_ arguments: String..., locale: String = "C") throws -> String {
      try #require(arguments.count <= 1)
      let day = "2026-02-10"
      return arguments.isEmpty
        ? try Program.run("check", "--source", folder.path, "--as-of", day, locale: locale).output
        : try Program.run("check", "--source", folder.path, "--as-of", day, arguments[0], locale: locale).output
    }
    #expect(try check().contains("a: 2 of 3 cleared (66.6%); internal; overdue 1 (3 10 d); cleared late 1 (2 2 d)\n"))
    #expect(
      try check(locale: "zh_CN.UTF-8").contains(
        "示例台账（a）：共 3 项，已销号 2 项（66.6%）；内部；逾期未销号 1（3 10 天）；逾期后销号 1（2 2 天）\n"))
    #expect(
      try check("--json").contains(
        "{\"ledger\":\"a\",\"total\":3,\"cleared\":2,\"overdue\":[{\"no\":\"3\",\"days\":10}],\"cleared_late\":[{\"no\":\"2\",\"days\":2}]}"
      ))
  }
}
