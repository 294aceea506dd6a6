import Diagnostics
import Disclosure
import Register

extension Console {
  /// What the office should look at in the visits of the year, a line each.
  func show(_ notes: [VisitNote]) {
    for note in notes { print(usesJSON ? note.json : note.line(in: language)) }
  }
}

extension VisitNote {
  private var words: Term {
    switch kind {
    case .overCap(let item, let cap, let visits):
      Term("\(visits) visits for “\(item)”, at most \(cap) a year", "“\(item)”已检查 \(visits) 次，上限每年 \(cap) 次")
    case .severalUnits(let month, let units):
      Term(
        "visited by several units in \(month): \(units.joined(separator: ", "))",
        "\(month.chinese)有多个单位检查：\(units.joined(separator: "、"))")
    case .listed(let day, let task):
      Term(
        "on the positive list and visited routinely on \(day) (\(task))", "在正面清单内，\(day) 受到日常检查（\(task)）")
    }
  }

  fileprivate func line(in language: Language) -> String {
    let left = exempt.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    if language == .chinese {
      return "\(name)（\(code)）：\(words.chinese)" + (left.isEmpty ? "" : "；不计：\(left.joined(separator: "、"))")
    }
    return "\(name) (\(code)): \(words.english)"
      + (left.isEmpty ? "" : "; not counted: \(left.joined(separator: ", "))")
  }

  fileprivate var json: String {
    let kind =
      switch kind {
      case .overCap: "over-cap"
      case .severalUnits: "several-units"
      case .listed: "positive-list"
      }
    return
      "{\"visits\":\"\(kind)\",\"code\":\"\(code)\",\"name\":\(Report.quoted(name)),\"words\":\(Report.quoted(words.english))}"
  }
}
