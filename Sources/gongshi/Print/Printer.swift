import Diagnostics
import Glibc
import Platform
import Register

/// Why nothing could be printed.
struct PrintFailure: Error, Sendable {
  let words: Term

  init(_ english: String, _ chinese: String) { words = Term(english, chinese) }
}

/// WeasyPrint, which makes a PDF of a document (排版打印).
struct Printer: Sendable {
  /// The version that has all that is asked of it.
  static let oldest = 70

  private let program: String
  /// As the program says it.
  let version: String

  /// The program that `GONGSHI_WEASYPRINT` names, or the one in `PATH`.
  init() throws(PrintFailure) {
    program = getenv("GONGSHI_WEASYPRINT").map { String(cString: $0) } ?? "weasyprint"
    guard case .output(let bytes) = ChildProcess.run(program, ["--version"], seconds: 60) else {
      throw PrintFailure(
        "no WeasyPrint: install it (python3 -m venv; pip install weasyprint) or name it in GONGSHI_WEASYPRINT; the pages print from any browser too",
        "没有 WeasyPrint：请安装（python3 -m venv，pip install weasyprint），或用 GONGSHI_WEASYPRINT 指明；网页也可以直接从浏览器打印")
    }
    let words = String(decoding: bytes, as: UTF8.self)
    version = words.trimmed
    let number = words.split(separator: " ").last?.split(separator: ".").first.flatMap { Int($0) } ?? 0
    guard number >= Printer.oldest else {
      throw PrintFailure(
        "WeasyPrint \(Printer.oldest) or later is needed, this is \(words.trimmed)",
        "需要 WeasyPrint \(Printer.oldest) 或以后的版本，现为 \(words.trimmed)")
    }
  }

  /// The PDF/A of a document. Nothing is fetched; the same document gives the same bytes.
  ///
  /// - Parameters:
  ///   - base: where its links lead from.
  ///   - digest: hexadecimal digits by which the file is known.
  ///   - day: what stands in for the clock.
  func print(_ document: [UInt8], base: String, digest: String, day: Day) throws(PrintFailure) -> [UInt8] {
    let folder: TemporaryFolder
    do throws(FileError) {
      folder = try TemporaryFolder()
    } catch {
      throw PrintFailure("\(error)", error.chinese)
    }
    defer { folder.remove() }
    do throws(FileError) {
      try writeFileAtomically("\(folder.path)/briefing.html", document)
    } catch {
      throw PrintFailure("\(error)", error.chinese)
    }
    let arguments = [
      "--quiet", "--encoding", "utf-8", "--pdf-variant", "pdf/a-2a", "--pdf-identifier", digest, "--base-url", base,
      "--allowed-protocols", "data", "\(folder.path)/briefing.html", "-",
    ]
    let environment = ["SOURCE_DATE_EPOCH=\(day.number * 86_400)", "HOME=\(folder.path)"]
    switch ChildProcess.run(program, arguments, environment: environment, seconds: 300) {
    case .output(let bytes) where bytes.starts(with: "%PDF".utf8): return bytes
    case .late: throw PrintFailure("WeasyPrint did not end", "WeasyPrint 超时")
    case .output, .failed, .missing: throw PrintFailure("WeasyPrint failed", "WeasyPrint 出错")
    }
  }
}

extension String {
  fileprivate var trimmed: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
