import ArgumentParser
import Diagnostics
import Disclosure
import Platform
import Press
import Register
import Templates

/// Whether a build prints briefings (是否打印).
enum PrintMode: String, ExpressibleByArgument, CaseIterable {
  case never, auto, required
}

/// Prints the briefings of a site for download; one that did not change is not printed again.
struct PrintShop {
  /// Where printed files wait, below the folder that holds `Content/`; it may be deleted at any time.
  static let folder = ".gongshi/print"

  let root: String
  let mode: PrintMode
  let console: Console
  let jobs: Int

  /// The files by the ids of the briefings; none without a printer, unless one is required.
  func print(_ prepared: SiteBuild.Prepared) async throws -> [String: PrintedFile] {
    guard mode != .never, let site = prepared.site, !prepared.diagnostics.hasErrors, !site.briefings.isEmpty else {
      return [:]
    }
    let printer: Printer
    do throws(PrintFailure) {
      printer = try Printer()
    } catch {
      if mode == .required { throw console.stop(error.words) }
      console.say(error.words)
      return [:]
    }
    do throws(FileError) {
      try makeFolders("\(root)/\(PrintShop.folder)")
    } catch {
      throw console.stop(Term("\(error)", error.chinese))
    }
    let briefings = site.briefings
    let results = await Parallel.map(count: briefings.count, jobs: jobs) { index in
      file(briefings[index], site, printer)
    }
    var printed: [String: PrintedFile] = [:]
    for (briefing, result) in zip(briefings, results) {
      switch result {
      case .success(let file): printed[briefing.id] = file
      case .failure(let failure):
        let words = Term("\(briefing.id): \(failure.words.english)", "\(briefing.id)：\(failure.words.chinese)")
        if mode == .required { throw console.stop(words) }
        console.say(words)
      }
    }
    sweep(keeping: Set(printed.values.map(\.source)))
    return printed
  }

  private func file(
    _ briefing: PublicBriefing, _ site: PublicSite, _ printer: Printer
  ) -> Result<PrintedFile, PrintFailure> {
    let digest = BriefingPrint.digest(Press.printed(briefing, of: site) + Array(printer.version.utf8))
    let source = "\(PrintShop.folder)/\(digest).pdf"
    if let known = try? readFile("\(root)/\(source)") {
      return .success(PrintedFile(source: source, size: known.count))
    }
    do throws(PrintFailure) {
      let pdf = try BriefingPrint.pdf(briefing, of: site, by: printer)
      do throws(FileError) {
        try writeFileAtomically("\(root)/\(source)", pdf)
      } catch {
        throw PrintFailure("\(error)", error.chinese)
      }
      return .success(PrintedFile(source: source, size: pdf.count))
    } catch {
      return .failure(error)
    }
  }

  /// Removes what no briefing needs any more: it may name a case that has left.
  private func sweep(keeping wanted: Set<String>) {
    guard let folder = try? OpenFolder("\(root)/\(PrintShop.folder)"),
      let entries = try? listFolder("\(root)/\(PrintShop.folder)")
    else { return }
    for entry in entries where entry.name.hasSuffix(".pdf") && !wanted.contains("\(PrintShop.folder)/\(entry.name)") {
      try? removeTree(BytePath(entry.name), in: folder)
    }
  }
}
