import Disclosure
import Foundation
import Register
import Testing

/// An office publishes, corrects, withdraws, deletes and records, in any order. `GONGSHI_RECORD_STEPS` says how many
/// steps (40, or 14 without optimisation), `GONGSHI_SEED` which.
@Suite(.serialized) struct `Property: a site that remembers` {
  @Test(arguments: [1, 2] as [UInt64])
  func `is accepted after every record, and keeps numbers and addresses`(seed: UInt64) async throws {
    var office = try RecordingOffice(seed: seed &+ UInt64(Steps.number("GONGSHI_SEED", optimised: 2026, plain: 2026)))
    var numbers: [String: String] = [:]
    var addresses: Set<String> = []
    for step in 1...Steps.number("GONGSHI_RECORD_STEPS", optimised: 40, plain: 14) {
      let what = "step \(step): \(try office.edit())"
      let before = try office.folder.files("Content/record")
      let run = try office.record()
      #expect(run.status == 0, "\(what)\n\(run.errors)")
      for (file, bytes) in before {
        #expect(
          try office.folder.files("Content/record")[file]?.starts(with: bytes) == true, "\(what): \(file) is rewritten")
      }
      #expect(try office.record(again: true).output == "nothing to record\n", "\(what)")

      let built = try await SampleBuild.run(office.folder)
      let site = try #require(built.site)
      #expect(built.summary != nil, "\(what)\n\(built.diagnostics)")
      for item in site.cases {
        let number = try #require(item.index, "\(what): \(item.id) has no index number")
        #expect(
          numbers.updateValue(number, forKey: item.id) ?? number == number, "\(what): another number for \(item.id)")
      }
      #expect(Set(numbers.values).count == numbers.count, "\(what): one number twice")

      let files = try office.folder.files("Public")
      addresses.formUnion(site.cases.map(\.address.path))
      for address in addresses { #expect(files[address + "index.html"] != nil, "\(what): nothing at \(address)") }
      let changes = String(
        decoding: try #require(files["changes/index.html"]) + (files["changes/feed.xml"] ?? Data()), as: UTF8.self)
      let shown = Set(site.cases.map(\.id))
      for id in office.ids where !shown.contains(id) {
        #expect(!changes.contains("示例\(id)案"), "\(what): names \(id), which has left")
      }

      let clone = try Folder()
      try Files.write(try office.folder.files("Content"), below: clone.path + "/Content")
      _ = try await SampleBuild.run(clone)
      let differences = Files.differences(try clone.files("Public"), from: files)
      #expect(differences.isEmpty, "\(what): a fresh clone differs\n\(differences.joined(separator: "\n"))")
    }
    #expect(office.corrections > 0 && office.departures > 0)
  }
}

/// A small office that goes on from day to day.
private struct RecordingOffice {
  let folder: Folder
  private(set) var ids: [String] = []
  private(set) var corrections = 0
  private(set) var departures = 0
  private var random: SeededGenerator
  private var day = 20_594
  /// What `record` must be told.
  private var arguments: [String] = []
  /// Cases that are on the site.
  private var shown: [String] = []

  init(seed: UInt64) throws {
    folder = try Fixture.base.folder()
    random = SeededGenerator(seed: seed)
    let site = try folder.text("Content/site.yml")
    try folder.write("Content/site.yml", site + "index_prefix: A\n")
  }

  func record(again: Bool = false) throws -> Program.Run {
    try Program().run(["record", "--source", folder.path] + (again ? [] : arguments))
  }

  /// Does one thing on this day or a later one, and says what.
  mutating func edit() throws -> String {
    arguments = []
    day += Int.random(in: 0...3, using: &random)
    let lines = try folder.text("Content/site.yml").split(separator: "\n").map {
      $0.hasPrefix("as_of: ") ? "as_of: \(today)" : String($0)
    }
    try folder.write("Content/site.yml", lines.joined(separator: "\n") + "\n")
    guard shown.count > 2, let id = shown.randomElement(using: &random) else { return try publish() }
    switch Int.random(in: 0..<7, using: &random) {
    case 0, 1: return try publish()
    case 2, 3:
      corrections += 1
      arguments = ["--reason", "第\(corrections)次更正", "case/\(id)"]
      return try change(id, "correct") { $0.replacing("排口", with: "第\(corrections)号排口") }
    case 4:
      leave(id)
      return try change(id, "withdraw") {
        $0.replacing("tier: ", with: "history: [{date: \(today), status: withdrawn, reason: 事实不清}]\ntier: ")
      }
    case 5:
      leave(id)
      return try change(id, "keep in") { $0.replacing("tier: ", with: "mispublished: true\ntier: ") }
    default:
      leave(id)
      try FileManager.default.removeItem(atPath: folder.path + "/" + file(id))
      arguments = ["--gone", "cases/2026/\(id)/", "--reason", "重复公示"]
      return "delete \(id)"
    }
  }

  private var today: Day { Day(number: day) }

  private func file(_ id: String) -> String { "Content/cases/2026/\(id).md" }

  private mutating func leave(_ id: String) {
    departures += 1
    shown.removeAll { $0 == id }
  }

  private mutating func publish() throws -> String {
    let id = "2026-\(1000 - ids.count)"
    ids.append(id)
    shown.append(id)
    try folder.write(
      file(id),
      """
      ---
      id: \(id)
      title: 示例\(id)案
      kind: penalty
      party: {name: 示例甲化工有限公司, type: enterprise, code: 91000000MA0000001R}
      authority: sl-east-branch
      decision: {number: 示例环罚〔2026〕\(ids.count)号, date: \(Day(number: day - 2)), served: \(today), authority: bureau}
      violations: [超标排放水污染物]
      measures: [{type: fine, amount: 20000.00}]
      tier: general
      published: \(today)
      ---
      {{当事人}}排口超标。

      """)
    return "publish \(id)"
  }

  private func change(_ id: String, _ what: String, _ body: (String) -> String) throws -> String {
    let text = try folder.text(file(id))
    let changed = body(text)
    #expect(changed != text)
    try folder.write(file(id), changed)
    return "\(what) \(id)"
  }
}
