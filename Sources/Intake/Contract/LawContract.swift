import Diagnostics
import Register

/// `registry/laws.yml`.
enum LawContract {
  static let id = Field("id", "编号", .id, required: true, example: "water-pollution-prevention")
  static let title = Field("title", "标题", .text, required: true, example: "中华人民共和国水污染防治法")
  static let short = Field("short", "简称", .text, example: "水污染防治法")
  static let aliases = Field("aliases", "别名", .list(.text))
  static let kind = Field("kind", "种类", ValueType<LawKind>.choice("kind", "种类"), "its rank", "效力位阶")
  static let issuer = Field("issuer", "制定机关", .text, example: "全国人民代表大会常务委员会")
  static let fields = Field(
    "fields", "领域", .list(ValueType<EnvironmentField>.choice("field", "领域")),
    "by which the law of an earlier day is found", "用于提示违法行为终了时有效的法律")
  static let inForce = Field(
    "in_force", "施行日期", .day, "the first day with it, in whatever version; else that of its first version",
    "首次施行的第一日；不填则为最早版本的施行日期")
  static let repealed = Field("repealed", "废止日期", .day, "the first day without it", "不再有效的第一日")
  static let replacedBy = Field("replaced_by", "替代", .text, "the id of its successor", "替代法规的编号")
  static let procedural = Field(
    "procedural", "程序性规定", .flag, "applies by the day of the decision, not of the violation", "按作出决定之日适用，不按违法行为发生之日")
  static let articles = Field(
    "articles", "条数", .positive, "the number of its last article; a citation beyond it is reported", "最后一条的序号，超出的引用会提示")
  static let versions = Field(
    "versions", "版本", .list(.record({ LawVersionContract.schema }, LawVersionContract.read)), "oldest first",
    "历次修改，由旧到新")
  static let schema = Schema(
    "a law", "法律法规",
    [
      id, title, short, aliases, kind, issuer, fields, inForce, repealed, replacedBy, procedural, articles, versions,
    ])

  static func read(_ record: Record, _ reading: Reading) -> Law? {
    guard let id = record[id], let title = record[title] else { return nil }
    let versions = record[list: versions]
    for (older, newer) in zip(versions, versions.dropFirst()) {
      let (before, after) = (Term("the version before", "前一版本"), Term("the next version", "后一版本"))
      record.report(
        NamedDay(after, newer.inForce)?.problem(after: NamedDay(before, older.inForce)), at: Self.versions)
    }
    var law = Law(
      id: id, title: title, short: record[short], aliases: record[list: aliases],
      inForce: record[inForce] ?? versions.first?.inForce, repealed: record[repealed], replacedBy: record[replacedBy])
    law.kind = record[kind]
    law.issuer = record[issuer]
    law.fields = record[list: fields]
    law.isProcedural = record[procedural] ?? false
    law.articleCount = record[articles]
    law.versions = versions
    record.require(repealed, law.repealed, after: inForce, law.inForce)
    return law
  }
}

/// `{promulgated, in_force, number, note, articles}`.
enum LawVersionContract {
  static let promulgated = Field("promulgated", "公布日期", .day)
  static let inForce = Field("in_force", "施行日期", .day, required: true)
  static let number = Field("number", "文号", .text, example: "主席令第七十号")
  static let note = Field("note", "说明", .text, example: "2017年第二次修正")
  static let articles = Field("articles", "条数", .positive, "the number of its last article", "最后一条的序号")
  static let schema = Schema("a version of a law", "版本", [promulgated, inForce, number, note, articles])

  static func read(_ record: Record, _ reading: Reading) -> LawVersion? {
    guard let inForce = record[inForce] else { return nil }
    let promulgated = record[promulgated]
    record.require(Self.inForce, inForce, notBefore: Self.promulgated, promulgated)
    return LawVersion(
      promulgated: promulgated, inForce: inForce, number: record[number], note: record[note],
      articleCount: record[articles])
  }
}

/// `{law, articles, role, milder}`.
enum CitationContract {
  static let law = Field("law", "法律法规", .reference(.law), required: true, example: "water-pollution-prevention")
  static let articles = Field("articles", "条款", .list(.articles), "Chinese or Arabic numerals", "数字可用汉字或阿拉伯数字")
  static let role = Field(
    "role", "作用", ValueType<CitationRole>.choice("role", "作用"),
    "the rule that was broken, or that the penalty rests on", "违反的条款，或处罚所依据的条款")
  static let milder = Field("milder", "从轻", .flag, "the new law applies because it is milder", "从旧兼从轻，适用新法")
  static let schema = Schema("a citation", "引用条款", [law, articles, role, milder])

  static func read(_ record: Record, _: Reading) -> Citation? {
    guard let law = record[law] else { return nil }
    return Citation(
      law: law, articles: record[list: articles].flatMap { $0 }, role: record[role], isMilder: record[milder] ?? false,
      line: record.node.line)
  }
}

extension ValueType<[Article]> {
  /// One article, several, or all from one to another.
  static let articles = ValueType<[Article]>(
    shape: .text(Term("an article", "条款"), pattern: nil, example: "第八十三条第二项")
  ) { node, reading in
    guard let text = node.text(reading, expected: Term("an article", "条款")) else { return nil }
    if let articles = Article.list(text) { return articles }
    reading.report(.invalidArticle(text), at: node)
    return nil
  }
}
