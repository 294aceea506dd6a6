import Diagnostics
import Glibc
import Platform
import Synchronization

/// What goes to the terminal: diagnostics and progress to standard error, results to standard output.
struct Console: Sendable {
  let language: Language
  let usesJSON: Bool
  private let report: Report

  init(root: String, usesJSON: Bool) {
    language = .ofTerminal
    self.usesJSON = usesJSON
    let lines = SourceLines(root: root)
    report = Report(language: language) { lines.line($0, $1) }
  }

  /// Prints diagnostics, sorted; as JSON they are results.
  func show(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics.sortedForReport() {
      if usesJSON {
        print(report.json(diagnostic))
      } else {
        Console.toStandardError(report.text(diagnostic))
      }
    }
  }

  /// All diagnostics as one text, for the preview.
  func text(_ diagnostics: [Diagnostic]) -> String { report.text(diagnostics) }

  static func toStandardError(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      var written = 0
      while written < bytes.count {
        let count = write(STDERR_FILENO, bytes.baseAddress.map { $0 + written }, bytes.count - written)
        guard count > 0 else { return }
        written += count
      }
    }
  }
}

/// Lines of the author's files for excerpts; a file is read once.
private final class SourceLines: Sendable {
  private let root: String
  private let files = Mutex<[String: [ArraySlice<UInt8>]]>([:])

  init(root: String) { self.root = root }

  func line(_ file: String, _ number: Int) -> String? {
    let lines = files.withLock { files in
      if let lines = files[file] { return lines }
      let bytes = (try? readFile(root + "/" + file)) ?? []
      let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
      let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
      files[file] = lines
      return lines
    }
    guard lines.indices.contains(number - 1) else { return nil }
    let line = lines[number - 1]
    return String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
  }
}

/// A line that tells how far the press is: on a terminal, after a second, and never in a pipe.
final class ProgressLine: Sendable {
  private let start = ContinuousClock.now
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private let isShown = Mutex(false)

  func tick(_ finished: Int, of all: Int) {
    guard isTerminal, ContinuousClock.now - start > .seconds(1) else { return }
    isShown.withLock { $0 = true }
    Console.toStandardError("\r\(finished)/\(all) ")
  }

  /// Takes the line away.
  func end() {
    if isShown.withLock({ $0 }) { Console.toStandardError("\r\u{1B}[K") }
  }

  /// Seconds since the beginning, with two decimals.
  var seconds: String {
    let hundredths = (ContinuousClock.now - start) / .milliseconds(10)
    let whole = Int(hundredths)
    return "\(whole / 100).\(whole % 100 < 10 ? "0" : "")\(whole % 100)"
  }
}
