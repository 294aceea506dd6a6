import Diagnostics

/// Where a person lives (住址): a door in a building, a house of a village group, or a place behind a word for a home.
///
/// An enterprise's address to the street stays: exposure tables show it.
enum ResidenceShape {
  private static let labels: [StaticString] = [
    "住址", "住在", "住于", "户籍地址", "户籍所在地", "户籍住址", "户籍地", "户口所在地", "户籍", "住地址", "住地",
  ]
  /// What comes before `住` when somebody lives there.
  private static let livers: [StaticString] = [
    "家", "现", "，", "、", ",", "（", "(", "某", "人", "：", " ", "\u{3000}", "暂", "居",
  ]
  /// What `住` begins when nobody's home is meant.
  private static let others: [StaticString] = [
    "建", "房", "院", "宅", "所", "户", "处", "宿", "持", "有", "区", "民", "址", "在", "于", "地", "了",
  ]
  private static let large: [StaticString] = ["省", "市", "县", "区", "镇", "乡", "街道", "农场", "开发区"]
  private static let small: [StaticString] = [
    "村", "路", "街", "巷", "弄", "号", "组", "栋", "幢", "楼", "室", "苑", "园", "队", "城", "小区", "社区", "单元", "座", "宿舍",
  ]
  private static let offices: [StaticString] = [
    "园区", "工业", "产业", "科技", "创业", "大厦", "写字", "厂", "商务", "广场", "车间", "仓库", "基地", "综合楼", "办公", "化验", "实验",
    "中心", "公司", "医院", "学校", "大学", "局", "物流", "市场", "酒店",
  ]
  private static let homes: [StaticString] = ["小区", "宿舍", "家属", "公寓", "社区", "花园", "新村", "家园"]

  /// A home behind `住` or `户` at `index`.
  static func find(_ bytes: ByteText, labelAt index: Int) -> PrivateData.Find? {
    let start: Int
    if let width = bytes.length(of: labels, at: index) {
      start = index + width
    } else {
      guard bytes.has("住", at: index), index == 0 || bytes.length(of: livers, at: bytes.start(before: index)) != nil,
        bytes.length(of: others, at: index + 3) == nil
      else { return nil }
      start = index + 3
    }
    return place(bytes, start)
  }

  /// An address behind `start`: a large and a small part, or two small ones with a number, before the sentence ends.
  private static func place(_ bytes: ByteText, _ start: Int) -> PrivateData.Find? {
    var first = start
    while let width = bytes.length(of: ["：", ":", "为", "是", "在", "于", "位", " ", "|", "\u{3000}"], at: first) {
      first += width
    }
    var (index, largest, smallest, numbers) = (first, 0, 0, 0)
    while index < bytes.count, index - first < 120 {
      if bytes[index] < 0x80 {
        guard PrivateData.isWord(bytes[index]) || bytes[index] == UInt8(ascii: "-") else { break }
        if PrivateData.isDigit(bytes[index]) { numbers += 1 }
        index += 1
        continue
      }
      guard bytes.isHan(at: index) else { break }
      if let width = bytes.length(of: small, at: index) {
        smallest += 1
        index += width
      } else if let width = bytes.length(of: large, at: index) {
        largest += 1
        index += width
      } else {
        index += 3
      }
    }
    guard smallest > 0, largest + smallest > 1, numbers > 0 || largest > 0 else { return nil }
    return PrivateData.Find(kind: .homeAddress, range: first..<index)
  }

  /// A door behind the word for a building whose last character stands at `index`: `3栋2单元501室`.
  static func find(_ bytes: ByteText, buildingAt index: Int) -> PrivateData.Find? {
    let word: StaticString
    if bytes.has("元", at: index) {
      word = "单元"
    } else if bytes.has("楼", at: index) {
      word = "号楼"
    } else {
      word = ""
    }
    let width = word.utf8CodeUnitCount == 0 ? 3 : word.utf8CodeUnitCount
    guard word.utf8CodeUnitCount == 0 || bytes.has(word, before: index + 3) else { return nil }
    let begin = index + 3 - width
    guard let numeral = numeralStart(bytes, endingAt: begin) else { return nil }
    var isHome = word.utf8CodeUnitCount == 6 && bytes.has("单元", at: begin)
    var (end, hasDoor) = (index + 3, false)
    while let part = component(bytes, end) {
      end = part.end
      if part.isUnit { isHome = true }
      hasDoor = hasDoor || part.isDoor
    }
    guard end > index + 3, hasDoor || isHome else { return nil }
    if !isHome {
      let before = bytes.sentence(before: numeral, length: 48)
      let office = bytes.lastEnd(of: offices, in: before)
      if let office, bytes.lastEnd(of: homes, in: before).map({ $0 < office }) ?? true { return nil }
    }
    return PrivateData.Find(kind: .homeAddress, range: numeral..<end)
  }

  /// A house behind `组` at `index`: `柳村三组12号`.
  static func find(_ bytes: ByteText, groupAt index: Int) -> PrivateData.Find? {
    let name = bytes.has("村民小", before: index) ? index - 9 : index
    guard let numeral = numeralStart(bytes, endingAt: name) else { return nil }
    let before = bytes.sentence(before: numeral, length: 21)
    guard name != index || bytes.lastEnd(of: ["村", "社区", "庄", "湾", "大队", "乡", "镇", "第"], in: before) != nil else {
      return nil
    }
    guard let part = component(bytes, index + 3), bytes.has("号", before: part.end) else { return nil }
    return PrivateData.Find(kind: .homeAddress, range: numeral..<part.end)
  }

  // MARK: Parts of an address

  private static let numerals: [StaticString] = [
    "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "甲", "乙", "丙", "丁", "东", "西", "南", "北",
  ]

  private static let numeralValues = Set("一二三四五六七八九十甲乙丙丁东西南北".unicodeScalars.map(\.value))

  /// Whether a character stands for a number or a side.
  static func isNumeral(_ character: UInt32) -> Bool { numeralValues.contains(character) }

  private static func numeralStart(_ bytes: ByteText, endingAt end: Int) -> Int? {
    var start = end
    while start > 0, end - start < 12 {
      if PrivateData.isWord(bytes[start - 1]) {
        start -= 1
      } else if bytes.length(of: numerals, at: start - 3) != nil {
        start -= 3
      } else {
        break
      }
    }
    return start < end ? start : nil
  }

  private static func component(_ bytes: ByteText, _ start: Int) -> (end: Int, isUnit: Bool, isDoor: Bool)? {
    var first = start
    while let width = bytes.length(of: [" ", "-", "附", "（", "("], at: first) { first += width }
    var end = first
    while end - first < 12 {
      if PrivateData.isWord(bytes[end]) {
        end += 1
      } else if bytes.length(of: numerals, at: end) != nil {
        end += 3
      } else {
        break
      }
    }
    guard end > first else { return nil }
    if bytes.has("单元", at: end) { return (end + 6, true, false) }
    if let width = bytes.length(of: ["号楼", "栋", "幢", "楼", "层"], at: end) { return (end + width, false, false) }
    if let width = bytes.length(of: ["室", "号", "房", "户"], at: end) { return (end + width, false, true) }
    // A bare number of a door has three digits or four, or words for a side stand for it.
    let isBare = (3...4).contains(end - first) && (first..<end).allSatisfy { PrivateData.isDigit(bytes[$0]) }
    return isBare ? (end, false, true) : nil
  }
}
