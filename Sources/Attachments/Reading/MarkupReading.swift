import Diagnostics

/// The texts of an XML part, read leniently: whatever is between tags, and attributes in which people write.
///
/// Pieces of one paragraph, cell or text object are put together, as a number may be in several of them; a tracked change is
/// text like any other (修订), and so is what a remark says (批注).
struct MarkupReading {
  /// Where a paragraph, a cell or a field ends.
  private static let blocks: Set<String> = [
    "si", "c", "f", "v", "is", "comment", "threadedComment", "p", "tr", "tc", "row", "TextObject", "property", "lpwstr",
    "oddHeader", "oddFooter", "evenHeader", "evenFooter", "definedName", "creator", "lastModifiedBy", "Company",
    "Manager",
    "Author", "Creator", "title", "subject", "keywords", "description", "category", "Title", "Subject", "Keyword",
    "Keywords", "Abstract", "CustomData", "Parameter", "Remark", "li", "hyperlink", "rights", "author",
  ]
  /// Elements whose text is the name of who made the file; in XMP and OOXML a name may stand in a list within them.
  private static let authors: Set<String> = ["creator", "lastModifiedBy", "Manager", "Author", "author"]
  /// Attributes that hold the name of somebody.
  private static let nameAttributes: Set<String> = ["author", "displayName"]
  /// Attributes in which people write, or which lead somewhere.
  private static let textAttributes: Set<String> = [
    "Target", "descr", "title", "tooltip", "display", "prompt", "error", "name",
  ]

  private let bytes: [UInt8]
  private let part: Term
  private let place: (String) -> Term?
  private var text = FileText()
  private var buffer: [UInt8] = []
  private var open: [String] = []
  private var cell: String?
  private var count = 0

  private init(_ bytes: [UInt8], _ part: Term, _ place: @escaping (String) -> Term?) {
    self.bytes = bytes
    self.part = part
    self.place = place
  }

  /// The texts of the part; `place` names a cell, or a shared text by its number.
  static func read(_ bytes: [UInt8], part: Term, place: @escaping (String) -> Term? = { _ in nil }) -> FileText {
    var reading = MarkupReading(bytes, part, place)
    reading.run()
    return reading.text
  }

