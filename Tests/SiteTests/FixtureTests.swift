import Foundation
import Testing

/// Whole tiny sites, built by the program; `RECORD=1 swift test --filter SiteTests` writes their snapshots anew.
@Suite(.serialized) struct `A tiny site` {
  @Test(arguments: Fixture.sites)
  func `is published byte by byte as its snapshot`(fixture: Fixture) throws {
    let folder = try fixture.folder()
    let run = try Program().build(folder)
    try fixture.expect("exit \(run.status)\n\n\(run.errors)", in: "expected.txt")
    #expect(run.status == 0)
    let found = try Fixture.published(folder)
    if isRecording { try fixture.record(output: found) }
    for difference in Files.differences(found, from: try fixture.output()) { Issue.record("\(difference)") }
  }

  /// Names, codes and numbers in `masked/Content` that its policy hides, and ids of cases that `penalties` hides.
  static let hidden = [
    ("masked", ["示例丙", "91000000ma00000030", "李示例", "示例丁", "91000000ma00000056", "王示例", "示例环罚〔2026〕5号"]),
    ("masked", ["赵某示", "钱证人", "欧阳示例", "示例汽车", "92000000ma00000040", "孙示例"]),
    ("penalties", ["示小例", "2026-0008", "2026-0009", "2026-0010", "2026-0011", "2026-0012", "2026-0013", "2026-0014"]),
    ("penalties", ["示例已撤回", "示例已变更", "示例已修复", "示例今日期满", "示例三年前"]),
    ("inspection", ["示例戊", "示例己", "2026-q2-open", "2026-q2-silent", "2026-q3-next", "2026-06-10"]),
    ("announced", ["示例戊", "排口异常", "2026-q2-few", "示例少数", "2026-q2-done/results"]),
    ("plan", ["以后的进展", "sample-2026-own/03"]),
    ("markdown", ["甲三乙七", "另一处", "<script>alert", "javascript:", "<b>代码", "evil.example"]),
    ("duties", ["示例丁", "示例环罚〔2026〕5号", "王示例", "2026-0003", "示例乙印染", "2026-q2-all", "内部要求", "逾期", "未履行"]),
    ("ledgers", ["内部", "示例以后", "2026-06-02", "2026-06-03", "99.9", "66.6", "77.7", "逾期"]),
    ("laws", ["示例丁化工", "王示例", "第九十条", "以后才公布"]),
    ("record", ["示例乙印染有限公司超标排污案", "标题不完整", "重复", "示例环罚〔2026〕3号", "示例环罚〔2026〕4号", "title:", "6497f64e695d537c"]),
    (
      "exposures",
      [
        "示例乙", "独特路", "示例丙", "李示例", "丙路", "示例丁", "77000", "66000", "7.7万", "55555", "欧阳示例", "欧阳某",
        "three.png",
      ]
    ),
    ("exposures", ["以后才发布", "以后的一期", "内部的话", "2026-w24", "2026-w19", "mp.example", "news.example", "社会关注"]),
    ("briefings", ["示例已停示", "某停示企业", "内部的", "草稿里", "5月执法", "待补"]),
    ("one-case", ["审一", "审二", "2026-W30", "2026年第30周"]),
    ("signoff", ["示例未签", "示例晚签", "示例缺批", "2026-0002", "2026-0003", "2026-0004", "审一起", "审二法", "审三密", "审四批"]),
    ("signoff", ["未审抽查", "2026-q2-unsigned", "示例乙印染", "91000000ma0000002w"]),
  ]

  @Test(arguments: hidden)
  func `holds nothing of what must stay inside`(name: String, values: [String]) throws {
    let fixture = try #require(Fixture.sites.first { $0.name == name })
    for (path, bytes) in try fixture.output() {
      let text = String(decoding: bytes, as: UTF8.self).lowercased() + path
      for value in values { #expect(!text.contains(value.lowercased()), "\(path) holds \(value)") }
    }
  }

  @Test(arguments: Fixture.problems)
  func `reports its problem in the words of its snapshot`(fixture: Fixture) throws {
    let folder = try fixture.folder()
    let run = try Program().build(folder)
    try fixture.expect("exit \(run.status)\n\n\(run.errors)", in: "expected.txt")
    #expect((run.status == 0) == !run.errors.contains(": error["))
    #expect(run.status == 0 || !folder.has("Public"))
    if fixture.has("expected.zh.txt") {
      let chinese = try Program(language: "zh_CN.UTF-8").build(folder)
      try fixture.expect("exit \(chinese.status)\n\n\(chinese.errors)", in: "expected.zh.txt")
    }
  }

  @Test func `is checked in Chinese too, twice or more`() {
    #expect(Fixture.problems.count { $0.has("expected.zh.txt") } >= 2)
  }

  /// Every code of `Problem.swift` has a fixture of its name, or a reason here.
  static let withoutFixture = [
    "unreadable-file": "needs a file without permission to read it, which the super-user reads all the same",
    "not-utf8": "generated: its bytes are no text",
    "looks-like-gbk": "generated: its bytes are no text",
    "looks-like-utf16": "generated: its bytes are no text",
    "missing-content": "generated: there is nothing to commit",
  ]

  @Test func `shows every problem that content can have`() throws {
    let source = try String(contentsOfFile: Repository.path + "/Sources/Diagnostics/Problem.swift", encoding: .utf8)
    let codes = source.split(separator: "\n").compactMap { line -> String? in
      let parts = line.split(separator: "\"")
      return line.trimmingPrefix(while: \.isWhitespace).hasPrefix("case .") && parts.count == 2 ? String(parts[1]) : nil
    }
    #expect(codes.count > 40)
    let shown = Set(Fixture.problems.map(\.code))
    for code in codes {
      #expect(shown.contains(code) != (Self.withoutFixture[code] != nil), "\(code): a fixture or a reason, not both")
    }
    for fixture in Fixture.problems where codes.contains(fixture.code) {
      #expect(
        fixture.text("expected.txt")?.contains("[\(fixture.code)]") == true, "\(fixture.name) does not show its problem"
      )
    }
    #expect(shown.subtracting(codes) == ["all-errors-in-one-run"])
  }
}
