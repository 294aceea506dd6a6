import Diagnostics

/// What can be read of a file: its texts with their places, the names in its metadata, and what nobody can read.
struct FileText: Sendable {
  /// A text and where it stands in the file.
  struct Piece: Sendable {
    /// UTF-8.
    var text: [UInt8]
    /// A page, a cell, a field.
    var part: Term
    /// Whether it was put together from the ends of lines: there two figures of a table may look like a telephone number.
    var isSeam = false
  }

  /// Texts, in the order of the file.
  private(set) var pieces: [Piece] = []
  /// What the file says of who made it (作者).
  private(set) var authors: [Piece] = []
  /// Whether it tells where a picture was taken (拍摄位置).
  private(set) var hasPosition = false
  /// What cannot be read: pictures of text, encrypted parts, unknown kinds.
  private(set) var gaps: [Term] = []

  init() {}

  mutating func add(_ text: [UInt8], _ part: Term, isSeam: Bool = false) {
    if text.contains(where: { $0 > 0x20 }) { pieces.append(Piece(text: text, part: part, isSeam: isSeam)) }
  }

  mutating func add(author text: [UInt8], _ part: Term) {
    if text.contains(where: { $0 > 0x20 }) { authors.append(Piece(text: text, part: part)) }
  }

  mutating func add(gap: Term) { if !gaps.contains(gap) { gaps.append(gap) } }

  mutating func notePosition() { hasPosition = true }

  /// Takes over what was read of a part of the file.
  mutating func add(_ other: FileText) {
    pieces += other.pieces
    authors += other.authors
    hasPosition = hasPosition || other.hasPosition
    for gap in other.gaps { add(gap: gap) }
  }
}

extension Term {
  /// The same word in both languages: a name, a number.
  init(same text: String) { self.init(text, text) }
}
