/// The cells of one line of a table, as places in the source.
///
/// A bar after a backslash belongs to the cell, also inside code; every other one ends it.
struct TableRow {
  /// Splits a line without the spaces around it; adds the cells to `cells` and tells how many there were.
  static func split(
    _ line: Range<Int>, of source: UnsafeBufferPointer<UInt8>, into cells: inout [Range<Int>]
  ) -> Int {
    let bar = UInt8(ascii: "|")
    var start = line.lowerBound
    if start < line.upperBound, source[start] == bar { start += 1 }
    var count = 0
    var index = start
    var isEscaped = false
    while index < line.upperBound {
      let byte = source[index]
      if byte == bar, !isEscaped {
        cells.append(trimmed(start..<index, of: source))
        count += 1
        start = index + 1
      }
      isEscaped = byte == UInt8(ascii: "\\")
      index += 1
    }
    // What follows the last bar is a cell unless it is empty.
    if start < line.upperBound {
      cells.append(trimmed(start..<line.upperBound, of: source))
      count += 1
    }
    return count
  }

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
    var cells: [Range<Int>] = []
    cells.reserveCapacity(16)
    _ = TableRow.split(line, of: source, into: &cells)
    var alignments: [Alignment] = []
    alignments.reserveCapacity(min(cells.count, Table.mostColumns))
    for cell in cells {
      var hyphens = cell
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
