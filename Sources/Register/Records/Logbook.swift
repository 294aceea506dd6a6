/// What the site must remember (公示记录, `record/<year>.csv`): when each record was first published, under which index
/// number and address, what was corrected and why. Values are never in it, only digests of what was public.
package struct Logbook: Hashable, Sendable {
  /// All entries, oldest first; those of one day in the order in which they were written.
  package var entries: [LogbookEntry]

  package init(_ entries: [LogbookEntry]) { self.entries = entries }

  /// The day of the newest entry.
  package var newest: Day? { entries.last?.date }
}

/// One line of the logbook (公示记录条目).
package struct LogbookEntry: Hashable, Sendable {
  package var date: Day
  package var kind: LogbookKind
  package var id: String
  /// 索引号.
  package var index: String?
  /// The path of its page below the site's address, such as `cases/2026/2026-0042/`.
  package var address: String?
  /// Digests of the published facts, in the form of `FactDigests`.
  package var facts: String?
  /// Why a published fact was changed (更正说明); `nil` for a first publication, and where something was only added.
  package var reason: String?
  package var origin: Origin

  package init(
    date: Day, kind: LogbookKind, id: String, index: String?, address: String?, facts: String?, reason: String?,
    origin: Origin
  ) {
    self.date = date
    self.kind = kind
    self.id = id
    self.index = index
    self.address = address
    self.facts = facts
    self.reason = reason
    self.origin = origin
  }
}

/// What a line of the logbook is about (公示记录类别).
public enum LogbookKind: String, FixedValue {
  case `case`, task, plan, ledger, indicators, page, exposure, briefing
  /// An address that is given up for good.
  case gone

  /// The Chinese name (中文名).
  public var chinese: String {
    switch self {
    case .case: "案件"
    case .task: "抽查任务"
    case .plan: "计划"
    case .ledger: "整改台账"
    case .indicators: "指标"
    case .page: "页面"
    case .exposure: "曝光"
    case .briefing: "简报"
    case .gone: "撤下"
    }
  }

  /// Whether its records get an index number (索引号): documents of the office, not lists that go on.
  package var isIndexed: Bool {
    switch self {
    case .case, .task, .plan, .exposure, .briefing: true
    case .ledger, .indicators, .page, .gone: false
    }
  }
}

/// A fact of a record, or a group of facts that belong together, as far as it must not change without a reason (公示要素).
public enum FactField: String, FixedValue {
  case title, kind, party, region, authority, classification, number, decision, dates, violations, laws, measures, tier
  case published, typical, lenient, investigation, outcome, body, attachments
  case subjects, draw, window, approval, finished, results
  case document, items, source, terms, targets

  /// The Chinese name (中文名).
  public var chinese: String {
    switch self {
    case .title: "标题"
    case .kind: "类型"
    case .party: "当事人"
    case .region: "区域"
    case .authority: "机关"
    case .classification: "领域、行业和来源"
    case .number: "文号"
    case .decision: "决定"
    case .dates: "违法、检查和立案日期"
    case .violations: "违法行为"
    case .laws: "法律条款"
    case .measures: "处罚内容"
    case .tier: "失信程度"
    case .published: "公示日期"
    case .typical: "典型案例"
    case .lenient: "不予处罚理由"
    case .investigation: "立案调查"
    case .outcome: "办理结果"
    case .body: "正文"
    case .attachments: "附件"
    case .subjects: "抽查事项"
    case .draw: "抽取情况"
    case .window: "检查时段"
    case .approval: "批准"
    case .finished: "完成日期"
    case .results: "检查结果"
    case .document: "文件信息"
    case .items: "条目"
    case .source: "来源"
    case .terms: "阶段和时限"
    case .targets: "目标"
    }
  }
}

