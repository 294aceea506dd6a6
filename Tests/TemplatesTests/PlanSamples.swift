import Disclosure
import Markup
import Register
import Templates
import Testing

/// Plans made by hand, and their pages as text.
enum PlanSamples {
  /// The pages of a register that holds `plans`, as of `day`.
  static func site(_ plans: [Plan], on day: Day = Day(number: 20_600)) async -> PublicSite {
    var register = Register(site: Site(name: "示例公示", agency: "示例市生态环境局", baseURL: "https://gongshi.example/zfgs/"))
    register.authorities = [authority("bureau", "示例市生态环境局"), authority("team", "示例支队"), authority("east", "示例东分局")]
    register.plans = plans
    return await Disclosure.publish(register, on: day, jobs: 1).site
  }

  static func frame(_ site: PublicSite) -> Frame { Frame(site: site.info, pages: site.pages) }

  /// The page of the only plan.
  static func page(_ plan: Plan, on day: Day = Day(number: 20_600)) async throws -> String {
    let site = await site([plan], on: day)
    return text(frame(site).plan(try #require(site.plans.first)))
  }

  /// The page of the only plan's first item.
  static func itemPage(_ plan: Plan, on day: Day = Day(number: 20_600)) async throws -> String {
    let site = await site([plan], on: day)
    let shown = try #require(site.plans.first)
    return text(frame(site).planItem(try #require(shown.items.first), in: shown))
  }

  static func text(_ html: HTML) -> String { String(decoding: html.bytes, as: UTF8.self) }

  static func plan(_ items: [PlanItem], id: String = "sample", reproduced: Bool = false, title: String = "示例计划") -> Plan
  {
    Plan(
      id: id, title: title, year: 2026, kind: .inspections, authority: "bureau", isReproduced: reproduced,
      document: nil,
      source: nil, declared: nil, groups: [], flags: [], notes: [], items: items,
      origin: Origin(file: "plan.yml", line: 1))
  }

  static func item(_ id: String? = "01", _ title: String? = "示例事项", _ change: (inout PlanItem) -> Void = { _ in })
    -> PlanItem
  {
    var item = PlanItem(line: 1)
    item.id = id
    item.title = title
    change(&item)
    return item
  }

  static func time(_ form: TimeEntry.Form, or other: [TimeEntry] = [], then continuous: Bool = false) -> TimeEntry {
    TimeEntry(
      form: form, activity: nil, to: nil, unit: nil, scope: nil, text: nil, thenContinuous: continuous, precision: nil,
      alternative: other)
  }

  private static func authority(_ id: String, _ name: String) -> Authority {
    Authority(
      id: id, name: name, short: nil, aliases: [], parent: nil, level: nil, region: nil, code: nil, isRanked: false,
      reviewBy: [], court: nil, isCollective: false, members: [], isExternal: false)
  }
}

extension Day {
  /// A day that exists.
  init(_ year: Int, _ month: Int, _ day: Int) throws { self = try #require(Day(year: year, month: month, day: day)) }
}
