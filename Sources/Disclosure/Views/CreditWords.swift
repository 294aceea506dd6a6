package import Register

/// Texts of a case for the credit portal, where names are complete (双公示文字).
package enum CreditWords {
  /// The measures in one line: `罚款120,000元；责令改正，限2026年6月20日前完成`.
  package static func content(_ measures: [Measure]) -> String {
    measures.map { measure in
      let shown = MeasureWords.measure(measure, hidesDocuments: false)
      guard let first = shown.details.first else { return shown.kind.chinese }
      return ([shown.kind.chinese + first] + shown.details.dropFirst()).joined(separator: "，")
    }.joined(separator: "；")
  }

  /// A party as it may be shown to whoever works at the terminal: a person by surname.
  package static func shownName(of party: Party) -> String {
    party.type == .person ? Masking.surname(party.name) : party.name
  }

  /// A name of somebody whose type is not known.
  package static func surname(_ name: String) -> String { Masking.surname(name) }

  private static let headings = ["违法事实", "案情简介", "基本案情", "案件事实"]

  /// What was found (违法事实): the section of that name, or the whole of words without sections; else the violations with
  /// their days.
  package static func facts(of item: Case) -> String {
    let lines = item.body.split(separator: "\n", omittingEmptySubsequences: false)
    let hasSections = lines.contains { $0.hasPrefix("#") }
    var isWanted = !hasSections
    var isFenced = false
    var text = ""
    for line in lines {
      if line.hasPrefix("```") || line.hasPrefix("~~~") { isFenced.toggle() }
      if isFenced || line.hasPrefix("```") || line.hasPrefix("~~~") || line.hasPrefix("|") { continue }
      if line.hasPrefix("#") {
        isWanted = headings.contains { line.contains($0) }
      } else if isWanted {
        text += plain(line, item)
      }
    }
    if !text.isEmpty { return text }
    let (from, to) = (item.occurredFrom, item.occurredTo)
    let days = from.map { from in
      to.map { $0 == from ? from.chinese : "\(from.chinese)至\($0.chinese)" } ?? "自\(from.chinese)起"
    }
    return (days.map { $0 + "，" } ?? "") + item.violations.joined(separator: "；")
  }

  /// A line without marks of Markdown; placeholders filled in, trade secrets black.
  private static func plain(_ line: Substring, _ item: Case) -> String {
    var result = ""
    var rest = line[...]
    while let first = rest.first {
      if rest.hasPrefix("{{"), let end = rest.firstRange(of: "}}") {
        let name = rest[rest.index(rest.startIndex, offsetBy: 2)..<end.lowerBound]
        result += name == "当事人" ? item.party?.name ?? "当事人" : "另案"
        rest = rest[end.upperBound...]
      } else if rest.hasPrefix("=="), let end = rest.dropFirst(2).firstRange(of: "==") {
        result += "■■"
        rest = rest[end.upperBound...]
      } else if rest.hasPrefix("["), let close = rest.firstRange(of: "]("),
        let end = rest[close.upperBound...].firstIndex(of: ")")
      {
        result += rest[rest.index(after: rest.startIndex)..<close.lowerBound]
        rest = rest[rest.index(after: end)...]
      } else {
        if first != "*", first != "`" { result.append(first) }
        rest = rest.dropFirst()
      }
    }
    return result
  }
}
