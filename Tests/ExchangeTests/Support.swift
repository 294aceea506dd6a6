import Diagnostics
import Foundation
import Register
import Testing
import Workbook

@testable import Exchange
@testable import Intake

/// A small office in a folder of its own, with the names of the one that `gongshi init` writes.
final class Office {
  let path: String

  static let header =
    "序号,抽查对象,统一社会信用代码,所属区域,监管类别,特殊监管,行业,检查日期,检查机关,抽查事项,检查结果,发现问题,处理情况,后续处置,完结日期,公示日期,同步监测,复查\n"
  static let task = "Content/inspections/2026/2026-q3.csv"

  init() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("gongshi-exchange-\(UUID().uuidString)")
    path = url.path
    try write("Content/site.yml", "name: 示例公示\nagency: 示例市生态环境局\nbase_url: https://gongshi.example/\n")
    try write(
      "Content/registry/authorities.yml",
      """
      - {id: bureau, name: 示例市生态环境局}
      - {id: team, name: 示例市生态环境保护综合行政执法支队, short: 执法支队, aliases: [支队], parent: bureau, ranked: true}
      - {id: east-branch, name: 示例市生态环境局东区分局, short: 东区分局, parent: bureau, ranked: true}
      - {id: other, name: 示例乙市生态环境局}
      - {id: other-team, name: 示例乙市执法支队, short: 执法支队, parent: other}

      """)
    try write("Content/registry/regions.yml", "- {id: east, name: 东区, aliases: [示例市东区]}\n- {id: west, name: 西区}\n")
    try write("Content/registry/items.yml", "- {id: permit, name: 排污许可执行}\n- {id: facilities, name: 污染防治设施运行}\n")
    try write(
      "Content/registry/enterprises.csv",
      """
      统一社会信用代码,名称
      91000000MA1JYR013J,示例甲印染有限公司
      91000000MA1BDC029J,示例乙包装有限公司

      """)
    try write(
      "Content/inspections/2026/2026-q3.yml",
      "id: 2026-q3\nname: 示例抽查\nauthority: 执法支队\ndraw: {date: 2026-07-01}\nfinished: 2026-09-30\n")
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ file: String, _ text: String) throws { try write(file, Array(text.utf8)) }

  func write(_ file: String, _ bytes: [UInt8]) throws {
    let url = URL(fileURLWithPath: "\(path)/\(file)")
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  func bytes(_ file: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(fileURLWithPath: "\(path)/\(file)"))) }

  func text(_ file: String) throws -> String { String(decoding: try bytes(file), as: UTF8.self) }

  func has(_ file: String) -> Bool { FileManager.default.fileExists(atPath: "\(path)/\(file)") }

  /// A table as an office would hand it in, one line a row.
  func handIn(_ lines: [String], as name: String = "台账.csv") throws {
    try write(name, lines.joined(separator: "\n") + "\n")
  }

  /// Imports `name` to the task 2026-q3.
  func run(
    _ name: String = "台账.csv", _ change: (inout ResultImport) -> Void = { _ in }
  ) async throws -> ResultImport.Outcome {
    var work = ResultImport(root: path, file: "\(path)/\(name)", task: "2026-q3", jobs: 2)
    change(&work)
    return try await work.run()
  }

  /// Why `name` is not imported.
  func refusal(
    _ name: String = "台账.csv", _ change: (inout ResultImport) -> Void = { _ in }
  ) async throws -> String? {
    do {
      _ = try await run(name, change)
      return nil
    } catch let error as ImportRefusal { return error.words(in: .english).summary }
  }

  func intake() async throws -> ResultIntake { try await ResultIntake.read(root: path, jobs: 1).get() }

  /// Every error in `Content/`, as its code.
  func errors() async -> [String] {
    await Intake.read(root: path, jobs: 1).diagnostics.filter { $0.severity == .error }.map(\.problem.code)
  }
}

/// The bytes of a file of `Fixtures/`.
func fixture(_ name: String) throws -> [UInt8] {
  let url = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/\(name)")
  return Array(try Data(contentsOf: url))
}

/// Findings as `C3 error invalid-credit-code`.
func brief(_ outcome: ResultImport.Outcome) -> [String] {
  outcome.table.findings.map { "\($0.address) \($0.severity) \($0.code)" }
}

/// The lines of a table below its header.
func rows(_ text: String) -> [String] {
  text.split(separator: "\n", omittingEmptySubsequences: true).dropFirst().map(String.init)
}

/// The shortest header that a table can have, and rows with an object and a result.
let head = "被检查单位,抽查结果,检查内容,检查时间"