  private mutating func run() {
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<") else {
        let end = bytes[index...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
        buffer += MarkupReading.decoded(bytes[index..<end])
        index = end
        continue
      }
      index = tag(index)
    }
    flush(nil)
  }

  /// Reads the tag, remark or CDATA section at `index`; where it ends.
  private mutating func tag(_ index: Int) -> Int {
    if bytes[index...].starts(with: "<![CDATA[".utf8) {
      let end = bytes.firstOffset("]]>", from: index + 9) ?? bytes.count
      buffer += bytes[(index + 9)..<end]
      return min(bytes.count, end + 3)
    }
    if bytes[index...].starts(with: "<!--".utf8) {
      let end = bytes.firstOffset("-->", from: index + 4) ?? bytes.count
      text.add(Array(bytes[(index + 4)..<end]), part)
      return min(bytes.count, end + 3)
    }
    let end = bytes[index...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count
    let inside = bytes[(index + 1)..<end]
    if inside.first == UInt8(ascii: "/") {
      close(MarkupReading.localName(inside.dropFirst()))
    } else if inside.first != UInt8(ascii: "?"), inside.first != UInt8(ascii: "!") {
      let name = MarkupReading.localName(inside)
      begin(name, inside)
      if inside.last == UInt8(ascii: "/") { close(name) }
    }
    return min(bytes.count, end + 1)
  }

  private mutating func begin(_ name: String, _ inside: ArraySlice<UInt8>) {
    if MarkupReading.blocks.contains(name) { flush(nil) }
    open.append(name)
    if name == "tab" || name == "br" || name == "cr" { buffer.append(0x20) }
    for (key, value) in MarkupReading.attributes(inside) {
      if key == "r", name == "c" { cell = String(decoding: value, as: UTF8.self) }
      if MarkupReading.nameAttributes.contains(key) {
        text.add(author: value, Term("\(part.english), who wrote a remark or a change", "\(part.chinese)，批注或修订的作者"))
      } else if MarkupReading.textAttributes.contains(key) {
        text.add(value, part)
      }
    }
  }

  private mutating func close(_ name: String) {
    if MarkupReading.blocks.contains(name) { flush(name) }
    if name == "si" { count += 1 }
    if let last = open.lastIndex(of: name) { open.removeSubrange(last...) }
  }

  private mutating func flush(_ name: String?) {
    defer { buffer.removeAll(keepingCapacity: true) }
    guard !buffer.isEmpty else { return }
    if let field = open.last(where: MarkupReading.authors.contains) {
      text.add(author: buffer, Term("\(part.english), field \(field)", "\(part.chinese)的 \(field) 字段"))
      return
    }
    let number = MarkupReading.plainNumber(buffer) ?? buffer
    text.add(number, (name == "si" ? place("\(count)") : cell.flatMap(place)) ?? part)
  }

  // MARK: Pieces

  private static func localName(_ inside: ArraySlice<UInt8>) -> String {
    let name = inside.prefix { $0 > 0x20 && $0 != UInt8(ascii: "/") }
    let colon = name.lastIndex(of: UInt8(ascii: ":")).map { $0 + 1 } ?? name.startIndex
    return String(decoding: name[colon...], as: UTF8.self)
  }

  private static func attributes(_ inside: ArraySlice<UInt8>) -> [(String, [UInt8])] {
    var result: [(String, [UInt8])] = []
    var rest = inside.drop { $0 > 0x20 }
    while let equals = rest.firstIndex(of: UInt8(ascii: "=")) {
      let key = localName(rest[..<equals].drop { $0 <= 0x20 })
      let value = rest[(equals + 1)...].drop { $0 <= 0x20 }
      guard let quote = value.first, quote == 0x22 || quote == 0x27,
        let end = value.dropFirst().firstIndex(of: quote)
      else { break }
      result.append((key, decoded(value[(value.startIndex + 1)..<end])))
      rest = value[(end + 1)...]
    }
    return result
  }

  /// A large number that a spreadsheet keeps as `1.1010119900307E+17`, in digits.
  private static func plainNumber(_ bytes: [UInt8]) -> [UInt8]? {
    guard let mark = bytes.firstIndex(of: UInt8(ascii: "E")), bytes.count < 30,
      let exponent = Int(String(decoding: bytes[(mark + 1)...], as: UTF8.self)), (10...18).contains(exponent)
    else { return nil }
    let digits = bytes[..<mark].filter { $0 != UInt8(ascii: ".") }
    guard digits.allSatisfy({ $0 &- 0x30 <= 9 }), digits.count <= exponent + 1 else { return nil }
    return digits + [UInt8](repeating: 0x30, count: exponent + 1 - digits.count)
  }

  /// Text with entities in their characters.
  static func decoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    guard bytes.contains(UInt8(ascii: "&")) else { return Array(bytes) }
    var result: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      guard bytes[index] == UInt8(ascii: "&"), let end = bytes[index...].prefix(12).firstIndex(of: UInt8(ascii: ";"))
      else {
        result.append(bytes[index])
        index += 1
        continue
      }
      let name = String(decoding: bytes[(index + 1)..<end], as: UTF8.self)
      result += (character(name) ?? "&\(name);").utf8
      index = end + 1
    }
    return result
  }

  private static func character(_ name: String) -> String? {
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default:
      guard name.hasPrefix("#") else { return nil }
      let code = name.dropFirst()
      let value = code.hasPrefix("x") ? UInt32(code.dropFirst(), radix: 16) : UInt32(code)
      return value.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
    }
  }
}

extension [UInt8] {
  /// The offset at which `text` first stands from `start` on.
  func firstOffset(_ text: String, from start: Int) -> Int? {
    let needle = Array(text.utf8)
    guard count >= needle.count, start <= count - needle.count else { return nil }
    return (start...(count - needle.count)).first { self[$0...].starts(with: needle) }
  }
}
