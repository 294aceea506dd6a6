/// A unified social credit code (统一社会信用代码, GB 32100-2015): 18 characters, the last one a check character.
public struct CreditCode: Hashable, Sendable {
  /// The code in capital letters.
  public let text: String

  /// A code whose characters and check character are right; `nil` otherwise. Lower case is accepted.
  public init?(_ text: String) {
    let bytes = text.utf8Span.span
    guard bytes.count == 18 else { return nil }
    var sum = 0
    var weight = 1
    var isCapital = true
    for index in 0..<17 {
      guard let value = CreditCode.value(of: bytes[index]) else { return nil }
      isCapital = isCapital && bytes[index] < UInt8(ascii: "a")
      sum += value * weight
      weight = weight * 3 % 31
    }
    guard CreditCode.value(of: bytes[17]) == (31 - sum % 31) % 31 else { return nil }
    self.text = isCapital && bytes[17] < UInt8(ascii: "a") ? text : text.uppercased()
  }

  /// Whether it is a sole proprietor's (个体工商户): such a code begins with 92 and stands for a person's business.
  public var isSoleProprietor: Bool { text.hasPrefix("92") }

  /// The code in lower case, as addresses have it.
  public var slug: String { text.lowercased() }

  private static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)
  /// What each byte counts, capital or not; 31 where it is no letter of a code.
  private static let values: [UInt8] = (0...UInt8.max).map { byte in
    let isLower = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
    return UInt8(alphabet.firstIndex(of: isLower ? byte - 0x20 : byte) ?? alphabet.count)
  }

  private static func value(of byte: UInt8) -> Int? {
    let value = Int(values[Int(byte)])
    return value < 31 ? value : nil
  }
}

extension CreditCode: Comparable {
  /// By the text.
  public static func < (left: CreditCode, right: CreditCode) -> Bool { left.text < right.text }
}

extension CreditCode: CustomStringConvertible {
  /// The code in capital letters.
  public var description: String { text }
}
