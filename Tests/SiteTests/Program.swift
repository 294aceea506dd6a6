import Foundation
import Glibc
import Testing

/// The program as an author runs it: the one that was built beside these tests.
struct Program {
  /// What a run gave.
  struct Run: Sendable {
    let status: Int32
    let output: String
    let errors: String
  }

  var language = "C.UTF-8"
  var timeZone = "UTC"
  /// The folder in which it is started.
  var place: String?

  private static func path() throws -> String {
    let tests = try #require(realpath("/proc/self/exe", nil))
    defer { free(tests) }
    let path = URL(filePath: String(cString: tests)).deletingLastPathComponent().appending(path: "gongshi").path
    try #require(FileManager.default.isExecutableFile(atPath: path), "build the program first: \(path)")
    return path
  }

  /// Runs it and waits; both streams go through files, so that no pipe fills up.
  func run(_ arguments: [String]) throws -> Run {
    let folder = try Folder()
    let process = Process()
    process.executableURL = URL(filePath: try Program.path())
    process.arguments = arguments
    process.environment = ["LANG": language, "TZ": timeZone, "PATH": "/usr/bin:/bin"]
    if let place { process.currentDirectoryURL = URL(filePath: place) }
    let streams = try ["output", "errors"].map { name in
      try folder.write(name, "")
      return try FileHandle(forWritingTo: URL(filePath: folder.path + "/" + name))
    }
    process.standardInput = FileHandle.nullDevice
    (process.standardOutput, process.standardError) = (streams[0], streams[1])
    try process.run()
    process.waitUntilExit()
    return Run(
      status: process.terminationReason == .exit ? process.terminationStatus : -1, output: try folder.text("output"),
      errors: try folder.text("errors"))
  }

  /// `gongshi build` of a folder that holds `Content/`; it lives at least until the build is over.
  func build(_ folder: Folder, named name: String? = nil, _ more: String...) throws -> Run {
    try run(["build", "--source", name ?? folder.path] + more)
  }

  /// `gongshi check` of a folder that holds `Content/`.
  func check(_ folder: Folder) throws -> Run { try run(["check", "--source", folder.path]) }
}
