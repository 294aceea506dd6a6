import Register
import Testing

@testable import Disclosure

@Suite struct `A masked name` {
  @Test(arguments: [
    ("张示例", "张某某"), ("李示", "李某某"), ("王", "王某某"), ("欧阳示例", "欧阳某某"), ("欧阳示", "欧阳某某"), ("司马示例", "司马某某"),
    ("诸葛示", "诸葛某某"), ("令狐示例", "令狐某某"), ("尉迟示", "尉迟某某"), ("欧阳", "欧某某"), ("东方", "东某某"), ("欧示例", "欧某某"),
    ("阿卜杜拉·示例", "某人"), ("示例•示例", "某人"), ("", "某人"), ("𠮷示例", "𠮷某某"),
  ])
  func `of a person keeps the surname alone`(name: String, expected: String) {
    #expect(Masking.surname(name) == expected)
  }

  @Test(arguments: [
    ("示例化工有限公司", "某有限公司"), ("示例化工股份有限公司", "某股份有限公司"), ("示例化工有限责任公司", "某有限责任公司"),
    ("示例化工有限公司东分公司", "某分公司"), ("示例化工集团", "某集团"), ("示例养殖专业合作社", "某专业合作社"), ("示例市人民医院", "某医院"),
    ("示例污水处理厂", "某厂"), ("示例建材经营部", "某经营部"), ("示例镇人民政府", "某单位"), ("有限公司", "某有限公司"), ("", "某单位"),
  ])
  func `of an organisation keeps its kind alone`(name: String, expected: String) {
    #expect(Masking.enterprise(name) == expected)
  }

  /// Party type, policy, and what is shown; a name that is not masked is shown whole.
  static let parties: [(type: PartyType, name: String, policy: NamePolicy, shown: String)] = [
    (.enterprise, "示例化工有限公司", NamePolicy(), "示例化工有限公司"),
    (.enterprise, "示例化工有限公司", NamePolicy(enterprise: .mask, person: .show), "某有限公司"),
    (.enterprise, "示例化工有限公司", NamePolicy(person: .hide, representative: .hide), "示例化工有限公司"),
    (.person, "欧阳示例", NamePolicy(), "欧阳某某"), (.person, "欧阳示例", NamePolicy(person: .show), "欧阳示例"),
    (.person, "欧阳示例", NamePolicy(person: .hide), "某人"),
    (.person, "欧阳示例", NamePolicy(enterprise: .mask, person: .show), "欧阳示例"),
    (.sole, "示例区张示例养殖场", NamePolicy(), "某养殖场"), (.sole, "示例区张示例养殖场", NamePolicy(person: .show), "示例区张示例养殖场"),
    (.sole, "示例区张示例养殖场", NamePolicy(person: .hide), "某个体工商户"), (.sole, "张示例", NamePolicy(), "张某某"),
    (.sole, "欧阳示例", NamePolicy(), "欧阳某某"), (.sole, "示例区张示例鱼档", NamePolicy(), "某个体工商户"),
  ]

  @Test(arguments: parties)
  func `follows the policy for its kind of party`(type: PartyType, name: String, policy: NamePolicy, shown: String) {
    let party = Party(name: name, type: type, code: nil, representative: nil, isMinor: false)
    let found = Masking.name(of: party, policy)
    #expect(found.name == shown)
    #expect(found.isMasked == (shown != name))
  }

  @Test(arguments: [
    (PartyType.enterprise, "示例东湖化工有限公司", ["示例东湖化工"]), (.enterprise, "东湖有限公司", []), (.enterprise, "示例镇人民政府", []),
    (.sole, "示例区张示例养殖场", ["示例区张示例"]), (.person, "张示例有限公司", []), (.enterprise, "示例化工股份有限公司", ["示例化工"]),
  ])
  func `has a core that is looked for when it is long enough`(type: PartyType, name: String, cores: [String]) {
    let party = Party(name: name, type: type, code: nil, representative: nil, isMinor: false)
    #expect(Masking.cores(of: party) == cores)
  }
}

@Suite struct `The search for a name` {
  @Test(arguments: [
    ("张示例", "当事人张示例在现场", 9), ("张示例", "张示例", 0), ("张示例", "弓长张示例子", 6), ("江水", "江水的企业", 0), ("江水", "对江水罚款", 3),
    ("江水", "（江水）", 3), ("江水", "江水，男", 0), ("江水", "现场负责人江水签字", 15), ("江水", "长江水，江水签字", 3), ("江水", "a江水b", 1),
    ("江水", "经查，江水未落实", 9), ("江水", "江水\n", 0), ("江水", "𠮷江水𠮷", 4), ("江水", "·江水厂", 2),
  ])
  func `finds it beside punctuation and particles`(name: String, text: String, offset: Int) {
    #expect(NameSearch.firstOffset(of: name, in: Array(text.utf8)) == offset)
  }

  @Test(arguments: [
    ("江水", "长江水厂"), ("江水", "沿长江水域巡查"), ("高新", "国家高新区"), ("张示例", "张示范"), ("张示例", ""), ("", "张示例"), ("x", "xyz"),
  ])
  func `does not find it inside other words`(name: String, text: String) {
    #expect(NameSearch.firstOffset(of: name, in: Array(text.utf8)) == nil)
  }

  @Test func `looks on after a hit inside a word`() {
    let text = String(repeating: "长江水厂", count: 50) + "由江水负责"
    #expect(NameSearch.firstOffset(of: "江水", in: Array(text.utf8)) == 50 * 12 + 3)
  }
}
