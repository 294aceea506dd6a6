/// An amount of money in yuan (元), exact to the fen (分).
public struct Yuan: Hashable, Sendable {
  /// The amount in fen.
  public var fen: Int

  /// An amount in fen.
  public init(fen: Int) { self.fen = fen }

  /// An amount as digits with at most two decimals: `120000`, `120000.5`, `120000.00`; no sign, no grouping.
  public init?(_ text: String) {
    let bytes = text.utf8Span.span
    let point = bytes.indices.first { bytes[$0] == UInt8(ascii: ".") } ?? bytes.count
    guard (1...15).contains(point), let yuan = asciiNumber(in: bytes, 0..<point) else { return nil }
    var fen = yuan * 100
    if point < bytes.count {
      let decimals = bytes.count - point - 1
      guard (1...2).contains(decimals), let value = asciiNumber(in: bytes, (point + 1)..<bytes.count) else {
        return nil
      }
      fen += decimals == 1 ? value * 10 : value
    }
    self.init(fen: fen)
  }
}

func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

extension Yuan: Comparable {
  /// The smaller amount first.
  public static func < (left: Yuan, right: Yuan) -> Bool { left.fen < right.fen }

  /// The sum.
  public static func + (left: Yuan, right: Yuan) -> Yuan { Yuan(fen: left.fen + right.fen) }
}

extension Yuan: CustomStringConvertible {
  /// `120000.00`.
  public var description: String { "\(fen / 100).\(padded(fen % 100, 2))" }

  /// `120,000元`, with decimals only where there are any.
  public var chinese: String {
    let decimals = fen % 100 == 0 ? "" : ".\(padded(fen % 100, 2))"
    return grouped(fen / 100) + decimals + "元"
  }
}

/// `number` with a comma between each group of three digits.
public func grouped(_ number: Int) -> String {
  let digits = String(number.magnitude)
  var left = digits.utf8.count
  var result: [UInt8] = []
  result.reserveCapacity(left * 4 / 3 + 1)
  if number < 0 { result.append(UInt8(ascii: "-")) }
  for digit in digits.utf8 {
    result.append(digit)
    left -= 1
    if left > 0, left % 3 == 0 { result.append(UInt8(ascii: ",")) }
  }
  return String(decoding: result, as: UTF8.self)
}
