import Diagnostics
import Register

/// `rectifications/<id>.csv`: one row per item; beside these columns, one with dates for each stage of the ledger.
enum LedgerItemContract {
  static let number = Field("no", "编号", .text, required: true, aliases: ["序号"], "unique in the table", "在表内唯一")
  static let name = Field("name", "名称", .text, required: true, example: "示例东港一号雨水排口")
  static let region = Field("region", "区域", .reference(.region), aliases: ["所属区域"])
  static let unit = Field("unit", "责任单位", .reference(.authority))
  static let due = Field("due", "完成时限", .day, "where it differs from the ledger's", "与台账时限不同时填写")
  static let cleared = Field(
    "cleared", "销号日期", .day, "only when every stage has its date, and not before the last", "各阶段日期齐全后填写，不早于最后阶段")
  static let remark = Field("remark", "备注", .text, "shown to the public", "对外公开")
  static let schema = Schema(
    "a ledger item", "台账条目", fields,
    note: Term(
      "Beside these, one column for each of the ledger's `stages`, headed by the stage's name, with the day on which the item "
        + "reached it; the days of a row go forward.",
      "此外，台账的每个阶段一列，列名即阶段名称，填写达到该阶段的日期；各阶段日期不得倒退。"))

  private static let fields: [any FieldConvertible] = [number, name, region, unit, due, cleared, remark]
  private static let clearedItem = Term("for a cleared item", "已销号的条目")

  /// The rows of a ledger's table.
  static func read(_ source: SourceText, _ reading: Reading, stages: [String]) -> [LedgerItem] {
    let columns = stages.map { Field<Day>($0, $0, .day) }
    let schema = Schema(schema.name.english, schema.name.chinese, fields + columns)
    var places: [String: Place] = [:]
    return ContentReader.table(source, schema, reading) { record, reading in
      read(record, reading, Array(zip(stages, columns)), &places)
    }.map(\.0)
  }

  private static func read(
    _ record: Record, _ reading: Reading, _ stages: [(name: String, column: Field<Day>)],
    _ places: inout [String: Place]
  ) -> LedgerItem? {
    let (number, name, region, unit) = (record[number], record[name], record[region], record[unit])
    let dates = stages.map { record[$0.column] }
    let (due, cleared) = (record[due], record[cleared])
    check(record, reading, stages, dates, cleared)
    guard let number, let name else { return nil }
    let place = record.place(of: Self.number)
    if let first = places.updateValue(place, forKey: number) {
      reading.report(
        .error(
          .duplicateID(number, kind: Term("ledger item", "台账条目")), at: place, notes: [.firstGiven(at: first)]))
    }
    var item = LedgerItem(number: number, name: name, dates: dates, line: record.node.line)
    item.region = region
    item.unit = unit
    item.due = due
    item.cleared = cleared
    item.remark = record[remark]
    return item
  }

  /// No stage before an earlier one, and nothing cleared that has not been through all of them (S40: no clearing without a
  /// check; S42: stage dates in order).
  private static func check(
    _ record: Record, _ reading: Reading, _ stages: [(name: String, column: Field<Day>)], _ dates: [Day?],
    _ cleared: Day?
  ) {
    var last: NamedDay?
    func follow(_ name: Term, _ day: Day, at place: Place) {
      let stage = NamedDay(name, day)
      guard let problem = stage?.problem(notBefore: last) else { return last = stage }
      reading.report(.error(problem, at: place))
    }
    for (stage, date) in zip(stages, dates) {
      if let date {
        follow(Term(stage.name, stage.name), date, at: record.place(of: stage.column))
      } else if record.node(of: Self.cleared) != nil, record.node(of: stage.column) == nil {
        reading.report(
          .error(
            .missingFor(Term(stage.name, stage.name), when: clearedItem), at: record.place(of: Self.cleared)))
      }
    }
    if let cleared { follow(Self.cleared.erased.key, cleared, at: record.place(of: Self.cleared)) }
  }
}
