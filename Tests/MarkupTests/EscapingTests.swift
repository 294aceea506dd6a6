import Markup
import Testing

@Suite struct `Text in markup` {
  @Test func `is escaped in content and in attributes`() {
    let party = #"<示例> & "某' 公司"#
    let html: HTML = "<p title=\"\(party)\">\(party)</p>"
    let escaped = "&lt;示例&gt; &amp; &quot;某&#39; 公司"
    #expect(text(html) == "<p title=\"\(escaped)\">\(escaped)</p>")
  }

  @Test(arguments: [
    ("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;"), ("'", "&#39;"), ("&amp;", "&amp;amp;"),
    ("&&&", "&amp;&amp;&amp;"), ("<script>", "&lt;script&gt;"), ("]]>", "]]&gt;"), ("<!--", "&lt;!--"), ("", ""),
    ("a\tb\nc", "a\tb\nc"), ("＜＆＞", "＜＆＞"), ("·", "·"), ("𠮷", "𠮷"), ("👨‍👩‍👧", "👨‍👩‍👧"), ("é", "é"), ("e\u{301}", "e\u{301}"),
    ("\u{10FFFD}", "\u{10FFFD}"),
  ])
  func `is written with references for the five special characters alone`(plain: String, expected: String) {
    let html: HTML = "\(plain)", xml: XML = "\(plain)", svg: SVG = "\(plain)"
    let part: HTML = "\(plain[...])"
    for bytes in [html.bytes, xml.bytes, svg.bytes, part.bytes, HTML(text: plain).bytes] {
      #expect(bytes == Array(expected.utf8))
    }
  }

  @Test(arguments: Array(0..<0x20))
  func `has no control character`(code: Int) throws {
    let scalar = try #require(Unicode.Scalar(UInt8(code)) as Unicode.Scalar?)
    let html: HTML = "\("a\(Character(scalar))b")"
    let isKept = [0x09, 0x0A, 0x0D].contains(code)
    #expect(text(html).unicodeScalars.elementsEqual(isKept ? ["a", scalar, "b"] : ["a", "\u{FFFD}", "b"]))
  }

  @Test(arguments: [
    ("<", "&lt;"), ("'", "&#39;"), ("\u{1}", "\u{FFFD}"), ("\u{FFFE}", "\u{FFFD}"), ("\u{FFFF}", "\u{FFFD}"),
  ])
  func `is escaped wherever the special character stands`(special: String, expected: String) {
    for filler in ["a", "罚", "\u{FFC0}", "\u{FFBF}", "\u{FFD}", "\n"] {
      for before in 0..<20 {
        for after in 0..<20 {
          let (start, end) = (String(repeating: filler, count: before), String(repeating: filler, count: after))
          let html: HTML = "\(start + special + end)"
          #expect(html.bytes == Array((start + expected + end).utf8))
        }
      }
    }
  }

  @Test func `that was no UTF-8 or half a surrogate pair becomes valid text`() {
    let broken = String(decoding: [0x61, 0xFF, 0xED, 0xA0, 0x80, 0x3C] as [UInt8], as: UTF8.self)
    let half = String(decoding: [0xD83D, 0x3C] as [UInt16], as: UTF16.self)
    for plain in [broken, half] {
      let html: HTML = "\(plain)"
      #expect(String(validating: html.bytes, as: UTF8.self) != nil)
      #expect(text(html).hasSuffix("\u{FFFD}&lt;"))
    }
  }

  @Test(arguments: [1, 63, 64, 65, 4096, 20_000])
  func `is right in long runs`(count: Int) {
    let plain = String(repeating: "罚", count: count) + String(repeating: "<", count: count) + "款"
    let html: HTML = "\(plain)"
    #expect(html.bytes.count == 3 * count + 4 * count + 3)
    #expect(readBack(html).utf8.elementsEqual(plain.utf8))
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `reads back as it was, whatever it is`(seed: UInt64) {
    var random = Repeatable(seed)
    for _ in 0..<50 {
      let plain = random.text()
      let html: HTML = "\(plain)"
      #expect(readBack(html).unicodeScalars.elementsEqual(plain.unicodeScalars))
      #expect(!html.bytes.contains { "<>\"'".utf8.contains($0) })
    }
  }

  @Test(arguments: 100..<140 as Range<UInt64>)
  func `is read by an XML parser as it was`(seed: UInt64) {
    var random = Repeatable(seed)
    for _ in 0..<20 {
      let plain = random.text()
      let found = parse("<x t=\"\(plain)\">\(plain)</x>")
      #expect(found.isWellFormed, "\(plain.debugDescription)")
      #expect(found.text.unicodeScalars.elementsEqual(plain.unicodeScalars))
      // XML reads a tab or a line end in an attribute as a blank.
      let attribute = plain.unicodeScalars.map { $0 == "\t" || $0 == "\n" ? " " : $0 }
      #expect(found.attribute.map { Array($0.unicodeScalars) } == attribute)
    }
  }

  @Test(arguments: ["\u{0}", "\u{1F}", "\u{FFFE}", "\u{FFFF}"])
  func `that XML forbids does not break a feed`(forbidden: String) {
    let title = "甲\(forbidden)乙"
    let found = parse("<x t=\"\(title)\">\(title)</x>")
    #expect(found.isWellFormed)
    #expect(found.text == "甲\u{FFFD}乙")
  }
}
