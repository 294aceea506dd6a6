/// One go through a text that is to be read aloud.
struct SpokenScan {
  private let characters: [Character]
  private var index = 0
  private var words = ""

  init(_ text: String) { characters = text.map { SpokenScan.halfWidth($0) } }

  mutating func run() -> String {
    while index < characters.count {
      let character = characters[index]
      if SpokenScan.isDigit(character) {
        number()
      } else if let found = match(SpokenWords.substances), isBounded(found.count) {
        words += found.words
        index += found.count
      } else if SpokenWords.silent.contains(character) {
        index += 1
      } else if let sign = SpokenWords.signs[character] {
        words += sign
        index += 1
      } else if character == " " {
        // Between Latin words alone a blank has a meaning.
        if isLatin(index - 1), isLatin(index + 1) { words.append(character) }
        index += 1
      } else {
        words.append(character)
        index += 1
      }
    }
    return words
  }

  // MARK: Numbers

  private mutating func number() {
    if date() || time() { return }
    let start = index
    let whole = digits(grouped: true)
    var decimals = ""
    if peek(0) == ".", SpokenScan.isDigit(peek(1)) {
      index += 1
      decimals = digits(grouped: false)
    }
    let isOrdinal = start > 0 && characters[start - 1] == "第"
    if isCode(whole, decimals) {
      words += SpokenChinese.digits(whole, zero: "零")
      if peek(0) == "-", SpokenScan.isDigit(peek(1)) { index += 1 }
      return
    }
    if peek(0) == "%" || peek(0) == "‰" {
      words += (peek(0) == "%" ? "百分之" : "千分之") + spoken(whole, decimals, isOrdinal: true)
      index += 1
      return link()
    }
    if whole.count == 4, decimals.isEmpty, peek(0) == "年" || peek(0) == "〕" {
      words += SpokenChinese.digits(whole)
      return
    }
    if peek(0) == "元", !decimals.isEmpty {
      money(whole, decimals)
      return
    }
    let isTwo = whole == "2" && decimals.isEmpty && !isOrdinal
    words += isTwo && takesLiang() ? "两" : spoken(whole, decimals, isOrdinal: isOrdinal)
    unit()
    link()
  }

  /// `2026-05-20`.
  private mutating func date() -> Bool {
    guard index + 10 <= characters.count,
      !SpokenScan.isDigit(index + 10 < characters.count ? characters[index + 10] : " "),
      let day = Day(String(characters[index..<(index + 10)]))
    else { return false }
    let parts = day.components
    words +=
      SpokenChinese.digits(String(parts.year)) + "年" + SpokenChinese.number(parts.month) + "月"
      + SpokenChinese.number(parts.day) + "日"
    index += 10
    return true
  }

  /// `22:30`, two digits before the colon; `1:5` is a ratio.
  private mutating func time() -> Bool {
    guard index + 5 <= characters.count, SpokenScan.isDigit(peek(1)), peek(2) == ":" || peek(2) == "：",
      SpokenScan.isDigit(peek(3)), SpokenScan.isDigit(peek(4)), !SpokenScan.isDigit(peek(5)),
      let hour = Int(String(characters[index..<(index + 2)])), hour <= 24,
      let minute = Int(String(characters[(index + 3)..<(index + 5)])), minute < 60
    else { return false }
    words += SpokenChinese.number(hour, isOrdinal: hour != 2) + "点"
    if minute > 0 { words += (minute < 10 ? "零" : "") + SpokenChinese.number(minute, isOrdinal: true) + "分" }
    index += 5
    return true
  }

  /// The sign between two numbers: a range or a ratio.
  private mutating func link() {
    guard let sign = peek(0), SpokenScan.isDigit(peek(1)) else { return }
    if sign == "-" || sign == "~" || sign == "～" || sign == "–" || sign == "—" {
      words += "至"
      index += 1
    } else if sign == ":" || sign == "：" {
      words += "比"
      index += 1
    }
  }

