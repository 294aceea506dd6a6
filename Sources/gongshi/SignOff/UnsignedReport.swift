import Diagnostics
import Disclosure
import Register

extension Console {
  /// The records that stay out for want of a sign-off, a line each with what is missing; for the office alone.
  func show(_ records: [UnsignedRecord]) {
    for record in records {
      if usesJSON {
        let missing = record.gaps.map { Report.quoted($0.english) }.joined(separator: ",")
        print(
          "{\"unsigned\":\(Report.quoted("\(record.kind.rawValue)/\(record.id)")),\"published\":\"\(record.published)\",\"missing\":[\(missing)]}"
        )
      } else if language == .chinese {
        let gaps = record.gaps.map(\.chinese).joined(separator: "、")
        print("未经审批，不公开：\(record.id)（公示日期 \(record.published)），缺：\(gaps)")
      } else {
        let gaps = record.gaps.map(\.english).joined(separator: ", ")
        print("not signed off, stays out: \(record.id) (published \(record.published)), missing: \(gaps)")
      }
    }
  }

  /// How many they are, after a build.
  func showCount(_ records: [UnsignedRecord]) {
    guard !records.isEmpty else { return }
    if usesJSON {
      print("{\"unsigned\":\(records.count)}")
    } else if language == .chinese {
      Console.toStandardError("\(records.count) 条记录未经审批，没有公开；用 `gongshi check` 查看\n")
    } else {
      Console.toStandardError(
        "\(counted(records.count, "record")) without a sign-off stayed out; `gongshi check` lists them\n")
    }
  }
}
