import Disclosure
import Register
import Testing
import Workbook

@testable import Exchange

@Suite struct `The yearly workbook` {
  @Test func `has three tables and the list of what is missing, and is read back as it was written`() throws {
    let day = try #require(Day("2026-11-15"))
    var item = Case(
      id: "2026-0001", title: "示例案", kind: .penalty, year: 2026,
      origin: Origin(file: "Content/cases/2026/2026-0001.md", line: 1))
    item.decision = Decision(number: nil, date: day, served: nil, isSummary: false, authority: nil)
    var fine = Measure(kind: .fine)
    fine.amount = Yuan(fen: 1_200_050)
    item.measures = [fine]
    var register = Register(site: Site(name: "示例", agency: "示例市生态环境局", baseURL: "https://gongshi.example/"))
    register.cases = [item]

    let draft = YearlyWorkbook.draft(Disclosure.yearlyPack(register, year: 2026, on: day))
    #expect(draft.sheets.map(\.name) == ["行政处罚", "强制措施和移送", "行政检查", "缺项"])
    let office = try Office()
    let path = office.path + "/统计.xlsx"
    try WorkbookWriter.write(draft, to: path)
    let back = try WorkbookReader.read(office.bytes("统计.xlsx"))
    #expect(back.sheets.map(\.name) == draft.sheets.map(\.name))
    let texts = draft.sheets[0].cells.map { "\($0.address) \($0.content)" }
    #expect(texts.contains("A4 text(\"罚款\")") && texts.contains("B4 number(\"1\")"))
    #expect(texts.contains { $0.contains("number(\"12000.50\")") })
    let gaps = draft.sheets[3].cells.map { "\($0.content)" }
    #expect(gaps.contains { $0.contains("年度尚未结束，统计截至2026年11月15日") })
    #expect(gaps.contains { $0.contains("办案单位不属于参评单位") })
  }
}
