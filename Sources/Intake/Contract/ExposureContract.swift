import Diagnostics
import Register

/// The front matter of `exposures/<year>-w<ww>.md`: the office's words for one week's notice.
enum ExposureContract {
  static let week = Field("week", "周", .week, "as the file's name says", "须与文件名一致，可以不填")
  static let title = Field("title", "标题", .text, example: "2026年第22周环境违法行为曝光")
  static let published = Field(
    "published", "公示日期", .day, aliases: ["发布日期"],
    "a day of the week; without it the notice is out once a case that names the week is", "本周内的一天；不填则本周有案件公示时即发布")
  static let summary = Field(
    "summary", "摘要", .text, aliases: ["intro", "导语"], "the first sentence of all copies", "各种稿件的导语")
  static let order = Field(
    "order", "顺序", .list(.text), "ids of the cases that come first; the others follow by their ids",
    "排在前面的案件编号，其余按编号排列")
  static let channels = Field(
    "channels", "发布渠道", .list(.record({ ChannelContract.schema }, ChannelContract.read)),
    "copies of the notice elsewhere, to be taken down or changed when one of its cases leaves",
    "本期在站外的发布处，案件停止公示时须一并撤下或改稿")
  static let images = Field(
    "images", "图片", .list(.record({ ExposureImageContract.schema }, ExposureImageContract.read)),
    "files in the folder of the same name", "与本文件同名的文件夹中的图片")
  static let visibility = Field(
    "visibility", "公开属性", ValueType<Visibility>.choice("visibility", "公开属性"),
    "`internal` keeps the whole notice off the site", "填 `internal` 则本期不公开")
  static let schema = Schema(
    "an exposure notice", "曝光台", [week, title, published, summary, order, channels, images, visibility],
    note: Term(
      "The cases of a notice are those whose `expose` names its week. The words name them by {{case ID}} alone, which reads "
        + "已停止公示 once a case has left.",
      "本期的案件由案件文件的 `expose`（曝光周）决定。正文中只用 {{case 编号}} 提到案件，案件停止公示后自动显示“已停止公示”。"))

  /// - Parameter name: the week that the file's name gives.
  static func read(_ record: Record, _ reading: Reading, week name: Week) -> Exposure {
    var notice = Exposure(week: name, origin: Origin(file: reading.file, line: record.node.line))
    if let week = record[week], week != name {
      reading.report(
        .error(.fileNameDiffers(id: "\(week)", file: "\(name.slug).md"), at: record.place(of: Self.week)))
    }
    notice.title = record[title]
    notice.published = record[published]
    notice.summary = record[summary]
    notice.order = record[list: order]
    for id in notice.order { refer(id, order, record, reading) }
    notice.channels = record[list: channels]
    notice.images = record[list: images]
    notice.visibility = record[visibility]
    if let day = notice.published, day.week != name {
      let expected = Term(
        "a day of \(name): \(name.first) to \(name.last)", "\(name.chinese)的一天（\(name.first) 至 \(name.last)）")
      reading.report(.error(.wrongValue("\(day)", expected: expected), at: record.place(of: published)))
    }
    return notice
  }

  private static func refer(_ id: String, _ field: Field<[String]>, _ record: Record, _ reading: Reading) {
    if let node = record.node(of: field) { reading.refer(to: .case(id), at: node) }
  }
}

enum ExposureImageContract {
  static let file = Field(
    "file", "文件", .text, required: true, example: "site-1.jpg", "in exposures/<year>-w<ww>/; .jpg, .png or .webp",
    "位于 exposures/<年>-w<周>/，可为 .jpg、.png、.webp")
  static let alt = Field(
    "alt", "说明", .text, required: true, "what it shows, for those who cannot see it", "图中内容，供看不到图片的人阅读")
  static let caseID = Field("case", "案件", .text, "the picture goes when this case goes", "案件停止公示时图片一并撤下")
  static let schema = Schema("a picture", "图片", [file, alt, caseID])

  private static let kinds = [".jpg", ".jpeg", ".png", ".webp"]

  static func read(_ record: Record, _ reading: Reading) -> ExposureImage? {
    let (file, alt, caseID) = (record[file], record[alt], record[caseID])
    if let caseID, let node = record.node(of: Self.caseID) { reading.refer(to: .case(caseID), at: node) }
    guard let file, let alt else { return nil }
    guard !file.hasPrefix("."), !file.contains("/"), kinds.contains(where: { file.lowercased().hasSuffix($0) }) else {
      let expected = Term("a file name that ends in .jpg, .png or .webp", "以 .jpg、.png 或 .webp 结尾的文件名")
      reading.report(.error(.wrongValue(file, expected: expected), at: record.place(of: Self.file)))
      return nil
    }
    let folder = reading.file.hasSuffix(".md") ? String(reading.file.dropLast(3)) : reading.file
    return ExposureImage(file: file, alt: alt, caseID: caseID, path: "\(folder)/\(file)")
  }
}

extension ValueType<String> {
  /// An address to the street (精确到街道): no house, building or room number.
  static let street = ValueType.scalar(
    "an address to the street, without house and room numbers", "到街道或道路为止的地址（不含门牌号、楼栋号和房间号）",
    example: "示例区示例大道"
  ) { StreetAddress.isValid($0) ? $0 : nil }
}

/// What an address to the street may hold.
enum StreetAddress {
  /// Whether no number of a house, a building, a floor or a room stands in it; 1号路 and 二号桥 are names of places.
  static func isValid(_ text: String) -> Bool {
    let characters = Array(text)
    guard !characters.isEmpty else { return false }
    for index in characters.indices.dropFirst() {
      let before = characters[index - 1]
      guard isNumber(before) || isChineseNumber(before) else { continue }
      if characters[index] == "号" {
        let next = index + 1 < characters.count ? characters[index + 1] : " "
        if !places.contains(next) { return false }
      } else if units.contains(characters[index]), isNumber(before) || certainUnits.contains(characters[index]) {
        return false
      } else if characters[index] == "单", index + 1 < characters.count, characters[index + 1] == "元" {
        return false
      }
    }
    return true
  }

  private static let units: Set<Character> = ["室", "房", "户", "栋", "幢", "座", "楼", "层", "#"]
  /// After a Chinese number, the others are often part of a name: 三房巷, 六户镇.
  private static let certainUnits: Set<Character> = ["室", "栋", "幢"]
  private static let places: Set<Character> = ["路", "街", "道", "桥", "线", "公", "干", "巷", "弄", "渠", "堤", "园", "工"]

  private static func isNumber(_ character: Character) -> Bool {
    character.isASCII ? character.isNumber || character.isLetter : ("０"..."９").contains(character)
  }

  private static func isChineseNumber(_ character: Character) -> Bool {
    "〇零一二三四五六七八九十百甲乙丙丁".contains(character)
  }
}
