import Diagnostics
import Testing

@testable import Press

@Suite struct `The last look` {
  static func found(_ text: String, at path: String = "a.html", exemptions: [String] = []) -> [String] {
    LastLook(exemptions: exemptions).bytes(Array(text.utf8), at: path).map { "\($0.place) \($0.problem.code)" }
  }

  @Test(arguments: [
    "<td>13900000000</td>", "<p>鄂A00X01</p>", "<a href=\"mailto:li@example.com\">", "\"body\":\"li@example.com\"",
    "a,000000199003070012,b", "<p>１３９００００００００</p>",
  ])
  func `stops a private value in pages, tables and data`(text: String) {
    #expect(Self.found("\n" + text) == ["Public/a.html:2 private-value"])
  }

  @Test func `passes what is exempt, and the identifiers of calendars`() {
    #expect(Self.found("li@example.com", exemptions: ["信箱li@example.com"]).isEmpty)
    let calendar = "BEGIN:VEVENT\r\nUID:plan/01/2026-05-\r\n 01.long-name@gongshi.example\r\n"
    #expect(Self.found(calendar, at: "plans.ics").isEmpty)
    #expect(Self.found(calendar, at: "plans.html") == ["Public/plans.html:3 private-value"])
    #expect(
      Self.found(calendar + "SUMMARY:li@example.com\r\n", at: "plans.ics") == ["Public/plans.ics:4 private-value"])
  }

  @Test func `looks at paths too`() {
    let look = LastLook(exemptions: [])
    #expect(look.path("files/13900000000.pdf").map(\.problem) == [.privateValue(.mobilePhone)])
    #expect(look.path("files/鄂A00X01.pdf").map(\.problem) == [.privateValue(.plate)])
    #expect(look.path("enterprises/91000000ma0000001r/index.html").isEmpty)
  }
}
