import Diagnostics
import Disclosure
import Register

extension Console {
  /// Records that have left while copies of them elsewhere are not marked as taken down (撤稿清单). For the office alone.
  func show(_ takedowns: [Takedown]) {
    for takedown in takedowns { print(usesJSON ? takedown.json : takedown.line(in: language)) }
  }

  /// The weeks without an exposure notice (曝光台缺期).
  func show(gaps weeks: [Week]) {
    guard !weeks.isEmpty else { return }
    if usesJSON {
      print("{\"exposure_gaps\":[\(weeks.map { "\"\($0)\"" }.joined(separator: ","))]}")
      return
    }
    let list = weeks.suffix(8).map(\.description).joined(separator: language == .chinese ? "、" : ", ")
    let more = weeks.count > 8 ? "… " : ""
    print(
      language == .chinese
        ? "曝光台：缺 \(weeks.count) 周：\(more)\(list)"
        : "exposure notices: \(counted(weeks.count, "week")) without one: \(more)\(list)")
  }
}

extension Takedown {
  fileprivate func line(in language: Language) -> String {
    let list = copies.map { "\($0.words)（\($0.source)）" }.joined(separator: "、")
    let english = copies.map { "\($0.words) (\($0.source))" }.joined(separator: ", ")
    return language == .chinese
      ? "撤稿：案件 \(id) \(since.map { "自 \($0) 起已停止公示" } ?? "不应公示")，站外发布未标明撤稿：\(list)"
      : "take down: case \(id) \(since.map { "left on \($0)" } ?? "must not be shown"), copies not marked as removed: \(english)"
  }

  fileprivate var json: String {
    "{\"takedown\":\(Report.quoted("case \(id)")),\"since\":\(since.map { "\"\($0)\"" } ?? "null"),\"copies\":\(copies.json)}"
  }
}

extension [TakedownCopy] {
  /// A list of objects.
  var json: String {
    let objects = map { copy in
      "{\"kind\":\"\(copy.kind.rawValue)\",\"url\":\(copy.url.map(Report.quoted) ?? "null"),\"date\":\(copy.date.map { "\"\($0)\"" } ?? "null"),\"of\":\(Report.quoted(copy.source))}"
    }
    return "[\(objects.joined(separator: ","))]"
  }
}
