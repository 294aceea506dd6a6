/// Everything that can be wrong with what an office wrote, as data.
///
/// Each case has a stable `code`, and its words in both languages in `Words.swift`.
public enum Problem: Hashable, Sendable {
  // MARK: Files
  case unreadableFile(reason: String)
  case notUTF8(offset: Int)
  case looksLikeGBK
  case looksLikeUTF16
  case emptyFile
  case unexpectedFile(expected: Term)
  case notNormalised(text: String)
  case missingContent

  // MARK: YAML, front matter and CSV
  case yamlSyntax(message: String)
  case yamlFeature(YAMLFeature)
  case tooDeep(limit: Int)
  case duplicateKey(String)
  case duplicateEntry(String)
  case frontMatterMissing
  case frontMatterUnterminated
  case csvCells(expected: Int, found: Int)
  case csvQuote
  case csvHeaderMissing
  case csvSeparator(Term)

  // MARK: Schema
  case unknownKey(String, in: Term, suggestion: String?)
  case missingKey(Term, in: Term)
  case forbiddenKey(String, reason: Term)
  case wrongKind(expected: Term, found: Term)
  case wrongValue(String, expected: Term)
  case unknownChoice(String, of: Term, allowed: [Term], suggestion: String?)
  case notBuiltYet(String)
  case outcomeOff(Term)

  // MARK: Names and references
  case invalidID(String)
  case reservedID(String)
  case duplicateID(String, kind: Term)
  case unknownReference(String, kind: Term, suggestion: String?)
  case ambiguousReference(String, kind: Term)
  case duplicateAddress(String)
  case nameDiffers(String, expected: String)
  case fileNameDiffers(id: String, file: String)

  // MARK: Rules of the field
  case countDiffers(what: String, declared: Int, found: Int)
  case sumDiffers(what: String, declared: Int, found: Int)
  case reversedPeriod(from: String, to: String)
  case amountDiffers(given: String, expected: String)
  case measureTooLong(Term, limit: String)
  case sectionMissing(String)
  case batchNameDiffers(String, expected: String)
  case statusDiffers(given: String, last: String)
  case invalidCreditCode(String)
  case missingFor(Term, when: Term)
  case decisionRepeated(String)
  case publishedBeforeServed
  case publishedLate(limit: String)
  case repairedEarly(on: String, least: String)
  case lawNotInForce(String, on: String, isRepealed: Bool, instead: String?)
  case invalidArticle(String)
  case articleBeyondEnd(String, law: String, last: Int)
  case limitationPassed(discovered: String, limit: String, years: Int)
  case holidaysMissing(year: Int)
  case drawnBeyondPool(drawn: Int, pool: Int)
  case windowOutsideQuarter(from: String, to: String, quarter: Term)
  case drawDiffers(Term)
  case stageOrder(stage: Term, on: String, previous: Term, previousOn: String)
  case notAfter(stage: Term, previous: Term, on: String)
  case targetNotMeasured(String, reason: Term)
  case weekPassed(String)
  case broadcastLength(found: Int, least: Int, most: Int)
  case approvedByDrafter
  case issueNumber(found: Int, expected: Int)
  case bagDamaged(Term)
  case bagCorrection(bag: String, of: String?)
  case frozenMarkup(String)
  case archivedDiffers(bag: String)

  // MARK: What the site must remember
  case recordOutOfOrder(date: String, after: String)
  case indexChanged(String, from: String)
  case changedWithoutReason(String, fields: [Term])
  case addressVanished(String, record: String)

  // MARK: What must not be published
  case maskedNameInText
  case privateValue(PrivateKind)
  case attachmentType(String, allowed: String)
  case attachmentUnread(Term)
  case attachmentPrivateValue(PrivateKind, in: Term)
  case attachmentMaskedName(in: Term)
  case attachmentMetadata(Term)
  case allowanceUnused
  case namedInNotice(case: String)
  case unfinishedWords
  case objectInAnnouncement

  // MARK: Markdown
  case tableRowTooLong(columns: Int, found: Int)
  case tableEndedEarly
  case linkRefused(String)
  case linkDead(String)
  case unknownPlaceholder(String)
  case unclosedSecret
  case unknownBlock(String, suggestion: String?)
  case misplacedBlock(String)
  case internalBlock(String)
  case blockSum(column: String, parts: String, total: String)
  case unlistedLaw(String, suggestion: String)
}

/// A part of YAML that the content contract does not use.
public enum YAMLFeature: String, Hashable, Sendable {
  case anchor, alias, tag, mergeKey, complexKey, secondDocument
}

/// A kind of private value that never reaches the public (个人信息).
public enum PrivateKind: String, Hashable, Sendable, CaseIterable {
  /// 身份证号码, of 18 or 15 digits, also with a wrong check digit.
  case identityNumber
  /// 手机号码.
  case mobilePhone
  /// 银行卡号, by Luhn's check.
  case bankCard
  /// 固定电话 that the words before it give to a person.
  case landline
  /// 电子邮箱.
  case email
  /// 机动车号牌.
  case plate
  /// 住址, to the door or behind a word for a home.
  case homeAddress
  /// 出生日期.
  case birthDate
  /// 护照、通行证号码, beside its name.
  case travelDocument
}

