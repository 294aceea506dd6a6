import Disclosure
import Register
import Templates
import Testing

@Suite struct `The calendar pages` {
  static func month(_ plans: [Plan], _ text: String, on day: Day) async throws -> String {
    let site = await PlanSamples.site(plans, on: day)
    let calendar = PlanCalendar(site.plans.filter { !$0.isReproduced })
    return PlanSamples.text(PlanSamples.frame(site).planCalendarMonth(try #require(Month(text)), calendar))
  }

  @Test func `show what falls due and goes on, with a neutral state`() async throws {
    let limit = try Day(2026, 5, 20), other = try Day(2026, 5, 31), today = try Day(2026, 5, 27)
    let plan = PlanSamples.plan([
      PlanSamples.item("01", "过期事项") {
        $0.units = [PlanUnit(unit: "team", role: .lead)]
        $0.due = [PlanSamples.time(.by(limit), or: [PlanSamples.time(.by(other))])]
      },
      PlanSamples.item("02", "开展事项") {
        $0.schedule = [PlanSamples.time(.quarters([2]))]
        $0.steps = [
          PlanSamples.item(nil, "步骤") {
            ($0.number, $0.due) = ("②", [PlanSamples.time(.by(limit))])
            $0.progress = [Progress(date: limit, text: "完成", evidence: [], isDone: true)]
          }
        ]
      },
      PlanSamples.item("03", "持续事项") { $0.due = [PlanSamples.time(.continuous(since: nil))] },
    ])
    let page = try await Self.month([plan], "2026-05", on: today)
    for part in [
      "<time datetime=\"2026-05-20\">2026-05-20</time></td><td data-label=\"事项\"><a href=\"/zfgs/plans/sample/01/\">过期事项</a>",
      "<td data-label=\"责任单位\">牵头：示例支队</td>", "<td data-label=\"安排\">完成：5月20日前</td>",
      "完成：5月31日前 <span class=\"chip\">另一理解</span>", "<small>② 步骤</small>", "开展：第二季度", "开展：常态化开展",
      "<span class=\"chip busy\">进行中</span>", "<span class=\"chip good\">已完成</span>",
      "<span class=\"chip busy\">持续</span>",
      "<a rel=\"prev\" href=\"/zfgs/plans/calendar/2026-04/\">",
      "<a rel=\"next\" href=\"/zfgs/plans/calendar/2026-06/\">",
    ] { #expect(page.contains(part), "\(part)") }
    #expect(!page.contains("逾期"))
  }

  static let april = Day(number: 20_573), may = Day(number: 20_604)

  @Test func `say so where a month has nothing, and leave out reproduced plans`() async throws {
    let items = [PlanSamples.item("01", "四月事项") { $0.due = [PlanSamples.time(.by(Self.april))] }]
    let own = PlanSamples.plan([
      PlanSamples.item("01", "五月事项") { $0.due = [PlanSamples.time(.by(Self.may))] }
    ])
    let plans = [own, PlanSamples.plan(items, id: "copy", reproduced: true, title: "转载计划")]
    let page = try await Self.month(plans, "2026-04", on: try Day(2026, 5, 27))
    #expect(page.contains("<p class=\"empty\">本月没有计划安排。</p>") && !page.contains("四月事项"))
    let site = await PlanSamples.site(plans, on: try Day(2026, 5, 27))
    let copy = try #require(site.plans.last)
    let text = PlanSamples.text(PlanSamples.frame(site).plan(copy))
    #expect(
      text.contains(
        "<td data-label=\"月份\">4月</td><td data-label=\"到期\">4月30日前：<a href=\"/zfgs/plans/copy/01/\">01</a></td>"))
  }

  @Test func `count each month of a year`() async throws {
    let plan = PlanSamples.plan([
      PlanSamples.item("01") { $0.due = [PlanSamples.time(.by(Self.may))] },
      PlanSamples.item("02") { $0.schedule = [PlanSamples.time(.quarters([2]))] },
    ])
    let site = await PlanSamples.site([plan])
    let calendar = PlanCalendar(site.plans)
    let page = PlanSamples.text(PlanSamples.frame(site).planCalendarYear(2026, calendar))
    #expect(
      page.contains(
        "5月</a></td><td data-label=\"到期\" class=\"num\">1</td><td data-label=\"开展\" class=\"num\">1</td><td data-label=\"持续\" class=\"num\">0</td>"
      ))
    #expect(page.contains("<td data-label=\"合计\" class=\"num\">1</td>"))
    #expect(page.contains("href=\"/zfgs/plans/calendar/plans.ics\""))
  }

  @Test func `list a plan by unit, quarter of assessment and type`() async throws {
    let first = try #require(Quarter("2026-Q1")), fourth = try #require(Quarter("2026-Q4"))
    let plan = PlanSamples.plan([
      PlanSamples.item("01", "甲事") {
        $0.units = [PlanUnit(unit: "east", role: .cooperate), PlanUnit(unit: "team", role: .lead)]
        ($0.type, $0.nodes, $0.number) = (.innovation, [first, fourth], "1")
      },
      PlanSamples.item("02", "乙事") {
        $0.steps = [PlanSamples.item(nil) { $0.units = [PlanUnit(unit: "east", role: .with)] }]
        $0.printed = [PrintedCell(column: "考评节点", text: "/")]
      },
    ])
    let site = await PlanSamples.site([plan])
    let (shown, frame) = (try #require(site.plans.first), PlanSamples.frame(site))
    #expect(shown.unitOrder == ["示例支队", "示例东分局"])
    let units = PlanSamples.text(frame.planUnits(shown))
    #expect(units.contains("<h2>示例支队（1项）</h2>") && units.contains("<h2>示例东分局（2项）</h2>"))
    #expect(units.contains("<dt>会同 1项</dt><dd><a href=\"/zfgs/plans/sample/02/\">乙事</a></dd>"))
    let nodes = PlanSamples.text(frame.planNodes(shown))
    #expect(nodes.contains("<h2>2026年第一季度（1项）</h2>") && nodes.contains("<h2>2026年第四季度（1项）</h2>"))
    #expect(nodes.contains("乙事</a></td><td data-label=\"原文\">/</td>"))
    let types = PlanSamples.text(frame.planTypes(shown))
    #expect(types.contains("<h2>创新举措（1项）</h2>") && types.contains("<h2>未注明类型（1项）</h2>") && !types.contains("常规深化举措（"))
    let page = PlanSamples.text(frame.plan(shown))
    for view in ["units", "nodes", "types"] { #expect(page.contains("href=\"/zfgs/plans/sample/\(view)/\"")) }
    #expect(
      !PlanSamples.text(
        frame.plan(try #require(await PlanSamples.site([PlanSamples.plan([PlanSamples.item()])]).plans.first))
      ).contains("按考评节点"))
  }
}
