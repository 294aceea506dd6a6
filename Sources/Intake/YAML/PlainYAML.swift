import Platform

/// Reads the YAML that front matter is nearly always made of, fifteen times as fast as libyaml (2 µs against 30 µs for a case).
///
/// It knows block maps and lists, flow maps and lists on one line, and scalars on one line, plain or in quotes. What else
/// there is it does not judge: for anchors, tags, escapes, text over several lines, comments beside a value, a key that is
/// given twice, every fault, and whatever merely looks unusual, `read` gives `nil`, and `YAMLReader` asks libyaml. So libyaml
/// alone decides what is an error, and what is read here is what libyaml would have read: a property test compares them.
struct PlainYAML {
  private static let deepest = 8

  private let bytes: ArraySlice<UInt8>
  private let end: Int
  private var index: Int
  /// Where the line begins, less the bytes on it that continue a character: a column is counted in characters.
  private var columnBase: Int
  private var line: Int
  /// The blanks before what the line begins with; -1 after the last line.
  private var indent = 0

  private init(_ bytes: ArraySlice<UInt8>, firstLine: Int) {
    self.bytes = bytes
    end = bytes.endIndex
    index = bytes.startIndex
    columnBase = index
    line = firstLine
  }

  /// The map or list in `bytes`, which are UTF-8; `nil` for everything that needs libyaml.
  static func read(_ bytes: ArraySlice<UInt8>, firstLine: Int) -> Node? {
    var reader = PlainYAML(bytes, firstLine: firstLine)
    guard reader.beginLine(), reader.indent == 0 else { return nil }
    let node = reader.isDash ? reader.list(isIndented: true, depth: 1) : reader.map(depth: 1)
    return reader.indent < 0 ? node : nil
  }

  // MARK: Lines

  /// The byte at the cursor; a line's end at the end of all.
  private var byte: UInt8 { index < end ? bytes[index] : 0x0A }
  private var next: UInt8 { index + 1 < end ? bytes[index + 1] : 0x0A }
  private var column: Int { index - columnBase }
  private var isDash: Bool { byte == UInt8(ascii: "-") && next == 0x20 }

  private mutating func skipBlanks() {
    while index < end, bytes[index] == 0x20 { index += 1 }
  }

  /// Goes to what the next line that is neither blank nor a comment begins with, from the beginning of a line.
  private mutating func beginLine() -> Bool {
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
  private mutating func endLine() -> Bool {
    skipBlanks()
    guard byte == 0x0A else { return false }
    index += index < end ? 1 : 0
    line += 1
    return beginLine()
  }

  /// Goes over one byte of text. Control characters, and characters that YAML takes for an end of line, a mark of the order
  /// of bytes or nothing at all, are left to libyaml.
  @inline(__always) private mutating func step() -> Bool {
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
  private mutating func skipWord() {
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

  // MARK: Blocks

  /// A map whose keys begin where the cursor is.
  private mutating func map(depth: Int) -> Node? {
    guard depth <= PlainYAML.deepest else { return nil }
    let (start, line, indent) = (column, self.line, column)
    var keys = Keys()
    keys.pairs.reserveCapacity(depth == 1 ? 32 : 4)
    repeat {
      let keyLine = self.line
      guard let key = key() else { return nil }
      let valueColumn = column
      skipBlanks()
      let value: Node?
      if byte != 0x0A {
        value = inline(depth: depth + 1)
        guard value != nil, endLine(), self.indent <= indent else { return nil }
      } else {
        guard endLine() else { return nil }
        if self.indent > indent {
          value = isDash ? list(isIndented: true, depth: depth + 1) : map(depth: depth + 1)
        } else if self.indent == indent, isDash {
          value = list(isIndented: false, depth: depth + 1)
        } else {
          value = Node(line: keyLine, column: valueColumn + 1, content: .scalar("", isQuoted: false))
        }
        guard self.indent <= indent else { return nil }
      }
      guard let value, keys.add(key, line: keyLine, value) else { return nil }
    } while self.indent == indent
    return Node(line: line, column: start + 1, content: .mapping(keys.pairs))
  }

  /// A list whose first dash is where the cursor is; one that is not indented ends where the map around it goes on.
  private mutating func list(isIndented: Bool, depth: Int) -> Node? {
    guard depth <= PlainYAML.deepest else { return nil }
    let (line, indent) = (self.line, column)
    var elements: [Node] = []
    repeat {
      index += 1
      skipBlanks()
      if isKeyAhead {
        guard let element = map(depth: depth + 1) else { return nil }
        elements.append(element)
      } else {
        guard let element = inline(depth: depth + 1), endLine() else { return nil }
        elements.append(element)
      }
      guard self.indent <= indent else { return nil }
    } while self.indent == indent && isDash
    guard self.indent < indent || !isIndented else { return nil }
    return Node(line: line, column: indent + 1, content: .sequence(elements))
  }

  // MARK: Keys

  /// A key of letters, digits and characters beyond ASCII, with its colon and what must follow that.
  private struct Key {
    let text: String
    let column: Int
    let hash: UInt8
  }

  private mutating func key() -> Key? {
    let (start, column) = (index, column)
    let base = columnBase
    guard byte != UInt8(ascii: "-") else { return nil }
    skipWord()
    while index < end, PlainYAML.isOfKey(bytes[index]) {
      guard step() else { return nil }
      skipWord()
    }
    // libyaml looks no further than 1024 characters for the colon.
    guard index > start, index - start <= 256, byte == UInt8(ascii: ":"), next == 0x20 || next == 0x0A else {
      return nil
    }
    let text = text(start..<index, isASCII: columnBase == base)
    let hash = bytes[start] &* 7 &+ bytes[index - 1] &* 31 &+ UInt8(truncatingIfNeeded: index - start)
    index += 1
    return Key(text: text, column: column + 1, hash: hash)
  }

  private var isKeyAhead: Bool {
    var ahead = index
    while ahead < end, PlainYAML.isOfKey(bytes[ahead]) { ahead += 1 }
    guard ahead > index, ahead < end, bytes[ahead] == UInt8(ascii: ":") else { return false }
    return ahead + 1 == end || bytes[ahead + 1] == 0x20 || bytes[ahead + 1] == 0x0A
  }

  private static func isOfKey(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), 0x80...: true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"): true
    default: false
    }
  }

  /// The pairs of one map. A bit for each hash tells at once that a key is new; only when the bit is set the keys are compared.
  private struct Keys {
    var pairs: [Node.Pair] = []
    private var hashes: UInt64 = 0

    /// False when the key is there already.
    mutating func add(_ key: Key, line: Int, _ value: Node) -> Bool {
      let bit: UInt64 = 1 << UInt64(key.hash & 63)
      if hashes & bit != 0, pairs.contains(where: { $0.key == key.text }) { return false }
      hashes |= bit
      pairs.append(Node.Pair(key: key.text, line: line, column: key.column, value: value))
      return true
    }
  }

  // MARK: On one line

  /// A flow map, a flow list or a scalar, of which the line has nothing but itself.
  private mutating func inline(depth: Int) -> Node? { value(depth: depth, inFlow: false) }

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

  private func text(_ range: Range<Int>, isASCII: Bool) -> String {
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
