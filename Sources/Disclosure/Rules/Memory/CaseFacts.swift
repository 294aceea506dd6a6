import Diagnostics
import Register

/// The facts of a case that must not change without a reason.
///
/// What changes by itself, or has its own date, is none of them: status and history, the end of display, weeks of
/// exposure, other records, and a seizure that is extended or lifted.
enum CaseFacts {
  static func sheet(_ item: Case, _ policy: DisclosurePolicy) -> FactSheet {
    var sheet = FactSheet(.case, item.id)
    let names = CaseDisclosure.names(item, policy)
    let shown = item.party.map { Masking.name(of: $0, names) }
    let isMasked = shown?.isMasked ?? false
    let hidesLinks = isMasked && item.party?.type != .person
    sheet.add(.title, [PublicWords.of(item.title)])
    sheet.add(.kind, [item.kind.rawValue])
    // Before the decision less of a name may be shown than after it.
    if let party = item.party, let shown, item.kind != .penalty || item.decision != nil {
      let hasCode = !isMasked && party.type != .person
      let hasRepresentative = names.representative == .show && party.type == .enterprise && !isMasked
      sheet.add(
        .party,
        [
          shown.name, party.type.rawValue, hasCode ? party.code?.text : nil,
          hasRepresentative ? party.representative : nil,
        ])
    }
    sheet.add(.region, [item.region])
    sheet.add(.authority, [item.authority])
    sheet.add(.classification, [item.field?.rawValue, item.industry.map(PublicWords.of), item.source?.rawValue])
    if let decision = item.decision {
      if !hidesLinks { sheet.add(.number, since: decision.date, [decision.number]) }
      sheet.add(
        .decision, since: decision.date,
        [
          decision.date.description, decision.served?.description, decision.isSummary ? "summary" : nil,
          decision.authority,
        ])
    }
    sheet.add(.dates, [item.occurredFrom, item.occurredTo, item.inspected, item.filed].map { $0?.description })
    sheet.add(.violations, item.violations.map(PublicWords.of))
    sheet.add(
      .laws,
      item.citations.flatMap { citation -> [String?] in
        [citation.law, citation.role?.rawValue, "\(citation.articles.count)"] + citation.articles.map(\.description)
      })
    sheet.add(.measures, item.measures.flatMap { words($0, hidesLinks: hidesLinks) })
    sheet.add(.tier, [item.tier?.rawValue])
    sheet.add(.published, [item.published?.description])
    if let typical = item.typical {
      sheet.add(
        .typical,
        [
          "typical", typical.quarter?.description, typical.batch, typical.batchName.map(PublicWords.of),
          typical.number?.description,
        ])
    }
    if let lenient = item.lenient {
      sheet.add(.lenient, [lenient.ground.rawValue, lenient.item.map(PublicWords.of)] + lenient.conditions)
    }
    if let investigation = item.investigation {
      let (opened, closed) = (investigation.opened, investigation.closed)
      sheet.add(.investigation, since: opened, [investigation.reason.map(PublicWords.of), opened?.description])
      if let closed {
        sheet.add(.outcome, since: closed, [closed.description, investigation.outcome.map(PublicWords.of)])
      }
    }
    sheet.add(.body, [PublicWords.of(PublicWords.trimmed(item.body))])
    if !isMasked { sheet.add(.attachments, item.attachments.flatMap { [$0.file, $0.name.map(PublicWords.of)] }) }
    return sheet
  }

  private static func words(_ measure: Measure, hidesLinks: Bool) -> [String?] {
    [
      measure.kind.rawValue, measure.amount?.description, measure.from?.description, measure.until?.description,
      measure.due?.description, hidesLinks ? nil : measure.document, measure.days?.description,
      measure.perDay?.description, measure.licenceName, hidesLinks ? nil : measure.licenceNumber,
      measure.proceeds?.description, measure.goods.map(PublicWords.of),
    ]
  }
}

/// An author's text as it is remembered: placeholders as they stand, because what they read depends on other records.
enum PublicWords {
  /// Without the secrets in it.
  static func of(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "=")) else { return text }
    // What is wrong with it is reported with the record itself.
    var ignored: [Diagnostic] = []
    let wording = Wording(
      forbidden: [], allowances: AllowanceLog(), party: nil, linksCases: false, reference: { _ in nil })
    return String(decoding: wording.blackened(Array(text.utf8), "", 0, &ignored), as: UTF8.self)
  }

  /// Without the blank lines that editors leave at the end.
  static func trimmed(_ text: String) -> String {
    let utf8 = text.utf8
    guard let last = utf8.lastIndex(where: { $0 > 0x20 }) else { return "" }
    let end = utf8.index(after: last)
    return end == utf8.endIndex ? text : String(Substring(utf8[..<end]))
  }
}
