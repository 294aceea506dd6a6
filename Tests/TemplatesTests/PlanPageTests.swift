import Disclosure
import Markup
import Register
import Templates
import Testing

@Suite struct `A plan's pages` {
  @Test func `show every kind of time`() async throws {
    let april = try #require(Month(year: 2026, month: 4)), june = try #require(Month(year: 2026, month: 6))
    let limit = try Day(2026, 4, 30), other = try Day(2026, 5, 31)
    let entries: [(TimeEntry.Form, String)] = [
      (.by(limit), "4月30日前"), (.window(.months(april, june)), "4月至6月"), (.quarters([2, 3]), "第二、三季度"),
      (.every(Cadence(every: .quarter, rule: .dayOfLastMonth(20), minimum: nil, offset: nil)), "每季度最后一个月20日前"),
      (.continuous(since: april), "2026年4月起常态化开展"), (.after(event: "结案", within: Span(1, .weeks)), "结案后1周内"),
      (.open(.promptly), "及时"), (.none("/"), "/（无）"), (.blank, "（空白）"),
    ]
    for (form, words) in entries {
      let plan = PlanSamples.plan([PlanSamples.item { $0.due = [PlanSamples.time(form)] }])
      #expect(try await PlanSamples.page(plan).contains("<td data-label=\"完成时限\">\(words)</td>"))
      #expect(try await PlanSamples.itemPage(plan).contains("<dt>完成时限</dt><dd>\(words)</dd>"))
    }
    let unclear = PlanSamples.time(.by(limit), or: [PlanSamples.time(.by(other))])
    let page = try await PlanSamples.itemPage(PlanSamples.plan([PlanSamples.item { $0.due = [unclear] }]))
    #expect(page.contains("4月30日前（另一理解：5月31日前）"))
  }

