import FoundationXML
import Markup

import struct Foundation.Data
import class Foundation.NSObject

/// Markup as text.
func text<Language>(_ markup: Markup<Language>) -> String { String(decoding: markup.bytes, as: UTF8.self) }

/// Random numbers that are the same in every run (SplitMix64).
struct Repeatable: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  /// Text with many special characters, and some from every plane of Unicode.
  mutating func text() -> String {
    let special: [Unicode.Scalar] = [
      "&", "<", ">", "\"", "'", ";", "#", "a", "罚", "　", "\u{0301}", "\u{FF1C}", "\t", "\n",
    ]
    var result = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...40, using: &self) {
      if Bool.random(using: &self), let scalar = special.randomElement(using: &self) {
        result.append(scalar)
      } else if let scalar = Unicode.Scalar(UInt32.random(in: 0x20...0x10FFFF, using: &self)),
        scalar.value & 0xFFFE != 0xFFFE
      {
        result.append(scalar)
      }
    }
    return String(result)
  }
}

/// What a reader of HTML sees: the five references that the escaping uses, read back.
func readBack(_ html: HTML) -> String {
  var rest = text(html)[...]
  var result = ""
  while let character = rest.first {
    let references = [("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'")]
    if let (reference, plain) = references.first(where: { rest.unicodeScalars.starts(with: $0.0.unicodeScalars) }) {
      result += plain
      rest.unicodeScalars.removeFirst(reference.unicodeScalars.count)
    } else {
      _ = character
      result.unicodeScalars.append(rest.unicodeScalars.removeFirst())
    }
  }
  return result
}

/// What an XML parser, which is not ours, makes of a document: its text, and the attribute `t` of its root.
func parse(_ document: XML) -> (text: String, attribute: String?, isWellFormed: Bool) {
  let reader = XMLText()
  let parser = XMLParser(data: Data(document.bytes))
  parser.delegate = reader
  let isWellFormed = parser.parse()
  return (reader.text, reader.attribute, isWellFormed)
}

private final class XMLText: NSObject, XMLParserDelegate {
  var text = ""
  var attribute: String?

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) { attribute = attribute ?? attributes["t"] }
}
