/// The lines of a source as libcmark counts them: ended by LF, CR or both.
struct SourceLines {
  let source: UnsafeBufferPointer<UInt8>
  /// Where each line begins, and at last the end of the source.
  private var starts: [Int] = [0]

  init(_ source: UnsafeBufferPointer<UInt8>) {
    self.source = source
    starts.reserveCapacity(source.count / 32 + 8)
    var index = 0
    while let ending = source.indexOfLineEnding(from: index) {
      index = ending + 1
      if source[ending] == 0x0D, index < source.count, source[index] == 0x0A { index += 1 }
      starts.append(index)
    }
    if starts.last != source.count { starts.append(source.count) }
  }

  var count: Int { starts.count - 1 }

  /// The bytes of a line (from 1) without its ending; empty for a line that is not there.
  subscript(line: Int) -> Range<Int> {
    guard line >= 1, line <= count else { return source.count..<source.count }
    let start = starts[line - 1]
    var end = starts[line]
    while end > start, source[end - 1] == 0x0A || source[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }

  /// The column in Unicode scalars, from 1, of a byte on a line.
  func column(of offset: Int, line: Int) -> Int {
    let range = self[line]
    let before = range.lowerBound..<max(range.lowerBound, min(offset, range.upperBound))
    return before.reduce(1) { source[$1] & 0xC0 == 0x80 ? $0 : $0 + 1 }
  }

  /// Where `word` begins inside `range`.
  func find(_ word: some Collection<UInt8>, in range: Range<Int>) -> Int? {
    guard let first = word.first, word.count <= range.count else { return nil }
    for start in range.lowerBound...(range.upperBound - word.count)
    where source[start] == first && source[start..<(start + word.count)].elementsEqual(word) {
      return start
    }
    return nil
  }

  /// `range` without the spaces and tabs at both ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, source[start] == 0x20 || source[start] == 0x09 { start += 1 }
    while end > start, source[end - 1] == 0x20 || source[end - 1] == 0x09 { end -= 1 }
    return start..<end
  }
}
