extension Register {
  /// The briefings with a file, and those that are archived without one: what numbers are counted among (期号).
  package var numberedBriefings: [Briefing] {
    let known = Set(briefings.map(\.id))
    let gone = archived.filter { BagName($0.bag)?.version == 1 && !known.contains($0.name.slug) }.map { item in
      var briefing = Briefing(
        id: item.name.slug, kind: item.name.kind, title: item.title, period: item.name.period, origin: item.origin)
      (briefing.issue, briefing.totalIssue, briefing.issued) = (item.issue, item.totalIssue, item.issued)
      return briefing
    }
    return briefings + gone
  }
}

/// A briefing that was frozen for good (归档版本): one bag of `archive/`, written by the tool and never changed.
package struct ArchivedBriefing: Hashable, Sendable {
  /// A file of the bag.
  package struct File: Hashable, Sendable {
    /// Its path in the bag: `data/content.html`.
    package var path: String
    /// In bytes.
    package var size: Int
    /// 64 hexadecimal digits.
    package var digest: String

    package init(path: String, size: Int, digest: String) { (self.path, self.size, self.digest) = (path, size, digest) }
  }

  /// The name of its folder: `2026-q2`, of a correction `2026-q2-2`.
  package var bag: String
  /// What it is a version of: `2026-q2`.
  package var name: BriefingName
  package var title: String
  package var issue: Int?
  package var totalIssue: Int?
  /// 签发日期.
  package var issued: Day
  /// 归档日期: the site serves it from this day on.
  package var archived: Day
  package var editor: String
  package var recipients: [String]
  /// The version of the program that made it.
  package var version: String
  /// The bag that it corrects (更正), and why.
  package var corrects: String?
  package var reason: String?
  package var content: FrozenContent
  /// `data/values.json`: the figures that it was computed from.
  package var values: [UInt8] = []
  /// The files, by their paths.
  package var files: [File]
  /// Whether the author's file differs from the one in the bag by now.
  package var differs = false
  package var origin: Origin

  package init(
    bag: String, name: BriefingName, title: String, issued: Day, archived: Day, editor: String, recipients: [String],
    version: String, content: FrozenContent, files: [File], origin: Origin
  ) {
    self.bag = bag
    self.name = name
    self.title = title
    self.issued = issued
    self.archived = archived
    self.editor = editor
    self.recipients = recipients
    self.version = version
    self.content = content
    self.files = files
    self.origin = origin
  }

  /// The digest of the payload's manifest, by which all of it is known.
  package var manifest: File? { files.first { $0.path == "manifest-sha256.txt" } }
}
