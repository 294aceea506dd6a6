import Diagnostics
import Testing

@Suite struct `A report` {
  private static let place = Place("Content/plans/a.yml", line: 3, column: 1)

  private func report(_ language: Language = .english, _ line: String? = nil) -> Report {
    Report(language: language) { _, _ in line }
  }

  @Test func `begins with place, severity, code and message`() {
    let error = Diagnostic.error(.csvQuote, at: Self.place)
    #expect(
      report().text(error) == """
        Content/plans/a.yml:3:1: error[csv-quote]: a quoted cell does not end
          hint: close the quotation mark

        """)
    let warning = Diagnostic.warning(.csvQuote, at: Place("Content/plans/a.yml"))
    #expect(
      report(.chinese).text(warning) == """
        Content/plans/a.yml: warning[csv-quote]: 引号未闭合
          提示: 请补上引号

        """)
  }

  @Test(arguments: [
    ("title: x", 1, ""), ("title: x", 8, "       "), ("标题: x", 5, "      "), ("e\u{301}: x", 3, " "), ("a\tb", 3, "  "),
    ("ab", 9, "  "), ("😀x", 2, "  "), ("（一）x", 4, "      "),
  ])
  func `puts the caret under the column, wide characters counted twice`(line: String, column: Int, blanks: String) {
    let place = Place("a.yml", line: 1, column: column)
    let text = report(.english, line).text(.error(.unclosedSecret, at: place))
    #expect(text.split(separator: "\n")[2] == "  | \(blanks)^")
  }

  @Test func `shows the line without a caret when the column is not known`() {
    let text = report(.english, "标题: x").text(.error(.unclosedSecret, at: Place("a.yml", line: 1)))
    #expect(text.split(separator: "\n").dropFirst().first == "  | 标题: x")
    #expect(!text.contains("^"))
  }

  @Test func `cuts a long line around the column`() throws {
    let line = String(repeating: "a", count: 500) + "X" + String(repeating: "b", count: 500)
    let lines = report(.english, line).text(.error(.unclosedSecret, at: Place("a.csv", line: 1, column: 501)))
      .split(separator: "\n")
    #expect(lines[1].hasPrefix("  | …a") && lines[1].hasSuffix("b…"))
    #expect(lines[1].count < 120)
    let caret = try #require(lines[2].firstIndex(of: "^"))
    #expect(Array(lines[1])[lines[2].distance(from: lines[2].startIndex, to: caret)] == "X")
  }

  @Test func `cuts at the right alone when the column is near the beginning`() {
    let lines = report(.english, String(repeating: "字", count: 300))
      .text(.error(.unclosedSecret, at: Place("a.csv", line: 1, column: 2))).split(separator: "\n")
    #expect(lines[1] == "  | " + String(repeating: "字", count: 100) + "…")
    #expect(lines[2] == "  |   ^")
  }

  @Test func `lists its notes`() {
    let notes: [Diagnostic.Note] = [
      .firstGiven(at: Place("a.yml", line: 1, column: 1)), .declared(at: Place("b.yml", line: 2)),
      .candidate("sl-office", at: Place("c.yml", line: 3, column: 4)),
    ]
    let diagnostic = Diagnostic.error(.duplicateKey("title"), at: Self.place, notes: notes)
    #expect(
      report().text(diagnostic) == """
        Content/plans/a.yml:3:1: error[duplicate-key]: key `title` is given twice
        a.yml:1:1: note: first given here
        b.yml:2: note: declared here
        c.yml:3:4: note: could be `sl-office`
          hint: keep one of the two

        """)
    #expect(report(.chinese).text(diagnostic).contains("a.yml:1:1: note: 首次出现于此"))
  }

  @Test func `is sorted by file, line, column and code, each problem once`() {
    let list: [Diagnostic] = [
      .error(.csvQuote, at: Place("b.yml", line: 1, column: 1)),
      .error(.csvQuote, at: Place("a.yml", line: 10, column: 1)),
      .warning(.unclosedSecret, at: Place("a.yml", line: 2, column: 9)),
      .error(.emptyFile, at: Place("a.yml", line: 2, column: 9)),
      .error(.csvQuote, at: Place("a.yml", line: 10, column: 1)),
      .error(.emptyFile, at: Place("a.yml")),
    ]
    #expect(
      list.sortedForReport().map { "\($0.place) \($0.problem.code)" } == [
        "a.yml empty-file", "a.yml:2:9 empty-file", "a.yml:2:9 unclosed-secret", "a.yml:10:1 csv-quote",
        "b.yml:1:1 csv-quote",
      ])
    #expect(report().text(list).split(separator: "\n").filter { $0.contains("[") }.count == 5)
  }

  @Test func `tells errors from warnings`() {
    #expect([Diagnostic.error(.emptyFile, at: Self.place)].hasErrors)
    #expect(![Diagnostic.warning(.emptyFile, at: Self.place)].hasErrors)
    #expect(![Diagnostic]().hasErrors)
  }

  @Test func `gives a program one object on one line`() {
    let note = Diagnostic.Note.firstGiven(at: Place("a.yml", line: 1, column: 1))
    let diagnostic = Diagnostic.error(.duplicateKey("a\"b\\\n\u{1}"), at: Self.place, notes: [note])
    #expect(
      report().json(diagnostic) == #"""
        {"file":"Content/plans/a.yml","line":3,"column":1,"severity":"error","code":"duplicate-key",\#
        "message":"key `a\"b\\\n\u0001` is given twice","hint":"keep one of the two",\#
        "notes":[{"place":"a.yml:1:1","message":"first given here"}]}
        """#)
  }

  @Test(arguments: [
    ("", #""""#), ("标题", #""标题""#), ("\"\\", #""\"\\""#), ("\t\r\n", #""\t\r\n""#), ("\u{0}\u{1F}", #""\u0000\u001f""#),
  ])
  func `escapes what JSON does not allow`(text: String, quoted: String) {
    #expect(Report.quoted(text) == quoted)
  }
}
