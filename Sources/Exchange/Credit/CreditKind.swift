package import Register

/// The kinds of penalty (处罚类别) as the credit portal names them (行政处罚法 art. 9), and the measures that they are.
package enum CreditKind {
  /// The portal's names of measures, each once; orders and coercive measures are no penalties.
  package static func names(of measures: [Measure]) -> [String] {
    var names: [String] = []
    for name in measures.flatMap({ Self.names($0) }) where !names.contains(name) { names.append(name) }
    return names
  }

  private static func names(_ measure: Measure) -> [String] {
    switch measure.kind {
    case .warning, .criticism, .fine, .suspendLicence, .downgrade, .revokeLicence, .restrictBusiness, .stopBusiness,
      .close, .banPerson, .detain:
      [measure.kind.chinese]
    case .dailyFine: ["罚款"]
    case .confiscate:
      (measure.goods == nil || measure.proceeds != nil ? ["没收违法所得"] : []) + (measure.goods == nil ? [] : ["没收非法财物"])
    case .banApplication, .orderDemolish: ["其他-\(measure.kind.chinese)"]
    case .seize, .restrictProduction, .stopProduction, .transferDetention, .transferCrime, .orderCorrect, .education,
      .apology, .compensation:
      []
    }
  }

  /// All fines of a decision together; `nil` when there is none.
  package static func fine(_ measures: [Measure]) -> Yuan? {
    sum(measures.filter { $0.kind == .fine || $0.kind == .dailyFine }.compactMap(\.amount))
  }

  /// What was confiscated, in money.
  package static func confiscated(_ measures: [Measure]) -> Yuan? {
    sum(measures.filter { $0.kind == .confiscate }.compactMap { $0.proceeds ?? $0.amount })
  }

  private static func sum(_ amounts: [Yuan]) -> Yuan? { amounts.isEmpty ? nil : amounts.reduce(Yuan(fen: 0), +) }

  /// Names that files have for a measure beside that of the contract, by how they begin.
  private static let beginnings: [(String, MeasureKind)] = [
    ("罚款", .fine), ("警告", .warning), ("通报批评", .criticism), ("没收", .confiscate), ("暂扣", .suspendLicence),
    ("降低资质", .downgrade), ("吊销", .revokeLicence), ("限制开展生产经营", .restrictBusiness), ("责令停产停业", .stopBusiness),
    ("责令关闭", .close), ("限制从业", .banPerson), ("行政拘留", .detain),
  ]

  /// The measure that a name of the portal means; `nil` for one that the contract does not have.
  package static func measure(named name: String) -> MeasureKind? {
    var name = name
    for mark in ["其他-", "其他—", "其他－", "其他："] where name.hasPrefix(mark) { name.removeFirst(mark.count) }
    if let kind = MeasureKind.allCases.first(where: { $0.chinese == name }) { return kind }
    return beginnings.first { name.hasPrefix($0.0) }?.1
  }
}
