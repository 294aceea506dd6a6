extension Problem {
  /// One example of every case, in their order: for the reference page and for the test of the words.
  package static let examples: [Problem] = files + syntax + schema + references + rules + memory + privacy + markdown

  private static let files: [Problem] = [
    .unreadableFile(reason: "Permission denied"),
    .notUTF8(offset: 120),
    .looksLikeGBK,
    .looksLikeUTF16,
    .emptyFile,
    .unexpectedFile(expected: Term("<id>.yml", "<编号>.yml")),
    .notNormalised(text: "é"),
    .missingContent,
  ]

  private static let syntax: [Problem] = [
    .yamlSyntax(message: "did not find expected key"),
    .yamlFeature(.anchor),
    .tooDeep(limit: 32),
    .duplicateKey("title"), .duplicateEntry("2026-0042"),
    .frontMatterMissing,
    .frontMatterUnterminated,
    .csvCells(expected: 8, found: 9),
    .csvQuote,
    .csvHeaderMissing,
    .csvSeparator(Term("tabs", "制表符")),
  ]

  private static let schema: [Problem] = [
    .unknownKey("titel", in: Term("a plan", "计划"), suggestion: "title"),
    .missingKey(Term("title", "标题"), in: Term("a plan", "计划")),
    .forbiddenKey("身份证号", reason: Term("identity numbers are never kept here", "名录库不得保存身份证号码")),
    .wrongKind(expected: Term("a list", "列表"), found: Term("text", "文字")),
    .wrongValue("2026-02-30", expected: Term("a date (YYYY-MM-DD)", "日期（YYYY-MM-DD）")),
    .unknownChoice(
      "Minor", of: Term("tier", "失信程度"), allowed: [Term("minor", "轻微"), Term("general", "一般"), Term("serious", "严重")],
      suggestion: "minor"),
    .notBuiltYet("traditional"),
    .outcomeOff(Term("moved", "迁出")),
  ]

  private static let references: [Problem] = [
    .invalidID("2026_42"),
    .reservedID("calendar"),
    .duplicateID("2026-0042", kind: Term("case", "案件")),
    .unknownReference("sl-est-branch", kind: Term("authority", "机构"), suggestion: "sl-east-branch"),
    .ambiguousReference("办公室", kind: Term("authority", "机构")),
    .duplicateAddress("about/"),
    .nameDiffers("示例化工公司", expected: "示例化工有限公司"),
    .fileNameDiffers(id: "2026-0042", file: "2026-0024.md"),
  ]

  private static let rules: [Problem] = [
    .countDiffers(what: "`declared`", declared: 15, found: 14),
    .sumDiffers(what: "建设项目", declared: 342, found: 341),
    .reversedPeriod(from: "2026-06-01", to: "2026-05-01"),
    .amountDiffers(given: "750,000元", expected: "25,000元 × 31"),
    .measureTooLong(Term("seize", "查封扣押"), limit: "2026-07-04"), .sectionMissing("案情简介"),
    .batchNameDiffers("2026年首批", expected: "2026年第一批"),
    .statusDiffers(given: "review", last: "upheld"),
    .invalidCreditCode("91000000MA0000001A"),
    .missingFor(Term("amount", "金额"), when: Term("for a fine", "罚款")),
    .decisionRepeated("示例环罚〔2026〕42号"),
    .publishedBeforeServed,
    .publishedLate(limit: "2026-05-29"),
    .repairedEarly(on: "2026-06-01", least: "2026-08-20"),
    .lawNotInForce("中华人民共和国水污染防治法", on: "2026-08-15", isRepealed: true, instead: "中华人民共和国生态环境法典"),
    .invalidArticle("第八十三条第二"),
    .articleBeyondEnd("第一百八十三条", law: "中华人民共和国水污染防治法", last: 103),
    .limitationPassed(discovered: "2026-05-01", limit: "2026-04-30", years: 2),
    .holidaysMissing(year: 2027),
    .drawnBeyondPool(drawn: 12, pool: 10),
    .windowOutsideQuarter(from: "2026-09-01", to: "2026-09-18", quarter: Term("2026-Q1", "2026年第一季度")),
    .drawDiffers(Term("the pool is not the one that was frozen", "名录库不是抽取时冻结的那一份")),
    .stageOrder(
      stage: Term("核查", "核查"), on: "2026-05-01", previous: Term("完成整治", "完成整治"), previousOn: "2026-06-01"),
    .notAfter(stage: Term("published", "公示日期"), previous: Term("window", "检查时段"), on: "2026-05-20"),
    .targetNotMeasured("整治率", reason: Term("it has no value", "没有目标值")),
    .weekPassed("2026-W22"),
    .broadcastLength(found: 402, least: 240, most: 360),
    .approvedByDrafter, .issueNumber(found: 5, expected: 4),
    .bagDamaged(Term("it is missing", "文件缺失")), .bagCorrection(bag: "2026-q2-2", of: "2026-q2"),
    .frozenMarkup("<script>"),
    .archivedDiffers(bag: "2026-q2"),
  ]

  private static let memory: [Problem] = [
    .recordOutOfOrder(date: "2026-05-27", after: "2026-06-18"),
    .indexChanged("11000000000000000U/2026-00043", from: "11000000000000000U/2026-00042"),
    .changedWithoutReason(
      "case/2026-0042", fields: [Term("measures", "处罚内容"), Term("body", "正文")]),
    .addressVanished("cases/2026/2026-0042/", record: "case/2026-0042"),
  ]

  private static let privacy: [Problem] = [
    .maskedNameInText, .privateValue(.identityNumber),
    .attachmentType("docx", allowed: "pdf、ofd、png、jpg、csv、xlsx"),
    .attachmentUnread(Term("a PDF without text, such as a scan", "没有文字层的 PDF（如扫描件）")),
    .attachmentPrivateValue(.mobilePhone, in: Term("page 2", "第 2 页")),
    .attachmentMaskedName(in: Term("page 2", "第 2 页")),
    .attachmentMetadata(Term("the author field", "作者字段")), .allowanceUnused,
    .namedInNotice(case: "2026-0042"), .unfinishedWords, .objectInAnnouncement,
  ]

  private static let markdown: [Problem] = [
    .tableRowTooLong(columns: 3, found: 4),
    .tableEndedEarly,
    .linkRefused("javascript:…"),
    .linkDead("/cases/2026/2026-0042/"),
    .unknownPlaceholder("某公司"),
    .unclosedSecret,
    .unknownBlock("五类案", suggestion: "五类案件"), .misplacedBlock("五类案件"), .internalBlock("排名"),
    .blockSum(column: "查封扣押", parts: "11", total: "12"),
    .unlistedLaw("土地污染防治法", suggestion: "土壤污染防治法"),
  ]
}
