import Register
import Testing

@testable import Disclosure

/// The positive list by version: which enterprises came or went on which day (ez21-a3-21).
@Suite struct `The versions of the positive list` {
  private static func entry(_ number: Int, _ from: String?, _ until: String?, sole: Bool = false) throws
    -> PositiveListing
  {
    PositiveListing(
      code: try Sample.code(number, sole: sole), name: "示例\(number)", reason: nil, from: try from.map { try day($0) },
      until: try until.map { try day($0) })
  }

  /// `1 2026-04-01 2: +示例1 示例2 -`.
  private static func words(_ entries: [PositiveListing], on text: String) throws -> [String] {
    PositiveListDisclosure(entries: entries, day: try day(text), pages: [:]).versions().map { version in
      func names(_ change: PositiveListVersion.Change) -> String {
        let unnamed = change.count - change.names.count
        return (change.names.map(\.name) + (unnamed > 0 ? ["\(unnamed)家"] : [])).joined(separator: " ")
      }
      return
        "\(version.number) \(version.date?.description ?? "-") \(version.count): +\(names(version.added)) -\(names(version.removed))"
    }
  }

  @Test(arguments: [
    ("2026-03-31", [String]()), ("2026-04-01", ["1 2026-04-01 2: +示例1 示例2 -"]),
    ("2026-06-01", ["1 2026-04-01 2: +示例1 示例2 -", "2 2026-06-01 2: +示例3 -示例1"]),
    ("2026-07-01", ["1 2026-04-01 2: +示例1 示例2 -", "2 2026-06-01 2: +示例3 -示例1", "3 2026-07-01 3: +示例1 -"]),
  ])
  func `are counted by the days known so far`(on: String, expected: [String]) throws {
    let entries = [
      try Self.entry(1, "2026-04-01", "2026-06-01"), try Self.entry(2, "2026-04-01", nil),
      try Self.entry(3, "2026-06-01", nil), try Self.entry(1, "2026-07-01", nil),
    ]
    #expect(try Self.words(entries, on: on) == expected)
  }

  @Test func `begin with what has no day`() throws {
    let entries = [try Self.entry(1, nil, "2026-06-01"), try Self.entry(2, "2026-05-01", nil)]
    #expect(
      try Self.words(entries, on: "2026-06-01") == [
        "1 - 1: +示例1 -", "2 2026-05-01 2: +示例2 -", "3 2026-06-01 1: + -示例1",
      ])
  }

  @Test func `make none of a listing that is only renewed`() throws {
    let entries = [try Self.entry(1, "2026-04-01", "2026-06-01"), try Self.entry(1, "2026-06-01", nil)]
    #expect(try Self.words(entries, on: "2026-12-31") == ["1 2026-04-01 1: +示例1 -"])
    #expect(try Self.words([], on: "2026-12-31") == [])
  }

  @Test func `name a sole proprietor only while it is listed`() async throws {
    var register = Sample.register()
    register.positiveList = [
      try Self.entry(1, "2026-04-01", "2026-06-01", sole: true), try Self.entry(2, "2026-04-01", "2026-06-01"),
    ]
    #expect(
      try Self.words(register.positiveList, on: "2026-05-31") == ["1 2026-04-01 2: +示例1 示例2 -"])
    #expect(
      try Self.words(register.positiveList, on: "2026-06-01") == [
        "1 2026-04-01 2: +示例2 1家 -", "2 2026-06-01 0: + -示例2 1家",
      ])
    let site = await Disclosure.publish(register, on: try day("2026-06-01"), jobs: 1).site
    #expect(site.registry.formerlyListed.map(\.name.name) == ["示例2"] && !"\(site)".contains("示例1"))
  }
}