  @Test func `count the states of the office's own items and never say that it is late`() async throws {
    let past = try Day(2026, 3, 31), later = try Day(2026, 12, 31), today = try Day(2026, 5, 27)
    let done = Progress(date: past, text: "示例完成", evidence: ["page:registry"], isDone: true)
    let plan = PlanSamples.plan([
      PlanSamples.item("01") { $0.due = [PlanSamples.time(.by(past))] },
      PlanSamples.item("02") { $0.due = [PlanSamples.time(.by(later))] },
      PlanSamples.item("03") { $0.progress = [done] },
      PlanSamples.item("04") { $0.schedule = [PlanSamples.time(.continuous(since: nil))] },
      PlanSamples.item("05"),
    ])
    let page = try await PlanSamples.page(plan, on: today)
    for state in ["未到期", "进行中", "已完成", "持续", "未定时限"] { #expect(page.contains("<dt>\(state)</dt><dd>1项</dd>")) }
    #expect(page.contains("<dt>下一时限</dt><dd><time datetime=\"2026-12-31\">"))
    #expect(page.contains("示例完成") && page.contains(">一单两库</a></small>"))
    let site = await PlanSamples.site([plan], on: today)
    let frame = PlanSamples.frame(site)
    let shown = try #require(site.plans.first)
    let pages = [frame.planIndex(site.plans), frame.plan(shown)] + shown.items.map { frame.planItem($0, in: shown) }
    #expect(pages.allSatisfy { !PlanSamples.text($0).contains("逾期") })
  }

  @Test func `say that a reproduced plan is another office's and show no state`() async throws {
    let past = try Day(2026, 3, 31)
    var plan = PlanSamples.plan([PlanSamples.item { $0.due = [PlanSamples.time(.by(past))] }], reproduced: true)
    plan.source = "示例来源"
    let site = await PlanSamples.site([plan])
    let frame = PlanSamples.frame(site)
    let shown = try #require(site.plans.first)
    let pages = [
      frame.planIndex(site.plans), frame.plan(shown), frame.planItem(try #require(shown.items.first), in: shown),
    ]
    for page in pages.map(PlanSamples.text) {
      #expect(page.contains("转载 非本站制发"))
      #expect(["未到期", "进行中", "已完成", "状态", "下一时限"].allSatisfy { !page.contains($0) })
    }
    #expect(PlanSamples.text(pages[0]).contains("示例来源") && PlanSamples.text(pages[1]).contains("示例来源"))
  }

  @Test func `escape hostile words wherever they stand`() async throws {
    let hostile = "<script>alert('1')</script>\"&"
    let item = PlanSamples.item("01", hostile) {
      $0.number = hostile
      $0.text = hostile
      $0.section = hostile
      $0.group = hostile
      $0.objects = [hostile]
      $0.flags = [hostile]
      $0.notes = [hostile]
      $0.printed = [PrintedCell(column: hostile, text: hostile)]
      $0.due = [PlanSamples.time(.none(hostile))]
      $0.steps = [PlanSamples.item("s", hostile)]
    }
    var plan = PlanSamples.plan([item], title: hostile)
    plan.flags = [PlanFlag(id: hostile, text: hostile)]
    plan.groups = [PlanGroup(name: hostile, declared: 2)]
    plan.notes = [hostile]
    plan.source = hostile
    let site = await PlanSamples.site([plan])
    let index = PlanSamples.text(PlanSamples.frame(site).planIndex(site.plans))
    for page in [index, try await PlanSamples.page(plan), try await PlanSamples.itemPage(plan)] {
      #expect(!page.contains("<script>") && page.contains("&lt;script&gt;"))
      #expect(!page.contains(" style="))
    }
  }

  @Test func `leave out columns that no item fills and tell groups apart`() async throws {
    var plan = PlanSamples.plan([
      PlanSamples.item("01") {
        $0.group = "甲组"; $0.units = [PlanUnit(unit: "team", role: .lead), PlanUnit(unit: "east", role: .cooperate)]
      },
      PlanSamples.item("02") { $0.group = "甲组" }, PlanSamples.item("03"),
    ])
    plan.groups = [PlanGroup(name: "甲组", declared: 3)]
    let page = try await PlanSamples.page(plan)
    #expect(page.contains("牵头：示例支队；配合：示例东分局"))
    #expect(!page.contains(">考评节点</th>") && !page.contains(">完成时限</th>"))
    #expect(page.contains("<th scope=\"rowgroup\" colspan=\"3\">甲组</th>") && page.contains("colspan=\"3\">未写明分组</th>"))
    #expect(page.contains("与文件所写不一致：写3项，实有2项"))
  }

  @Test func `link flags to their words and cells to what was printed`() async throws {
    var plan = PlanSamples.plan([
      PlanSamples.item {
        $0.flags = ["F12"]
        $0.printed = [PrintedCell(column: "考评节点", text: "/"), PrintedCell(column: "备注", text: "")]
        $0.steps = [
          PlanSamples.item("a", nil) {
            $0.kind = .clause; $0.text = "示例条款"; $0.number = "①"
          }
        ]
        $0.conflicts = [
          Conflict(
            with: PlanReference(plan: "sample", item: "02"), field: "due", ours: "8月15日", theirs: "9月15日", flag: "F12")
        ]
      },
      PlanSamples.item("02", "另一事项"),
    ])
    plan.flags = [PlanFlag(id: "F12", text: "示例存疑")]
    let page = try await PlanSamples.itemPage(plan)
    for page in [page, try await PlanSamples.page(plan)] {
      #expect(page.contains("<a href=\"#flag-F12\">F12</a>") && page.contains("<li id=\"flag-F12\">"))
    }
    #expect(page.contains("<td data-label=\"原文\">/</td>") && page.contains("<td data-label=\"原文\">（空白）</td>"))
    #expect(page.contains("<li id=\"step-a\"><p><span class=\"chip\">责任条款</span> <b>①</b> 示例条款</p>"))
    #expect(page.contains(">完成时限</td><td data-label=\"本处\">8月15日</td><td data-label=\"对方\">9月15日</td>"))
    #expect(page.contains("<a rel=\"next\" href=\"/zfgs/plans/sample/02/\">下一条：另一事项</a>"))
  }
}
