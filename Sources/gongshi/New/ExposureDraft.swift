import Disclosure
import Register

/// The draft of a week's words: what could be named stands in it as comments, newest first.
struct ExposureDraft {
  let week: Week
  let published: Day
  /// Ids of cases that were chosen.
  let chosen: [String]
  /// Cases that no notice has named yet.
  let ready: [ReadyCase]

  var text: String {
    var lines = [
      "---", "week: \(week)", "title: \(week.chinese)环境违法行为曝光",
      "published: \(published)    # \(week.first) 至 \(week.last) 之间的一天",
      "# summary: 一句话导语；不填则自动写明曝光几起", "# 案件的先后顺序；案件文件写明 expose: [\(week)] 才会列入本期", "order:",
    ]
    lines += chosen.map { "  - \($0)" }
    let others = ready.filter { !chosen.contains($0.id) }
    lines.append(others.isEmpty ? "# 没有其他已经公示而尚未曝光的案件" : "# 可以曝光而尚未曝光的案件，去掉行首的 # 即排入本期：")
    lines += others.map { item in
      let state =
        item.published.map { "\($0) 公示" } ?? "已批准决定前公开，尚未填写 published"
      return "#  - \(item.id)    # \(state)\(item.isBeforeDecision ? "，尚未作出决定" : "")：\(item.title)"
    }
    lines += [
      "# channels:    # 本期在站外发布后填写，案件停止公示时据此撤稿", "#  - {kind: wechat, url: \"https://…\", date: \(published)}", "---",
      "",
    ]
    return lines.joined(separator: "\n")
  }
}
