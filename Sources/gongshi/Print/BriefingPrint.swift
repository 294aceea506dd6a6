import Archive
import Digest
import Disclosure
import Glibc
import Platform
import Press
import Register

/// A briefing as a file to be signed or handed on.
enum BriefingPrint {
  /// The PDF of a briefing as it is shown.
  static func pdf(
    _ briefing: PublicBriefing, of site: PublicSite, by printer: Printer
  ) throws(PrintFailure) -> [UInt8] {
    let document = Press.printed(briefing, of: site)
    return try printer.print(
      document, base: site.info.baseURL, digest: String(digest(document).prefix(32)),
      day: briefing.issued ?? site.info.day)
  }

  /// By which a document is known: the same one need not be printed again.
  static func digest(_ document: [UInt8]) -> String { document.withUnsafeBytes { SHA256Digest(of: $0) }.hex }

  /// The Word file of a briefing as it is shown, by pandoc with a reference of our own.
  static func docx(_ briefing: PublicBriefing, of site: PublicSite) throws(PrintFailure) -> [UInt8] {
    let program = getenv("GONGSHI_PANDOC").map { String(cString: $0) } ?? "pandoc"
    let words: FrozenContent
    do throws(FrozenError) {
      if let frozen = briefing.versions.last?.content {
        words = frozen
      } else {
        words = try Press.frozen(briefing, of: site)
      }
    } catch {
      throw PrintFailure("`\(error.what)` cannot stand in a Word file", "`\(error.what)` 不能写入 Word 文件")
    }
    let folder: TemporaryFolder
    do throws(FileError) {
      folder = try TemporaryFolder()
    } catch {
      throw PrintFailure("\(error)", error.chinese)
    }
    defer { folder.remove() }
    do throws(FileError) {
      try writeFileAtomically(
        "\(folder.path)/briefing.html", WordDocument.html(briefing, words, isSample: site.info.isSample))
      try writeFileAtomically("\(folder.path)/reference.docx", try WordReference.bytes())
    } catch {
      throw PrintFailure("\(error)", error.chinese)
    }
    let day = briefing.issued ?? site.info.day
    let arguments = [
      "--from", "html", "--to", "docx", "--reference-doc", "\(folder.path)/reference.docx", "--output",
      "\(folder.path)/briefing.docx", "\(folder.path)/briefing.html",
    ]
    let environment = ["SOURCE_DATE_EPOCH=\(day.number * 86_400)", "HOME=\(folder.path)"]
    switch ChildProcess.run(program, arguments, environment: environment, seconds: 120) {
    case .output: break
    case .missing:
      throw PrintFailure(
        "no pandoc: install it (apt-get install pandoc) or name it in GONGSHI_PANDOC",
        "没有 pandoc：请安装（apt-get install pandoc），或用 GONGSHI_PANDOC 指明")
    case .failed: throw PrintFailure("pandoc failed", "pandoc 出错")
    case .late: throw PrintFailure("pandoc did not end", "pandoc 超时")
    }
    do throws(FileError) {
      return try readFile("\(folder.path)/briefing.docx")
    } catch {
      throw PrintFailure("\(error)", error.chinese)
    }
  }
}
