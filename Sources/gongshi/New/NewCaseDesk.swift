import Diagnostics
import Glibc
import Intake
import Platform
import Register

/// Why a case was not written.
struct NewCaseRefusal: Error {
  var lines: [Term] = []
  var diagnostics: [Diagnostic] = []
  /// Whether the command was given too little, or something that is none of its keys.
  var isUsage = false
}

/// The answers for one case, from options and from the terminal, and the file that they make.
struct NewCaseDesk {
  private let root: String
  private let intake: CaseIntake
  private let language: Language
  private let givenYear: Int?
  private var cells: [String?]

  init(root: String, intake: CaseIntake, language: Language, year: Int?) {
    (self.root, self.intake, self.language, givenYear) = (root, intake, language, year)
    cells = Array(repeating: nil, count: intake.columns.count)
  }

  /// Whether somebody is there to answer.
  static var isTerminal: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1 }

  private subscript(_ key: String) -> String? { intake.slot(key).flatMap { cells[$0] } }

  private mutating func set(_ key: String, _ text: String) {
    if let slot = intake.slot(key) { cells[slot] = text }
  }

  private var year: Int {
    givenYear ?? self["decision.date"].flatMap { Day($0)?.year } ?? Day.todayInChina().year
  }

  // MARK: Options

  /// Takes what the options give, and reports all that is wrong with it.
  mutating func take(_ given: [(key: String, text: String)]) throws {
    var refusal = NewCaseRefusal(isUsage: true)
    for (key, text) in given {
      guard let slot = intake.slot(key) else {
        let hint = intake.suggestion(for: key)
        refusal.lines.append(
          Term(
            "a case has no key `\(key)`" + (hint.map { "; did you mean `\($0)`?" } ?? ""),
            "案件没有 `\(key)` 这一项" + (hint.map { "，是否应为 `\($0)`？" } ?? "")))
        continue
      }
      if intake.columns[slot].key.english == "published" {
        refusal.lines.append(Term("a new case is a draft: fill in `published` in the file", "新建的是草稿，公示日期请在文件中填写"))
      } else if cells[slot] != nil {
        refusal.lines.append(Term("`\(key)` is given twice", "`\(key)` 重复"))
      } else if let problem = objection(text, slot) {
        refusal.lines.append(problem)
      } else {
        cells[slot] = text
      }
    }
    guard refusal.lines.isEmpty else { throw refusal }
  }

  /// What is wrong with a value, in one line.
  private func objection(_ text: String, _ slot: Int) -> Term? {
    var alone = [String?](repeating: nil, count: cells.count)
    alone[slot] = text
    guard let problem = intake.judge(alone, year: year).objection(to: slot) else { return nil }
    let key = intake.columns[slot].key
    func line(_ language: Language) -> String {
      let words = problem.words(in: language)
      return "\(words.summary) (\(words.hint))"
    }
    return Term("\(key.english): \(line(.english))", "\(key.chinese)：\(line(.chinese))")
  }

  // MARK: Questions

  /// The questions of a penalty; other kinds leave some out.
  private static let questions = [
    "kind", "lenient.ground", "party.name", "party.type", "party.code", "party.representative", "region", "authority",
    "field", "source",
    "decision.date", "decision.number", "violations", "laws", "measures", "tier", "title",
  ]

  /// Asks for what is not given yet; an empty answer leaves it out.
  mutating func ask() throws {
    for key in Self.questions {
      guard let slot = intake.slot(key), cells[slot] == nil else { continue }
      if key == "party.type", self["party.name"] == nil { continue }
      if key == "party.code", self["party.type"].map({ $0 == "person" || $0 == "自然人" }) ?? true { continue }
      if key == "party.representative", self["party.code"] == nil { continue }
      if key == "lenient.ground", self["kind"].map({ $0 != "lenient" && $0 != "不予处罚" }) ?? true { continue }
      cells[slot] = try answer(slot)
    }
  }

  private func answer(_ slot: Int) throws -> String? {
    let column = intake.columns[slot]
    let choices = choices(of: column)
    let fallback = fallback(for: column.key.english)
    for (index, choice) in choices.enumerated() { Console.toStandardError("  \(index + 1) \(choice(language))\n") }
    let form = column.form(language)
    while true {
      let shown = fallback.map { " [\($0)]" } ?? ""
      let what = choices.isEmpty ? (language == .chinese ? "（\(form)）" : " (\(form))") : ""
      Console.toStandardError("\(column.key(language))\(what)\(shown)\(language == .chinese ? "：" : ": ")")
      guard let line = readLine() else {
        throw NewCaseRefusal(lines: [Term("stopped; nothing was written", "已停止，未写入任何文件")])
      }
      var text = String(line.drop { $0 == " " })
      while text.hasSuffix(" ") { text.removeLast() }
      if text.isEmpty {
        if fallback != nil || !column.isRequired { return fallback }
        continue
      }
      if let number = Int(text), choices.indices.contains(number - 1) { text = choices[number - 1].english }
      if let problem = objection(text, slot) {
        Console.toStandardError("  \(problem(language))\n")
        continue
      }
      return text
    }
  }

  private func choices(of column: TableColumn) -> [Term] {
    switch (column.kind, column.key.english) {
    case (.choice(let values), _): values.map(\.name)
    case (.reference, "region"): intake.register.regions.map { Term($0.id, $0.name) }
    case (.reference, "authority"):
      intake.register.authorities.filter(\.isRanked).map { Term($0.id, $0.usualName) }
    default: []
    }
  }

  private func fallback(for key: String) -> String? {
    switch key {
    case "kind": "penalty"
    case "party.type": "enterprise"
    case "title": title
    default: nil
    }
  }

  /// A title out of party and violation; a person or a sole proprietor is not named in it.
  private var title: String? {
    guard let violation = self["violations"]?.split(whereSeparator: { "；;".contains($0) }).first else { return nil }
    let isEnterprise = ["enterprise", "法人或其他组织", "企业"].contains(self["party.type"] ?? "")
    return (isEnterprise ? self["party.name"] ?? "" : "{{当事人}}") + violation + "案"
  }

  // MARK: The file

  /// Writes the file; its path below the root.
  mutating func write() throws -> String {
    if self["kind"] == nil { set("kind", "penalty") }
    if self["party.name"] != nil, self["party.type"] == nil {
      throw NewCaseRefusal(lines: [Term("--type is needed with --party", "填写当事人时须用 --type 填写类型")], isUsage: true)
    }
    if self["title"] == nil {
      guard let title else {
        throw NewCaseRefusal(
          lines: [Term("--title is needed, or --party and --violation", "须填写 --title，或 --party 和 --violation")],
          isUsage: true)
      }
      set("title", title)
    }
    let id = self["id"] ?? freeID()
    set("id", id)
    let path = "Content/cases/\(year)/\(id).md"
    if let there = intake.register.cases.first(where: { $0.id == id }) {
      throw NewCaseRefusal(lines: [
        Term("the id `\(id)` is taken by \(there.origin.file)", "编号 \(id) 已用于 \(there.origin.file)")
      ])
    }
    let text = "---\n\(intake.frontMatter(cells))---\n## 违法事实\n\n## 处理情况\n"
    let (item, errors) = intake.read(text, as: path, year: year)
    guard errors.isEmpty, item != nil else {
      // The file is not there, so that its lines cannot be shown.
      let lines = errors.map { error in
        Term(error.problem.words(in: .english).summary, error.problem.words(in: .chinese).summary)
      }
      throw NewCaseRefusal(lines: lines)
    }
    try create(path, Array(text.utf8))
    return path
  }

  private func freeID() -> String {
    var number = intake.nextNumber(of: year)
    // A file that cannot be read has its name all the same.
    while access("\(root)/Content/cases/\(year)/\(CaseIntake.id(year, number)).md", F_OK) == 0 { number += 1 }
    return CaseIntake.id(year, number)
  }

  /// Puts the whole file at its place in one step, unless one is there.
  private func create(_ path: String, _ bytes: [UInt8]) throws {
    var folder = root
    for part in path.split(separator: "/").dropLast() {
      folder += "/\(part)"
      guard mkdir(folder, 0o755) == 0 || errno == EEXIST else { throw failure(FileError(folder, errno)) }
    }
    let temporary = "\(root)/\(path).new"
    do throws(FileError) { try writeFileAtomically(temporary, bytes) } catch { throw failure(error) }
    defer { unlink(temporary) }
    guard link(temporary, "\(root)/\(path)") == 0 else { throw failure(FileError(path, errno)) }
  }

  private func failure(_ error: FileError) -> NewCaseRefusal {
    NewCaseRefusal(lines: [Term("\(error)", error.chinese)])
  }
}
