import Register
import Testing

@testable import Intake

@Suite struct `Exposure notices in files` {
  /// 地址写到街道为止 (rules of the weekly exposure: to the street).
  @Test(arguments: [
    ("示例区示例大道", true), ("示例镇示例村", true), ("工业园1号路", true), ("示例区二号桥社区", true), ("三房巷", true), ("六户镇", true),
    ("示例经济开发区A区", true), ("", false), ("示例路12号", false), ("示例路十二号", false), ("示例大厦A座", false),
    ("示例路３号", false), ("示例小区3栋", false), ("三栋", false), ("2单元", false), ("501室", false), ("示例广场5层", false),
  ])
  func `take an address to the street`(address: String, isTaken: Bool) {
    #expect(StreetAddress.isValid(address) == isTaken)
  }

  @Test(arguments: [("2026-w22", "2026-W22"), ("2026-W22", nil), ("2026-w54", nil), ("2026-22", nil), ("26-w22", nil)])
  func `have the week as their name`(slug: String, week: String?) {
    #expect(Week(slug: slug)?.description == week)
  }

  private static func file(_ keys: String, end: String = "\n") -> String {
    "---\nid: 2026-0001   # 编号\n\(keys)tags: x\n---\n正文 expose: [2026-W01]\n".replacing("\n", with: end)
  }

  /// What `expose` is before, and what it is after 2026-W47 was added.
  @Test(arguments: [
    ("expose: [2026-W22]\n", "expose: [2026-W22, 2026-W47]\n"),
    ("expose:  [2026-W22,2026-W23]  # 两周\n", "expose: [2026-W22,2026-W23, 2026-W47]  # 两周\n"),
    ("曝光周: [2026-W22]\n", "曝光周: [2026-W22, 2026-W47]\n"), ("expose: []\n", "expose: [2026-W47]\n"),
    ("expose:\n", "expose: [2026-W47]\n"), ("expose: 2026-W22\n", "expose: [2026-W22, 2026-W47]\n"),
    ("expose: \"2026-W22\"\n", "expose: [\"2026-W22\", 2026-W47]\n"),
    ("expose:\n  - 2026-W22\n  - 2026-W23   # 第二周\n", "expose:\n  - 2026-W22\n  - 2026-W23   # 第二周\n  - 2026-W47\n"),
    ("expose:\n- 2026-W22\n", "expose:\n- 2026-W22\n- 2026-W47\n"),
  ])
  func `let a week be added to a case, all other bytes untouched`(before: String, after: String) throws {
    let week = try #require(Week("2026-W47"))
    for end in ["\n", "\r\n"] {
      let (old, new) = (Self.file(before, end: end), Self.file(after, end: end))
      #expect(ExposeEdit.add(week, to: Array(old.utf8)) == .edited(Array(new.utf8)))
      #expect(ExposeEdit.add(week, to: Array(new.utf8)) == .unchanged)
    }
    let marked = [0xEF, 0xBB, 0xBF] + Array(Self.file(before).utf8)
    #expect(ExposeEdit.add(week, to: marked) == .edited([0xEF, 0xBB, 0xBF] + Array(Self.file(after).utf8)))
  }

  @Test func `get the key at the end of the front matter where it is missing`() throws {
    let week = try #require(Week("2026-W47"))
    #expect(
      ExposeEdit.add(week, to: Array(Self.file("").utf8))
        == .edited(Array("---\nid: 2026-0001   # 编号\ntags: x\nexpose: [2026-W47]\n---\n正文 expose: [2026-W01]\n".utf8)))
  }

  @Test(arguments: [
    "没有元数据\n", "---\nid: 1\n没有结束\n", "---\n{id: 2026-0001}\n---\n", "---\nexpose: [2026-W22,\n  2026-W23]\n---\n",
    "---\nexpose: 第22周\n---\n", "---\nexpose: [a, [b]]\n---\n", "---\n\"expose\": [2026-W22]\n---\n",
    "---\nid: 1\nid: 2\n---\n", "---\nnotes: |\n  甲\nexpose: &a [2026-W22]\n---\n",
  ])
  func `are left alone where the form is another`(text: String) throws {
    #expect(ExposeEdit.add(try #require(Week("2026-W47")), to: Array(text.utf8)) == .refused)
  }
}
