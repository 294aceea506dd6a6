import Testing

@testable import Intake

/// What `PlainYAML` reads is what libyaml reads, with every place and without a diagnostic; what it leaves is left to libyaml.
@Suite struct `Property: plain YAML` {
  #if DEBUG
    private static let count = 2_000
  #else
    private static let count = 200_000
  #endif

  /// A generator of the same numbers in every run.
  private struct Numbers {
    var state: UInt64
    mutating func below(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
  }

  private static let pieces = [
    "a", "b", "k1", "甲", "编号", "😀", "é", "1.5", "-1", ": ", ":", "- ", "-", "\n", "\n", "\n  ", "\n- ", "\n  - ",
    "\n    ", " ", "  ",
    "{", "}", "{a: b}", "{k: ", "[", "]", "[甲, 乙]", "[]", "{}", ", ", ",", "\"", "'", "\"甲: 乙\"", "'x'", "''", "#",
    " # ", "\n# 注\n", "~",
    "null", "&x ", "*x", "!x ", "|", ">", "?", "? ", "%", "@", "`", "=", "(", "/", "\t", "\r", "\u{7F}", "\u{85}",
    "\u{A0}",
    "\u{2028}", "\u{2029}", "\u{FEFF}", "\u{FFFE}", "\u{FFFF}", "\u{3000}", "，", "\u{0}", "...", "---", "\n---\n", "\\",
    "\\n", "<<: ", "a: ", "b: ",
    "\na: ", "\nb: x", "\n甲: {c: d, e: [f]}", "https://x.example/a?b=c",
  ]

  private static let documents = [
    "id: 2026-0042\n标题: 示例案\nparty: {name: 甲, type: sole}\nlaws:\n  - {law: x, articles: [第一条, 第二条]}\n  - law: y\n    role: z\ntier: serious\n",
    "- id: a\n  names: [甲, 乙]\n  更多:\n  - 丙\n  - 丁: {a: \"b\"}\n    c:\n\n- id: b\n# 注\n- 'c'\n",
    "a:\n  b:\n    c: d\n  e:\n  - f\n  -  g: h\ni:\n",
  ]

  /// The tree with every place, in one line.
  private static func dump(_ node: Node) -> String {
    let place = "\(node.line):\(node.column)"
    switch node.content {
    case .scalar(let text, let isQuoted): return "\(place)\(isQuoted ? "'" : "")\(text.unicodeScalars.map(\.value))"
    case .sequence(let nodes): return "\(place)[\(nodes.map(dump).joined(separator: ","))]"
    case .mapping(let pairs):
      return "\(place){\(pairs.map { "\($0.line):\($0.column)\($0.key) \(dump($0.value))" }.joined(separator: ","))}"
    }
  }

  /// Whether it was read at all.
  private static func check(_ text: String) -> Bool {
    let bytes = Array(text.utf8)[...]
    guard let node = PlainYAML.read(bytes, firstLine: 2) else { return false }
    let (expected, diagnostics) = YAMLReader.readByLibyaml(bytes, file: "x.yml", firstLine: 2)
    #expect(diagnostics.isEmpty && expected.map(dump) == dump(node), "\(text.debugDescription)")
    return true
  }

  @Test(arguments: [1, 2] as [UInt64])
  func `made of random pieces is read as libyaml reads it`(seed: UInt64) {
    var numbers = Numbers(state: seed)
    var read = 0
    for _ in 0..<Self.count {
      var text = ["a: ", "- ", "", "甲:\n", "[", "a: {"][numbers.below(6)]
      for _ in 0..<(1 + numbers.below(7)) { text += Self.pieces[numbers.below(Self.pieces.count)] }
      if Self.check(text) { read += 1 }
    }
    #expect(read > Self.count / 40)
  }

  @Test(arguments: [3, 4] as [UInt64])
  func `with a few slips is read as libyaml reads it`(seed: UInt64) {
    var numbers = Numbers(state: seed)
    var read = 0
    for _ in 0..<Self.count {
      var characters = Array(Self.documents[numbers.below(Self.documents.count)].unicodeScalars)
      for _ in 0...numbers.below(3) {
        let start = numbers.below(characters.count)
        let end = min(characters.count, start + numbers.below(4))
        let piece = Self.pieces[numbers.below(Self.pieces.count)].unicodeScalars
        characters.replaceSubrange(start..<end, with: numbers.below(4) == 0 ? [] : Array(piece))
      }
      if Self.check(String(String.UnicodeScalarView(characters))) { read += 1 }
    }
    #expect(read > Self.count / 40)
  }

  @Test func `of the usual forms needs no libyaml`() {
    for document in Self.documents { #expect(Self.check(document)) }
  }
}
