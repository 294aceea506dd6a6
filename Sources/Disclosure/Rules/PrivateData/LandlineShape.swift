import Diagnostics

/// A telephone number with an area code (固定电话) that the words before it give to a person.
///
/// Offices and courts have such numbers too and must be reached: without a word for a person between it and the last word
/// for an office, a number passes.
enum LandlineShape {
  private static let people: [StaticString] = [
    "联系人", "当事人", "举报人", "投诉人", "反映人", "信访人", "证人", "受害人", "被害人", "负责人", "代表人", "经营者", "户主", "业主", "房东",
    "家属", "居民", "村民", "司机", "驾驶员", "姓名", "本人", "家庭", "家中", "家里", "住宅", "宅电", "女士", "先生", "户名", "收件人",
  ]
  private static let offices: [StaticString] = [
    "局", "支队", "大队", "中队", "分局", "科", "所", "中心", "法院", "政府", "委员会", "办公室", "机构", "举报电话", "监督电话", "咨询", "值班",
    "服务", "传真", "热线", "客服", "接待室", "办公电话", "公司",
  ]

  /// The number that begins with the digits from `start` to `end`.
  static func find(_ bytes: ByteText, _ start: Int, _ end: Int) -> PrivateData.Find? {
    guard bytes[start] == UInt8(ascii: "0"), bytes[start + 1] != UInt8(ascii: "0"),
      !PrivateData.isWord(bytes[start - 1]),
      bytes[start - 1] != UInt8(ascii: "-"), let last = numberEnd(bytes, start, end)
    else { return nil }
    let before = bytes.sentence(before: start, length: 72)
    guard let person = bytes.lastEnd(of: people, in: before) else { return nil }
    if let office = bytes.lastEnd(of: offices, in: before), office > person { return nil }
    return PrivateData.Find(kind: .landline, range: start..<last)
  }

  /// Area code and seven or eight digits.
  private static func numberEnd(_ bytes: ByteText, _ start: Int, _ end: Int) -> Int? {
    if (10...12).contains(end - start) { return PrivateData.isWord(bytes[end]) ? nil : end }
    guard (3...4).contains(end - start) else { return nil }
    var first = end
    if let width = bytes.length(of: [")", "）"], at: first) { first += width }
    if let width = bytes.length(of: ["-", " ", "—", "–"], at: first) { first += width }
    var last = first
    while PrivateData.isDigit(bytes[last]) { last += 1 }
    return first > end && (7...8).contains(last - first) && !PrivateData.isWord(bytes[last]) ? last : nil
  }
}
