import Diagnostics
import Register

/// `record/<year>.csv`: what the site must remember, written by `gongshi record` and only read by a build.
enum LogbookContract {
  static let date = Field(
    "date", "日期", .day, required: true, "of the file's year, not before the line above", "属于文件名的年份，不早于上一行")
  static let kind = Field("kind", "类别", ValueType<LogbookKind>.choice("kind", "类别"), required: true)
  static let id = Field("id", "编号", .recordedID, required: true, "of the record", "案件、任务等的编号")
  static let index = Field(
    "index", "索引号", .text, example: "11000000000000000U/2026-00042", "given once, never changed", "一经编排不得更改")
  static let address = Field(
    "address", "地址", .recordedAddress, required: true, aliases: ["网址"],
    "of the record's page, below the site's address", "记录所在页面，相对于网站地址")
  static let facts = Field(
    "facts", "要素", .factDigests, "digests of what was public, never a value", "已公开要素的摘要，不含内容")
  static let reason = Field(
    "reason", "说明", .text, aliases: ["理由"], "why a published fact was changed; the public reads it",
    "更正理由，对外公开")
  static let schema = Schema(
    "a line of the record", "公示记录", [date, kind, id, index, address, facts, reason],
    note: Term(
      "Written by `gongshi record`: lines are added, never changed. Each file begins where the last year's ends.",
      "由 `gongshi record` 写入，只追加，不修改。每年一个文件。"))

  static func read(_ record: Record, _ reading: Reading) -> LogbookEntry? {
    let (date, kind, id, address) = (record[date], record[kind], record[id], record[address])
    let (index, facts, reason) = (record[index], record[facts], record[reason])
    guard let date, let kind, let id, let address else { return nil }
    if kind == .gone, reason == nil {
      let condition = Term("for an address that is given up", "撤下的地址")
      reading.report(.error(.missingFor(Self.reason.erased.key, when: condition), at: record.place(of: Self.kind)))
    }
    return LogbookEntry(
      date: date, kind: kind, id: id, index: index, address: address, facts: facts, reason: reason,
      origin: Origin(file: reading.file, line: record.node.line))
  }
}

extension ValueType<String> {
  /// The id of a record; a page's has the folders that it is in.
  fileprivate static let recordedID = ValueType.scalar(
    "the id of a record", "记录编号", pattern: "^[a-z0-9][a-z0-9/-]*$", example: "2026-0042"
  ) { text in
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    return parts.allSatisfy { Identifier.isValid(String($0)) } ? text : nil
  }

  fileprivate static let recordedAddress = ValueType.scalar(
    "an address below the site's, with a slash at its end", "站内地址（以 / 结尾）", pattern: "^[^/].*/$",
    example: "cases/2026/2026-0042/"
  ) { text in text.hasSuffix("/") && !text.hasPrefix("/") && !text.contains(" ") ? text : nil }

  fileprivate static let factDigests = ValueType.scalar(
    "digests as `gongshi record` writes them", "`gongshi record` 写入的摘要", example: "6f1e0c9ab2d34e57 title:1c2d3e4f"
  ) { text in FactDigests.isWellFormed(text) ? text : nil }
}

/// What the lines of the record must be to each other: it is only ever added to.
struct LogbookChecks {
  private struct Key: Hashable {
    let kind: LogbookKind
    let id: String
  }

  private(set) var diagnostics: [Diagnostic] = []
  private var owners: [String: (key: Key, place: Place)] = [:]
  private var indices: [Key: (index: String, place: Place)] = [:]

  mutating func check(_ entries: [LogbookEntry], year: Int) {
    var last: LogbookEntry?
    for entry in entries {
      let place = Place(entry.origin.file, line: entry.origin.line, column: 1)
      if entry.date.year != year {
        let expected = Term("a day of \(year)", "\(year)年的日期")
        diagnostics.append(.error(.wrongValue("\(entry.date)", expected: expected), at: place))
      } else if let last, entry.date < last.date {
        diagnostics.append(
          .error(
            .recordOutOfOrder(date: "\(entry.date)", after: "\(last.date)"), at: place,
            notes: [.firstGiven(at: Place(last.origin.file, line: last.origin.line, column: 1))]))
      }
      last = entry
      checkIndex(entry, place)
    }
  }

  private mutating func checkIndex(_ entry: LogbookEntry, _ place: Place) {
    guard let index = entry.index else { return }
    let key = Key(kind: entry.kind, id: entry.id)
    if let owner = owners[index], owner.key != key {
      diagnostics.append(
        .error(
          .duplicateID(index, kind: Term("index number", "索引号")), at: place, notes: [.firstGiven(at: owner.place)]))
    } else if let known = indices[key], known.index != index {
      diagnostics.append(
        .error(.indexChanged(index, from: known.index), at: place, notes: [.firstGiven(at: known.place)]))
    } else if owners[index] == nil {
      owners[index] = (key, place)
      indices[key] = (index, place)
    }
  }
}
