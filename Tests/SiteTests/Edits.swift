import Foundation

/// What an author may do to `Content/` between two builds; some of it makes an error on purpose.
struct Edits {
  enum Kind: CaseIterable {
    case title, body, date, deleteCase, copyCase, day, touchPage, removeStatic, addStatic, renamePage, progress, result
    case unknownKey, brokenYAML, missingTitle
  }

  /// The folder that holds `Content/`.
  let root: String
  var random: SeededGenerator
  private var count = 0

  init(root: String, seed: UInt64) {
    self.root = root
    random = SeededGenerator(seed: seed)
  }

  /// Does one thing, and says what.
  mutating func edit(_ kind: Kind) throws -> String {
    count += 1
    let count = count
    switch kind {
    case .title: return try change(cases) { $0.replacingLine(from: "title: ") { $0 + "（更新\(count)）" } }
    case .body: return try change(cases) { $0 + "\n补充说明第\(count)号。\n" }
    case .date:
      let days = Int.random(in: 1...40, using: &random)
      return try change(cases) {
        $0.replacingLine(from: "published: ") { "published: " + moved(String($0.dropFirst(11)), by: days) }
      }
    case .deleteCase:
      let file = pick(cases)
      try FileManager.default.removeItem(atPath: root + "/" + file)
      try? FileManager.default.removeItem(atPath: root + "/" + file.dropLast(3))
      return "delete \(file)"
    case .copyCase: return try copyCase()
    case .day:
      let days = Int.random(in: -20...40, using: &random)
      return try change(["Content/site.yml"]) {
        $0.replacingLine(from: "as_of: ") { "as_of: " + moved(String($0.dropFirst(7)), by: days) }
      }
    case .touchPage:
      let file = pick(pages)
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSinceReferenceDate: 0)], ofItemAtPath: root + "/" + file)
      return "touch \(file)"
    case .removeStatic:
      guard let file = statics.isEmpty ? nil : pick(statics) else { return "remove nothing" }
      try FileManager.default.removeItem(atPath: root + "/" + file)
      return "remove \(file)"
    case .addStatic:
      let file = "Content/static/files/\(count).txt"
      try Files.write(Data("文件\(count)\n".utf8), to: root + "/" + file)
      return "add \(file)"
    case .renamePage: return try renamePage()
    case .progress:
      return try change(plans) { $0.replacingFirst("text: ", with: "text: 第\(count)次更新，") }
    case .result:
      return try change(results) { $0.replacingFirst(",否,", with: ",是,") }
    case .unknownKey: return try change(cases) { $0.replacingFirst("kind: ", with: "colour: red\nkind: ") }
    case .brokenYAML: return try change(plans + pages) { $0.replacingFirst("title: ", with: "title: [") }
    case .missingTitle: return try change(cases) { $0.replacingLine(from: "title: ") { "# \($0)" } }
    }
  }

  private mutating func copyCase() throws -> String {
    let file = pick(cases)
    let year = file.split(separator: "/")[2]
    let copy = "Content/cases/\(year)/\(year)-9\(count).md"
    let lines = try text(file).split(separator: "\n", omittingEmptySubsequences: false)
    var isList = false
    let kept = lines.filter { line in
      isList = ["attachments:", "aliases:"].contains { line.hasPrefix($0) } || (isList && line.hasPrefix(" "))
      return !isList
    }
    let text = kept.joined(separator: "\n").replacingLine(from: "id: ") { _ in "id: \(year)-9\(count)" }
    try Files.write(Data(text.utf8), to: root + "/" + copy)
    return "copy \(file) to \(copy)"
  }

  private mutating func renamePage() throws -> String {
    let file = pick(pages)
    let name = "page-\(count)"
    let renamed = "Content/pages/\(name).md"
    let text = try text(file).replacingLine(from: "id: ") { _ in "id: \(name)" }
    try FileManager.default.removeItem(atPath: root + "/" + file)
    try Files.write(Data(text.utf8), to: root + "/" + renamed)
    return "rename \(file) to \(renamed)"
  }

  private mutating func change(_ files: [String], _ body: (String) -> String) throws -> String {
    let file = pick(files)
    try Files.write(Data(body(try text(file)).utf8), to: root + "/" + file)
    return "change \(file)"
  }

  private mutating func pick(_ files: [String]) -> String { files[Int.random(in: 0..<files.count, using: &random)] }

  private func text(_ file: String) throws -> String { try String(contentsOfFile: root + "/" + file, encoding: .utf8) }

  private var cases: [String] { files("Content/cases", ".md") }
  private var pages: [String] { files("Content/pages", ".md") }
  private var plans: [String] { files("Content/plans", ".yml") }
  private var statics: [String] { files("Content/static", "") }
  private var results: [String] { files("Content/inspections", ".csv").filter { !$0.hasSuffix("-pool.csv") } }

  private func files(_ folder: String, _ suffix: String) -> [String] {
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: root + "/" + folder)) ?? []
    return names.filter { $0.hasSuffix(suffix) && $0.contains(".") }.sorted().map { folder + "/" + $0 }
  }
}

/// A date so many days later.
private func moved(_ text: String, by days: Int) -> String {
  let format = Date.ISO8601FormatStyle(timeZone: .gmt).year().month().day()
  guard let date = try? format.parse(text.trimmingCharacters(in: .whitespaces)) else { return text }
  return format.format(date.addingTimeInterval(Double(days) * 86_400))
}

extension String {
  /// The first line that begins with `start` as `body` writes it.
  fileprivate func replacingLine(from start: String, _ body: (Substring) -> String) -> String {
    var lines = split(separator: "\n", omittingEmptySubsequences: false)
    guard let index = lines.firstIndex(where: { $0.hasPrefix(start) }) else { return self }
    lines[index] = Substring(body(lines[index]))
    return lines.joined(separator: "\n")
  }

  fileprivate func replacingFirst(_ text: String, with other: String) -> String {
    firstRange(of: text).map { String(self[..<$0.lowerBound]) + other + String(self[$0.upperBound...]) } ?? self
  }
}
