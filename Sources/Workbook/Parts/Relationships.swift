/// What a part of a package refers to.
struct Relationships {
  /// One reference.
  struct Entry {
    let id: String
    /// The last step of the type's address, the same in both variants of the format: `worksheet`, `styles`.
    let kind: String
    /// The part.
    let part: String
  }

  /// More than the sheets that are read at most.
  private static let most = 10_000
  private(set) var entries: [Entry] = []

  /// Reads what `part` refers to; nothing when it has no relationships.
  init(of part: String, in archive: borrowing ZipArchive) throws(WorkbookError) {
    let name = PartPath.relationships(of: part)
    guard archive.contains(name) else { return }
    let visitor = Visitor(base: part)
    try XMLScan.read(archive.open(name), root: "Relationships", in: XMLScan.relationships, visitor)
    entries = visitor.entries
  }

  /// The first part of that kind.
  func first(_ kind: String) -> String? { entries.first { $0.kind == kind }?.part }

  private final class Visitor: XMLVisitor {
    var entries: [Entry] = []
    private let base: String

    init(base: String) { self.base = base }

    func begin(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookFlaw) {
      guard "Relationship" ~= name, attributes.text("TargetMode") != "External",
        let id = attributes.text("Id"), let type = attributes.text("Type"), let target = attributes.text("Target"),
        let kind = type.split(separator: "/").last, let part = PartPath.resolve(target, from: base)
      else { return }
      guard entries.count < Relationships.most else { throw .malformed("too many relationships") }
      entries.append(Entry(id: id, kind: String(kind), part: part))
    }
    func end(_ name: XMLName) throws(WorkbookFlaw) {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(WorkbookFlaw) {}
  }
}
