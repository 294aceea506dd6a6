import Platform

/// The cursor, and what stands on one line.
extension PlainYAML {
  /// The byte at the cursor; a line's end at the end of all.
  var byte: UInt8 { index < end ? bytes[index] : 0x0A }
  var next: UInt8 { index + 1 < end ? bytes[index + 1] : 0x0A }
  var column: Int { index - columnBase }
  var isDash: Bool { byte == UInt8(ascii: "-") && next == 0x20 }

  mutating func skipBlanks() {
    while index < end, bytes[index] == 0x20 { index += 1 }
  }

  /// Goes to what the next line that is neither blank nor a comment begins with, from the beginning of a line.
  mutating func beginLine() -> Bool {
    while true {
      columnBase = index
      skipBlanks()
      indent = index < end ? column : -1
      if index == end { return true }
      switch bytes[index] {
      case 0x0A: break
      case UInt8(ascii: "#"):
        while index < end, bytes[index] != 0x0A { guard step() else { return false } }
      default: return true
      }
      index += index < end ? 1 : 0
      line += 1
    }
  }

  /// Goes to the next line when nothing but blanks is left of this one.
  mutating func endLine() -> Bool {
    skipBlanks()
    guard byte == 0x0A else { return false }
    index += index < end ? 1 : 0
    line += 1
    return beginLine()
  }

  /// Goes over one byte of text. Control characters, and characters that YAML takes for an end of line, a mark of the order
  /// of bytes or nothing at all, are left to libyaml.
  @inline(__always) mutating func step() -> Bool {
    let byte = bytes[index]
    index += 1
    if byte < 0x80 { return byte >= 0x20 && byte != 0x7F }
    if byte < 0xC0 {
      columnBase += 1
      return true
    }
    switch byte {
    case 0xC2: return self.byte >= 0xA0
    case 0xE2: return !(self.byte == 0x80 && (next == 0xA8 || next == 0xA9))
    case 0xEF: return !(self.byte == 0xBB && next == 0xBF) && !(self.byte == 0xBF && next >= 0xBE)
    default: return true
    }
  }

  /// Goes over letters, digits and the characters that most of a text beyond ASCII is made of: what `step` lets pass anyway, in half
  /// the time.
  mutating func skipWord() {
    var (index, base) = (index, columnBase)
    while index < end {
      let byte = bytes[index]
      if byte & 0xC0 == 0x80 {
        base += 1
      } else if byte < 0x80 ? !PlainYAML.isOfKey(byte) : !(0xE3...0xEE).contains(byte) {
        break
      }
      index += 1
    }
    self.index = index
    columnBase = base
  }

  /// A flow map, a flow list or a scalar, of which the line has nothing but itself.
  mutating func inline(depth: Int) -> Node? { value(depth: depth, inFlow: false) }

  private mutating func value(depth: Int, inFlow: Bool) -> Node? {
    switch byte {
    case UInt8(ascii: "["): flowList(depth: depth)
    case UInt8(ascii: "{"): flowMap(depth: depth)
    case UInt8(ascii: "\""), UInt8(ascii: "'"): quoted()
    default: plain(inFlow: inFlow)
    }
  }

  private mutating func flowList(depth: Int) -> Node? {
    guard depth <= PlainYAML.deepest else { return nil }
    let column = column
    var elements: [Node] = []
    index += 1
    skipBlanks()
    if byte != UInt8(ascii: "]") {
      while true {
        guard let element = value(depth: depth + 1, inFlow: true) else { return nil }
        elements.append(element)
        skipBlanks()
        guard byte == UInt8(ascii: ",") else { break }
        index += 1
        skipBlanks()
      }
    }
    guard byte == UInt8(ascii: "]") else { return nil }
    index += 1
    return Node(line: line, column: column + 1, content: .sequence(elements))
  }

  private mutating func flowMap(depth: Int) -> Node? {
    guard depth <= PlainYAML.deepest else { return nil }
    let column = column
    var keys = Keys()
    index += 1
    skipBlanks()
    if byte != UInt8(ascii: "}") {
      keys.pairs.reserveCapacity(4)
      while true {
        guard let key = key() else { return nil }
        skipBlanks()
        guard let value = value(depth: depth + 1, inFlow: true), keys.add(key, line: line, value) else { return nil }
        skipBlanks()
        guard byte == UInt8(ascii: ",") else { break }
        index += 1
        skipBlanks()
      }
    }
    guard byte == UInt8(ascii: "}") else { return nil }
    index += 1
    return Node(line: line, column: column + 1, content: .mapping(keys.pairs))
  }

  /// A scalar in quotes, without an escape.
  private mutating func quoted() -> Node? {
    let (quote, column, base) = (byte, column, columnBase)
    index += 1
    let start = index
    while byte != quote {
      guard byte != 0x0A, byte != UInt8(ascii: "\\") || quote == UInt8(ascii: "'"), step() else { return nil }
    }
    guard next != quote else { return nil }
    let text = text(start..<index, isASCII: columnBase == base)
    index += 1
    return Node(line: line, column: column + 1, content: .scalar(text, isQuoted: true))
  }

  /// A scalar without quotes, up to the end of the line, or in flow to what ends it there.
  private mutating func plain(inFlow: Bool) -> Node? {
    let (start, column, base) = (index, column, columnBase)
    guard isPlainStart else { return nil }
    var textEnd = index
    scan: while true {
      skipWord()
      if index > textEnd, bytes[index - 1] != 0x20 { textEnd = index }
      switch byte {
      case 0x0A: break scan
      case 0x20:
        index += 1
        continue
      case UInt8(ascii: ":"):
        guard next >= 0x80 || next == UInt8(ascii: "/") || PlainYAML.isOfKey(next) else { return nil }
      case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"): if inFlow { break scan }
      case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "?"): if inFlow { return nil }
      case UInt8(ascii: "#"): return nil
      default: break
      }
      guard step() else { return nil }
      textEnd = index
    }
    let text = text(start..<textEnd, isASCII: columnBase == base)
    return Node(line: line, column: column + 1, content: .scalar(text, isQuoted: false))
  }

  func text(_ range: Range<Int>, isASCII: Bool) -> String {
    String(validated: bytes[range].span, isASCII: isASCII)
  }

  /// Whether a plain scalar can begin here, beyond doubt.
  private var isPlainStart: Bool {
    switch byte {
    case UInt8(ascii: "-"): PlainYAML.isOfKey(next) && next != UInt8(ascii: "-")
    case UInt8(ascii: "/"), UInt8(ascii: "("), UInt8(ascii: "~"), UInt8(ascii: "+"): true
    default: PlainYAML.isOfKey(byte)
    }
  }
}
