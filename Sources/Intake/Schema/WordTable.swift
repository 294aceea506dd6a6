/// Finds one of a few dozen fixed words: keys of a schema, values of a list.
///
/// The place of a word comes from its length and three of its bytes, which is enough to tell such words apart. A dictionary
/// hashes every byte with a secret key, and characters beyond ASCII by their normal form: it costs ten times as much.
struct WordTable<Value: Sendable>: Sendable {
  /// The words, in the order in which they were given.
  let words: [String]
  private let values: [Value]
  /// Positions in `words`, at the place of the word or at the next free one after it; -1 where there is none.
  private let places: [Int16]

  /// A table of these words; of two equal ones, the last counts.
  init(_ list: [(word: String, value: Value)]) {
    var latest: [String: Int] = [:]
    for (index, entry) in list.enumerated() { latest[entry.word] = index }
    let kept = list.indices.filter { latest[list[$0].word] == $0 }
    words = kept.map { list[$0].word }
    values = kept.map { list[$0].value }
    var size = 4
    while size < words.count * 4 { size *= 2 }
    var places = [Int16](repeating: -1, count: size)
    for (index, word) in words.enumerated() {
      var place = Self.place(of: word) & (size - 1)
      while places[place] >= 0 { place = (place + 1) & (size - 1) }
      places[place] = Int16(index)
    }
    self.places = places
  }

  /// What stands for `word`.
  subscript(_ word: String) -> Value? {
    var place = Self.place(of: word) & (places.count - 1)
    while places[place] >= 0 {
      let index = Int(places[place])
      if words[index] == word { return values[index] }
      place = (place + 1) & (places.count - 1)
    }
    return nil
  }

  private static func place(of word: String) -> Int {
    let bytes = word.utf8Span.span
    guard !bytes.isEmpty else { return 0 }
    let (first, middle, last) = (Int(bytes[0]), Int(bytes[bytes.count / 2]), Int(bytes[bytes.count - 1]))
    return first &+ middle &* 7 &+ last &* 31 &+ bytes.count &* 13
  }
}
