import CCMark

/// What a line break in the source means on the page.
///
/// Chinese has no spaces between words: a break between two Chinese characters leaves nothing, any other one a space.
enum SoftBreak {
  /// Whether the texts on both sides of a break are to stand together.
  static func joins(_ node: Node) -> Bool {
    guard let left = node.previous, let right = node.next, let last = lastScalar(left), let first = firstScalar(right)
    else { return false }
    return joins(last, first)
  }

  /// Whether two characters stand together: both Chinese, or one Chinese and one a mark that Chinese shares.
  static func joins(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
    isWide(left) ? isWide(right) || isShared(right) : isShared(left) && isWide(right)
  }

  /// Chinese and Japanese characters and full-width marks; not Korean, which has spaces.
  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2E80...0x312F, 0x3190...0xA4CF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
      0x20000...0x3FFFD:
      true
    default: false
    }
  }

  /// Marks of Chinese that other languages have too: `“” ‘’ — … ·`.
  private static func isShared(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2018, 0x2019, 0x201C, 0x201D, 0x2014, 0x2026, 0xB7: true
    default: false
    }
  }

  private static func lastScalar(_ node: Node) -> Unicode.Scalar? {
    var leaf = node
    while let child = leaf.lastChild { leaf = child }
    guard let literal = shown(leaf), !literal.isEmpty else { return nil }
    var start = literal.count - 1
    while start > 0, literal[start] & 0xC0 == 0x80 { start -= 1 }
    return scalar(literal[start...])
  }

  private static func firstScalar(_ node: Node) -> Unicode.Scalar? {
    var leaf = node
    while let child = leaf.firstChild { leaf = child }
    guard let literal = shown(leaf), !literal.isEmpty else { return nil }
    return scalar(literal.prefix(4))
  }

  /// The text of a leaf that shows as text.
  private static func shown(_ leaf: Node) -> UnsafeBufferPointer<UInt8>? {
    leaf.type == CMARK_NODE_TEXT || leaf.type == CMARK_NODE_CODE ? leaf.literal : nil
  }

  /// The character with which `bytes` begin.
  private static func scalar(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Unicode.Scalar? {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return nil }
    return scalar
  }
}
