import Diagnostics
import Register
import Testing

@testable import Disclosure

/// 个人信息保护法 art. 28 and 行政处罚法 art. 50: what looks like a private number never leaves the office.
/// The numbers here begin with a district that does not exist.
@Suite struct `A private number` {
  static let identity = "000000199003070012"
  static let phone = "13900000000"

  static func finds(_ text: String) -> [String] {
    let plain = Array(text.utf8)
    let bytes = PrivateData.foldedDigits(plain) ?? plain
    return PrivateData.finds(in: bytes).map { "\($0.kind) \(String(decoding: bytes[$0.range], as: UTF8.self))" }
  }

  @Test(arguments: [
    "000000199003070012", "000000199003070013", "00000019900307001X", "00000019900307001x", "000000200002290010",
    "000000190001010017",
  ])
  func `of 18 characters is found, with a wrong check digit too`(number: String) {
    #expect(Self.finds(number) == ["identityNumber \(number)"])
    #expect(Self.finds("身份证号\(number)，住") == ["identityNumber \(number)"])
  }

  @Test(arguments: ["000000900307001", "000000000229001"])
  func `of 15 digits is found`(number: String) {
    let isDay = number != "000000000229001"
    // 1900 had no 29 February.
    #expect(Self.finds("证\(number)号") == (isDay ? ["identityNumber \(number)"] : []))
  }

  @Test(arguments: ["13000000000", "13900000000", "19999999999", "15812345678"])
  func `of a mobile phone is found`(number: String) {
    #expect(Self.finds("电话：\(number)。") == ["mobilePhone \(number)"])
    #expect(Self.finds("tel:\(number)") == ["mobilePhone \(number)"])
    #expect(Self.finds("+86-\(number)") == ["mobilePhone \(number)"])
  }

  @Test func `in full-width digits is found`() {
    #expect(Self.finds("电话１３９００００００００") == ["mobilePhone 13900000000"])
    #expect(Self.finds("００００００１９９００３０７００１２") == ["identityNumber 000000199003070012"])
    #expect(Self.finds("00000019900307００１２") == ["identityNumber 000000199003070012"])
    #expect(Self.finds("００００００１９９００３０７００１Ｘ") == ["identityNumber 00000019900307001X"])
  }

  /// Credit codes (GB 32100), decision, index and permit numbers, digests, land lines and hot lines.
  static let harmless = [
    "91000000MA0000001R", "92000000MA0000002X", "示例环罚〔2026〕42号", "11000000000000000U/2026-00042", "示例环责改〔2026〕30号",
    "91000000MA0000001R001P", "12369", "0000-0000000", "4000012369", "000000199013070012", "000000199002300012",
    "000000179003070012",
    "00000019900307001", "0000001990030700123", "00000019900307001234", "00000019900307001Y", "00000019900307001XY",
    "00000019900307001X1",
    "12000000000", "11912345678", "1390000000", "139000000000", "x13900000000", "13900000000x", "a000000199003070012",
    "000000199003070012b",
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "00000019900307001200000019900307001200000019900307001200000019900307",
    "2026-05-20", "120000.00", "MB1803251/2024-18384", "GB 32100-2015", "",
  ]

  @Test(arguments: harmless)
  func `is not seen where there is none`(text: String) {
    #expect(Self.finds(text).isEmpty)
    #expect(Self.finds("（\(text)）").isEmpty)
  }

  @Test(arguments: ["_", "*", "-", "/", "\"", ">", "=", "号", "　", "\n", "\u{0}"])
  func `is bounded by whatever is neither a letter nor a digit`(edge: String) {
    #expect(Self.finds("电话\(edge)13900000000\(edge)") == ["mobilePhone 13900000000"])
  }

  @Test func `is found among its neighbours`() {
    let text = "13900000000、000000199003070012 13900000001;00000019900307001X"
    #expect(Self.finds(text).count == 4)
    #expect(Self.finds("1 13900000000 2").count == 1)
    #expect(Self.finds("000000199003070012X13900000000").isEmpty)
  }

  /// The search looks at every eleventh byte only; nothing may slip through.
  @Test(arguments: [identity, phone, "00000019900307001X", "000000900307001"])
  func `is found at every offset`(number: String) {
    for before in 0...60 {
      for after in [0, 1, 5, 10, 11, 12, 40] {
        let text = String(repeating: ".", count: before) + number + String(repeating: "公", count: after)
        let found = PrivateData.finds(in: Array(text.utf8))
        #expect(found.map(\.range) == [before..<(before + number.utf8.count)], "after \(before) bytes, before \(after)")
      }
    }
  }

  @Test(arguments: 0..<40)
  func `is found in random text as by a plain search`(seed: Int) {
    var state = UInt32(seed * 7919 + 1)
    func next(_ bound: Int) -> Int {
      state = state &* 1_664_525 &+ 1_013_904_223
      return Int(state >> 16) % bound
    }
    let pieces = [
      Self.identity, Self.phone, "00000019900307001X", "000000900307001", "1", "7", "ab", "公", "-", " ", "12345", "X",
      "，", "\n",
    ]
    for _ in 0..<100 {
      let text = (0..<next(25)).map { _ in pieces[next(pieces.count)] }.joined()
      let bytes = Array(text.utf8)
      #expect(PrivateData.finds(in: bytes).map(\.range) == PlainSearch.ranges(in: bytes), "\(text)")
    }
  }
}

/// The same rule, byte by byte, without a stride.
enum PlainSearch {
  static func ranges(in bytes: [UInt8]) -> [Range<Int>] {
    func isDigit(_ index: Int) -> Bool { bytes.indices.contains(index) && (0x30...0x39).contains(bytes[index]) }
    func isWord(_ index: Int) -> Bool {
      isDigit(index) || (bytes.indices.contains(index) && (0x61...0x7A).contains(bytes[index] | 0x20))
    }
    var result: [Range<Int>] = []
    for start in bytes.indices where isDigit(start) && !isWord(start - 1) {
      var end = start
      while isDigit(end) { end += 1 }
      let digits = String(decoding: bytes[start..<end], as: UTF8.self)
      let hasX = end < bytes.count && bytes[end] | 0x20 == UInt8(ascii: "x")
      if end - start == 17, hasX, !isWord(end + 1) { result.append(start..<(end + 1)) }
      if isWord(end) { continue }
      if end - start == 18 || end - start == 15 { result.append(start..<end) }
      if end - start == 11, digits.hasPrefix("1"), digits.dropFirst().first.map({ $0 >= "3" }) ?? false {
        result.append(start..<end)
      }
    }
    return result.filter { range in
      let digits = Array(bytes[range])
      guard digits.count != 11 else { return true }
      let date = String(decoding: digits[6..<(digits.count == 15 ? 12 : 14)], as: UTF8.self)
      let full = digits.count == 15 ? "19" + date : date
      let text = full.prefix(4) + "-" + full.dropFirst(4).prefix(2) + "-" + full.suffix(2)
      return Day(String(text)) != nil && (full >= "19000101" && full <= "20991231")
    }
  }
}
