import Disclosure
import Markup
import Register

extension Frame {
  /// What the ratios of the plan ask, and what has been reached.
  func coverage(_ list: [Coverage]) -> HTML {
    guard !list.isEmpty else { return "" }
    let rows: [[HTML]] = list.map { entry in
      [
        "\(entry.what)", "\(entry.target)/\(entry.per.chinese)", "\(entry.listed)", "\(entry.required)",
        "\(entry.requiredByNow)", "\(entry.checked)", "\(entry.gap)",
        "<meter min=\"0\" max=\"\(max(entry.required, 1))\" value=\"\(min(entry.checked, max(entry.required, 1)))\">\(entry.checked)/\(entry.required)</meter>",
        link(entry.plan),
      ]
    }
    return Component.section(
      "抽查比例进度",
      Component.table(
        "抽查比例进度",
        [
          TableColumn("指标"), TableColumn("目标", number: true), TableColumn("名录库家数", number: true),
          TableColumn("期末应查", number: true), TableColumn("目前应查", number: true), TableColumn("已查家数", number: true),
          TableColumn("差额", number: true), TableColumn("进度"), TableColumn("依据"),
        ], rows))
  }

  /// The same by period, by district and by inspecting unit.
  func coverageDetails(_ list: [Coverage]) -> HTML {
    let parts: [HTML] = list.map { entry in
      let steps: [[HTML]] = entry.steps.map { ["\($0.name)", "\($0.required)", "\($0.checked)"] }
      let units: [[HTML]] = entry.units.map { ["\($0.name)", "\($0.listed)", "\($0.checked)"] }
      let inspectors: [[HTML]] = entry.inspectors.map { unit in
        let share = unit.checkedOwn.flatMap { own in unit.listed.map { Share(own, of: $0).description } }
        return [
          "\(unit.name)", "\(unit.checked)", unit.checkedOwn.map { "\($0)" } ?? "—", unit.listed.map { "\($0)" } ?? "—",
          "\(share ?? "—")",
        ]
      }
      let tables =
        Component.table(
          "分期", [TableColumn("期间"), TableColumn("应查家数", number: true), TableColumn("已查家数", number: true)], steps)
        + Component.table(
          "分区域", [TableColumn("区域"), TableColumn("名录库家数", number: true), TableColumn("本年已查", number: true)], units)
        + Component.table(
          "分检查单位",
          [
            TableColumn("检查单位"), TableColumn("本年已查", number: true), TableColumn("其中本辖区", number: true),
            TableColumn("本辖区名录库家数", number: true), TableColumn("本辖区已查比例", number: true),
          ], inspectors)
      return Component.section("\(entry.what)：分期、分区域和分检查单位", tables)
    }
    let note: HTML =
      list.isEmpty ? "" : "<p class=\"note\">检查单位按机构顺序排列。同一对象由几个单位检查的，各单位都计一家。没有本辖区的单位不列本辖区数。</p>\n"
    return "\(parts)\(note)"
  }
}
