import Diagnostics

/// One pass over what an author wrote, in which each character that may begin or end a private datum asks its shapes.
enum AuthorScan {
  private enum Anchor: UInt8 { case none, birth, residence, building, group, province, document }

  /// What each character of three bytes may be part of.
  private static let anchors: [UInt8] = {
    var table = [UInt8](repeating: 0, count: 0x10000)
    func set(_ characters: String, _ anchor: Anchor) {
      for scalar in characters.unicodeScalars { table[Int(scalar.value)] = anchor.rawValue }
    }
    set(PlateShape.provinces, .province)
    set("生", .birth)
    set("住户", .residence)
    set("栋幢座元楼", .building)
    set("组", .group)
    set("照证", .document)
    return table
  }()

  /// All finds in `bytes`; `nil` when there are full-width letters or digits, or characters without width, to be folded first.
  static func finds(_ bytes: [UInt8]) -> [PrivateData.Find]? {
    bytes.withUnsafeBufferPointer { buffer in
      anchors.withUnsafeBufferPointer { table in
        var scan = Scan(text: ByteText(buffer), table: table)
        return scan.run(buffer) ? scan.finds : nil
      }
    }
  }

  private struct Scan {
    let text: ByteText
    let table: UnsafeBufferPointer<UInt8>
    var finds: [PrivateData.Find] = []

    /// Whether the text could be read as it is.
    mutating func run(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
      var offset = 0
      while offset < bytes.count {
        let byte = bytes[offset]
        if byte < 0x80 {
          if !PrivateData.isDigit(byte) {
            if byte == UInt8(ascii: "@") { add(EmailShape.find(text, at: offset)) }
            offset += 1
          } else {
            offset = number(offset)
          }
        } else if byte & 0xF0 == 0xE0, offset + 2 < bytes.count {
          if byte >= 0xE3, byte <= 0xE9 {
            let wide = Int(byte & 0x0F) << 12 | Int(bytes[offset + 1] & 0x3F) << 6 | Int(bytes[offset + 2] & 0x3F)
            if table[wide] != 0 { ask(Anchor(rawValue: table[wide]) ?? .none, offset) }
          } else if byte == 0xE2 || byte == 0xEF {
            guard FoldedText.invisible(text, offset) == nil, FoldedText.narrow(text, offset) == nil else {
              return false
            }
          }
          offset += 3
        } else {
          if byte == 0xC2, FoldedText.invisible(text, offset) != nil { return false }
          offset += text.width(at: offset)
        }
      }
      return true
    }

    // What most digits and characters are not is asked first: asking every shape took fifteen times as long.

    /// Looks at the digits from `index` on; where to go on.
    private mutating func number(_ index: Int) -> Int {
      var end = index + 1
      while PrivateData.isDigit(text[end]) { end += 1 }
      let length = end - index
      var find: PrivateData.Find?
      if length >= 11 { find = NumberShape.find(text, index, end) }
      if find == nil, text[index] == UInt8(ascii: "0"), length >= 3 { find = LandlineShape.find(text, index, end) }
      if find == nil, (2...8).contains(length), GroupedNumber.goesOn(text, end) {
        find = GroupedNumber.find(text, index, end)
      }
      if find != nil { add(find) }
      return max(end, find?.range.upperBound ?? 0)
    }

    private mutating func ask(_ anchor: Anchor, _ index: Int) {
      let next = text[index + 3]
      switch anchor {
      case .none: break
      case .birth: if isBesideBirth(index) { add(BirthShape.find(text, at: index)) }
      case .residence: add(ResidenceShape.find(text, labelAt: index))
      case .building: if isBehind(index, "单号", orNumber: true) { add(ResidenceShape.find(text, buildingAt: index)) }
      case .group: if isBehind(index, "小", orNumber: true) { add(ResidenceShape.find(text, groupAt: index)) }
      case .province: if PrivateData.isLetter(next) { add(PlateShape.find(text, letterAt: index + 3)) }
      case .document: if isBehind(index, "护行胞乡", orNumber: false) { add(TravelShape.find(text, wordAt: index)) }
      }
    }

    private func isBesideBirth(_ index: Int) -> Bool {
      let (before, after) = (text.wide(at: index - 3), text.wide(at: index + 3))
      return before == Scan.out || before == Scan.day || before == Scan.month || after == Scan.day || after == Scan.at
    }

    private static let out: UInt32 = 0x51FA
    private static let day: UInt32 = 0x65E5
    private static let month: UInt32 = 0x6708
    private static let at: UInt32 = 0x4E8E

    /// Whether one of a few characters stands before the anchor, or what may be a number.
    private func isBehind(_ index: Int, _ characters: String, orNumber isNumber: Bool) -> Bool {
      if PrivateData.isWord(text[index - 1]) { return isNumber }
      let before = text.wide(at: index - 3)
      if isNumber, ResidenceShape.isNumeral(before) { return true }
      return characters.unicodeScalars.contains { $0.value == before }
    }

    /// A find that another one covers is left out.
    private mutating func add(_ find: PrivateData.Find?) {
      guard let find, finds.last.map({ $0.kind != find.kind || $0.range.upperBound <= find.range.lowerBound }) ?? true
      else { return }
      finds.append(find)
    }
  }
}
