import Diagnostics
import Testing

@testable import Exchange

@Suite struct `Rows that join a table` {
  private let table =
    "\u{FEFF}检查结果,抽查对象,序号,事项备注\r\n正常,示例旧厂,7,\r\n"

  @Test func `come after those that are there, which stay byte for byte, and go on with their numbers`() async throws {
    let office = try Office()
    let before = "\(Office.header)2,示例旧厂,,,,,,2026-09-01,,permit,合格,,,,,,,\n10,\"示例\"\"老\"\"厂\",,,,,,,,,none\n"
    try office.write(Office.task, before)
    try office.handIn(["序号,\(head)", "1,示例某厂,正常,permit,2026/9/1", "2,示例他厂,正常,permit,2026/9/2"])
    let outcome = try await office.run()
    #expect(outcome.numbers == ["11", "12"])
    #expect(outcome.isRenumbered)
    #expect(
      try office.text(Office.task) == before + """
        11,示例某厂,,,,,,2026-09-01,,permit,正常,,,,,,,
        12,示例他厂,,,,,,2026-09-02,,permit,正常,,,,,,,

        """)
    #expect(await office.errors() == [])
  }

  @Test func `follow the table's own columns, mark and line ends`() async throws {
    let office = try Office()
    let before = "\u{FEFF}result,抽查对象,序号\r\n正常,示例旧厂,7"
    try office.write(Office.task, before)
    try office.handIn(["\(head),序号", "\"示例某,厂\",正常,,,8"])
    #expect(try await office.run().isRenumbered == false)
    #expect(try office.text(Office.task) == before + "\r\n正常,\"示例某,厂\",8\r\n")
    // A column that is needed is added to the header alone.
    try office.handIn([head, "示例他厂,正常,,2026-09-01"])
    _ = try await office.run()
    #expect(
      try office.text(Office.task)
        == "\u{FEFF}result,抽查对象,序号,检查日期\r\n正常,示例旧厂,7\r\n正常,\"示例某,厂\",8\r\n正常,示例他厂,9,2026-09-01\r\n")
    #expect(await office.errors() == [])
  }

  @Test func `are not added twice`() async throws {
    let office = try Office()
    try office.handIn([head, "示例某厂,正常,排污许可执行,2026-09-01", "示例他厂,存在问题,permit,2026-09-01"])
    try office.handIn([head + ",后续处置,问题", "示例某厂,正常,排污许可执行,2026-09-01,,", "示例他厂,存在问题,permit,2026-09-01,其他,\"甲;乙\""])
    #expect(try await office.run().isChanged)
    let first = try office.bytes(Office.task)
    // The same facts, written otherwise.
    try office.handIn([head + ",后续处置,问题", "示例某厂,合格,permit,2026.9.1,,", " 示例他厂,found,排污许可执行,46266,其他,甲;乙"])
    let again = try await office.run()
    #expect(again.table.rows.map(\.state) == [.present, .present])
    #expect(!again.isChanged)
    #expect(brief(again) == [])
    #expect(try office.bytes(Office.task) == first)
  }

  @Test func `take the place of all others with --replace`() async throws {
    let office = try Office()
    try office.write(Office.task, "\u{FEFF}\(Office.header)5,示例旧厂,,,,,,,,,合格,,,,,,,\n")
    try office.handIn(["序号,\(head)", "3,示例某厂,正常,permit,2026-09-01", "4,示例他厂,正常,permit,2026-09-01"])
    #expect(try await office.run { $0.isReplacing = true }.isChanged)
    let text = try office.text(Office.task)
    #expect(text.hasPrefix("\u{FEFF}序号"))
    #expect(rows(text) == ["3,示例某厂,,,,,,2026-09-01,,permit,正常,,,,,,,", "4,示例他厂,,,,,,2026-09-01,,permit,正常,,,,,,,"])
    #expect(try await !office.run { $0.isReplacing = true }.isChanged)
  }

  @Test func `take the place even of a table that cannot be read`() async throws {
    let office = try Office()
    try office.write(Office.task, "序号,抽查对象,检查结果\n1,示例旧厂,很好\n")
    try office.handIn([head, "示例某厂,正常,permit,2026-09-01"])
    #expect(try await office.refusal() == "Content/ has errors; nothing was imported")
    #expect(try await office.run { $0.isReplacing = true }.isChanged)
    #expect(await office.errors() == [])
  }

  @Test func `are taken without the bad ones with --skip-bad`() async throws {
    let office = try Office()
    try office.handIn([head, "示例某厂,正常,permit,2026-09-01", "示例他厂,有问题,permit,2026-09-01", "示例另厂,正常,permit,2026-09-01"])
    let outcome = try await office.run { $0.skipsBad = true }
    #expect(outcome.isChanged && !outcome.isWhole)
    #expect(outcome.remarked == "\(office.path)/台账-批注.xlsx")
    #expect(try rows(office.text(Office.task)).map { $0.prefix(6) } == ["1,示例某厂", "2,示例另厂"])
    // What comes back is corrected and handed in as it is.
    try office.handIn([head, "示例某厂,正常,permit,2026-09-01", "示例他厂,正常,permit,2026-09-01", "示例另厂,正常,permit,2026-09-01"])
    #expect(try await office.run().table.rows.map(\.state) == [.present, .new, .present])
    #expect(try rows(office.text(Office.task)).last?.prefix(6) == "3,示例他厂")
  }

  @Test func `are not written in a dry run`() async throws {
    let office = try Office()
    try office.handIn([head, "示例某厂,正常,permit,2026-09-01"])
    let outcome = try await office.run { $0.isDry = true }
    #expect(outcome.isChanged)
    #expect(!office.has(Office.task))
  }

  @Test func `are refused when Content would have errors by them`() async throws {
    let office = try Office()
    try office.write(Office.task, "\(Office.header)1,示例旧厂,,,,,,,,,存在问题,,,其他,,,,\n2,示例新厂,,,,,,,,,合格\n")
    try office.write(
      "Content/inspections/2026/2026-q4.yml", "id: 2026-q4\nname: 示例复查\nauthority: bureau\nprevious: 2026-q3\n")
    try office.write(
      "Content/inspections/2026/2026-q4.csv", "序号,抽查对象,检查结果,复查\n1,示例旧厂,合格,2026-q3/1\n")
    #expect(await office.errors() == [])
    let before = try office.bytes(Office.task)
    try office.handIn(["序号,\(head)", "8,示例某厂,正常,permit,2026-09-01"])
    let refusal = try await office.refusal { $0.isReplacing = true }
    #expect(refusal == "the table would have errors in Content/; nothing was imported")
    #expect(try office.bytes(Office.task) == before)
    #expect(try await office.run().isChanged)
  }

  @Test func `need a task that is there, and a content without errors`() async throws {
    let office = try Office()
    try office.handIn([head, "示例某厂,正常,permit,2026-09-01"])
    do {
      _ = try await office.run { $0.task = "2026-q4" }
      Issue.record("no refusal")
    } catch let error as ImportRefusal {
      #expect(error.words(in: .english) == ("there is no inspection task `2026-q4`", "did you mean `2026-q3`?"))
    }
    try office.write("Content/registry/regions.yml", "- {id: east}\n")
    #expect(try await office.refusal() == "Content/ has errors; nothing was imported")
    try office.handIn([head])
    try office.write("Content/registry/regions.yml", "- {id: east, name: 东区}\n")
    #expect(try await office.refusal() == "sheet `表1` has no rows below its header")
    try office.write("台账.csv", "%PDF-1.7")
    #expect(try await office.refusal() == "\(office.path)/台账.csv: PDF is not read; save it as .xlsx or .csv")
  }

  @Test(
    arguments: [
      ([nil, "2"], [], ["1", "2"], true), (["1", "2"], [], ["1", "2"], false), (["1", "1"], ["x"], ["1", "2"], true),
      (["1", "2"], ["1"], ["2", "3"], true), (["甲-1"], ["1"], ["甲-1"], false), ([], ["1"], [], false),
    ] as [([String?], [String], [String], Bool)])
  func `keep their numbers when nobody else has one of them`(
    given: [String?], taken: [String], numbers: [String], isRenumbered: Bool
  ) {
    #expect(NewTable.numbers(given: given, taken: taken) == (numbers, isRenumbered))
  }
}
