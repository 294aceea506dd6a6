import Diagnostics
import Disclosure
import Foundation
import Intake
import Register
import Testing

/// Whatever stands in `Content/`, the program tells what is wrong, at a place that is there, or publishes; it never ends on
/// its way. `GONGSHI_ODD` says how many offices are tried (80, or 20 without optimisation), `GONGSHI_SEED` which. When
/// it does end, the folder of the office is still there, below the one for temporary files.
@Suite(.serialized) struct `Property: odd input` {
  @Test func `is told at its place`() async throws {
    let folder = try Folder()
    let sample = try Self.office()
    try Files.write(sample, below: folder.path)
    var harm = Harm(seed: UInt64(Steps.number("GONGSHI_SEED", optimised: 2026, plain: 2026)))
    let names = sample.keys.filter { [".yml", ".csv", ".md"].contains($0.suffix(4)) || $0.hasSuffix(".md") }.sorted()
    let groups = Dictionary(grouping: names) {
      $0.split(separator: "/").dropLast().joined(separator: "/") + $0.suffix(3)
    }
    let kinds = groups.keys.sorted()
    var refused = 0
    for step in 1...Steps.number("GONGSHI_ODD", optimised: 80, plain: 20) {
      var harmed: FileTree = [:]
      for _ in 1...Int.random(in: 1...3, using: &harm.random) {
        let group = groups[kinds[Int.random(in: 0..<kinds.count, using: &harm.random)]] ?? []
        let name = group[Int.random(in: 0..<group.count, using: &harm.random)]
        harmed[name] = harm.applied(to: harmed[name] ?? sample[name] ?? Data())
      }
      try Files.write(harmed, below: folder.path)
      let found = await Self.diagnostics(folder)
      if found.hasErrors { refused += 1 }
      let texts = sample.merging(harmed) { $1 }
      let odd = found.flatMap { problem in
        ([problem.place] + problem.notes.map(\.place)).filter { !Self.isThere($0, texts) }.map {
          "\($0) \(problem.problem.code)"
        }
      }
      #expect(odd.isEmpty, "step \(step), \(harmed.keys.sorted()): \(odd)")
      try Files.write(sample.filter { harmed[$0.key] != nil }, below: folder.path)
    }
    #expect(refused > 0)
  }

  /// The sample without its archive and record, which only tell that something was changed.
  private static func office() throws -> FileTree {
    let left = [
      "Content/record/", "Content/archive/", "Content/plans/dongguan", "Content/plans/datong",
      "Content/plans/ezhou-2021-p",
    ]
    return try Repository.sample().filter { file in !left.contains { file.key.hasPrefix($0) } }
  }

  private static func diagnostics(_ folder: Folder) async -> [Diagnostic] {
    let intake = await Intake.read(root: folder.path, jobs: 2)
    guard let register = intake.register, let day = register.site.asOf else { return intake.diagnostics }
    return intake.diagnostics + (await Disclosure.publish(register, on: day, jobs: 2)).diagnostics
  }

  /// Whether the file of a place is there, and has so many lines; a line and a column that are not known are 0.
  private static func isThere(_ place: Place, _ files: FileTree) -> Bool {
    guard let bytes = files[place.file] else { return place.line == 0 }
    return place.line <= 1 + bytes.count { $0 == 0x0A || $0 == 0x0D }
  }
}

/// What goes wrong in a file: by hand, in a spreadsheet, on a disk.
private struct Harm {
  var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func applied(to bytes: Data) -> Data {
    if Int.random(in: 0..<12, using: &random) == 0 {
      return bytes.prefix(Int.random(in: 0...bytes.count, using: &random))
    }
    guard let text = String(data: bytes, encoding: .utf8) else { return bytes }
    var lines = text.components(separatedBy: "\n")
    let (place, other) = (pick(lines.indices), pick(lines.indices))
    switch Int.random(in: 0..<9, using: &random) {
    case 0: lines.remove(at: place)
    case 1: lines.insert(lines[place], at: other)
    case 2: lines.swapAt(place, other)
    case 3:
      lines[place].insert(
        contentsOf: one(of: Self.marks), at: pick(Array(lines[place].indices) + [lines[place].endIndex]))
    case 4: lines[place] = replaced(/[0-9]+/, in: lines[place], by: Self.numbers)
    case 5: lines[place] = replaced(/[0-9]{4}-[0-9]{2}-[0-9]{2}/, in: lines[place], by: Self.days)
    default:
      lines[place] = replaced(/[^,{}\[\]#: ]+/, in: lines[place], by: Self.values + Self.numbers + Self.days)
    }
    return Data(lines.joined(separator: "\n").utf8)
  }

  private mutating func replaced(_ pattern: some RegexComponent, in line: String, by texts: [String]) -> String {
    let ranges = line.ranges(of: pattern)
    return ranges.isEmpty ? line : line.replacingCharacters(in: pick(ranges), with: one(of: texts))
  }

  private mutating func pick<List: RandomAccessCollection>(_ list: List) -> List.Element {
    list[list.index(list.startIndex, offsetBy: Int.random(in: 0..<list.count, using: &random))]
  }

  private mutating func one(of texts: [String]) -> String { pick(texts) }

  private static let numbers = ["0", "-1", "1", "999999999", "99999999999999999999", "1.5", "1e9", "0x10", "０", ""]
  private static let days = ["2026-02-30", "0001-01-01", "9999-12-31", "2100-12-31", "1949-10-01", "2024-02-29", ""]
  private static let values = [
    "[]", "{}", "\"\"", "~", "true", "-", "[[]]", "[{}]", "{a: b}", "甲", "a/b", "[a, a]", ">=", "\t", "\"\\u0000\"",
    "100%",
    "0%", "1:0", "0:0", "3-1", "2026-W53", "2026-Q4", "2026-01..2025-01", "day 31", "10 days before the end",
    "0 months",
    "999999999 years", "0 working days", "999999999 working days", "every month", "第〇条", "第九千九百九十九条之一",
  ]
  private static let marks = [
    ":", "{", "}", "[", "]", "\"", "'", "#", "- ", "|", ">", "&a", "*a", "!t", "%", "@", "\t", "\0", "😀", "```", "==",
    "{{", "}}",
    ",", "`", "\u{202E}", "\r", "\u{FEFF}", "  ", "。", "\\",
  ]
}
