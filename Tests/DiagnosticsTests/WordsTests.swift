import Diagnostics
import Foundation
import Testing

/// The words of every problem in both languages; `RECORD=1 swift test` writes the snapshot anew.
@Suite struct `The words of a problem` {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()

  @Test func `are those of the snapshot`() throws {
    let file = Self.folder.appending(path: "Snapshots/words.txt")
    let text = Problem.examples.map(Self.entry).joined(separator: "\n")
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    let expected = try String(contentsOf: file, encoding: .utf8)
    let pairs = zip(text.split(separator: "\n\n"), expected.split(separator: "\n\n"))
    for (found, wanted) in pairs { #expect(found == wanted) }
    #expect(text == expected)
  }

  private static func entry(_ problem: Problem) -> String {
    var lines = [problem.code]
    for language in [Language.english, .chinese] {
      let words = problem.words(in: language)
      lines += ["  \(words.summary)", "    → \(words.hint)"]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  @Test func `are tried for every case, each with a code of its own`() throws {
    let source = Self.folder.appending(path: "../../Sources/Diagnostics/Problem.swift")
    let lines = try String(contentsOf: source, encoding: .utf8).split(separator: "\n")
    let codes = lines.compactMap { line -> String? in
      let parts = line.split(separator: "\"")
      return line.trimmingPrefix(while: \.isWhitespace).hasPrefix("case .") && parts.count == 2 ? String(parts[1]) : nil
    }
    #expect(codes == Problem.examples.map(\.code))
    #expect(Set(codes).count == codes.count)
  }

  @Test(arguments: Problem.examples)
  func `state what is, without a full stop, and differ between the languages`(problem: Problem) {
    let (english, chinese) = (problem.words(in: .english), problem.words(in: .chinese))
    #expect(!english.summary.hasSuffix(".") && !chinese.summary.hasSuffix("。"))
    #expect(!english.summary.contains("\n") && !chinese.summary.contains("\n"))
    #expect(chinese.summary.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
    #expect(english.summary != chinese.summary)
  }

  @Test(arguments: Problem.examples + unhelped)
  func `say what to do`(problem: Problem) {
    for language in [Language.english, .chinese] { #expect(!problem.words(in: language).hint.isEmpty) }
  }

  /// Those whose hint depends on what is known, with nothing known.
  private static let unhelped: [Problem] = [
    .unknownKey("titel", in: Term("a plan", "计划"), suggestion: nil),
    .unknownChoice("x", of: Term("tier", "失信程度"), allowed: [Term("minor", "轻微")], suggestion: nil),
    .unknownReference("x", kind: Term("authority", "机构"), suggestion: nil),
    .unknownBlock("五类案", suggestion: nil),
    .lawNotInForce("示例法", on: "2026-08-15", isRepealed: true, instead: nil),
    .lawNotInForce("示例法", on: "2026-08-15", isRepealed: false, instead: nil),
    .limitationPassed(discovered: "2026-05-01", limit: "2026-04-30", years: 5),
    .bagCorrection(bag: "2026-q2-2", of: nil),
  ]

  @Test(
    arguments: [
      ("zh", Language.chinese), ("zh_CN.UTF-8", .chinese), ("zh_TW", .chinese), ("en_US.UTF-8", .english),
      ("C", .english),
      ("", .english), (nil, .english),
    ] as [(String?, Language)])
  func `follow the locale`(locale: String?, language: Language) {
    #expect(Language(locale: locale) == language)
  }

  @Test(arguments: [YAMLFeature.anchor, .alias, .tag, .mergeKey, .complexKey, .secondDocument])
  func `name each part of YAML`(feature: YAMLFeature) {
    #expect(Problem.yamlFeature(feature).words(in: .english).summary.hasSuffix("is not part of the contract"))
  }

  @Test(arguments: PrivateKind.allCases)
  func `never repeat a private value`(kind: PrivateKind) {
    #expect(!Problem.privateValue(kind).words(in: .chinese).summary.contains { $0.isNumber })
  }
}
