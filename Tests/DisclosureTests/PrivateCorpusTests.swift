import Diagnostics
import Foundation
import Testing

@testable import Disclosure

/// Lines that hold a private datum, and lines of the field's documents that only look so, in `Corpus/lines.tsv`: all invented,
/// with right check digits. `docs/private-data.md` tells how they were made and what other programs find in them.
@Suite struct `The corpus of private data` {
  struct Line {
    /// Written before the detectors were adjusted and looked at meanwhile (tuning) or not (held), or written after (late).
    let part: String
    let kinds: Set<String>
    let text: String
  }

  static let names: [PrivateKind: String] = [
    .identityNumber: "identity", .mobilePhone: "mobile", .bankCard: "card", .landline: "landline", .email: "email",
    .plate: "plate", .homeAddress: "address", .birthDate: "birth", .travelDocument: "travel",
  ]

  static func lines() throws -> [Line] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Corpus/lines.tsv")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst().map { line in
      let cells = line.split(separator: "\t").map(String.init)
      try #require(cells.count == 4, "\(line)")
      let kinds = cells[1] == "none" ? [] : cells[1].split(separator: ",").map(String.init)
      return Line(part: cells[0], kinds: Set(kinds), text: cells[3])
    }
  }

  /// Lines in which the kind was found rightly, wrongly, and not at all: as they were measured. A detector that becomes better
  /// changes a figure here and in `docs/private-data.md`.
  static let measured: [(kind: String, part: String, right: Int, wrong: Int, missed: Int)] = [
    ("address", "tuning", 27, 0, 0),
    ("birth", "tuning", 10, 0, 1),
    ("card", "tuning", 13, 0, 0),
    ("email", "tuning", 11, 0, 0),
    ("identity", "tuning", 25, 0, 0),
    ("landline", "tuning", 13, 0, 0),
    ("mobile", "tuning", 31, 0, 0),
    ("plate", "tuning", 28, 0, 0),
    ("travel", "tuning", 9, 0, 0),
    ("address", "held", 13, 0, 0),
    ("birth", "held", 8, 0, 0),
    ("card", "held", 6, 0, 0),
    ("email", "held", 8, 0, 0),
    ("identity", "held", 19, 0, 0),
    ("landline", "held", 3, 0, 0),
    ("mobile", "held", 11, 1, 0),
    ("plate", "held", 9, 0, 0),
    ("travel", "held", 2, 0, 1),
    ("address", "late", 8, 1, 1),
    ("birth", "late", 4, 0, 1),
    ("card", "late", 4, 0, 0),
    ("email", "late", 3, 0, 0),
    ("identity", "late", 5, 0, 0),
    ("landline", "late", 4, 1, 1),
    ("mobile", "late", 7, 3, 0),
    ("plate", "late", 5, 1, 0),
    ("travel", "late", 3, 0, 0),
  ]

  @Test(arguments: measured.indices)
  func `is found as well as it was measured`(index: Int) throws {
    let expected = Self.measured[index]
    var (right, wrong, missed) = (0, 0, 0)
    for line in try Self.lines() where line.part == expected.part {
      let found = PrivateData.finds(inText: Array(line.text.utf8)).contains { Self.names[$0.kind] == expected.kind }
      let isWanted = line.kinds.contains(expected.kind)
      right += found && isWanted ? 1 : 0
      wrong += found && !isWanted ? 1 : 0
      missed += !found && isWanted ? 1 : 0
    }
    let figures = "\(expected.kind): \(right) right, \(wrong) wrong, \(missed) missed"
    #expect(figures == "\(expected.kind): \(expected.right) right, \(expected.wrong) wrong, \(expected.missed) missed")
  }

  @Test func `has at least 500 lines, with and without a datum of every kind`() throws {
    let lines = try Self.lines()
    let harmless = lines.count { $0.kinds.isEmpty }
    #expect(lines.count >= 500 && harmless >= 200 && lines.count - harmless >= 200)
    #expect(Set(lines.flatMap(\.kinds)) == Set(Self.names.values))
    #expect(Set(Self.names.keys) == Set(PrivateKind.allCases))
    #expect(Set(lines.map(\.text)).count == lines.count)
  }
}
