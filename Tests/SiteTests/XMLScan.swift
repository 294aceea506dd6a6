import Foundation
import FoundationXML
import Testing

/// A document read by a strict parser.
final class XMLScan: NSObject, XMLParserDelegate {
  private var elements: [(name: String, attributes: [String: String], text: String)] = []
  private var open: [Int] = []

  /// Fails when the document is not well-formed.
  init(_ bytes: Data?) throws {
    super.init()
    let parser = XMLParser(data: try #require(bytes))
    parser.delegate = self
    try #require(parser.parse(), "line \(parser.lineNumber): \(String(describing: parser.parserError))")
  }

  func count(_ name: String) -> Int { elements.count { $0.name == name } }
  func texts(of name: String) -> [String] { elements.filter { $0.name == name }.map(\.text) }
  func values(of attribute: String, in name: String) -> [String] {
    elements.filter { $0.name == name }.compactMap { $0.attributes[attribute] }
  }

  func parser(
    _: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    open.append(elements.count)
    elements.append((name, attributes, ""))
  }

  func parser(_: XMLParser, didEndElement _: String, namespaceURI: String?, qualifiedName: String?) {
    open.removeLast()
  }

  func parser(_: XMLParser, foundCharacters text: String) {
    if let last = open.last { elements[last].text += text }
  }
}
