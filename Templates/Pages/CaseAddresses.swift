public import Disclosure
public import Register

extension Address {
  /// Cases published in a year.
  public static func cases(year: Int) -> Address { Address("cases/\(year)/") }
  /// Cases of a kind.
  public static func cases(kind: CaseKind) -> Address { Address("cases/kind/\(kind.rawValue)/") }
  /// Lenient cases of a ground.
  public static func cases(ground: LenientGround) -> Address { Address("cases/ground/\(ground.rawValue)/") }
  /// Cases with a measure.
  public static func cases(measure: MeasureKind) -> Address { Address("cases/measure/\(measure.rawValue)/") }
  /// Cases of a district.
  public static func cases(region: String) -> Address { Address("cases/region/\(region)/") }
  /// Cases of a field of the environment.
  public static func cases(field: EnvironmentField) -> Address { Address("cases/field/\(field.rawValue)/") }
  /// Cases that cite a law.
  public static func cases(law: String) -> Address { Address("cases/law/\(law)/") }
  /// Cases of an industry; its name is its place.
  public static func cases(industry: String) -> Address {
    // Most names are a few Chinese characters (U+4000 to U+9FFF), which have neither case nor separators.
    if industry.utf8.allSatisfy({ (0x80..<0xC0).contains($0) || (0xE4...0xE9).contains($0) }) {
      return Address("cases/industry/\(industry)/")
    }
    return Address(
      "cases/industry/\(industry.split(whereSeparator: { $0 == "/" || $0 == " " }).joined(separator: "-").lowercased())/"
    )
  }
  /// The feed of cases.
  public static let caseFeed = Address("cases/feed.xml")
  /// All cases as a table.
  public static let caseTable = Address("cases/cases.csv")
}
