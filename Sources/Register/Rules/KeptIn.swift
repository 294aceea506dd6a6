/// A record that would go up by its own file and is kept in (暂不公开): without its sign-off, or held back from one build.
///
/// Its day of publication was taken from it, so that every rule sees a record that is not published; this remembers the day
/// for the office.
package struct KeptInRecord: Hashable, Sendable {
  /// 记录种类.
  package enum Kind: String, Hashable, Sendable {
    case `case`, task
  }

  /// Why it is kept in.
  package enum Reason: Hashable, Sendable {
    /// `require_review` is on and the sign-off lacks something (未经审批).
    case unsigned([ReviewGap])
    /// `gongshi build --hold` (暂缓发布).
    case held
  }

  package let kind: Kind
  package let id: String
  /// The day that its file gives.
  package let published: Day?
  package let reason: Reason
  /// Whether its file names a day of publication that cannot be read.
  package var isUnread = false
}

extension Register {
  /// Where `require_review` is on, takes the day of publication from every record without its sign-off.
  package mutating func keepInUnsigned() {
    guard site.requiresReview else { return }
    for index in cases.indices {
      guard let published = cases[index].published else { continue }
      let gaps = ReviewGap.all(of: cases[index].review, published: published)
      if !gaps.isEmpty { keepIn(case: index, .unsigned(gaps)) }
    }
    for index in tasks.indices {
      guard let published = tasks[index].published else { continue }
      let gaps = ReviewGap.all(of: tasks[index].review, published: published)
      if !gaps.isEmpty { keepIn(task: index, .unsigned(gaps)) }
    }
  }

  /// Takes the day of publication from the records whose files are `files`, or that begin at `rows`; the days of those with the ids
  /// `unread` cannot be read.
  package mutating func hold(_ files: Set<String>, rows: Set<Origin> = [], unread: Set<String>) {
    for index in cases.indices where files.contains(cases[index].origin.file) || rows.contains(cases[index].origin) {
      keepIn(case: index, .held)
    }
    for index in tasks.indices where files.contains(tasks[index].origin.file) { keepIn(task: index, .held) }
    for index in keptIn.indices where unread.contains(keptIn[index].id) { keptIn[index].isUnread = true }
  }

  private mutating func keepIn(case index: Int, _ reason: KeptInRecord.Reason) {
    let item = cases[index]
    keptIn.append(KeptInRecord(kind: .case, id: item.id, published: item.published, reason: reason))
    cases[index].published = nil
  }

  private mutating func keepIn(task index: Int, _ reason: KeptInRecord.Reason) {
    let task = tasks[index]
    keptIn.append(KeptInRecord(kind: .task, id: task.id, published: task.published, reason: reason))
    tasks[index].published = nil
  }
}
