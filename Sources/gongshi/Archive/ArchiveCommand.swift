import Archive
import ArgumentParser
import Diagnostics
import Disclosure
import Platform
import Press
import Register

/// `gongshi archive`: freezes an issued briefing for good.
struct ArchiveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "archive",
    abstract: bilingual(
      "Freeze an issued briefing as a bag in Content/archive/ (归档).", "归档已签发的简报，冻结在 Content/archive/ 中。"),
    discussion: bilingual(
      paragraphs: """
        The bag (RFC 8493) holds the briefing's file, the figures that it was computed from, its words as they are shown, a PDF, and
        the digests of all of them. From the day of archiving on the site serves it, whatever becomes of the records; names of cases
        in it stand only as long as these are displayed. A bag is never changed: a mistake is corrected by a further one, which
        names the first and the reason, shown on both. Commit the folder, and run `gongshi verify` when in doubt.

        Examples:
          gongshi archive 2026-Q2
          gongshi archive 2026-06 --date 2026-07-20
          gongshi archive 2026-Q2 --corrects 2026-q2 --reason 更正附表中的销号数
          gongshi archive 2026-Q2 --no-print
          gongshi archive 2026-Q2 --pdf signed.pdf --reviewed      a version that was signed and scanned
        """,
      """
      归档包（RFC 8493）含有简报文件、计算所用的数据、公开的文字、PDF，以及全部文件的校验值。自归档之日起，网站展示的就是它，
      记录以后怎样变化都不影响；其中的案件名称，只在案件仍在公示时显示。归档包不再改动：有错误就另做一个更正包，写明更正的是哪一个和理由，
      两者都会注明。请把文件夹提交到版本库；有疑问时运行 `gongshi verify`。

      示例：
        gongshi archive 2026-Q2
        gongshi archive 2026-06 --date 2026-07-20
        gongshi archive 2026-Q2 --corrects 2026-q2 --reason 更正附表中的销号数
        gongshi archive 2026-Q2 --no-print
        gongshi archive 2026-Q2 --pdf signed.pdf --reviewed      签章后扫描的版本
      """))

  @OptionGroup var options: SourceOptions

  @Argument(
    help: ArgumentHelp(
      "A quarter, a month, or the name of a file of briefings/.", "季度、月份，或 briefings/ 中的文件名。", valueName: "PERIOD"))
  var period: String

  @Option(help: ArgumentHelp("The bag that this one corrects.", "本次更正的是哪个归档包。", valueName: "BAG"))
  var corrects: String?

  @Option(
    help: ArgumentHelp("Why, for --corrects; the public reads it.", "更正的理由，与 --corrects 同用；会对外公开。", valueName: "TEXT"))
  var reason: String?

  @Option(
    help: ArgumentHelp(
      "The day of archiving (归档日期); default: the day of the build.", "归档日期；不写时为生成之日。", valueName: "YYYY-MM-DD"))
  var date: Day?

  @Option(
    help: ArgumentHelp(
      "A PDF to put into the bag, such as one that was signed and scanned.", "放进归档包的 PDF，如签章后的扫描件。", valueName: "FILE"))
  var pdf: String?

  @Flag(
    help: ArgumentHelp(
      "Somebody looked at every page of --pdf that holds no text: the public will read it.",
      "--pdf 中没有文字的页已由人逐页看过：该文件会对外公开。"))
  var reviewed = false

  @Flag(
    name: .customLong("print"), inversion: .prefixedNo,
    help: ArgumentHelp(
      "Print it by WeasyPrint and put the PDF into the bag; when neither is given, where WeasyPrint is installed.",
      "用 WeasyPrint 打印成 PDF 放进归档包；两者都不写时，装有 WeasyPrint 就打印。"))
  var isPrinted: Bool?

  private var name: BriefingName? { BriefingName(slug: period.lowercased()) }

  func validate() throws {
    guard name != nil else {
      throw ValidationError(
        "a briefing is named 2026-Q3, 2026-06 or 2026-q3-release", "简报写作 2026-Q3、2026-06 或 2026-q3-release")
    }
    if isPrinted == true, pdf != nil {
      throw ValidationError("--print and --pdf exclude each other", "--print 和 --pdf 不能同时使用")
    }
    if reviewed, pdf == nil { throw ValidationError("--reviewed belongs to --pdf", "--reviewed 只能与 --pdf 同用") }
    if (corrects == nil) != (reason == nil) {
      throw ValidationError("--corrects and --reason belong together", "--corrects 和 --reason 必须同时使用")
    }
    if let reason, reason.allSatisfy(\.isWhitespace) { throw ValidationError("--reason is empty", "--reason 没有内容") }
    if name?.part == .internal {
      throw ValidationError("one for the office alone is not archived: the public could not read it", "内部简报不归档：公众看不到")
    }
  }

  func run() async throws {
    let console = Console(root: options.source, usesJSON: options.json)
    guard let name else { return }
    let build = SiteBuild(root: options.source, asOf: options.asOf, jobs: options.jobs)
    let prepared = await build.prepare()
    guard let register = prepared.register, let day = prepared.site?.info.day, !prepared.diagnostics.hasErrors else {
      console.show(prepared.diagnostics)
      console.failed(prepared.diagnostics)
      throw ExitCode.failure
    }
    let desk = ArchiveDesk(root: options.source, register: register, day: day, jobs: options.jobs)
    do throws(ArchiveFailure) {
      let given = try pdf.map { file throws(ArchiveFailure) in try desk.given(file, isReviewed: reviewed) }
      let printer = try printer(console)
      let correction = corrects.map { bag in
        ArchiveDesk.Correction(
          bag: bag, reason: reason?.split(whereSeparator: \.isNewline).joined(separator: " ") ?? "")
      }
      let bag = try await desk.freeze(name, archived: date ?? day, correction, pdf: given, by: printer)
      let folder = try desk.write(bag)
      print(options.json ? "{\"written\":\(Report.quoted(folder))}" : folder)
    } catch {
      console.show(error.diagnostics)
      throw console.stop(error.words)
    }
  }

  /// What prints: nothing where a file is given or none is wanted, and where none is installed unless one must be.
  private func printer(_ console: Console) throws(ArchiveFailure) -> Printer? {
    guard pdf == nil, isPrinted != false else { return nil }
    do throws(PrintFailure) {
      return try Printer()
    } catch {
      guard isPrinted == nil else { throw ArchiveFailure(error.words.english, error.words.chinese) }
      console.say(
        Term("the bag holds no PDF: \(error.words.english)", "归档包中没有 PDF：\(error.words.chinese)"))
      return nil
    }
  }
}
