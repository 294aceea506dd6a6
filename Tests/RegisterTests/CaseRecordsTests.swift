import Register
import Testing

@Suite struct `The records of cases` {
  private static func item(_ id: String) -> Case {
    Case(id: id, title: "示例案\(id)", kind: .penalty, year: 2026, origin: Origin(file: "\(id).md", line: 1))
  }

  private let list = CaseRecords(["c", "a", "b"].map(item))

  @Test func `is left as it was by a change in a copy`() {
    var copy = list
    copy[1].title = "改"
    #expect(copy.map(\.title) == ["示例案c", "改", "示例案b"])
    #expect(list.map(\.title) == ["示例案c", "示例案a", "示例案b"])
  }

  @Test func `keeps every record when it is sorted, and equals in their order`() {
    var sorted = list + [Self.item("a")]
    sorted[3].title = "第二"
    sorted.sort { $0.id < $1.id }
    #expect(sorted.map(\.id) == ["a", "a", "b", "c"])
    #expect(sorted.map(\.title) == ["示例案a", "第二", "示例案b", "示例案c"])
  }

  @Test func `takes records, loses them and has them where they were put`() {
    var edited = list
    edited.append(Self.item("d"))
    edited.removeAll { $0.id == "a" }
    edited.insert(Self.item("e"), at: 0)
    edited += CaseRecords([CaseRecords.Entry(Self.item("f"))])
    #expect(edited.map(\.id) == ["e", "c", "b", "d", "f"])
    #expect(edited.firstIndex { $0.id == "b" } == 2)
    #expect(CaseRecords().isEmpty)
  }
}
