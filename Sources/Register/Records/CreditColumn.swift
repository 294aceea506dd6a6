/// A column of the file that offices upload to the credit portal (双公示行政处罚信息, 发改办财金〔2018〕424号), in its order.
public enum CreditColumn: String, FixedValue {
  case party
  case partyType = "party-type"
  case code, registration, organisation
  case taxNumber = "tax-number"
  case institution, society, representative
  case representativeDocumentType = "representative-document-type"
  case representativeDocument = "representative-document"
  case documentType = "document-type"
  case document
  case number
  case violation, facts, basis
  case penaltyKind = "penalty-kind"
  case content
  case fine, confiscated, licence, decided
  case validUntil = "valid-until"
  case displayedUntil = "displayed-until"
  case authority
  case authorityCode = "authority-code"
  case source
  case sourceCode = "source-code"
  case remark

  /// The Chinese name (中文名), which is the header of the column.
  public var chinese: String {
    switch self {
    case .party: "行政相对人名称"
    case .partyType: "行政相对人类别"
    case .code: "统一社会信用代码"
    case .registration: "工商注册号"
    case .organisation: "组织机构代码"
    case .taxNumber: "税务登记号"
    case .institution: "事业单位证书号"
    case .society: "社会组织登记证号"
    case .representative: "法定代表人"
    case .representativeDocumentType: "法定代表人证件类型"
    case .representativeDocument: "法定代表人证件号码"
    case .documentType: "证件类型"
    case .document: "证件号码"
    case .number: "行政处罚决定书文号"
    case .violation: "违法行为类型"
    case .facts: "违法事实"
    case .basis: "处罚依据"
    case .penaltyKind: "处罚类别"
    case .content: "处罚内容"
    case .fine: "罚款金额（万元）"
    case .confiscated: "没收违法所得、没收非法财物的金额（万元）"
    case .licence: "暂扣或吊销证照名称及编号"
    case .decided: "处罚决定日期"
    case .validUntil: "处罚有效期"
    case .displayedUntil: "公示截止期"
    case .authority: "处罚机关"
    case .authorityCode: "处罚机关统一社会信用代码"
    case .source: "数据来源单位"
    case .sourceCode: "数据来源单位统一社会信用代码"
    case .remark: "备注"
    }
  }

  /// Whether it asks for a person's document (证件), which the site never has: it is left empty and never read.
  public var isDocument: Bool {
    switch self {
    case .representativeDocumentType, .representativeDocument, .documentType, .document: true
    default: false
    }
  }

  /// The most characters that the file takes (?), from the notes that go with it.
  public var limit: Int {
    switch self {
    case .number: 128
    case .violation: 2000
    case .facts: 5000
    case .basis: 2048
    case .content: 4000
    case .penaltyKind: 64
    case .remark: 512
    default: 200
    }
  }
}
