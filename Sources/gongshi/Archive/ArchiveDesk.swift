import Archive
import Attachments
import Diagnostics
import Disclosure
import Glibc
import Intake
import Platform
import Press
import Register

/// Why nothing could be archived.
struct ArchiveFailure: Error {
  let words: Term
  var diagnostics: [Diagnostic] = []

  init(_ english: String, _ chinese: String) { words = Term(english, chinese) }
}

/// Makes bags of issued briefings and puts them into Content/archive/.
struct ArchiveDesk {
  let root: String
  let register: Register
  let day: Day
  let jobs: Int

  /// What a further version is made for.
  struct Correction {
    let bag: String
    let reason: String
  }

  /// A bag with the name of its folder.
  struct Made {
    let name: BagName
    let bag: Bag
  }

  static func read(_ file: String) throws(ArchiveFailure) -> [UInt8] {
    do throws(FileError) {
      return try readFile(file)
    } catch {
      throw ArchiveFailure("cannot read \(file): \(error.reason)", "无法读取 \(file)：\(error.chineseReason)")
    }
  }

  /// A file that somebody made, which the site will hand out as it is.
  ///
  /// - Parameter isReviewed: whether somebody looked at every page that holds no text.
  func given(_ file: String, isReviewed: Bool) throws(ArchiveFailure) -> [UInt8] {
    let bytes = try ArchiveDesk.read(file)
    guard bytes.starts(with: "%PDF".utf8) else { throw ArchiveFailure("\(file) is no PDF", "\(file) 不是 PDF 文件") }
    let problems = AttachmentCheck.check(pdf: file, bytes, register, isReviewed: isReviewed)
    guard !problems.hasErrors else {
      var failure = ArchiveFailure("\(file) cannot be published", "\(file) 不能公开")
      failure.diagnostics = problems
      throw failure
    }
    return bytes
  }

  /// The bag of a briefing as it is shown on the day.
  func freeze(
    _ name: BriefingName, archived: Day, _ correction: Correction?, pdf: [UInt8]?, by printer: Printer?
  ) async throws(ArchiveFailure) -> Made {
    let bag = BagName(name, version: try version(name, correction))
    var live = register
    // The file as it is now, and not what was archived of it before.
    live.archived = []
    let result = await Disclosure.publish(live, on: day, jobs: jobs)
    guard let source = register.briefings.first(where: { $0.id == name.slug }) else {
      throw ArchiveFailure("there is no Content/briefings/\(name.slug).md", "没有 Content/briefings/\(name.slug).md")
    }
    if let problem = result.diagnostics.first(where: { $0.severity == .error }) {
      var failure = ArchiveFailure("the briefing has errors", "简报有错误")
      failure.diagnostics = [problem]
      throw failure
    }
    guard let briefing = result.site.briefings.first(where: { $0.id == name.slug }), let issued = briefing.issued else {
      let state = source.issued.map { "issued on \($0)" } ?? "a draft"
      throw ArchiveFailure("\(name.slug) is not out on \(day): it is \(state)", "\(name.slug) 在 \(day) 尚未公开，不能归档")
    }
    guard archived >= issued else {
      throw ArchiveFailure("\(archived) is before the day of issue, \(issued)", "归档日期 \(archived) 早于签发日期 \(issued)")
    }
    let words: FrozenContent
    do throws(FrozenError) {
      words = try Press.frozen(briefing, of: result.site)
    } catch {
      throw ArchiveFailure("`\(error.what)` cannot be archived", "`\(error.what)` 不能归档")
    }
    var item = ArchivedBriefing(
      bag: bag.description, name: name, title: briefing.title, issued: issued, archived: archived,
      editor: briefing.editor, recipients: briefing.recipients, version: Press.version, content: words, files: [],
      origin: source.origin)
    (item.issue, item.totalIssue) = (briefing.issue, briefing.totalIssue)
    (item.corrects, item.reason) = (correction?.bag, correction?.reason)
    var payload = [
      (ArchivedBag.markdown, try ArchiveDesk.read("\(root)/Content/briefings/\(name.slug).md")),
      (ArchivedBag.values, FrozenValues.json(briefing.body.blocks)), (ArchivedBag.content, FrozenWriter.bytes(words)),
    ]
    if let pdf = try printer.map({ printer throws(ArchiveFailure) in
      try printed(briefing, of: result.site, by: printer)
    }) ?? pdf {
      payload.append((ArchivedBag.pdf, pdf))
    }
    return Made(name: bag, bag: Bag(info: ArchivedBag.info(item, agency: register.site.agency), payload: payload))
  }

  private func printed(
    _ briefing: PublicBriefing, of site: PublicSite, by printer: Printer
  ) throws(ArchiveFailure) -> [UInt8] {
    do throws(PrintFailure) {
      return try BriefingPrint.pdf(briefing, of: site, by: printer)
    } catch {
      throw ArchiveFailure(error.words.english, error.words.chinese)
    }
  }

  /// The number of the next version, which must correct the last one.
  private func version(_ name: BriefingName, _ correction: Correction?) throws(ArchiveFailure) -> Int {
    let versions = register.archived.filter { $0.name == name }.compactMap { BagName($0.bag) }
    guard let last = versions.max(by: { $0.version < $1.version }) else {
      guard let correction else { return 1 }
      throw ArchiveFailure("there is no archive \(correction.bag)", "没有归档包 \(correction.bag)")
    }
    guard let correction else {
      throw ArchiveFailure(
        "\(name.slug) is archived as \(last); correct it with --corrects \(last) --reason TEXT",
        "\(name.slug) 已归档为 \(last)；更正请加 --corrects \(last) --reason 理由")
    }
    guard correction.bag == last.description else {
      throw ArchiveFailure(
        "\(correction.bag) is not the last version, which is \(last)", "\(correction.bag) 不是最后一版，最后一版为 \(last)")
    }
    return last.version + 1
  }

  /// Puts the bag in its place, whole or not at all.
  func write(_ made: Made) throws(ArchiveFailure) -> String {
    let folder = "Content/archive/\(made.name)"
    let draft = "\(root)/Content/archive/.\(made.name)"
    // A name that begins with a dot is no bag: whatever stops the writing, the next run begins anew.
    defer { try? removeTree(draft) }
    do throws(FileError) {
      try removeTree(draft)
      try makeFolders("\(draft)/data")
      // Wherever the folder is cloned, its line endings stay.
      let attributes = "\(root)/Content/archive/.gitattributes"
      if (try? readFile(attributes)) == nil { try writeFileAtomically(attributes, Array("* -text\n".utf8)) }
      for (path, bytes) in made.bag.files { try writeFileAtomically("\(draft)/\(path)", bytes) }
      guard rename(draft, "\(root)/\(folder)") == 0 else { throw FileError("\(root)/\(folder)", errno) }
    } catch {
      throw ArchiveFailure("\(error)", error.chinese)
    }
    let (found, problems) = ArchiveReading.read(folder, root: root)
    guard found != nil else {
      var failure = ArchiveFailure("\(folder) does not verify", "\(folder) 校验不通过")
      failure.diagnostics = problems
      throw failure
    }
    return folder
  }
}
