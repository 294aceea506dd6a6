import ArgumentParser
import Diagnostics
import Disclosure
import Glibc
import Intake
import Platform
import Press

/// `gongshi build`: publishes the site.
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: bilingual("Publish the site: all of it, or nothing when there is an error.", "发布网站，全部更新；有错误则原样不动。"),
    discussion: bilingual(
      paragraphs: """
        Examples:
          gongshi build
          gongshi build --source office --output /srv/www/zfgs
          gongshi build --as-of 2026-12-01 --json
          gongshi build --internal office/edition   the office's own view, marked 内部 on every page
          gongshi build --hold 2026-0042 --why 送达日期待核   all but one record, which cannot stop the rest
        """,
      """
      示例：
        gongshi build
        gongshi build --source office --output /srv/www/zfgs
        gongshi build --as-of 2026-12-01 --json
        gongshi build --internal office/edition   内部版，每页标注“内部”
        gongshi build --hold 2026-0042 --why 送达日期待核   暂不公开一件，其余照常发布
      """))

  @OptionGroup var options: SourceOptions

  @Option(
    help: ArgumentHelp("Where the site goes; DIR/Public when not given.", "网站写到哪里；不写时为 DIR/Public。", valueName: "DIR"))
  var output: String?

  @Option(
    help: ArgumentHelp(
      "Write the internal edition to DIR instead: the site with drafts, and what is late, missing and to come.",
      "改为把内部版写到 DIR：网站加草稿，以及逾期、未履行和今后的事项。",
      valueName: "DIR"))
  var `internal`: String?

  @Option(
    help: ArgumentHelp(
      "Print each briefing as PDF for download: never, auto (where WeasyPrint is there), required.",
      "是否把各期简报打印成 PDF 供下载：never 不打印，auto 装有 WeasyPrint 就打印，required 必须打印。", valueName: "WHEN"))
  var pdf = PrintMode.never

  @OptionGroup var hold: HoldOptions

  func validate() throws {
    if `internal` != nil, !hold.ids.isEmpty {
      throw ValidationError("--internal and --hold exclude each other", "--internal 和 --hold 不能同时使用")
    }
    if `internal` != nil, pdf != .never {
      throw ValidationError("--internal and --pdf exclude each other", "--internal 和 --pdf 不能同时使用")
    }
    if `internal` != nil, output != nil {
      throw ValidationError("--internal and --output exclude each other", "--internal 和 --output 不能同时使用")
    }
  }

  func run() async throws {
    if let folder = `internal` { return try await buildForOffice(folder) }
    let console = Console(root: options.source, usesJSON: options.json)
    let progress = ProgressLine()
    let build = SiteBuild(root: options.source, asOf: options.asOf, jobs: options.jobs, hold: hold.ids)
    let destination = output ?? options.source + "/Public"
    let last = LastBuild(root: options.source, output: destination, asOf: options.asOf)
    if hold.ids.isEmpty, pdf == .never, let (pages, files) = await last.unchanged() {
      console.done(pages: pages, PublicationSummary(unchanged: files), seconds: progress.seconds)
      return
    }
    let startedAt = LastBuild.now()
    async let input = last.inputStamp()
    let prepared = await build.prepare()
    if !prepared.held.unknown.isEmpty { throw console.unknown(prepared.held) }
    do {
      let printed = try await PrintShop(root: options.source, mode: pdf, console: console, jobs: options.jobs).print(
        prepared)
      let outcome = try await build.publish(prepared, printed: printed, to: destination) { progress.tick($0, of: $1) }
      progress.end()
      console.show(outcome.diagnostics)
      guard let summary = outcome.summary else {
        console.failed(outcome.diagnostics)
        throw ExitCode.failure
      }
      if hold.ids.isEmpty, pdf == .never {
        await last.remember(await input, startedAt: startedAt, outcome, jobs: options.jobs)
      } else {
        last.forget()
      }
      console.show(hold)
      if let register = prepared.register, let day = prepared.site?.info.day {
        console.showCount(Disclosure.unsignedRecords(register, on: day))
      }
      console.done(pages: outcome.pages, summary, seconds: progress.seconds)
      // The system takes the memory back at once; to give back 10 000 records one by one takes a thirtieth of a build.
      withExtendedLifetime(prepared) { Glibc.exit(EXIT_SUCCESS) }
    } catch let error as PublicationError {
      progress.end()
      console.refused(error)
      throw ExitCode.failure
    }
  }
}

extension BuildCommand {
  /// The internal edition (内部版): its folder lies neither in a published site nor in `Content/`.
  private func buildForOffice(_ folder: String) async throws {
    let console = Console(root: options.source, usesJSON: options.json)
    if (try? ClosedFolders(of: options.source).holding(folder)) == .content {
      throw console.stop(Term("\(folder): must not lie in Content/", "\(folder)：不得位于 Content/ 之内"))
    }
    let progress = ProgressLine()
    let build = SiteBuild(root: options.source, asOf: options.asOf, jobs: options.jobs)
    do {
      let outcome = try await build.publishForOffice(to: folder) { progress.tick($0, of: $1) }
      progress.end()
      console.show(outcome.diagnostics)
      guard let summary = outcome.summary else {
        console.failed(outcome.diagnostics)
        throw ExitCode.failure
      }
      console.done(pages: outcome.pages, summary, seconds: progress.seconds)
    } catch let error as PublicationError {
      progress.end()
      console.refused(error)
      throw ExitCode.failure
    }
  }
}

extension Console {
  /// The one line at the end of a build.
  func done(pages: Int, _ summary: PublicationSummary, seconds: String) {
    if usesJSON {
      print(
        "{\"pages\":\(pages),\"files\":\(summary.files),\"written\":\(summary.written),\"unchanged\":\(summary.unchanged),\"removed\":\(summary.removed),\"seconds\":\(seconds)}"
      )
    } else if language == .chinese {
      print("\(pages) 个页面；写入 \(summary.written) 个文件，未变 \(summary.unchanged) 个，删除 \(summary.removed) 个；用时 \(seconds) 秒")
    } else {
      print(
        "\(pages) pages; \(summary.written) files written, \(summary.unchanged) unchanged, \(summary.removed) removed; \(seconds) s"
      )
    }
  }

  /// The line that says why nothing was published.
  func failed(_ diagnostics: [Diagnostic]) {
    let (errors, warnings) = counts(diagnostics)
    if usesJSON {
      print("{\"errors\":\(errors),\"warnings\":\(warnings)}")
    } else {
      Console.toStandardError(
        language == .chinese
          ? "\(errors) 个错误，\(warnings) 个警告；网站未改动\n"
          : "\(counted(errors, "error")), \(counted(warnings, "warning")); the site was left as it is\n")
    }
  }

  /// `1 error`, `2 errors`.
  func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

  func counts(_ diagnostics: [Diagnostic]) -> (errors: Int, warnings: Int) {
    let all = diagnostics.sortedForReport()
    let errors = all.count { $0.severity == .error }
    return (errors, all.count - errors)
  }

  /// Why the output folder could not be written.
  func refused(_ error: PublicationError) {
    if usesJSON {
      print("{\"error\":\(Report.quoted(error.words(in: language)))}")
    } else {
      Console.toStandardError("gongshi: \(error.words(in: language))\n")
    }
  }
}
