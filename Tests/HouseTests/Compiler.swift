import Foundation
import Testing

/// Types snippets against the modules of the build that the tests run in.
enum Compiler {
  struct Finding: Hashable {
    let line: Int
    let message: String
  }

  /// The folder of the repository.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The name under which the rooms share package access: SwiftPM takes it from the folder.
  static let packageName = String(root.lastPathComponent.lowercased().map { $0.isLetter || $0.isNumber ? $0 : "_" })

  /// The snippets of a folder, by file name.
  static func snippets(_ folder: String) throws -> [String: String] {
    let folder = root.appending(path: "Tests/HouseTests/Snippets/\(folder)")
    var result: [String: String] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) where name.hasSuffix(".swift") {
      result[name] = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }
    return result
  }

  /// The errors in a file, with the line of each.
  static func errors(in text: String, named name: String, packageName: String? = nil) throws -> Set<Finding> {
    let folder = FileManager.default.temporaryDirectory.appending(path: "gongshi-house-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: name)
    try text.write(to: file, atomically: true, encoding: .utf8)

    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments =
      try ["swiftc", "-typecheck", file.path] + flags() + (packageName.map { ["-package-name", $0] } ?? [])
    let pipe = Pipe()
    process.standardError = pipe
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()

    let findings = Set(output.split(separator: "\n").compactMap { finding($0, file.path) })
    let failed = process.terminationStatus != 0
    try #require(failed == !findings.isEmpty, "swiftc ended with \(process.terminationStatus):\n\(output)")
    return findings
  }

  /// `path:line:column: error: message`.
  private static func finding(_ line: Substring, _ path: String) -> Finding? {
    guard line.hasPrefix(path + ":"), let range = line.range(of: ": error: ") else { return nil }
    let number = line.dropFirst(path.count + 1).prefix { $0.isNumber }
    return Int(number).map { Finding(line: $0, message: String(line[range.upperBound...])) }
  }

  /// What the rooms after Disclosure are built with: the modules of this build, and no package name.
  private static func flags() throws -> [String] {
    let executable = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let products = URL(filePath: executable).deletingLastPathComponent()
    let modules = products.appending(path: "Modules")
    try #require(FileManager.default.fileExists(atPath: modules.path), "no modules beside \(executable)")
    var maps = [products.appending(path: "CShims.build/module.modulemap")]
    for library in ["CCMark", "CYAML", "CCrypto"] {
      maps.append(root.appending(path: "Sources/\(library)/module.modulemap"))
    }
    maps = maps.filter { FileManager.default.fileExists(atPath: $0.path) }
    return [
      "-I", modules.path, "-module-name", "Snippet", "-swift-version", "6", "-enable-upcoming-feature",
      "ExistentialAny",
      "-enable-upcoming-feature", "InternalImportsByDefault", "-enable-upcoming-feature", "MemberImportVisibility",
      "-module-cache-path", products.appending(path: "ModuleCache").path,
    ] + maps.flatMap { ["-Xcc", "-fmodule-map-file=\($0.path)"] }
  }
}
