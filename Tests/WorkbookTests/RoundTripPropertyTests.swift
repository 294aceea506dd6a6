import Register
import Testing

@testable import Workbook

@Suite struct `Property: a table of anything` {
  /// The same numbers each time (SplitMix64).
  private struct Numbers: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  private static let pieces = [
    "示例", "甲", "乙厂", " ", "\u{3000}", "\n", "\r\n", "\t", "\"", "'", ",", ";", "，", "&", "<", ">", "=", "_x000D_", "_",
    "x", "0041_", "-1", "1.50",
    "𠮷", "é", "\u{200B}", "\u{1}", "]]>", "&amp;", "9.1E+17", "（", "合计", "@", "#N/A",
  ]

  private static func text(_ numbers: inout Numbers) -> String {
    (0..<Int.random(in: 0...5, using: &numbers)).map { _ in pieces.randomElement(using: &numbers) ?? "" }.joined()
  }

  private static func content(_ numbers: inout Numbers) -> Workbook.Cell.Content {
    switch Int.random(in: 0..<8, using: &numbers) {
    case 0: return .empty
    case 1: return .number(String(Int.random(in: -1_000_000_000...1_000_000_000, using: &numbers)))
    case 2: return .number("\(Int.random(in: 1...99_999, using: &numbers)).\(Int.random(in: 1...9, using: &numbers))")
    case 3: return .date(Moment(Day(number: Int.random(in: -25_567...2_932_896, using: &numbers))))
    case 4:
      let day = Day(number: Int.random(in: 0...60_000, using: &numbers))
      return .date(Moment(day, seconds: Int.random(in: 0..<86_400, using: &numbers)))
    case 5: return .boolean(Bool.random(using: &numbers))
    default:
      let text = text(&numbers)
      return text.isEmpty ? .empty : .text(text)
    }
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>) func `passes through xlsx`(seed: UInt64) throws {
    var numbers = Numbers(state: seed)
    var draft = SheetDraft(name: "表")
    var expected: [CellAddress: Workbook.Cell.Content] = [:]
    for _ in 0..<Int.random(in: 0...80, using: &numbers) {
      let address = CellAddress(
        row: Int.random(in: 1...40, using: &numbers), column: Int.random(in: 1...30, using: &numbers))
      let content = Self.content(&numbers)
      guard content != .empty, expected[address] == nil else { continue }
      expected[address] = content
      draft.cells.append(CellDraft(content, at: address))
    }
    let book = try WorkbookReader.read(written(WorkbookDraft(title: "", created: day("2026-04-12"), sheets: [draft])))
    let found = book.sheets[0].rows.flatMap(\.cells)
    for cell in found {
      // libxlsxwriter writes 16 digits, so that 0.1 may get a last digit that no program shows.
      if case .number = cell.content, case .number(let digits)? = expected[cell.address] {
        #expect(cell.text == DecimalText.shown(digits))
      } else {
        #expect(cell.content == expected[cell.address], "\(cell.address)")
      }
    }
    #expect(found.map(\.address) == expected.keys.sorted())
  }

  @Test(arguments: 1...200 as ClosedRange<UInt64>) func `passes through csv`(seed: UInt64) throws {
    var numbers = Numbers(state: seed)
    let width = Int.random(in: 2...6, using: &numbers)
    // A first row without special characters, as a header is, tells the separator.
    var rows = [(0..<width).map { "列\($0)" }]
    for _ in 0..<Int.random(in: 0...20, using: &numbers) { rows.append((0..<width).map { _ in Self.text(&numbers) }) }
    let book = try WorkbookReader.read(CSVWriter.write(rows))
    var found = rows.map { $0.map { _ in "" } }
    for cell in book.sheets[0].rows.flatMap(\.cells) { found[cell.row - 1][cell.column - 1] = cell.text }
    #expect(found == rows)
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>) func `of wrong bytes is read or refused`(seed: UInt64) throws {
    var numbers = Numbers(state: seed)
    var files = parts(
      "<row r='1'><c r='A1' t='s'><v>0</v></c><c s='1'><v>46124</v></c></row>", strings: "<si><t>甲</t></si>")
    for _ in 0..<4 {
      let part = Int.random(in: 0..<files.count, using: &numbers)
      var bytes = Array(files[part].text.utf8)
      let place = Int.random(in: 0..<bytes.count, using: &numbers)
      if Bool.random(using: &numbers) {
        bytes[place] = UInt8.random(in: 0x20...0x7E, using: &numbers)
      } else {
        bytes.removeSubrange(place..<min(bytes.count, place + 9))
      }
      files[part].text = String(decoding: bytes, as: UTF8.self)
    }
    _ = refusal(try zip(files))
  }
}
