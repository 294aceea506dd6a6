package import Diagnostics
package import Register

/// What a bag says of the briefing in it (档案包说明): the labels of `bag-info.txt`, and the names of its files.
package enum ArchivedBag {
  package static let markdown = "briefing.md"
  package static let values = "values.json"
  package static let content = "content.html"
  package static let pdf = "briefing.pdf"

  /// The labels that a bag of ours has beside those of RFC 8493.
  package static func info(_ item: ArchivedBriefing, agency: String) -> [(label: String, value: String)] {
    var info = [
      ("Source-Organization", agency), ("Bagging-Date", item.archived.description), ("External-Identifier", item.bag),
      ("External-Description", item.title), ("Gongshi-Version", item.version),
      ("Gongshi-Period", item.name.period.slug),
      ("Gongshi-Issued", item.issued.description), ("Gongshi-Editor", item.editor),
    ]
    if let issue = item.issue { info.append(("Gongshi-Issue", "\(issue)")) }
    if let total = item.totalIssue { info.append(("Gongshi-Total-Issue", "\(total)")) }
    info += item.recipients.map { ("Gongshi-To", $0) }
    if let corrects = item.corrects { info.append(("Gongshi-Corrects", corrects)) }
    if let reason = item.reason { info.append(("Gongshi-Reason", reason)) }
    return info.map { (label: $0.0, value: $0.1) }
  }

  /// The briefing in a bag without faults; otherwise what is wrong, each with its file in the bag.
  package static func read(
    _ bag: BagReading, _ name: BagName, origin: Origin
  ) -> (briefing: ArchivedBriefing?, problems: [(file: String, line: Int, problem: Problem)]) {
    guard bag.faults.isEmpty else {
      return (nil, bag.faults.map { ($0.file, 0, .bagDamaged($0.words)) })
    }
    guard let title = bag["External-Description"], let issued = bag["Gongshi-Issued"].flatMap({ Day($0) }),
      let archived = bag["Bagging-Date"].flatMap({ Day($0) }), let editor = bag["Gongshi-Editor"],
      bag["External-Identifier"] == name.description, bag["Gongshi-Period"] == name.briefing.period.slug,
      let bytes = bag.files["data/\(content)"], let figures = bag.files["data/\(values)"]
    else {
      return (nil, [("bag-info.txt", 0, .bagDamaged(BagFault.unreadable("bag-info.txt").words))])
    }
    let words: FrozenContent
    do throws(FrozenError) {
      words = try FrozenReader.read(bytes)
    } catch {
      let line = 1 + bytes[..<min(error.offset, bytes.count)].count { $0 == 0x0A }
      return (nil, [("data/\(content)", line, .frozenMarkup(error.what))])
    }
    var item = ArchivedBriefing(
      bag: name.description, name: name.briefing, title: title, issued: issued, archived: archived, editor: editor,
      recipients: bag.values("Gongshi-To"), version: bag["Gongshi-Version"] ?? "", content: words,
      files: bag.files.keys.sorted().map { path in
        .init(path: path, size: bag.files[path]?.count ?? 0, digest: bag.digest(path) ?? "")
      }, origin: origin)
    item.issue = bag["Gongshi-Issue"].flatMap { Int($0) }
    item.totalIssue = bag["Gongshi-Total-Issue"].flatMap { Int($0) }
    item.corrects = bag["Gongshi-Corrects"]
    item.reason = bag["Gongshi-Reason"]
    item.values = figures
    return (item, [])
  }
}
