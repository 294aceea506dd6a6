import Foundation
import FoundationXML
import Markup
import Register
import Templates
import Testing

@testable import Disclosure
@testable import Press

/// A small site made by hand.
enum SmallSite {
  static func site(_ titles: [String] = ["示例案"], base: String = "https://gongshi.example/zfgs/") async throws
    -> PublicSite
  {
    var register = Register(site: Site(name: "示例公示<1>", agency: "示例&局", baseURL: base))
    let day = try #require(Day("2026-05-27"))
    register.cases += titles.enumerated().map { index, title in
      var item = Case(
        id: "2026-\(1000 + index)", title: title, kind: .lenient, year: 2026, origin: Origin(file: "a.md", line: 1))
      item.published = day.advanced(by: index)
      item.corrected = index == 0 ? day.advanced(by: 90) : nil
      return item
    }
    return await Disclosure.publish(register, on: day.advanced(by: 100), jobs: 1).site
  }

  static func frame(_ site: PublicSite) -> Frame { Frame(site: site.info, pages: []) }
}

@Suite struct `A table to download` {
  static func text(_ rows: [[String?]]) -> String {
    var table = CSV(["甲", "乙"])
    for row in rows { table.add(row) }
    return String(decoding: table.bytes.dropFirst(3), as: UTF8.self)
  }

  @Test func `begins with a byte-order mark and ends each row with CRLF`() {
    var table = CSV(["甲", "乙"])
    table.add(["1", nil])
    #expect(table.bytes == [0xEF, 0xBB, 0xBF] + Array("甲,乙\r\n1,\r\n".utf8))
  }

  @Test(arguments: [
    ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("a\nb", "\"a\nb\""), ("a\rb", "\"a\rb\""), ("\"", "\"\"\"\""),
    ("甲、乙；丙", "甲、乙；丙"), ("", ""),
    (" a ", " a "), ("a=b", "a=b"), ("2026-05-20", "2026-05-20"),
  ])
  func `quotes what would end a cell`(cell: String, expected: String) {
    #expect(Self.text([[cell, "x"]]) == "甲,乙\r\n\(expected),x\r\n")
  }

  /// What a spreadsheet takes for a formula (OWASP, CSV Injection).
  @Test(arguments: [
    "=1+1", "+86", "-1", "@SUM(A1)", "\t=1", "\r=1", "=HYPERLINK(\"https://a.example\",\"x\")", "=cmd|' /C calc'!A0",
    "=", "=1,2",
  ])
  func `guards a formula with an apostrophe`(cell: String) {
    let doubled = cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
    #expect(Self.text([["x", cell]]) == "甲,乙\r\nx,\"'\(doubled)\"\r\n")
  }

  @Test(arguments: ["\n=1", "＝1+1", "＋1", "－1", "＠x"])
  func `guards a formula behind a line end or in full width too`(cell: String) {
    #expect(Self.text([["x", cell]]) == "甲,乙\r\nx,\"'\(cell)\"\r\n")
  }

  @Test func `of cases has as many cells in each row as in its head`() async throws {
    let site = try await SmallSite.site(["=示例,\"案\"", "示例二"])
    let text = String(decoding: Tables.cases(site.cases).dropFirst(3), as: UTF8.self)
    #expect(text.hasSuffix("\r\n"))
    #expect(text.contains("\"'=示例,\"\"案\"\"\""))
    let lines = text.components(separatedBy: "\r\n")
    #expect(lines.count == 4)
    let plain = try #require(lines.first { $0.contains("示例二") })
    #expect(plain.filter { $0 == "," }.count == lines[0].filter { $0 == "," }.count)
  }
}

@Suite struct `A feed` {
  @Test func `is well-formed whatever the titles are`() async throws {
    let titles = ["<b>&\"'", "]]>", "a\u{0}b\u{1B}", "\u{FFFE}", "公示 👨‍👩‍👧", "{{x"]
    let site = try await SmallSite.site(titles)
    let feed = Feed.cases(site.cases[...], SmallSite.frame(site))
    let parser = XMLParser(data: Data(feed.bytes))
    #expect(parser.parse(), "\(parser.parserError.map { "\($0)" } ?? "")")
  }

  @Test func `has ids that are addresses, moves updated on correction, and keeps published`() async throws {
    let site = try await SmallSite.site()
    let text = String(decoding: Feed.cases(site.cases[...], SmallSite.frame(site)).bytes, as: UTF8.self)
    #expect(text.hasPrefix("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\""))
    #expect(text.contains("<id>https://gongshi.example/zfgs/cases/2026/2026-1000/</id>"))
    #expect(
      text.contains("<published>2026-05-27T00:00:00+08:00</published>\n<updated>2026-08-25T00:00:00+08:00</updated>"))
    #expect(text.contains("<title>示例公示&lt;1&gt;：案件公示</title>") && text.contains("<name>示例&amp;局</name>"))
  }

  @Test func `of the whole site holds the newest twenty`() async throws {
    let site = try await SmallSite.site((0..<30).map { "示例\($0)" })
    let text = String(decoding: Feed.all(site.cases[...], site.tasks[...], SmallSite.frame(site)).bytes, as: UTF8.self)
    #expect(text.components(separatedBy: "<entry>").count == 21)
    #expect(text.contains("示例29") && !text.contains("示例9<"))
  }

  @Test func `without entries is of the day of the build`() async throws {
    let site = try await SmallSite.site([])
    let text = String(decoding: Feed.cases([], SmallSite.frame(site)).bytes, as: UTF8.self)
    #expect(text.contains("<updated>2026-09-04T00:00:00+08:00</updated>") && !text.contains("<entry>"))
  }
}
