import Diagnostics
import Disclosure
import Markup
import Register
import Templates
import Testing

/// The copies of a notice for other media (公众号图文、报纸稿、口播稿).
@Suite struct `The copies of a notice` {
  private static func notice(
    cases count: Int, agency: String = "示例市生态环境局", problem: String = "超标排放水污染物，COD超标0.65倍", words: String? = nil,
    isSample: Bool = false
  ) async throws -> (Frame, PublicExposure) {
    var register = Register(site: Site(name: "示例公示", agency: agency, baseURL: "https://gongshi.example/zfgs/"))
    register.site.isSample = isSample
    let week = try #require(Week("2026-W22"))
    register.cases += try (0..<count).map { number in
      let id = "2026-\(1000 + number)"
      var item = Case(id: id, title: "示例案", kind: .penalty, year: 2026, origin: Origin(file: "\(id).md", line: 1))
      item.party = Party(
        name: "示例\(["东", "西", "南", "北"][number % 4])湖化工有限公司", type: .enterprise, code: nil, representative: nil,
        isMinor: false)
      item.party?.address = "东城区示例大道"
      item.tier = .general
      let decided = try #require(Day("2026-05-20"))
      item.decision = Decision(
        number: "示例环罚〔2026〕\(number)号", date: decided, served: nil, isSummary: false, authority: nil)
      item.published = Day("2026-05-27")
      item.problem = problem
      var (fine, order) = (Measure(kind: .fine), Measure(kind: .orderCorrect))
      fine.amount = Yuan(fen: 1_000_000 * (number + 1))
      order.due = Day("2026-06-20")
      item.measures = [fine, order]
      item.expose = [week]
      return item
    }
    if let words {
      var notice = Exposure(week: week, origin: Origin(file: "2026-w22.md", line: 1))
      notice.published = Day("2026-05-29")
      notice.body = words
      register.exposures = [notice]
    }
    let day = try #require(Day("2026-05-31"))
    let site = await Disclosure.publish(register, on: day, jobs: 1).site
    return (Frame(site: site.info, pages: []), try #require(site.exposures.first))
  }

  /// 60 to 90 seconds at 240 characters a minute, whether or not punctuation counts.
  @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8, 12, 20, 60], [false, true])
  func `are read aloud in 60 to 90 seconds, however many cases there are`(count: Int, isSample: Bool) async throws {
    let (frame, notice) = try await Self.notice(cases: count, isSample: isSample)
    let rendered = frame.broadcastText(notice)
    let text = rendered.text.filter { $0 != "\n" }
    let spoken = text.filter { $0.isLetter }
    #expect(rendered.diagnostics.isEmpty)
    #expect(spoken.count >= 240 && text.count <= 360, "\(count): \(spoken.count), \(text.count)")
    #expect(!text.contains { $0.isASCII || "（）〔〕《》“”".contains($0) }, "\(text)")
    #expect(text.contains("化学需氧量超标零点六五倍") && text.contains("一二三六九") && !text.contains("示例大道"))
    // Of many, those with the highest fines are told, in the order of the notice.
    if count > 12 { #expect(text.contains("以下播报其中") && text.contains(SpokenChinese.number(count) + "万元")) }
    if count < 4 { #expect(text.contains("本周共曝光") && !text.contains("以下播报其中")) }
  }

  @Test(arguments: ["本周没有新的案件。", "本周没有新的案件，请自查。\n\n" + String(repeating: "企业应当守法。", count: 80)])
  func `of words alone are read in that time too`(words: String) async throws {
    let (frame, notice) = try await Self.notice(cases: 0, words: words)
    let text = frame.broadcastText(notice).text.filter { $0 != "\n" }
    #expect(text.filter(\.isLetter).count >= 240 && text.count <= 360 && text.contains("本周没有新的案件"))
  }

  @Test func `are reported when nothing fits`() async throws {
    let (frame, notice) = try await Self.notice(cases: 2, problem: String(repeating: "很长的环境问题", count: 60))
    #expect(frame.broadcastText(notice).diagnostics.map(\.problem.code) == ["broadcast-length"])
  }

  private static let allowed: Set<String> = [
    "section", "p", "span", "strong", "img", "table", "tbody", "tr", "td", "br", "blockquote", "hr",
  ]

  /// What the editor of an official account keeps: these elements, inline styles, no links, pictures by their files.
  @Test(arguments: [1, 5, 20, 60, 400])
  func `hold only what the editor of an official account keeps`(count: Int) async throws {
    let (frame, notice) = try await Self.notice(
      cases: count, words: "见[说明](https://www.example/)。<script>x</script>\n\n![图](a.png)\n")
    let page = String(decoding: frame.wechatPage(notice).bytes, as: UTF8.self)
    let body = try #require(page.split(separator: "<body").last?.split(separator: "</body>").first)
    let inside = body.drop { $0 != ">" }
    for tag in inside.matches(of: /<\/?([a-z0-9]+)([^>]*)>/) {
      #expect(Self.allowed.contains(String(tag.1)), "\(tag.0)")
      for attribute in tag.2.matches(of: /([a-z-]+)="/) {
        #expect(["style", "src", "alt"].contains(String(attribute.1)), "\(tag.0)")
      }
    }
    for word in ["class=", "id=\"", "<style", "<script", "<link", "<a ", "href", "url(", "position:"] {
      #expect(!page.contains(word), "\(word)")
    }
    #expect(page.matches(of: /font-size:\d+px/).count == page.matches(of: /font-size/).count)
    #expect(page.count <= 20_000, "\(page.count)")
    #expect(page.contains("&lt;script&gt;") || !page.contains("script"))
  }

  @Test func `for newspapers are plain paragraphs with the source at the end`() async throws {
    let (frame, notice) = try await Self.notice(cases: 2, words: "企业应当守法。\n")
    let lines = frame.pressText(notice).split(separator: "\n").map(String.init)
    #expect(
      lines == [
        "2026年第22周环境违法行为曝光", "　　示例市生态环境局公布2026年第22周（5月25日至5月31日）环境违法行为曝光情况，共2起。", "　　企业应当守法。",
        "　　1. 示例东湖化工有限公司（东城区示例大道）。环境问题：超标排放水污染物，COD超标0.65倍。处理情况：罚款1万元，责令改正。下步措施：督促在2026年6月20日前改正，到期复查。",
        "　　2. 示例西湖化工有限公司（东城区示例大道）。环境问题：超标排放水污染物，COD超标0.65倍。处理情况：罚款2万元，责令改正。下步措施：督促在2026年6月20日前改正，到期复查。",
        "　　发现环境违法行为，可以拨打12369举报。", "　　（来源：示例市生态环境局　2026年5月29日）",
      ])
  }
}
