import ArgumentParser
import Diagnostics
import Glibc
import Platform

/// `gongshi serve`: a preview on this machine that follows the content.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: bilingual("Preview the site on this machine, rebuilt as you write.", "本机预览，边写边更新。"),
    discussion: bilingual(
      paragraphs: """
        The preview is built in a temporary folder; DIR/Public is not touched. It is served to this machine alone. Open
        pages are loaded again when the site has changed, and show the errors while there are any. Ctrl-C ends it.

        Examples:
          gongshi serve
          gongshi serve --source office --port 9000
          gongshi serve --as-of 2027-01-01
        """,
      """
      预览写在临时文件夹，不动 DIR/Public；只有本机可以访问。网站有变化，打开的页面自动刷新；有错误时页面上显示错误。按 Ctrl-C 结束。

      示例：
        gongshi serve
        gongshi serve --source office --port 9000
        gongshi serve --as-of 2027-01-01
      """))

  @OptionGroup var options: SourceOptions

  @Option(help: ArgumentHelp("Where the preview is served; 0 for any free port.", "预览使用的端口；0 为任一空闲端口。", valueName: "N"))
  var port: UInt16 = 8080

  func run() async throws {
    let console = Console(root: options.source, usesJSON: options.json)
    let interrupt = Interrupt()
    do {
      let port = try Loopback.free(port)
      let temporary = try TemporaryFolder()
      defer { temporary.remove() }
      try await serve(port, temporary.path + "/site", console, interrupt)
    } catch let error as FileError {
      console.cannotServe(error)
      throw ExitCode.failure
    }
  }

  private func serve(_ port: UInt16, _ folder: String, _ console: Console, _ interrupt: Interrupt) async throws {
    let state = PreviewState()
    let builder = PreviewBuilder(
      build: SiteBuild(root: options.source, asOf: options.asOf, jobs: options.jobs), destination: folder, state: state,
      usesJSON: options.json)
    try await PreviewServer(PreviewSite(folder: folder, state: state), port: port).run {
      let work = Task {
        let stamp = builder.stamp()
        await builder.rebuild()
        console.serves("http://127.0.0.1:\(port)\(state.now.basePath)")
        await builder.watch(since: stamp)
      }
      await interrupt.wait()
      work.cancel()
      // A build that is under way ends before its folder goes.
      await work.value
    }
  }
}

extension Console {
  /// Where the preview is.
  func serves(_ address: String) {
    if usesJSON {
      print("{\"address\":\(Report.quoted(address))}")
    } else {
      print(language == .chinese ? "预览：\(address)（按 Ctrl-C 结束）" : "preview: \(address) (Ctrl-C ends it)")
    }
    Console.flush()
  }

  /// Hands what was printed to whoever reads it, also through a pipe.
  static func flush() { fflush(nil) }

  /// Why there is no preview.
  func cannotServe(_ error: FileError) {
    guard error.number == EADDRINUSE else {
      return Console.toStandardError("gongshi: \(bilingual("\(error)", error.chinese))\n")
    }
    Console.toStandardError(
      language == .chinese
        ? "gongshi: \(error.path) 已被占用，请用 --port 指定其他端口\n"
        : "gongshi: \(error.path) is in use; choose another with --port\n")
  }
}
