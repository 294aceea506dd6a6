import Disclosure
import Markup
import Register

/// Words and small pieces that the pages of a plan share.
enum PlanWords {
  /// What stands at every document of another office.
  static let reproduced = "转载 非本站制发"

  /// The states that the public sees; whether the office is late is its own affair.
  static let states: [PlanState] = [.notDue, .ongoing, .done, .continuous]

  /// What stands for the state of an item that gives no time.
  static let untimed = "未定时限"

  /// Names with large figures.
  static func figures(_ pairs: [(name: String, figure: String)]) -> HTML {
    let lines: [HTML] = pairs.map { "<div><dt>\($0.name)</dt><dd>\($0.figure)</dd></div>\n" }
    return lines.isEmpty ? "" : "<dl class=\"figures\">\n\(lines)</dl>\n"
  }

  /// How many items are in each state, and how many have none.
  static func stateFigures(_ items: [PublicPlanItem]) -> [(name: String, figure: String)] {
    var result = states.map { state in (name: state.chinese, figure: "\(items.count { $0.state == state })项") }
    let others = items.count { $0.state == nil }
    if others > 0 { result.append((name: untimed, figure: "\(others)项")) }
    return result
  }

  /// `牵头：甲、乙；配合：丙`; the role stays out where the column's name says it.
  static func units(_ item: PublicPlanItem) -> String {
    let roles = item.unitsByRole
    if roles.count == 1, roles[0].role == .responsible { return roles[0].names }
    return roles.map { "\($0.role.chinese)：\($0.names)" }.joined(separator: "；")
  }

  /// Times in one line.
  static func times(_ times: [PublicTime]) -> String { times.map(\.words).joined(separator: "；") }

  /// One time as text, several as a list.
  static func timeList(_ times: [PublicTime]) -> HTML? {
    guard times.count > 1 else { return Component.text(times.first?.words) }
    let lines: [HTML] = times.map { "<li>\($0.words)</li>" }
    return "<ul>\(lines)</ul>"
  }

  /// `第一、四季度`; a quarter of another year with its year.
  static func nodes(_ nodes: [Quarter], year: Int) -> String {
    let numbers = ["一", "二", "三", "四"]
    let own = nodes.filter { $0.year == year }.map { numbers[$0.quarter - 1] }
    let others = nodes.filter { $0.year != year }.map(\.chinese)
    return ((own.isEmpty ? [] : ["第\(own.joined(separator: "、"))季度"]) + others).joined(separator: "、")
  }

  /// Links to flags that the page lists; an unknown one stays text.
  static func flagLinks(_ ids: [String], in plan: PublicPlan) -> HTML? {
    guard !ids.isEmpty else { return nil }
    let links: [HTML] = ids.map { id in
      plan.flags.contains { $0.id == id } ? "<a\(href: Link(fragment: "flag-\(id)"))>\(id)</a>" : "\(id)"
    }
    return links.joined(by: "、")
  }

  /// The flags of a page, each with its place.
  static func flagList(_ flags: [PublicFlag]) -> HTML {
    let lines: [HTML] = flags.map { "<li id=\"flag-\($0.id)\"><b>\($0.id)</b> \($0.text)</li>\n" }
    return lines.isEmpty ? "" : "<ul class=\"flags\">\n\(lines)</ul>\n"
  }

  /// Remarks as a list.
  static func notes(_ notes: [String]) -> HTML {
    let lines: [HTML] = notes.map { "<li>\($0)</li>\n" }
    return lines.isEmpty ? "" : "<ul class=\"note\">\n\(lines)</ul>\n"
  }

  /// The Chinese name of a field in which two tables differ.
  static func field(_ key: String) -> String {
    switch key {
    case "due": "完成时限"
    case "schedule": "时间安排"
    case "nodes": "考评节点"
    case "population": "基数"
    case "targets": "目标"
    case "objects": "对象"
    case "units": "责任单位"
    case "title": "事项"
    case "text": "内容"
    case "steps": "步骤"
    case "group": "分组"
    case "section": "部分"
    case "to": "接收单位"
    default: key
    }
  }
}

extension PublicPlan {
  /// 发布日期, or the day of the document.
  var published: Day? { document?.published ?? document?.issued }

  /// What its pages say in their meta tags.
  var article: PageHead.Article {
    PageHead.Article(published: published, source: authority, keywords: ["\(year)年", kind.chinese])
  }
}

extension PublicPlanItem {
  /// Itself and its steps at every depth.
  var parts: [PublicPlanItem] { [self] + steps.flatMap(\.parts) }

  /// The units of itself and of its steps at every depth; the same one may come again.
  var unitsWithSteps: [PublicUnit] { units + steps.flatMap(\.unitsWithSteps) }

  /// The heading, cut to the width of a line: an item without a title begins with its whole text.
  var shortHeading: String { heading.cut(to: 60) }

  /// Names by role, in the order of the document.
  var unitsByRole: [(role: UnitRole, names: String)] {
    var roles: [UnitRole] = []
    for unit in units where !roles.contains(unit.role) { roles.append(unit.role) }
    return roles.map { role in
      (role, units.filter { $0.role == role }.map(\.name).joined(separator: "、"))
    }
  }

  /// The flags of the item, its steps and its conflicts, each once.
  var allFlags: [String] {
    var result: [String] = []
    for id in parts.flatMap({ $0.flags + $0.conflicts.compactMap(\.flag) }) where !result.contains(id) {
      result.append(id)
    }
    return result
  }
}

extension String {
  /// The beginning that is at most `width` wide, where a Chinese character counts two and a Latin one counts one.
  func cut(to width: Int) -> String {
    var used = 0
    for index in unicodeScalars.indices {
      used += unicodeScalars[index].isASCII ? 1 : 2
      if used > width { return String(unicodeScalars[..<index]) + "…" }
    }
    return self
  }
}
