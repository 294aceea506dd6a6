package import Diagnostics
package import Register

/// What is laid before those who sign a record off (发布审批表): what its file says and what will be public of it, when and why.
///
/// It holds raw values and stays in the office; it is made for one record, on demand.
package struct ApprovalSheet: Sendable {
  /// What becomes of a field (公开方式).
  package enum Treatment: String, Hashable, Sendable {
    case shown = "公开"
    case changed = "改写"
    case masked = "隐去"
    case kept = "不公开"
  }

  /// A field of the record (公开内容).
  package struct Line: Hashable, Sendable {
    /// 项目.
    package let field: String
    /// 文件内容.
    package let written: String
    /// 公开内容; empty for one that is not public.
    package let shown: String
    package let treatment: Treatment
    /// By which rule (依据).
    package let rule: String
  }

  /// A fact with its name.
  package struct Fact: Hashable, Sendable {
    package let name: String
    package let value: String

    init(_ name: String, _ value: String) { (self.name, self.value) = (name, value) }
  }

  package let kind: KeptInRecord.Kind
  package let id: String
  /// 标题, as the file has it.
  package let title: String
  /// The record's file, and others that belong to it.
  package let file: String
  /// The line of a case that stands in a table.
  package internal(set) var row: Int?
  /// The file of a case's words, where it is another.
  package internal(set) var wordsFile: String?
  /// The day for which the sheet was made.
  package let day: Day
  /// 公开内容.
  package var lines: [Line] = []
  /// 正文.
  package var body: [Fact] = []
  /// The text that will be public, as Markdown.
  package var text = ""
  /// 附件, as they will be named.
  package var attachments: [String] = []
  /// 公示时间.
  package var schedule: [Fact] = []
  /// 与已公开内容比较.
  package var changes: [String] = []
  /// Who signed it off.
  package var review: Review?
  /// What the sign-off lacks, whether or not the site asks for one.
  package var gaps: [ReviewGap] = []
  /// Why it will not be public, in words; `nil` for one that will.
  package var obstacle: String?
  /// The record as it will be public.
  package var shownCase: PublicCase?
  /// The task as it will be public.
  package var shownTask: PublicTask?

  init(_ kind: KeptInRecord.Kind, _ id: String, _ title: String, file: String, day: Day) {
    self.kind = kind
    self.id = id
    self.title = title
    self.file = file
    self.day = day
  }

  /// The first day on which it is public (公示日期).
  package internal(set) var opens: Day?
  /// The last day of its display (公示截止日).
  package internal(set) var lastDay: Day?

  /// Whether a problem at a place is one of the record: of its file, its table of results, its row, or its words.
  package func concerns(_ place: Place) -> Bool {
    if let row { return place.file == file && place.line == row || place.file == wordsFile }
    return place.file == file || place.file == wordsFile || kind == .task && place.file == "\(file.dropLast(4)).csv"
  }

  /// Adds a field that the file gives.
  mutating func add(_ field: String, _ written: String?, _ shown: String?, rule: String = "") {
    guard let written, !written.isEmpty else { return }
    let treatment: Treatment =
      if let shown, !shown.isEmpty { shown == written ? .shown : .changed } else { .kept }
    lines.append(
      Line(
        field: field, written: written, shown: treatment == .kept ? "" : shown ?? "", treatment: treatment, rule: rule))
  }

  /// Adds a name that a policy may mask.
  mutating func add(name field: String, _ written: String?, _ shown: String?, rule: String) {
    guard let written, !written.isEmpty else { return }
    let treatment: Treatment = shown == nil ? .kept : shown == written ? .shown : .masked
    lines.append(Line(field: field, written: written, shown: shown ?? "", treatment: treatment, rule: rule))
  }
}
