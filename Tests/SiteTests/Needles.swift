/// Many texts looked for at once (Aho and Corasick, 1975): one step of a table for each byte, whatever their number.
struct Needles {
  private(set) var texts: [String] = []
  private var table: [Int32] = Array(repeating: -1, count: 256)
  /// The texts that end in a state.
  private var ends: [[Int]] = [[]]

  init(_ texts: some Sequence<String>) {
    for text in Set(texts).sorted() where !text.isEmpty { add(text) }
    link()
  }

  private mutating func add(_ text: String) {
    var state = 0
    for byte in text.utf8 {
      let slot = state * 256 + Int(byte)
      if table[slot] < 0 {
        table[slot] = Int32(ends.count)
        table += Array(repeating: -1, count: 256)
        ends.append([])
      }
      state = Int(table[slot])
    }
    ends[state].append(texts.count)
    texts.append(text)
  }

  /// Where no text goes on, the longest end of what was read decides.
  private mutating func link() {
    var failure = Array(repeating: 0, count: ends.count)
    var queue: [Int] = []
    for byte in 0..<256 {
      if table[byte] < 0 { table[byte] = 0 } else { queue.append(Int(table[byte])) }
    }
    var next = 0
    while next < queue.count {
      let state = queue[next]
      next += 1
      ends[state] += ends[failure[state]]
      for byte in 0..<256 {
        let (slot, fallback) = (state * 256 + byte, table[failure[state] * 256 + byte])
        if table[slot] < 0 {
          table[slot] = fallback
        } else {
          failure[Int(table[slot])] = Int(fallback)
          queue.append(Int(table[slot]))
        }
      }
    }
  }

  /// The texts that stand in the bytes, as places in ``texts``.
  func found(in bytes: [UInt8]) -> Set<Int> {
    var found: Set<Int> = []
    bytes.withUnsafeBufferPointer { bytes in
      table.withUnsafeBufferPointer { table in
        var state = 0
        for byte in bytes {
          state = Int(table[state &* 256 &+ Int(byte)])
          if !ends[state].isEmpty { found.formUnion(ends[state]) }
        }
      }
    }
    return found
  }
}
