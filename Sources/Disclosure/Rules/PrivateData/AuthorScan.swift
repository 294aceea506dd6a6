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
        return scan.run() ? scan.finds : nil
      }
    }
  }

  private struct Scan {
    let text: ByteText
    let table: UnsafeBufferPointer<UInt8>
    var finds: [PrivateData.Find] = []
    var index = 0

    /// Whether the text could be read as it is.
    mutating func run() -> Bool {
      while index < text.count {
        let byte = text[index]
        if byte < 0x80 {
          if PrivateData.isDigit(byte) {
            number()
          } else {
            if byte == UInt8(ascii: "@") { add(EmailShape.find(text, at: index)) }
            index += 1
          }
          continue
        }
        if byte & 0xF0 == 0xE0 {
          if byte >= 0xE3, byte <= 0xE9 {
            let anchor = table[Int(text.wide(at: index) & 0xFFFF)]
            if anchor != 0 { ask(Anchor(rawValue: anchor) ?? .none) }
          } else if byte == 0xE2 || byte == 0xEF {
            guard FoldedText.invisible(text, index) == nil, FoldedText.narrow(text, index) == nil else { return false }
          }
        } else if byte == 0xC2, FoldedText.invisible(text, index) != nil {
          return false
        }
        index += text.width(at: index)
      }
      return true
    }

    private mutating func number() {
      var end = index + 1
      while PrivateData.isDigit(text[end]) { end += 1 }
      let find =
        NumberShape.find(text, index, end) ?? LandlineShape.find(text, index, end)
        ?? GroupedNumber.find(text, index, end)
      add(find)
      index = max(end, find?.range.upperBound ?? 0)
    }

    private mutating func ask(_ anchor: Anchor) {
      switch anchor {
      case .none: break
      case .birth: add(BirthShape.find(text, at: index))
      case .residence: add(ResidenceShape.find(text, labelAt: index))
      case .building: add(ResidenceShape.find(text, buildingAt: index))
      case .group: add(ResidenceShape.find(text, groupAt: index))
      case .province: add(PlateShape.find(text, letterAt: index + 3))
      case .document: add(TravelShape.find(text, wordAt: index))
      }
    }

    /// A find that another one covers is left out.
    private mutating func add(_ find: PrivateData.Find?) {
      guard let find, finds.last.map({ $0.kind != find.kind || $0.range.upperBound <= find.range.lowerBound }) ?? true
      else { return }
      finds.append(find)
    }
  }
}