  private mutating func unit() {
    var skipped = 0
    while peek(skipped) == " " { skipped += 1 }
    let before = index
    index += skipped
    guard let found = match(SpokenWords.units), !isLatin(index + found.count) else {
      index = before
      return
    }
    words += found.words
    index += found.count
  }

  /// `1234.50元` 一千二百三十四元五角.
  private mutating func money(_ whole: String, _ decimals: String) {
    index += 1
    guard decimals.count <= 2, let yuan = Int(whole), let jiao = decimals.first?.wholeNumberValue else {
      words += spoken(whole, decimals, isOrdinal: false) + "元"
      return
    }
    let fen = decimals.count == 2 ? decimals.last?.wholeNumberValue ?? 0 : 0
    if yuan > 0 || jiao + fen == 0 { words += SpokenChinese.number(yuan) + "元" }
    if jiao > 0 { words += SpokenChinese.number(jiao) + "角" } else if fen > 0, yuan > 0 { words += "零" }
    if fen > 0 { words += SpokenChinese.number(fen) + "分" }
  }

  private func spoken(_ whole: String, _ decimals: String, isOrdinal: Bool) -> String {
    guard let value = Int(whole) else { return SpokenChinese.digits(whole) }
    let number = SpokenChinese.number(value, isOrdinal: isOrdinal || !decimals.isEmpty && value < 1000)
    return decimals.isEmpty ? number : number + "点" + SpokenChinese.digits(decimals, zero: "零")
  }

  /// Telephone numbers and other codes have no value.
  private func isCode(_ whole: String, _ decimals: String) -> Bool {
    guard decimals.isEmpty else { return false }
    return SpokenWords.hotlines.contains(whole)
      || (whole.count > 1 && whole.first == "0" && !"年月日时分".contains(peek(0) ?? " "))
      || whole.count > 10
  }

  private func takesLiang() -> Bool {
    guard let next = peek(0) else { return false }
    return SpokenWords.counters.contains(next)
  }

  /// Digits; with `grouped`, commas between groups of three are passed over.
  private mutating func digits(grouped: Bool) -> String {
    var digits = ""
    while let character = peek(0) {
      if SpokenScan.isDigit(character) {
        digits.append(character)
        index += 1
      } else if grouped, character == ",", !digits.isEmpty,
        digits.count <= 3 || digits.count % 3 == 0 || digits.count < 13,
        SpokenScan.isDigit(peek(1)), SpokenScan.isDigit(peek(2)), SpokenScan.isDigit(peek(3)),
        !SpokenScan.isDigit(peek(4))
      {
        index += 1
      } else {
        break
      }
    }
    return digits
  }

  // MARK: Looking around

  private func peek(_ offset: Int) -> Character? {
    index + offset < characters.count ? characters[index + offset] : nil
  }

  private func match(_ table: [(sign: String, words: String)]) -> (words: String, count: Int)? {
    for (sign, words) in table {
      let count = sign.count
      if index + count <= characters.count, zip(sign, characters[index...]).allSatisfy({ $0 == $1 }) {
        return (words, count)
      }
    }
    return nil
  }

  /// Whether no Latin letter or digit stands beside what begins here, so that it is no part of a word.
  private func isBounded(_ count: Int) -> Bool {
    !isLatin(index - 1) && !isLatin(index + count) && !SpokenScan.isDigit(peek(count))
  }

  private func isLatin(_ place: Int) -> Bool {
    characters.indices.contains(place) && characters[place].isASCII && characters[place].isLetter
  }

  private static func isDigit(_ character: Character?) -> Bool { character.map { ("0"..."9").contains($0) } ?? false }

  private static func halfWidth(_ character: Character) -> Character {
    guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1 else { return character }
    switch scalar.value {
    case 0xFF10...0xFF19: return Unicode.Scalar(scalar.value - 0xFEE0).map { Character($0) } ?? character
    case 0xFF05: return "%"
    case 0xFF0E: return "."
    default: return character
    }
  }
}
