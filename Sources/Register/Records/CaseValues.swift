/// The kind of a case (案件类型).
public enum CaseKind: String, FixedValue {
  case penalty, lenient, transfer, compensation, investigation

  /// The Chinese name (中文名).
  public var chinese: String {
    switch self {
    case .penalty: "行政处罚"
    case .lenient: "不予处罚"
    case .transfer: "移送案件"
    case .compensation: "生态环境损害赔偿"
    case .investigation: "立案调查"
    }
  }
}

/// What a party is (当事人类型).
public enum PartyType: String, FixedValue {
  case enterprise, sole, person

  /// The Chinese name (中文名).
  public var chinese: String {
    switch self {
    case .enterprise: "法人或其他组织"
    case .sole: "个体工商户"
    case .person: "自然人"
    }
  }

  /// Other Chinese names that files may use.
  public var aliases: [String] {
    switch self {
    case .enterprise: ["企业"]
    case .sole: []
    case .person: ["个人"]
    }
  }
}

/// The field of the environment that a case belongs to (领域).
public enum EnvironmentField: String, FixedValue {
  case water, air, solidWaste = "solid-waste", noise, radiation, monitoring, eia, permit
  case hazardousWaste = "hazardous-waste", marine, other

  /// The Chinese name (中文名).
  public var chinese: String {
    switch self {
    case .water: "水污染"
    case .air: "大气污染"
    case .solidWaste: "固体废物"
    case .noise: "噪声"
    case .radiation: "辐射"
    case .monitoring: "自动监测"
    case .eia: "环境影响评价"
    case .permit: "排污许可"
    case .hazardousWaste: "危险废物"
    case .marine: "海洋"
    case .other: "其他"
    }
  }
}

/// Where a case came from (案件来源).
public enum CaseSource: String, FixedValue {
  case doubleRandom = "double-random", complaint, onlineMonitoring = "online-monitoring", media, assigned, campaign
  case drone, transfer

  /// The Chinese name (中文名).
  public var chinese: String {
    switch self {
    case .doubleRandom: "双随机抽查"
    case .complaint: "群众投诉"
    case .onlineMonitoring: "在线监控"
    case .media: "媒体曝光"
    case .assigned: "上级交办"
    case .campaign: "专项行动"
    case .drone: "无人机巡查"
    case .transfer: "部门移送"
    }
  }
}

/// How grave a violation is for credit (失信程度); it decides how long a penalty is displayed and is never inferred.
public enum Tier: String, FixedValue {
  case minor, general, serious, none

  /// The Chinese name (中文名).
  public var chinese: String {
    switch self {
    case .minor: "轻微"
    case .general: "一般"
    case .serious: "严重"
    case .none: "无"
    }
  }
}

/// What was imposed or ordered (处罚与措施).
public enum MeasureKind: String, FixedValue {
  case warning, criticism, fine, confiscate
  case suspendLicence = "suspend-licence"
  case downgrade
  case revokeLicence = "revoke-licence"
  case banApplication = "ban-application"
  case restrictBusiness = "restrict-business"
  case stopBusiness = "stop-business"
  case close
  case banPerson = "ban-person"
  case detain
  case dailyFine = "daily-fine"
  case seize
  case restrictProduction = "restrict-production"
  case stopProduction = "stop-production"
  case transferDetention = "transfer-detention"
  case transferCrime = "transfer-crime"
  case orderCorrect = "order-correct"
  case orderDemolish = "order-demolish"
  case education, apology, compensation

  /// The Chinese name (中文名).
  public var chinese: String {
    switch self {
    case .warning: "警告"
    case .criticism: "通报批评"
    case .fine: "罚款"
    case .confiscate: "没收"
    case .suspendLicence: "暂扣许可证件"
    case .downgrade: "降低资质等级"
    case .revokeLicence: "吊销许可证件"
    case .banApplication: "一定时期内不得申请行政许可"
    case .restrictBusiness: "限制开展生产经营活动"
    case .stopBusiness: "责令停产停业"
    case .close: "责令关闭"
    case .banPerson: "限制从业"
    case .detain: "行政拘留"
    case .dailyFine: "按日连续处罚"
    case .seize: "查封扣押"
    case .restrictProduction: "限制生产"
    case .stopProduction: "停产整治"
    case .transferDetention: "移送行政拘留"
    case .transferCrime: "移送涉嫌犯罪"
    case .orderCorrect: "责令改正"
    case .orderDemolish: "责令拆除"
    case .education: "批评教育"
    case .apology: "公开道歉"
    case .compensation: "损害赔偿"
    }
  }

  /// Whether it is a penalty, which only a decision imposes (行政处罚法 art. 9); the others are ordered or done before one.
  public var isPenalty: Bool {
    switch self {
    case .warning, .criticism, .fine, .confiscate, .suspendLicence, .downgrade, .revokeLicence, .banApplication,
      .restrictBusiness, .stopBusiness, .close, .banPerson, .detain, .dailyFine:
      true
    case .seize, .restrictProduction, .stopProduction, .transferDetention, .transferCrime, .orderCorrect,
      .orderDemolish, .education, .apology, .compensation:
      false
    }
  }
}

/// What became of a decision (决定状态).
public enum CaseStatus: String, FixedValue {
  case effective, review, litigation, upheld, changed, withdrawn, repaired

  /// The Chinese name (中文名).
  public var chinese: String {
    switch self {
    case .effective: "有效"
    case .review: "行政复议中"
    case .litigation: "行政诉讼中"
    case .upheld: "维持"
    case .changed: "已变更"
    case .withdrawn: "已撤回"
    case .repaired: "已修复"
    }
  }
}

/// Why no penalty was imposed (不予处罚理由, 行政处罚法 art. 33).
public enum LenientGround: String, FixedValue {
  case minor, first, noFault = "no-fault"

  /// The Chinese name (中文名).
  public var chinese: String {
    switch self {
    case .minor: "违法行为轻微并及时改正，没有造成危害后果"
    case .first: "初次违法且危害后果轻微并及时改正"
    case .noFault: "当事人没有主观过错"
    }
  }
}

/// The kind of a copy elsewhere (发布渠道).
public enum ChannelKind: String, FixedValue {
  case wechat, weibo, newspaper, television, radio, website, other

  /// The Chinese name (中文名).
  public var chinese: String {
    switch self {
    case .wechat: "微信公众号"
    case .weibo: "微博"
    case .newspaper: "报纸"
    case .television: "电视"
    case .radio: "广播"
    case .website: "网站"
    case .other: "其他"
    }
  }

  /// Other names that files may use.
  public var aliases: [String] {
    switch self {
    case .wechat: ["公众号", "微信"]
    case .website: ["portal", "门户网站", "政务网站"]
    case .weibo, .newspaper, .television, .radio, .other: []
    }
  }
}
