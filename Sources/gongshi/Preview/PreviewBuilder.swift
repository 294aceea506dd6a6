import Diagnostics
import Disclosure
import Platform
import Press
import Register

/// Builds the preview, and builds it again when anything below `Content/` has changed.
struct PreviewBuilder: Sendable {
  let build: SiteBuild
  /// Where the preview goes: never `Public/`.
  let destination: String
  let state: PreviewState
  let usesJSON: Bool

  /// How long between two looks at `Content/`, and how long it must have been quiet.
  ///
  /// A look at 10 000 files takes some 20 ms; inotify would need a watch for every folder and lose events of its own.
  private static let pause = Duration.milliseconds(300)

  /// What is different when the site may be.
  struct Stamp: Equatable {
    var files: FolderStamp?
    var day: Day
  }

  /// The state of `Content/` now, and the day.
  func stamp() -> Stamp {
    // What cannot be read is for the build to report.
    Stamp(files: try? FolderStamp(ofTree: build.root + "/Content", skipHidden: true), day: .todayInChina())
  }

  /// Builds whenever `Content/` is different from `last` and quiet again, until the task is cancelled.
  func watch(since last: Stamp) async {
    var last = last
    while (try? await Task.sleep(for: Self.pause)) != nil {
      var now = stamp()
      guard now != last else { continue }
      // Editors write in several steps.
      while (try? await Task.sleep(for: Self.pause)) != nil {
        let next = stamp()
        if next == now { break }
        now = next
      }
      guard !Task.isCancelled else { return }
      await rebuild()
      last = now
    }
  }

  /// Builds once; an error leaves the last good site.
  func rebuild() async {
    let console = Console(root: build.root, usesJSON: usesJSON)
    do {
      let prepared = await build.prepare()
      guard let site = prepared.site, !prepared.diagnostics.hasErrors else {
        return fail(await build.proof(prepared).diagnostics, console)
      }
      let outcome = try await Press.publish(site, root: build.root, destination: destination, jobs: build.jobs)
      let diagnostics = prepared.diagnostics + outcome.diagnostics
      guard let summary = outcome.summary else { return fail(diagnostics, console) }
      state.published(at: site.info.basePath, isDifferent: summary.inPlace)
      console.show(diagnostics)
      console.previewed(pages: outcome.pages, version: state.now.version)
    } catch {
      state.failed(error.words(in: .chinese))
      console.refused(error)
    }
  }

  private func fail(_ diagnostics: [Diagnostic], _ console: Console) {
    state.failed(PreviewErrors.text(diagnostics, root: build.root))
    console.show(diagnostics)
    console.failed(diagnostics)
  }
}

/// The errors as a page shows them.
enum PreviewErrors {
  /// As many as a screen holds.
  private static let shown = 20

  /// The words of the first errors, in Chinese: who writes the content reads them.
  static func text(_ diagnostics: [Diagnostic], root: String) -> String {
    let errors = diagnostics.filter { $0.severity == .error }.sortedForReport()
    let report = Report(language: .chinese) { file, number in
      let lines = ((try? readFile(root + "/" + file)) ?? []).split(separator: 0x0A, omittingEmptySubsequences: false)
      guard lines.indices.contains(number - 1) else { return nil }
      let line = lines[number - 1]
      return String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
    }
    let text = report.text(Array(errors.prefix(shown)))
    return errors.count > shown ? text + "……共 \(errors.count) 个错误，其余见终端\n" : text
  }
}

extension Console {
  /// The line after each build of the preview.
  func previewed(pages: Int, version: Int) {
    if usesJSON {
      print("{\"version\":\(version),\"pages\":\(pages)}")
    } else {
      print(language == .chinese ? "已生成 \(pages) 个页面" : "\(pages) pages built")
    }
    Console.flush()
  }
}
