/// Amounts in 万元 as the credit portal has them (罚款金额（万元）): six decimals, which is a fen, so that nothing is rounded.
extension Yuan {
  /// `12.000000` for 120 000 yuan.
  public var tenThousands: String { "\(fen / 1_000_000).\(padded(fen % 1_000_000, 6))" }

  /// An amount in 万元 as digits with at most six decimals that mean something: `12`, `0.5`, `12.345678`, `1.50000000`.
  public init?(tenThousands text: String) {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first, (1...11).contains(whole.utf8.count), whole.utf8.allSatisfy(isDigit),
      let number = Int(whole)
    else { return nil }
    var decimals = parts.count > 1 ? parts[1] : "0"
    guard !decimals.isEmpty, decimals.utf8.allSatisfy(isDigit) else { return nil }
    while decimals.utf8.count > 6, decimals.hasSuffix("0") { decimals.removeLast() }
    guard decimals.utf8.count <= 6, let rest = Int(decimals + String(repeating: "0", count: 6 - decimals.utf8.count))
    else { return nil }
    self.init(fen: number * 1_000_000 + rest)
  }
}