extension Problem {
  /// Whether it is about something private, which a report names by its place and kind and never repeats.
  var isPrivate: Bool {
    switch self {
    case .privateValue, .maskedNameInText, .allowanceUnused, .objectInAnnouncement: true
    default: false
    }
  }

  /// The stable name of the problem, as it stands in brackets in a report: `error[unknown-key]`.
  public var code: String {
    switch self {
    case .unreadableFile: "unreadable-file"
    case .notUTF8: "not-utf8"
    case .looksLikeGBK: "looks-like-gbk"
    case .looksLikeUTF16: "looks-like-utf16"
    case .emptyFile: "empty-file"
    case .unexpectedFile: "unexpected-file"
    case .notNormalised: "not-normalised"
    case .missingContent: "missing-content"
    case .yamlSyntax: "yaml-syntax"
    case .yamlFeature: "yaml-feature"
    case .tooDeep: "too-deep"
    case .duplicateKey: "duplicate-key"
    case .duplicateEntry: "duplicate-entry"
    case .frontMatterMissing: "front-matter-missing"
    case .frontMatterUnterminated: "front-matter-unterminated"
    case .csvCells: "csv-cells"
    case .csvQuote: "csv-quote"
    case .csvHeaderMissing: "csv-header-missing"
    case .csvSeparator: "csv-separator"
    case .unknownKey: "unknown-key"
    case .missingKey: "missing-key"
    case .forbiddenKey: "forbidden-key"
    case .wrongKind: "wrong-kind"
    case .wrongValue: "wrong-value"
    case .unknownChoice: "unknown-choice"
    case .notBuiltYet: "not-built-yet"
    case .outcomeOff: "outcome-off"
    case .invalidID: "invalid-id"
    case .reservedID: "reserved-id"
    case .duplicateID: "duplicate-id"
    case .unknownReference: "unknown-reference"
    case .ambiguousReference: "ambiguous-reference"
    case .duplicateAddress: "duplicate-address"
    case .nameDiffers: "name-differs"
    case .fileNameDiffers: "file-name-differs"
    case .countDiffers: "count-differs"
    case .sumDiffers: "sum-differs"
    case .reversedPeriod: "reversed-period"
    case .amountDiffers: "amount-differs"
    case .measureTooLong: "measure-too-long"
    case .sectionMissing: "section-missing"
    case .batchNameDiffers: "batch-name-differs"
    case .statusDiffers: "status-differs"
    case .invalidCreditCode: "invalid-credit-code"
    case .missingFor: "missing-for"
    case .decisionRepeated: "decision-repeated"
    case .publishedBeforeServed: "published-before-served"
    case .publishedLate: "published-late"
    case .repairedEarly: "repaired-early"
    case .lawNotInForce: "law-not-in-force"
    case .invalidArticle: "invalid-article"
    case .articleBeyondEnd: "article-beyond-end"
    case .limitationPassed: "limitation-passed"
    case .holidaysMissing: "holidays-missing"
    case .drawnBeyondPool: "drawn-beyond-pool"
    case .windowOutsideQuarter: "window-outside-quarter"
    case .drawDiffers: "draw-differs"
    case .stageOrder: "stage-order"
    case .notAfter: "not-after"
    case .targetNotMeasured: "target-not-measured"
    case .weekPassed: "week-passed"
    case .broadcastLength: "broadcast-length"
    case .approvedByDrafter: "approved-by-drafter"
    case .issueNumber: "issue-number"
    case .bagDamaged: "bag-damaged"
    case .bagCorrection: "bag-correction"
    case .frozenMarkup: "frozen-markup"
    case .archivedDiffers: "archived-differs"
    case .recordOutOfOrder: "record-out-of-order"
    case .indexChanged: "index-changed"
    case .changedWithoutReason: "changed-without-reason"
    case .addressVanished: "address-vanished"
    case .maskedNameInText: "masked-name-in-text"
    case .privateValue: "private-value"
    case .attachmentType: "attachment-type"
    case .attachmentUnread: "attachment-unread"
    case .attachmentPrivateValue: "attachment-private-value"
    case .attachmentMaskedName: "attachment-masked-name"
    case .attachmentMetadata: "attachment-metadata"
    case .allowanceUnused: "allowance-unused"
    case .namedInNotice: "named-in-notice"
    case .unfinishedWords: "unfinished-words"
    case .objectInAnnouncement: "object-in-announcement"
    case .tableRowTooLong: "table-row-too-long"
    case .tableEndedEarly: "table-ended-early"
    case .linkRefused: "link-refused"
    case .linkDead: "link-dead"
    case .unknownPlaceholder: "unknown-placeholder"
    case .unclosedSecret: "unclosed-secret"
    case .unknownBlock: "unknown-block"
    case .misplacedBlock: "misplaced-block"
    case .internalBlock: "internal-block"
    case .blockSum: "block-sum"
    case .unlistedLaw: "unlisted-law"
    }
  }
}
