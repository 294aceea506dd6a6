/// The characters that people do not see, or that are another form of an ASCII character.
enum CleanText {
  /// Without blanks at both ends (U+3000 and no-break ones too) and without invisible characters anywhere.
  static func trimmed(_ text: String) -> Cleaned<String> {
    // Nearly all cells are clean; a look at their bytes costs less than one at their characters.
    var text = text
    if text.withUTF8({ isPlain($0) }) { return Cleaned(text) }
    var scalars = Array(text.unicodeScalars)[...]
    var changes: [Change] = []
    if scalars.contains(where: isInvisible) {
      scalars = ArraySlice(scalars.filter { !isInvisible($0) })
      changes.append(.invisibleRemoved)
    }
    let count = scalars.count
    while let last = scalars.last, isBlank(last) { scalars.removeLast() }
    scalars = scalars.drop(while: isBlank)
    if scalars.count != count { changes.append(.trimmed) }
    let result = string(scalars)
    // How a system exports a code so that Excel leaves it alone: ="001".
    if result.hasPrefix("=\""), result.hasSuffix("\""), result.utf8.count > 2 {
      return Cleaned(String(result.dropFirst(2).dropLast()), changes + [.unwrapped])
    }
    return Cleaned(result, changes)
  }

  /// Full-width digits, letters, brackets and marks as ASCII, where a code or a number is expected.
  static func folded(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    return string(text.unicodeScalars.map(folded))
  }

  static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case 0x3000, 0x00A0: " "
    case 0x3010, 0x3014, 0x3016: "["
    case 0x3011, 0x3015, 0x3017: "]"
    case 0x2010...0x2015, 0x2212: "-"
    default: scalar
    }
  }

  /// Blanks of any width, line ends among them.
  static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }

  /// Zero-width characters, marks of direction, soft hyphens, byte order marks, control characters but tab and line ends.
  static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F, 0x7F...0x84, 0x86...0x9F, 0xAD, 0x200B...0x200F, 0x202A...0x202E,
      0x2060...0x2064, 0xFEFF:
      true
    default: false
    }
  }

  static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// Nothing to do, as the first byte and the bytes that begin blanks and invisible characters show.
  private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = bytes.first, let last = bytes.last else { return true }
    if first <= 0x20 || last <= 0x20 || first == UInt8(ascii: "=") { return false }
    return !bytes.contains { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 || $0 == 0xE1 || $0 == 0xE2 || $0 == 0xEF }
      && !bytes.starts(with: [0xE3, 0x80, 0x80]) && !bytes.suffix(3).elementsEqual([0xE3, 0x80, 0x80])
  }
}
