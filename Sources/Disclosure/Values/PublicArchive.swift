public import Register

/// An archived version of a briefing as it may be shown on a day (归档版本): its words with the names of the cases that are still
/// displayed; all others read 已停止公示.
public struct PublicArchivedVersion: Hashable, Sendable {
  /// A label of the bag and its value.
  public struct Label: Hashable, Sendable {
    /// As RFC 8493 and we name it.
    public let name: String
    /// On one line.
    public let value: String
  }

  /// A file of the office's bag (归档文件).
  public struct File: Hashable, Sendable {
    /// Its path in the bag.
    public let path: String
    /// In bytes.
    public let size: Int
    /// SHA-256 in hexadecimal digits.
    public let digest: String
  }

  /// 归档包: `2026-q2`, `2026-q2-2`.
  public let bag: String
  /// 第几版, from 1.
  public let number: Int
  /// 归档日期.
  public let archived: Day
  /// Why it corrects the version before (更正说明).
  public let reason: String?
  /// The words.
  public let content: FrozenContent
  /// The figures, as a file.
  public let values: [UInt8]
  /// What the bag says of itself.
  public let labels: [Label]
  /// The files of the office's bag, of which the manifest is one.
  public let files: [File]
  /// Whether a case that it names is no longer displayed.
  public let hasDepartures: Bool

  /// The SHA-256 of the office's manifest, by which the whole bag is known (清单摘要).
  public var manifest: String { files.first { $0.path == "manifest-sha256.txt" }?.digest ?? "" }
  /// Whether a printed version was archived with it.
  public var hasPDF: Bool { files.contains { $0.path == "data/briefing.pdf" } }
}

extension Address {
  /// 归档目录.
  public static let archive = Address("briefings/archive/")

  /// An earlier version of an archived briefing.
  public static func version(_ number: Int, of briefing: Address) -> Address { Address("\(briefing.path)v\(number)/") }
  /// A bag for download, with its names as they are shown.
  public static func bag(_ name: String, of briefing: Address) -> Address { Address("\(briefing.path)\(name).zip") }
  /// The printed version in a bag.
  public static func pdf(_ name: String, of briefing: Address) -> Address { Address("\(briefing.path)\(name).pdf") }
}
