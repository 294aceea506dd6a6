import Diagnostics
import Platform
package import Register

/// Adds a week to `expose` (曝光周) of a case file; every other byte stays as it is.
package enum ExposeEdit {
  /// What came of it.
  package enum Outcome: Hashable, Sendable {
    /// The file with the week.
    case edited([UInt8])
    /// The week stands there already.
    case unchanged
    /// The key stands in a form that is not changed by a program, or the file cannot be read.
    case refused
  }

  /// The file `bytes` with `week`; the result is read again, and refused unless it says exactly one week more.
  package static func add(_ week: Week, to bytes: [UInt8]) -> Outcome {
    guard let before = weeks(bytes) else { return .refused }
    if before.weeks.contains(week.description) { return .unchanged }
    guard let edited = edit(bytes, week.description), let after = weeks(edited) else { return .refused }
    let added = before.weeks.isEmpty && !before.keys.contains { keys.contains($0) } ? 1 : 0
    guard after.weeks == before.weeks + [week.description], after.keys.count == before.keys.count + added,
      after.body == before.body
    else { return .refused }
    return .edited(edited)
  }

  private static let keys = [CaseContract.expose.erased.key.english, CaseContract.expose.erased.key.chinese]

  private struct Front {
    var weeks: [String]
    var keys: [String]
    var body: String
  }

  /// The weeks that a file gives; `nil` when its front matter cannot be read.
  private static func weeks(_ bytes: [UInt8]) -> Front? {
    guard case .success(let source) = SourceText.decode(bytes, file: "case.md"),
      let front = try? FrontMatter(source)
    else { return nil }
    let (node, problems) = YAMLReader.read(front.yaml, file: source.file, firstLine: front.yamlLine)
    guard problems.isEmpty, let node, case .mapping(let pairs) = node.content else { return nil }
    var result = Front(weeks: [], keys: pairs.map(\.key), body: front.body)
    guard let pair = pairs.first(where: { keys.contains($0.key) }), !pair.value.isNull else { return result }
    let nodes: [Node] = if case .sequence(let nodes) = pair.value.content { nodes } else { [pair.value] }
    for node in nodes {
      guard case .scalar(let text, _) = node.content, Week(text) != nil else { return nil }
      result.weeks.append(text)
    }
    return result
  }

  // MARK: The edit

  private static func edit(_ bytes: [UInt8], _ week: String) -> [UInt8]? {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
    let end = lines.first?.hasSuffix("\r") == true ? "\r" : ""
    guard let close = lines.indices.dropFirst().first(where: { isFence(lines[$0]) }) else { return nil }
    guard let place = (1..<close).first(where: { key(of: lines[$0]) != nil }), let key = key(of: lines[place]) else {
      lines.insert("expose: [\(week)]\(end)", at: close)
      return joined(lines)
    }
    let line = lines[place].hasSuffix("\r") ? String(lines[place].dropLast()) : lines[place]
    let (value, comment) = parts(String(line.dropFirst(key.count)))
    if value.hasPrefix("["), value.hasSuffix("]") {
      let inner = value.dropFirst().dropLast().trimmingSpaces
      lines[place] = "\(key) [\(inner.isEmpty ? "" : inner + ", ")\(week)]\(comment)\(end)"
    } else if value.isEmpty {
      let items = (place + 1..<close).prefix { isItem(lines[$0]) }
      if let last = items.last {
        let indent = lines[last].prefix { $0 == " " }
        lines.insert("\(indent)- \(week)\(end)", at: last + 1)
      } else {
        lines[place] = "\(key) [\(week)]\(comment)\(end)"
      }
    } else if value.hasPrefix("[") {
      return nil
    } else {
      lines[place] = "\(key) [\(value), \(week)]\(comment)\(end)"
    }
    return joined(lines)
  }

  private static func isFence(_ line: String) -> Bool { line.trimmingSpaces == "---" }

  private static func isItem(_ line: String) -> Bool { line.trimmingSpaces.hasPrefix("- ") }

  /// `expose:` at the start of a line, in either language.
  private static func key(of line: String) -> String? {
    keys.lazy.map { $0 + ":" }.first {
      line.hasPrefix($0) && [" ", "\r", nil].contains(line.dropFirst($0.count).first)
    }
  }

  /// The value, and the comment after it with the blanks before it.
  private static func parts(_ rest: String) -> (value: String, comment: String) {
    guard let mark = rest.firstRange(of: " #") else { return (rest.trimmingSpaces, "") }
    let value = rest[..<mark.lowerBound]
    let blanks = value.reversed().prefix { $0 == " " }.count
    return (String(value).trimmingSpaces, String(repeating: " ", count: blanks) + rest[mark.lowerBound...])
  }

  private static func joined(_ lines: [String]) -> [UInt8] { Array(lines.joined(separator: "\n").utf8) }
}

extension StringProtocol {
  /// Without blanks at both ends.
  fileprivate var trimmingSpaces: String {
    let start = drop { $0 == " " || $0 == "\t" || $0 == "\r" }
    return String(start.reversed().drop { $0 == " " || $0 == "\t" || $0 == "\r" }.reversed())
  }
}
