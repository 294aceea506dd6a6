import Register

/// How names are shown (隐名规则).
enum Masking {
  /// 某有限公司: what kind of organisation it is, and nothing more.
  static func enterprise(_ name: String) -> String {
    for suffix in suffixes where name.hasSuffix(suffix) { return "某\(suffix)" }
    return "某单位"
  }

  /// Longest first, so that 有限责任公司 is not taken for 公司.
  fileprivate static let suffixes = [
    "股份有限公司", "有限责任公司", "专业合作社", "有限公司", "分公司", "合作社", "经营部", "服务部", "加工厂", "加工场", "养殖场",
    "砂石场", "检测站", "加油站", "洗车店", "修理厂", "集团", "公司", "医院", "学校", "中心", "工厂", "农场", "厂", "场", "店", "站", "行", "馆", "院",
  ]

  /// 张某某, 欧阳某某: the surname alone. Names with `·` have no surname of this kind and are hidden.
  static func surname(_ name: String) -> String {
    if name.contains("·") || name.contains("•") { return "某人" }
    let characters = Array(name)
    guard let first = characters.first else { return "某人" }
    if characters.count >= 3, compound.contains(String(characters.prefix(2))) {
      return String(characters.prefix(2)) + "某某"
    }
    return "\(first)某某"
  }

  /// Surnames of two characters.
  private static let compound: Set<String> = [
    "欧阳", "太史", "端木", "上官", "司马", "东方", "独孤", "南宫", "万俟", "闻人", "夏侯", "诸葛", "尉迟", "公羊", "赫连", "澹台",
    "皇甫", "宗政", "濮阳", "公冶", "太叔", "申屠", "公孙", "慕容", "仲孙", "钟离", "长孙", "宇文", "司徒", "鲜于", "司空", "闾丘",
    "子车", "亓官", "司寇", "巫马", "公西", "颛孙", "壤驷", "公良", "漆雕", "乐正", "宰父", "谷梁", "拓跋", "夹谷", "轩辕", "令狐",
    "段干", "百里", "呼延", "东郭", "南门", "羊舌", "微生", "梁丘", "左丘", "东门", "西门", "第五", "淳于", "单于", "叔孙", "屈突",
  ]

  /// What a party is, and nothing of its name.
  static func anybody(_ type: PartyType) -> String {
    switch type {
    case .enterprise: "某单位"
    case .sole: "某个体工商户"
    case .person: "某人"
    }
  }

  /// The party as the policy shows it.
  static func name(of party: Party, _ policy: NamePolicy) -> (name: String, isMasked: Bool) {
    switch (party.type, policy.enterprise, policy.person) {
    case (.enterprise, .show, _), (.sole, _, .show), (.person, _, .show): (party.name, false)
    case (.enterprise, .mask, _): (enterprise(party.name), true)
    case (.sole, _, .hide): ("某个体工商户", true)
    case (.sole, _, .surname): (sole(party.name), true)
    case (.person, _, .surname): (surname(party.name), true)
    case (.person, _, .hide): ("某人", true)
    }
  }

  /// A business name is masked as an enterprise's, a sole proprietor's own name as a person's.
  private static func sole(_ name: String) -> String {
    let masked = enterprise(name)
    if masked != "某单位" { return masked }
    return name.count <= 4 ? surname(name) : "某个体工商户"
  }
}

extension Masking {
  /// The part of an organisation's name that tells who it is, when it is long enough to be looked for.
  static func cores(of party: Party) -> [String] {
    guard party.type != .person else { return [] }
    for suffix in suffixes where party.name.hasSuffix(suffix) {
      let core = String(party.name.dropLast(suffix.count))
      return core.count >= 4 ? [core] : []
    }
    return []
  }
}
