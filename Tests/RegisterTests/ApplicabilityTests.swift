import Register
import Testing

@Suite struct `The law that applies` {
  static func law(_ id: String, _ from: String?, _ to: String? = nil, next: String? = nil) -> Law {
    Law(
      id: id, title: id, short: nil, aliases: [], inForce: from.flatMap(Day.init), repealed: to.flatMap(Day.init),
      replacedBy: next)
  }

  /// The Code takes the place of the water law and of the air law; the penalty law rules procedure.
  static var laws: Applicability {
    var water = law("水法", "2008-06-01", "2026-08-15", next: "法典")
    water.fields = [.water]
    water.versions = [
      LawVersion(promulgated: nil, inForce: Day(number: 14_031), number: nil, note: nil, articleCount: 92),
      LawVersion(promulgated: nil, inForce: Day(number: 17_532), number: nil, note: nil, articleCount: 103),
    ]
    var air = law("气法", "2016-01-01", "2026-08-15", next: "法典")
    air.fields = [.air]
    var penalty = law("罚法", "2021-07-15")
    penalty.isProcedural = true
    return Applicability([
      water, air, penalty, law("法典", "2026-08-15"), law("旧声法", "1997-03-01", "2022-06-05", next: "声法"),
      law("声法", "2022-06-05", "2026-08-15", next: "法典"),
    ])
  }

  static func item(
    from: String? = nil, to: String? = nil, inspected: String? = nil, decided: String? = "2026-10-01",
    field: EnvironmentField? = .water
  ) -> Case {
    var item = Case(id: "1", title: "案", kind: .penalty, year: 2026, origin: Origin(file: "a.md", line: 1))
    item.occurredFrom = from.flatMap(Day.init)
    item.occurredTo = to.flatMap(Day.init)
    item.inspected = inspected.flatMap(Day.init)
    item.decision = decided.flatMap(Day.init).map {
      Decision(number: nil, date: $0, served: nil, isSummary: false, authority: nil)
    }
    item.field = field
    return item
  }

  static func words(_ objection: Applicability.Objection?) -> String {
    guard let objection else { return "applies" }
    return
      "\(objection.isRepealed ? "repealed" : "upcoming") \(objection.day) \(objection.instead.joined(separator: "/"))"
  }

  /// 行政处罚法 art. 37: the law in force when the violation ended, a later one where it is milder.
  @Test(arguments: [
    ("水法", false, "2026-08-01", "2026-08-14", "applies"),
    ("水法", false, "2026-08-01", "2026-08-15", "repealed 2026-08-15 法典"),
    ("水法", true, "2026-08-01", "2026-08-15", "repealed 2026-08-15 法典"),
    ("法典", false, "2026-08-01", "2026-08-15", "applies"),
    ("法典", false, "2026-08-01", "2026-08-14", "upcoming 2026-08-14 水法"),
    ("法典", true, "2026-08-01", "2026-08-14", "applies"),
    // A violation without an end lasts until it is decided on.
    ("法典", false, "2026-08-01", nil, "applies"),
    ("水法", false, "2026-08-01", nil, "repealed 2026-10-01 法典"),
    // The successor is the one in force on that day, however many came between.
    ("旧声法", false, "2026-08-01", "2026-09-01", "repealed 2026-09-01 法典"),
    ("旧声法", false, "2025-08-01", "2025-09-01", "repealed 2025-09-01 声法"),
    // A law that is not in the registry is another error's.
    ("无", false, "2026-08-01", "2026-08-15", "applies"),
  ])
  func `is the one in force when the violation ended`(
    law: String, milder: Bool, from: String, to: String?, expected: String
  ) {
    let citation = Citation(law: law, articles: [], role: .penalty, isMilder: milder)
    #expect(Self.words(Self.laws.objection(to: citation, in: Self.item(from: from, to: to))) == expected)
  }

  @Test(
    arguments: [
      (nil, "2026-08-01", "2026-10-01", "upcoming 2026-08-01 水法"), (nil, nil, "2026-10-01", "applies"),
      (nil, nil, nil, "applies"),
    ] as [(String?, String?, String?, String)])
  func `is chosen by the day of the inspection, else of the decision, where no violation is dated`(
    from: String?, inspected: String?, decided: String?, expected: String
  ) {
    let citation = Citation(law: "法典", articles: [], role: .penalty, isMilder: false)
    let item = Self.item(from: from, inspected: inspected, decided: decided)
    #expect(Self.words(Self.laws.objection(to: citation, in: item)) == expected)
  }

  @Test(arguments: [("2021-07-14", "upcoming 2021-07-14 "), ("2021-07-15", "applies")])
  func `is for procedure the one of the decision`(decided: String, expected: String) {
    let citation = Citation(law: "罚法", articles: [], role: .penalty, isMilder: false)
    let item = Self.item(from: "2021-01-01", to: "2021-01-02", decided: decided)
    #expect(Self.words(Self.laws.objection(to: citation, in: item)) == expected)
  }

  @Test func `names all laws of that day where none is about the case's field`() {
    let citation = Citation(law: "法典", articles: [], role: .penalty, isMilder: false)
    let item = Self.item(from: "2026-05-01", to: "2026-05-01", field: .eia)
    #expect(Self.words(Self.laws.objection(to: citation, in: item)) == "upcoming 2026-05-01 水法/气法/声法")
  }

  /// 水污染防治法 had 92 articles before 2018 and 103 from then on.
  @Test(
    arguments: [
      ("第九十二条", "2017-12-31", nil), ("第九十三条", "2017-12-31", 92), ("第一百零三条", "2018-01-01", nil),
      ("第一百零四条第一项", "2018-01-01", 103), ("第一百零四条", "2008-05-31", nil),
    ] as [(String, String, Int?)])
  func `has the articles of its version`(article: String, ended: String, last: Int?) throws {
    let citation = Citation(law: "水法", articles: try #require(Article.list(article)), role: nil, isMilder: false)
    #expect(Self.laws.articleBeyondEnd(citation, in: Self.item(from: ended, to: ended))?.last == last)
  }
}

@Suite struct `The limitation of penalties` {
  /// 行政处罚法 art. 36: two years from the end of the violation to its discovery, five with harm to life, health or finance.
  @Test(
    arguments: [
      ("2024-04-30", "2026-04-30", nil, false, nil), ("2024-04-30", "2026-05-01", nil, false, "2026-04-30"),
      // The first of inspection and filing is the discovery.
      ("2024-04-30", "2026-05-02", "2026-04-29", false, nil),
      ("2024-02-29", "2026-03-01", nil, false, "2026-02-28"), ("2021-04-30", "2026-04-30", nil, true, nil),
      ("2021-04-30", "2026-05-01", nil, true, "2026-04-30"),
      // One that lasts has not ended.
      (nil, "2026-05-01", nil, false, nil), ("2020-01-01", nil, nil, false, nil),
    ] as [(String?, String?, String?, Bool, String?)])
  func `has passed the day after its last one`(
    ended: String?, inspected: String?, filed: String?, harm: Bool, limit: String?
  ) {
    var item = `The law that applies`.item(from: "2020-01-01", to: ended, inspected: inspected)
    item.filed = filed.flatMap(Day.init)
    item.hasSeriousHarm = harm
    #expect(item.passedLimitation?.limit.description == limit)
  }
}
