import Diagnostics
import Register
import Testing

@testable import Disclosure

/// Where a private datum begins and ends in what an author wrote, in all the forms that people give it.
@Suite struct `A private datum in a text` {
  static func finds(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return PrivateData.finds(inText: bytes).map { "\($0.kind) \(String(decoding: bytes[$0.range], as: UTF8.self))" }
  }

  @Test(arguments: [
    ("电话１３９００００００００。", "mobilePhone １３９００００００００"),
    ("电话139\u{200B}0000\u{200B}0000。", "mobilePhone 139\u{200B}0000\u{200B}0000"),
    ("\u{FEFF}电话139-0000-0000。", "mobilePhone 139-0000-0000"),
    ("电话+86 139 0000 0000。", "mobilePhone 86 139 0000 0000"),
    ("证号000000 19900307 001X。", "identityNumber 000000 19900307 001X"),
    ("信箱ｌｉ＠ｅｘａｍｐｌｅ．ｃｏｍ。", "email ｌｉ＠ｅｘａｍｐｌｅ．ｃｏｍ"),
    ("信箱li@mail.example.com，", "email li@mail.example.com"),
    ("车牌鄂Ａ００Ｘ０１号", "plate 鄂Ａ００Ｘ０１"),
    ("车牌鄂A·00X01。", "plate 鄂A·00X01"), ("新能源鄂AD00001车", "plate 鄂AD00001"),
    ("安居小区3栋2单元501室门口", "homeAddress 3栋2单元501室"),
    ("家住示例镇东湖村5组。", "homeAddress 示例镇东湖村5组"),
    ("| 住址 | 示例市东城区人民路66号 |", "homeAddress 示例市东城区人民路66号"),
    ("1982年3月14日出生", "birthDate 1982年3月14日"), ("出生日期：1979-11-02", "birthDate 1979-11-02"),
    ("持E00001234号护照", "travelDocument E00001234"), ("当事人电话（0711）5550001", "landline 0711）5550001"),
  ])
  func `is found where it stands`(text: String, find: String) {
    #expect(Self.finds(text) == [find])
  }

  @Test func `is found at every place of a line, alone and beside others`() {
    let pieces = ["鄂A00X01", "li@example.com", "13900000000", "1982年3月14日出生", "3栋2单元501室"]
    let kinds = ["plate", "email", "mobilePhone", "birthDate", "homeAddress"]
    for before in 0..<30 {
      for (piece, kind) in zip(pieces, kinds) {
        let text = String(repeating: "公", count: before % 7) + String(repeating: ".", count: before) + piece + "。"
        #expect(Self.finds(text).map { $0.split(separator: " ")[0] } == [Substring(kind)], "\(text)")
      }
    }
    #expect(Self.finds(pieces.joined(separator: "，")).count == 5)
  }

  /// The last look takes a letter behind a Chinese character, and `@`; nothing may slip through its stride.
  @Test(arguments: [("鄂A00X01", "plate"), ("li@example.com", "email")])
  func `is found in rendered bytes at every offset`(datum: String, kind: String) {
    for before in 0...300 {
      let text = String(repeating: "x", count: before) + " " + datum + String(repeating: "公", count: before % 50)
      let finds = PrivateData.finds(in: Array(text.utf8))
      #expect(finds.map { "\($0.kind)" } == [kind] && finds.first?.range.count == datum.utf8.count, "after \(before)")
    }
  }

  @Test(arguments: ["", "@", "公", "生", "住", "鄂A", "0", "0711-", "\u{FEFF}", "出生", "3栋", "组", "护照", "1990年", "一九", "E+"])
  func `is not seen in what breaks off`(text: String) {
    #expect(Self.finds(text).isEmpty)
    #expect(PrivateData.finds(in: Array(text.utf8)).isEmpty)
  }

  @Test func `may be the office's own`() throws {
    var register = Sample.register()
    register.site.contact = Contact(phone: "0711-5550001", address: "示例路1号院2栋3单元401室", email: "office@gongshi.example")
    let texts = ["联系人电话0711-5550001", "在２栋３单元401室办公", "信箱office@gongshi.example"]
    var diagnostics: [Diagnostic] = []
    TextCheck(register).report(texts, at: Place("a.md"), &diagnostics)
    #expect(diagnostics.isEmpty)
    TextCheck(register).report(["联系人电话0711-5550002", nil, "13900000000"], at: Place("a.md"), &diagnostics)
    #expect(diagnostics.map(\.problem) == [.privateValue(.landline), .privateValue(.mobilePhone)])
  }
}

@Suite struct `An allowance` {
  @Test func `lets through what it holds, and its use is noted once for a place`() {
    let log = AllowanceLog("2026-0001", [Allowance(text: "电话１３９００００００００", reason: "公开", line: 3)])
    let place = Place("a.md", line: 9)
    #expect(log.allow("13900000000", .mobilePhone, at: place) && log.allow("13900000000", .mobilePhone, at: place))
    #expect(!log.allow("13900000001", .mobilePhone, at: place))
    #expect(log.uses.map(\.reason) == ["公开"] && log.uses.map(\.place) == [place] && log.unused.isEmpty)
  }

  @Test func `of a displayed case comes with what it let through`() async throws {
    var item = try Sample.penalty()
    item.body = "热线13900000000。"
    item.allowances = [
      Allowance(text: "13900000000", reason: "公开", line: 3), Allowance(text: "甲", reason: "无", line: 4),
    ]
    let result = await Disclosure.publish(Sample.register(item), on: try day("2026-06-01"), jobs: 1)
    #expect(result.diagnostics.isEmpty)
    #expect(result.screenings.map { $0.uses.map(\.kind) } == [[.mobilePhone]])
    #expect(result.screenings[0].allowances.count == 2)
  }
}
