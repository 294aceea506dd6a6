import Foundation
import Testing

/// The built `gongshi`, which stands beside the tests.
enum Program {
  /// What a run left.
  struct Result {
    var status: Int32
    var output: String
    var errors: String
  }

  /// Runs it to its end; the terminal is English unless `locale` says otherwise.
  static func run(_ arguments: String..., locale: String = "C") throws -> Result {
    try run(arguments, locale: locale)
  }

  /// Runs it with a list of arguments.
  static func run(_ arguments: [String], locale: String = "C") throws -> Result {
    try run(prepared(arguments, locale: locale))
  }

  /// Runs a process that was prepared, with an environment of its own for instance.
  static func run(_ process: Process) throws -> Result {
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let words = output.fileHandleForReading.readDataToEndOfFile()
    let complaints = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus, output: String(decoding: words, as: UTF8.self),
      errors: String(decoding: complaints, as: UTF8.self))
  }

  static func prepared(_ arguments: [String], locale: String) -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
      .deletingLastPathComponent().appendingPathComponent("gongshi")
    process.arguments = arguments
    // Whether a printer is installed here must not matter.
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["LC_ALL": locale, "GONGSHI_WEASYPRINT": "/nonexistent/printer"]
    ) { $1 }
    return process
  }
}

/// A folder for one test, removed after it.
final class TestFolder {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("gongshi-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The folder with a new office in it.
  static func office() throws -> TestFolder {
    let folder = try TestFolder()
    #expect(try Program.run("init", folder.path).status == 0)
    return folder
  }

  func has(_ file: String) -> Bool { FileManager.default.fileExists(atPath: "\(path)/\(file)") }

  func text(_ file: String) throws -> String { try String(contentsOfFile: "\(path)/\(file)", encoding: .utf8) }

  func write(_ file: String, _ text: String) throws {
    try text.write(toFile: "\(path)/\(file)", atomically: true, encoding: .utf8)
  }

  func replace(_ old: String, with new: String, in file: String) throws {
    let before = try text(file)
    #expect(before.contains(old))
    try write(file, before.replacingOccurrences(of: old, with: new))
  }
}
