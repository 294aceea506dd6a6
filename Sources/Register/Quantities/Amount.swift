/// An exact decimal number as it was written: `85.7` stays `85.7` and never becomes a binary fraction.
public struct Decimal: Hashable, Sendable {
  /// The number times ten to the power of `scale`.
  public var digits: Int
  /// How many decimals were written.
  public var scale: Int

  /// The whole number.
  public init(_ whole: Int) {
    digits = whole
    scale = 0
  }

  /// A number as digits with at most six decimals and an optional minus sign.
  public init?(_ text: some StringProtocol) {
    var bytes = Array(text.utf8)[...]
    let negative = bytes.first == UInt8(ascii: "-")
    if negative { bytes.removeFirst() }
    let parts = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(isDigit) }),
      parts[0].count <= 12
    else { return nil }
    let decimals = parts.count == 2 ? Array(parts[1]) : []
    guard decimals.count <= 6, let value = Int(String(decoding: Array(parts[0]) + decimals, as: UTF8.self)) else { return nil }
    digits = negative ? -value : value
    scale = decimals.count
  }
}

extension Decimal: CustomStringConvertible {
  public var description: String {
    guard scale > 0 else { return String(digits) }
    let text = padded(Int(digits.magnitude), scale + 1)
    let split = text.index(text.endIndex, offsetBy: -scale)
    return "\(digits < 0 ? "-" : "")\(text[..<split]).\(text[split...])"
  }
}

/// The value of a target (目标值): a number, a percentage, a ratio or a range, exact as written.
public enum Amount: Hashable, Sendable {
  /// `40`, `85.7`.
  case number(Decimal)
  /// `100%`, `85.7%`.
  case percentage(Decimal)
  /// `1:5`: one officer to five objects.
  case ratio(Int, Int)
  /// `3-12`.
  case range(Decimal, Decimal)

  /// A value as it stands in a plan; `nil` for every other form.
  public init?(_ text: String) {
    if let number = Decimal(text) {
      self = .number(number)
    } else if text.hasSuffix("%"), let number = Decimal(text.dropLast()) {
      self = .percentage(number)
    } else if let (left, right) = Amount.halves(text, at: ":"), let left = Int(left), let right = Int(right), left > 0, right > 0 {
      self = .ratio(left, right)
    } else if let (left, right) = Amount.halves(text, at: "-"), let left = Decimal(left), let right = Decimal(right) {
      self = .range(left, right)
    } else {
      return nil
    }
  }

  private static func halves(_ text: String, at separator: Character) -> (Substring, Substring)? {
    let parts = text.split(separator: separator, omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[0].isEmpty ? (parts[0], parts[1]) : nil
  }
}

extension Amount: CustomStringConvertible {
  public var description: String {
    switch self {
    case .number(let number): number.description
    case .percentage(let number): "\(number)%"
    case .ratio(let left, let right): "\(left):\(right)"
    case .range(let from, let to): "\(from)-\(to)"
    }
  }
}
