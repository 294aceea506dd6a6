import Diagnostics
import Platform
import Register

/// Turns an author's text into one that may be shown: names checked, placeholders filled in, secrets blackened.
struct Wording {
  /// What `{{case ID}}` needs to know of another record.
  struct Reference {
    /// Markdown for a record that is shown.
    var title: String
    var address: Address
    var isShown: Bool
    /// It was shown and has left.
    var hasLeft: Bool
  }

  private static let secretMark = Array("==".utf8)
  private static let opening = Array("{{".utf8)
  private static let closing = Array("}}".utf8)

  /// Names that must not stand in the text.
  let forbidden: [String]
  /// Texts that look private but are not, with their reasons.
  let allowances: AllowanceLog
  /// What `{{当事人}}` reads.
  let party: String?
  /// Whether other records may be linked.
  let linksCases: Bool
  /// What the office publishes of itself.
  var own = OwnValues([])
  let reference: (String) -> Reference?

  /// For words that the office writes of its own: they name no party, and link the cases that they mean.
  static func ofOffice(_ register: Register, _ cases: CaseReferences) -> Wording {
    Wording(
      forbidden: [], allowances: AllowanceLog(), party: nil, linksCases: true, own: OwnValues(register),
      reference: { cases($0) })
  }

  /// The text, and what is wrong with it.
  func disclose(_ text: String, file: String, line: Int, diagnostics: inout [Diagnostic]) -> String {
    var bytes = Array(text.utf8)
    checkPrivateData(bytes, file, line, &diagnostics)
    for name in forbidden {
      guard let offset = NameSearch.firstOffset(of: name, in: bytes) else { continue }
      let place = place(bytes, offset, file, line)
      if !allowances.allow(name, nil, at: place) { diagnostics.append(.error(.maskedNameInText, at: place)) }
    }
    var isChanged = false
    if Wording.holdsPair(UInt8(ascii: "="), bytes) {
      bytes = blackened(bytes, file, line, &diagnostics)
      isChanged = true
    }
    if Wording.holdsPair(UInt8(ascii: "{"), bytes) {
      bytes = filled(bytes, file, line, &diagnostics)
      isChanged = true
    }
    // It is made of whole pieces of text.
    return isChanged ? String(validated: bytes.span) : text
  }

  /// Whether a byte stands there twice in a row. Neither mark is common, so that `memchr` finds it at a hundred times the
  /// speed of a search for both.
  private static func holdsPair(_ byte: UInt8, _ bytes: [UInt8]) -> Bool {
    var start = 0
    while let found = bytes.firstOffset(of: byte, from: start) {
      if found + 1 < bytes.count, bytes[found + 1] == byte { return true }
      start = found + 1
    }
    return false
  }

  private func checkPrivateData(_ bytes: [UInt8], _ file: String, _ line: Int, _ diagnostics: inout [Diagnostic]) {
    for find in PrivateData.finds(inText: bytes) where !own.hold(bytes[find.range]) {
      let value = String(decoding: bytes[find.range], as: UTF8.self)
      let place = place(bytes, find.range.lowerBound, file, line)
      if !allowances.allow(value, find.kind, at: place) {
        diagnostics.append(.error(.privateValue(find.kind), at: place))
      }
    }
  }

  func place(_ bytes: [UInt8], _ offset: Int, _ file: String, _ line: Int) -> Place {
    let before = bytes[..<offset]
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let column = before[start...].count { $0 & 0xC0 != 0x80 } + 1
    return Place(file, line: line + before.count { $0 == 0x0A }, column: column)
  }

  /// `==商业秘密==` becomes `■■`: of the same length whatever it hides.
  func blackened(_ bytes: [UInt8], _ file: String, _ line: Int, _ diagnostics: inout [Diagnostic]) -> [UInt8] {
    let mark = Wording.secretMark
    var result: [UInt8] = []
    var index = 0
    while let open = bytes.firstOffset(of: mark, from: index) {
      result += bytes[index..<open]
      var run = open
      while run < bytes.count, bytes[run] == mark[0] { run += 1 }
      let next = run < bytes.count ? bytes[run] : 0x0A
      // A longer run underlines a heading, and one before a blank compares two things.
      guard run - open == 2, next != 0x20, next != 0x0A else {
        result += bytes[open..<run]
        index = run
        continue
      }
      let lineEnd = bytes[run...].firstIndex(of: 0x0A) ?? bytes.count
      guard let close = bytes.firstOffset(of: mark, from: run), close < lineEnd else {
        diagnostics.append(.error(.unclosedSecret, at: place(bytes, open, file, line)))
        result += bytes[open..<run]
        index = run
        continue
      }
      result += Array("■■".utf8)
      index = close + 2
    }
    return result + bytes[index...]
  }

  /// Fills in `{{当事人}}` and `{{case ID}}`.
  private func filled(_ bytes: [UInt8], _ file: String, _ line: Int, _ diagnostics: inout [Diagnostic]) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    while let open = bytes.firstOffset(of: Wording.opening, from: index) {
      result += bytes[index..<open]
      guard let close = bytes.firstOffset(of: Wording.closing, from: open + 2),
        !bytes[open..<close].contains(0x0A)
      else {
        result += Wording.opening
        index = open + 2
        continue
      }
      let name = String(decoding: bytes[(open + 2)..<close], as: UTF8.self)
      let words = name.split(separator: " ").map(String.init)
      if words == ["当事人"], let party {
        result += Array(party.utf8)
      } else if words.count == 2, words[0] == "case" || words[0] == "案件", let target = reference(words[1]) {
        result += Array(replacement(target).utf8)
      } else {
        diagnostics.append(.error(.unknownPlaceholder(name), at: place(bytes, open, file, line)))
      }
      index = close + 2
    }
    return result + bytes[index...]
  }

  private func replacement(_ target: Reference) -> String {
    if target.hasLeft { return "已停止公示" }
    guard target.isShown, linksCases else { return "另案" }
    var title = ""
    for character in target.title {
      if "[]\\`*_<".contains(character) { title.append("\\") }
      title.append(character)
    }
    return "[\(title)](/\(target.address.path))"
  }
}
