import Archive
package import Diagnostics
import Platform
package import Register

extension Loader {
  /// `archive/<period>/`: every bag is verified, whatever else is asked of the build.
  mutating func loadArchive() {
    var archived: [ArchivedBriefing] = []
    for folder in tree.bags {
      let (found, problems) = ArchiveReading.read(folder, root: root)
      diagnostics += problems
      if var found {
        let own = try? readFile("\(root)/Content/briefings/\(found.briefing.name.slug).md")
        if let own, own != found.markdown { found.briefing.differs = true }
        archived.append(found.briefing)
      }
    }
    diagnostics += ArchiveReading.chains(archived)
    register.archived = archived
    // An archived one whose file is gone still has its number.
    diagnostics += BriefingNumbers.check(register.numberedBriefings)
  }
}

/// Reads and verifies bags (归档包校验).
package enum ArchiveReading {
  /// The briefing of a bag and its Markdown; `nil` with errors that name each file.
  package static func read(
    _ folder: String, root: String
  ) -> (found: (briefing: ArchivedBriefing, markdown: [UInt8]?)?, diagnostics: [Diagnostic]) {
    let id = folder.split(separator: "/").last.map(String.init) ?? ""
    guard let name = BagName(id) else {
      let expected = Term("<period>, or <period>-<number> for a correction", "<期间>，更正为 <期间>-<序号>")
      return (nil, [.error(.unexpectedFile(expected: expected), at: Place(folder))])
    }
    let bag: BagReading
    do throws(FileError) {
      bag = try BagReading("\(root)/\(folder)")
    } catch {
      return (nil, [.error(.unreadableFile(reason: error.reason), at: Place(folder))])
    }
    let (briefing, problems) = ArchivedBag.read(bag, name, origin: Origin(file: "\(folder)/bag-info.txt", line: 1))
    let diagnostics = problems.map { file, line, problem in
      Diagnostic.error(problem, at: Place("\(folder)/\(file)", line: line))
    }
    return (briefing.map { ($0, bag.files["data/\(ArchivedBag.markdown)"]) }, diagnostics)
  }

  /// What is wrong between bags: each version but the first names the one before it, and why it corrects it.
  static func chains(_ archived: [ArchivedBriefing]) -> [Diagnostic] {
    archived.compactMap { item in
      guard let name = BagName(item.bag) else { return nil }
      let before = name.version == 1 ? nil : BagName(name.briefing, version: name.version - 1).description
      let place = Place(item.origin.file)
      if item.corrects != before { return .error(.bagCorrection(bag: item.bag, of: before), at: place) }
      guard let before else { return nil }
      guard let first = archived.first(where: { $0.bag == before }), item.reason != nil, first.archived <= item.archived
      else { return .error(.bagCorrection(bag: item.bag, of: before), at: place) }
      return nil
    }
  }
}
