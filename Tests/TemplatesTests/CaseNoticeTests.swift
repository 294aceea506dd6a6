import Disclosure
import Register
import Templates
import Testing

/// Case pages made by hand.
enum CaseSamples {
  static func page(
    edition: Bool = true, _ change: (inout Register) throws -> Void = { _ in },
    _ edit: (inout Case) throws -> Void = { _ in }
  ) async throws -> String {
    var register = Register(site: Site(name: "示例公示", agency: "示例市生态环境局", baseURL: "https://gongshi.example/zfgs/"))
    register.authorities = [
      Authority(
        id: "bureau", name: "示例市生态环境局", short: nil, aliases: [], parent: nil, level: nil, region: nil, code: nil,
        isRanked: false, reviewBy: ["示例市人民政府"], court: "示例市人民法院", isCollective: false, members: [], isExternal: false)
    ]
    var item = Case(
      id: "2026-0001", title: "示例案", kind: .penalty, year: 2026,
      origin: Origin(file: "Content/cases/2026/2026-0001.md", line: 1))
    item.tier = .general
    item.party = Party(name: "示例东湖化工有限公司", type: .enterprise, code: nil, representative: nil, isMinor: false)
    item.decision = Decision(
      number: "示例环罚〔2026〕1号", date: try Day(2026, 5, 20), served: try Day(2026, 5, 22), isSummary: false,
      authority: "bureau")
    item.published = try Day(2026, 5, 27)
    try edit(&item)
    register.cases = [item]
    try change(&register)
    let day = try Day(2026, 6, 10)
    let site =
      edition
      ? await Disclosure.publish(register, on: day, jobs: 1).site
      : await Disclosure.publishForOffice(register, on: day, jobs: 1).site.site
    let shown = try #require(site.cases.first)
    let frame = Frame(site: site.info, pages: site.pages)
    return PlanSamples.text(frame.casePage(shown, siblings: Siblings(newer: nil, older: nil)).html)
  }

  static func day(_ text: String) -> String {
    Day(text).map { "<time datetime=\"\($0)\">" } ?? text
  }
}

@Suite struct `The notice to the party` {
  @Test func `says until when it is displayed, and until when to appeal`() async throws {
    let page = try await CaseSamples.page()
    let start = try #require(page.firstRange(of: "<section id=\"notice\">"))
    let notice = page[start.lowerBound...].prefix { $0 != "\u{0}" }
    for day in ["2026-05-27", "2027-05-19", "2026-08-20", "2026-07-21", "2026-11-22"] {
      #expect(notice.contains(CaseSamples.day(day)), "\(day)")
    }
    for words in ["公示与信用修复告知单", "示例东湖化工有限公司", "示例环罚〔2026〕1号", "信用中国", "示例市人民政府", "示例市人民法院", "不收费"] {
      #expect(notice.contains(words), "\(words)")
    }
    #expect(!notice.contains("顺延"))
  }

  @Test func `says that a last day was moved`() async throws {
    let page = try await CaseSamples.page({ $0.calendar.add(year: 2026, off: [], work: []) })
    // 22 November 2026 is a Sunday.
    #expect(page.contains(CaseSamples.day("2026-11-23")) && page.contains("已按节假日顺延"))
  }

  /// 行政复议法 art. 23.
  @Test func `asks for review first after a summary procedure`() async throws {
    let page = try await CaseSamples.page { _ in
    } _: {
      $0.decision?.isSummary = true
    }
    #expect(page.contains("应当先申请行政复议") && !page.contains("六个月") && !page.contains("2026-11-22"))
  }

  @Test func `gives no day that is not known`() async throws {
    let page = try await CaseSamples.page { _ in
    } _: {
      $0.decision?.served = nil
    }
    #expect(page.contains("六十日内，可以向") && !page.contains("2026-07-21"))
  }

  @Test func `leads to the office's guide where there is one`() async throws {
    #expect(try await !CaseSamples.page().contains("办理指引"))
    let page = try await CaseSamples.page({
      $0.pages = [
        Page(
          id: "credit-repair", title: "信用修复", order: nil, updated: nil, description: nil, body: "", bodyLine: 1,
          origin: Origin(file: "Content/pages/credit-repair.md", line: 1))
      ]
    })
    #expect(page.contains("<a href=\"/zfgs/credit-repair/\">办理指引</a>"))
  }

  @Test func `is given for decisions on a penalty alone`() async throws {
    let page = try await CaseSamples.page { _ in
    } _: {
      $0.kind = .transfer
    }
    #expect(!page.contains("id=\"notice\""))
  }
}

@Suite struct `The link to report an error` {
  private static let url = "https%3A%2F%2Fgongshi.example%2Fzfgs%2Fcases%2F2026%2F2026-0001%2F"

  static let cases: [(form: String?, email: String?, href: String?)] = [
    ("https://www.example/jiucuo", nil, "https://www.example/jiucuo?id=2026-0001&amp;url=\(url)"),
    ("https://www.example/jiucuo?site=1", nil, "https://www.example/jiucuo?site=1&amp;id=2026-0001&amp;url=\(url)"),
    ("https://www.example/a?", nil, "https://www.example/a?id=2026-0001&amp;url=\(url)"),
    ("https://www.example/a#b", nil, "https://www.example/a?id=2026-0001&amp;url=\(url)#b"),
    (
      "https://www.example/jiucuo", "a@office.example", "https://www.example/jiucuo?id=2026-0001&amp;url=\(url)"
    ),
    (nil, "a@office.example", "mailto:a@office.example?subject=%E7%BA%A0%E9%94%99%202026-0001&amp;body=\(url)"),
    ("javascript:alert(1)", nil, nil), (nil, nil, nil),
  ]

  @Test(arguments: cases)
  func `carries the record's id and address`(form: String?, email: String?, href: String?) async throws {
    let page = try await CaseSamples.page({
      $0.site.reportError = form
      $0.site.contact = Contact(phone: nil, address: nil, email: email)
    })
    if let href {
      #expect(page.contains("<a href=\"\(href)\" rel=\"noopener\">纠错</a>"))
    } else {
      #expect(!page.contains(">纠错<"))
    }
  }

  @Test func `is not in the office's own edition`() async throws {
    let page = try await CaseSamples.page(edition: false, { $0.site.reportError = "https://www.example/jiucuo" })
    #expect(!page.contains(">纠错<"))
  }
}