/// The digests of a record's facts as the logbook has them: one of all, 16 digits, then one of each, 8 digits:
/// `6f1e0c9ab2d34e57 title:1c2d3e4f results-2026-07-10:0a1b2c3d`.
package struct FactDigests: Hashable, Sendable {
  /// A fact; results go up on several days, and each day's are a fact of their own.
  package struct Key: Hashable, Sendable {
    package var field: FactField
    package var day: Day?

    package init(_ field: FactField, _ day: Day? = nil) {
      self.field = field
      self.day = day
    }
  }

  package var all: String
  package var parts: [(key: Key, digest: String)]

  package init(all: String, parts: [(key: Key, digest: String)]) {
    self.all = all
    self.parts = parts
  }

  /// The digests that `text` has; `nil` for every other form.
  package init?(_ text: String) {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    guard let first = words.first, FactDigests.isDigest(first, 16) else { return nil }
    all = String(first)
    parts = []
    for word in words.dropFirst() {
      guard let colon = word.lastIndex(of: ":") else { return nil }
      let (name, digest) = (word[..<colon], word[word.index(after: colon)...])
      guard FactDigests.isDigest(digest, 8), let key = Key(name) else { return nil }
      parts.append((key, String(digest)))
    }
  }

  /// Whether `text` has the form, in one pass: ten thousand lines of a city are read at each build, and nearly none is
  /// looked at again.
  package static func isWellFormed(_ text: String) -> Bool {
    let bytes = text.utf8Span.span
    guard bytes.count >= 16, isHex(bytes, 0..<16) else { return false }
    var start = 16
    while start < bytes.count {
      guard bytes[start] == UInt8(ascii: " ") else { return false }
      var (colon, hash, hyphen) = (start + 1, FactDigests.seed, Int?.none)
      while colon < bytes.count, bytes[colon] != UInt8(ascii: ":") {
        if bytes[colon] == UInt8(ascii: "-") { hyphen = hyphen ?? colon }
        if hyphen == nil { hash = FactDigests.mixed(hash, bytes[colon]) }
        colon += 1
      }
      guard names.contains(hash), colon + 8 < bytes.count, isHex(bytes, (colon + 1)..<(colon + 9)) else { return false }
      if let hyphen {
        let day = (hyphen + 1..<colon).map { bytes[$0] }
        guard Day(String(decoding: day, as: UTF8.self)) != nil else { return false }
      }
      start = colon + 9
    }
    return true
  }

  /// The names of all facts, by FNV-1a.
  private static let names = Set(FactField.allCases.map { $0.rawValue.utf8.reduce(seed, mixed) })
  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  private static func mixed(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }

  private static func isHex(_ bytes: Swift.Span<UInt8>, _ range: Range<Int>) -> Bool {
    for index in range {
      switch bytes[index] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"): continue
      default: return false
      }
    }
    return true
  }

  /// As it stands in the table.
  package var text: String {
    ([all] + parts.map { "\($0.key):\($0.digest)" }).joined(separator: " ")
  }

  /// Whether the first word of `text` is `all`: cheaper than to read the rest, which nearly never differs.
  package static func begins(_ text: String, with all: String) -> Bool {
    text.utf8.count >= 16 && text.utf8.prefix(16).elementsEqual(all.utf8)
  }

  package static func == (left: FactDigests, right: FactDigests) -> Bool { left.text == right.text }

  package func hash(into hasher: inout Hasher) { hasher.combine(text) }

  private static func isDigest(_ text: Substring, _ count: Int) -> Bool {
    text.utf8.count == count && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }
}

extension FactDigests.Key: CustomStringConvertible {
  fileprivate init?(_ text: Substring) {
    if let field = FactField(rawValue: String(text)) {
      self.init(field)
    } else if let hyphen = text.firstIndex(of: "-"), let field = FactField(rawValue: String(text[..<hyphen])),
      let day = Day(String(text[text.index(after: hyphen)...]))
    {
      self.init(field, day)
    } else {
      return nil
    }
  }

  /// As it stands in the table: `title`, `results-2026-07-10`.
  package var description: String { day.map { "\(field.rawValue)-\($0)" } ?? field.rawValue }
}
