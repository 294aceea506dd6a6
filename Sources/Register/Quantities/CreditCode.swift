/// A unified social credit code (统一社会信用代码, GB 32100-2015): 18 characters, the last one a check character.
public struct CreditCode: Hashable, Sendable {
  /// The code in capital letters.
  public let text: String

  /// A code whose characters and check character are right; `nil` otherwise. Lower case is accepted.
  public init?(_ text: String) {
    guard text.utf8.count == 18 else { return nil }
    let code = text.uppercased()
    let values = code.utf8.map { CreditCode.value(of: $0) }
    guard values.count == 18, !values.contains(nil) else { return nil }
    var sum = 0
    var weight = 1
    for value in values.prefix(17) {
      sum += (value ?? 0) * weight
      weight = weight * 3 % 31
    }
    guard values[17] == (31 - sum % 31) % 31 else { return nil }
    self.text = code
  }

  /// Whether it is a sole proprietor's (个体工商户): such a code begins with 92 and stands for a person's business.
  public var isSoleProprietor: Bool { text.hasPrefix("92") }

  /// The code in lower case, as addresses have it.
  public var slug: String { text.lowercased() }

  private static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)
  private static let values: [Int?] = (0..<128).map { byte in alphabet.firstIndex(of: UInt8(byte)) }

  private static func value(of byte: UInt8) -> Int? { byte < 128 ? values[Int(byte)] : nil }
}

extension CreditCode: Comparable {
  /// By the text.
  public static func < (left: CreditCode, right: CreditCode) -> Bool { left.text < right.text }
}

extension CreditCode: CustomStringConvertible {
  /// The code in capital letters.
  public var description: String { text }
}
