import Diagnostics

/// A vehicle's plate (机动车号牌, GA 36-2018): a province, a letter, and five characters, six for new energy; with a dot or a
/// blank between them or not.
enum PlateShape {
  /// The characters of provinces that begin a plate.
  static let provinces = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼"
  private static let known = Set(provinces.unicodeScalars.map(\.value))
  private static let endings: [StaticString] = ["学", "警", "挂", "港", "澳", "领", "试", "超"]

  /// The plate whose letter stands at `index`.
  static func find(_ bytes: ByteText, letterAt index: Int) -> PrivateData.Find? {
    guard index >= 3, known.contains(bytes.wide(at: index - 3)), isPlateLetter(bytes[index]) else { return nil }
    var first = index + 1
    if let width = bytes.length(of: ["·", "•", "・", " ", "-", "."], at: first) { first += width }
    var end = first
    while PrivateData.isWord(bytes[end]), end - first < 8 { end += 1 }
    let body = (first..<end).map { upper(bytes[$0]) }
    switch body.count {
    case 4:
      guard let width = bytes.length(of: endings, at: end), isBody(body) else { return nil }
      end += width
    case 5: guard isBody(body) else { return nil }
    case 6: guard isNewEnergy(body) else { return nil }
    default: return nil
    }
    return PrivateData.Find(kind: .plate, range: (index - 3)..<end)
  }

  private static func upper(_ byte: UInt8) -> UInt8 { PrivateData.isLetter(byte) ? byte & 0xDF : byte }

  /// Neither I nor O, which would be read as digits.
  private static func isPlateLetter(_ byte: UInt8) -> Bool {
    PrivateData.isLetter(byte) && upper(byte) != UInt8(ascii: "I") && upper(byte) != UInt8(ascii: "O")
  }

  /// At most two letters among the digits.
  private static func isBody(_ body: [UInt8]) -> Bool {
    body.allSatisfy { PrivateData.isDigit($0) || isPlateLetter($0) } && body.count(where: PrivateData.isLetter) <= 2
  }

  /// A letter before five digits, another may follow it; or five digits before a letter.
  private static func isNewEnergy(_ body: [UInt8]) -> Bool {
    let isSmall =
      isPlateLetter(body[0]) && (PrivateData.isDigit(body[1]) || isPlateLetter(body[1]))
      && body[2...].allSatisfy(PrivateData.isDigit)
    return isSmall || (body[..<5].allSatisfy(PrivateData.isDigit) && isPlateLetter(body[5]))
  }
}
