/// The cells of one line of a table, as places in the source.
///
/// A bar after a backslash belongs to the cell, also inside code; every other one ends it.
struct TableRow {
  struct Cell {
    var bytes: Range<Int>
    /// Whether it holds a character that CommonMark may give a meaning; other cells need no parser.
    var hasMarkup: Bool
  }

  /// Splits a line without the spaces around it; adds the cells to `cells` and tells how many there were.
  static func split(_ line: Range<Int>, of source: UnsafeBufferPointer<UInt8>, into cells: inout [Cell]) -> Int {
    let bar = UInt8(ascii: "|")
    var start = line.lowerBound
    if start < line.upperBound, source[start] == bar { start += 1 }
    let first = start
    var count = 0
    var hasMarkup = false
    for index in start..<line.upperBound {
      let byte = source[index]
      guard isSpecial(byte) else { continue }
      guard byte == bar, index == first || source[index - 1] != UInt8(ascii: "\\") else {
        if byte != bar { hasMarkup = true }
        continue
      }
      cells.append(Cell(bytes: trimmed(start..<index, of: source), hasMarkup: hasMarkup))
      count += 1
      start = index + 1
      hasMarkup = false
    }
    // What follows the last bar is a cell unless it is empty.
    if start < line.upperBound {
      cells.append(Cell(bytes: trimmed(start..<line.upperBound, of: source), hasMarkup: hasMarkup))
      count += 1
    }
    return count
  }

  /// Whether a byte is a bar, or CommonMark may give it a meaning in the middle of a line.
  @inline(__always)
  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte < 0x80 && (byte < 0x40 ? special.low : special.high) &>> UInt64(byte & 0x3F) & 1 == 1
  }

  /// ``& * <`` and ``[ \ ] _ ` |``, a bit for each byte below 0x40 and for each from there to 0x7F.
  private static let special: (low: UInt64, high: UInt64) = (
    1 << 0x26 | 1 << 0x2A | 1 << 0x3C, 0x0000_0001_B800_0000 | 1 << (0x7C - 0x40)
  )

  /// Whether a line has a bar that would end a cell.
  static func hasBar(_ line: Range<Int>, of source: UnsafeBufferPointer<UInt8>) -> Bool {
    line.contains {
      source[$0] == UInt8(ascii: "|") && ($0 == line.lowerBound || source[$0 - 1] != UInt8(ascii: "\\"))
    }
  }

  private static func trimmed(_ range: Range<Int>, of source: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, source[start] == 0x20 || source[start] == 0x09 { start += 1 }
    while end > start, source[end - 1] == 0x20 || source[end - 1] == 0x09 { end -= 1 }
    return start..<end
  }
}

/// How the cells of a column are set.
enum Alignment {
  case unset, left, center, right
}

/// The line below the header row that makes a table of the lines around it.
struct DelimiterRow {
  let alignments: [Alignment]

  /// `nil` when a cell is not hyphens with an optional colon on each side, or there is no bar at all.
  init?(_ line: Range<Int>, of source: UnsafeBufferPointer<UInt8>) {
    guard DelimiterRow.isPossible(line, of: source) else { return nil }
    var cells: [TableRow.Cell] = []
    cells.reserveCapacity(16)
    _ = TableRow.split(line, of: source, into: &cells)
    var alignments: [Alignment] = []
    alignments.reserveCapacity(min(cells.count, Table.mostColumns))
    for cell in cells {
      var hyphens = cell.bytes
      let left = !hyphens.isEmpty && source[hyphens.lowerBound] == UInt8(ascii: ":")
      if left { hyphens.removeFirst() }
      let right = !hyphens.isEmpty && source[hyphens.upperBound - 1] == UInt8(ascii: ":")
      if right { hyphens.removeLast() }
      guard !hyphens.isEmpty, hyphens.allSatisfy({ source[$0] == UInt8(ascii: "-") }) else { return nil }
      alignments.append(left ? (right ? .center : .left) : (right ? .right : .unset))
    }
    guard !alignments.isEmpty else { return nil }
    self.alignments = alignments
  }

  /// Whether a line, with the prefixes of its containers or without, holds a bar and nothing that keeps it from being
  /// a delimiter row: the quick question that is asked of every line.
  static func isPossible(_ line: Range<Int>, of source: UnsafeBufferPointer<UInt8>) -> Bool {
    var (hasBar, hasHyphen) = (false, false)
    for index in line {
      switch source[index] {
      case UInt8(ascii: "|"): hasBar = true
      case UInt8(ascii: "-"): hasHyphen = true
      case UInt8(ascii: ":"), UInt8(ascii: ">"), 0x20, 0x09: break
      default: return false
      }
    }
    return hasBar && hasHyphen
  }
}
