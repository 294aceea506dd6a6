import Diagnostics
import Register

enum PartyContract {
  static let name = Field("name", "名称", .text, required: true, aliases: ["姓名"])
  static let type = Field(
    "type", "类型", ValueType<PartyType>.choice("type", "类型"), required: true,
    "sole proprietors are shown by the rule for persons", "个体工商户按自然人的规则公开姓名")
  static let code = Field("code", "统一社会信用代码", .creditCode)
  static let representative = Field(
    "representative", "法定代表人", .text,
    "shown or not by the disclosure policy", "按公开规则决定是否公开")
  static let minor = Field("minor", "未成年人", .flag, "the whole case stays out", "整案不公开")
  static let address = Field(
    "address", "地址", .street, example: "示例区示例大道",
    "of an organisation, to the street: no house or room numbers; shown in exposure notices",
    "单位所在地，写到街道或道路为止，不含门牌号和房间号；用于曝光台")
  static let schema = Schema("a party", "当事人", [name, type, code, representative, minor, address])

  static func read(_ record: Record, _ reading: Reading) -> Party? {
    let (name, type, code) = (record[name], record[type], record[code])
    let address = record[address]
    guard let name, let type else { return nil }
    var party = Party(
      name: name, type: type, code: code, representative: record[representative], isMinor: record[minor] ?? false)
    party.address = address
    if type == .person, address != nil {
      let reason = Term("a person's address is not published", "自然人的住址不公开")
      reading.report(.error(.forbiddenKey("address", reason: reason), at: record.place(of: Self.address)))
    }
    return party
  }
}

enum OccurredContract {
  static let from = Field("from", "起", .day, required: true)
  static let to = Field("to", "止", .day, "left out while it lasts", "持续中的不填")
  static let schema = Schema("the time of a violation", "违法时间", [from, to])

  static func read(_ record: Record, _ reading: Reading) -> (from: Day, to: Day?)? {
    guard let from = record[from] else { return nil }
    let to = record[to]
    reading.requirePeriod(from: from, to: to, at: record.node)
    return (from, to)
  }
}

extension ValueType<(from: Day, to: Day?)> {
  static let singleDay = ValueType<(from: Day, to: Day?)>(shape: ValueType<Day>.day.shape) { node, reading in
    ValueType<Day>.day.read(node, reading).map { ($0, $0) }
  }
}

enum DecisionContract {
  static let number = Field("number", "文号", .text, example: "示例环罚〔2026〕42号")
  static let date = Field("date", "日期", .day, required: true)
  static let served = Field(
    "served", "送达日期", .day,
    "not before the decision; publication not before it", "不早于决定日期；公示不得早于送达")
  static let summary = Field("summary_procedure", "简易程序", .flag, "fined on the spot", "当场处罚")
  static let authority = Field(
    "authority", "决定机关", .reference(.authority),
    "when another authority decided", "与办案机关不同时填写")
  static let schema = Schema("a decision", "决定", [number, date, served, summary, authority])

  static func read(_ record: Record, _ reading: Reading) -> Decision? {
    let (date, served, authority) = (record[date], record[served], record[authority])
    guard let date else { return nil }
    record.require(Self.served, served, notBefore: Self.date, date)
    return Decision(
      number: record[number], date: date, served: served, isSummary: record[summary] ?? false, authority: authority)
  }
}

enum MeasureContract {
  static let kind = Field("type", "类型", ValueType<MeasureKind>.choice("type", "类型"), required: true)
  static let amount = Field("amount", "金额", .yuan, "needed for a fine", "罚款必填")
  static let from = Field("from", "起", .day, "of a seizure, a restriction or a detention", "查封、限产、拘留等的起始日")
  static let until = Field("until", "止", .day)
  static let extended = Field("extended", "延长至", .day, "the new last day", "延长后的截止日")
  static let lifted = Field("lifted", "解除日期", .day)
  static let due = Field("due", "期限", .day, "by when to correct", "改正期限")
  static let document = Field("document", "文书", .text, "number of its own document", "单独文书的文号")
  static let days = Field("days", "天数", .positive, "of a daily fine or a detention", "按日计罚或拘留的天数")
  static let perDay = Field("per_day", "每日金额", .yuan, "of a daily fine", "按日计罚每日金额")
  static let licence = Field(
    "licence", "许可证件", .record({ LicenceContract.schema }, LicenceContract.read),
    "suspended, downgraded or revoked", "被暂扣、降级、吊销的证件")
  static let proceeds = Field("proceeds", "违法所得", .yuan, "confiscated", "没收的违法所得")
  static let goods = Field("goods", "财物", .text, "confiscated or seized", "没收、查封、扣押的财物")
  static let schema = Schema(
    "a measure", "处罚内容",
    [kind, amount, from, until, extended, lifted, due, document, days, perDay, licence, proceeds, goods])

  static func read(_ record: Record, _ reading: Reading) -> Measure? {
    guard let kind = record[kind] else { return nil }
    var measure = Measure(kind: kind)
    measure.amount = record[amount]
    measure.from = record[from]
    measure.until = record[until]
    measure.extended = record[extended]
    measure.lifted = record[lifted]
    measure.due = record[due]
    measure.document = record[document]
    measure.days = record[days]
    measure.perDay = record[perDay]
    (measure.licenceName, measure.licenceNumber) = record[licence] ?? (nil, nil)
    measure.proceeds = record[proceeds]
    measure.goods = record[goods]
    if kind == .fine, record.node(of: amount) == nil {
      reading.report(.missingFor(Term("amount", "金额"), when: Term("for a fine", "罚款")), at: record.node)
    }
    if kind == .fine || kind == .dailyFine, let given = measure.amount, given.fen == 0 {
      let problem = Problem.wrongValue("0", expected: Term("an amount above zero", "大于零的金额"))
      reading.report(.error(problem, at: record.place(of: amount)))
    }
    return measure
  }

  enum LicenceContract {
    static let name = Field("name", "名称", .text)
    static let number = Field("number", "编号", .text)
    static let schema = Schema("a licence", "许可证件", [name, number])

    static func read(_ record: Record, _: Reading) -> (name: String?, number: String?)? {
      (record[name], record[number])
    }
  }
}

enum EventContract {
  static let date = Field("date", "日期", .day, required: true)
  static let status = Field("status", "状态", ValueType<CaseStatus>.choice("status", "状态"), required: true)
  static let received = Field(
    "received", "收到日期", .day,
    "when the office learned of it; the limit of withdrawal runs from then", "收到文书之日，撤下期限由此起算")
  static let reason = Field("reason", "理由", .text, "needed for a withdrawal; published with it", "撤回的必填，随撤回一并公布")
  static let basis = Field("basis", "依据", .text)
  static let replacedBy = Field("replaced_by", "替代案件", .text, "the id of the case that replaces it", "取而代之的案件编号")
  static let schema = Schema("an entry of the history", "状态变化", [date, status, received, reason, basis, replacedBy])

  static func read(_ record: Record, _ reading: Reading) -> CaseEvent? {
    let (date, status, received) = (record[date], record[status], record[received])
    if let id = record[replacedBy], let node = record.node(of: replacedBy) { reading.refer(to: .case(id), at: node) }
    guard let date, let status else { return nil }
    if status == .withdrawn, record.node(of: reason) == nil {
      reading.report(.missingFor(Term("reason", "理由"), when: Term("for a withdrawal", "撤回的")), at: record.node)
    }
    return CaseEvent(
      date: date, status: status, received: received, reason: record[reason], basis: record[basis],
      replacedBy: record[replacedBy])
  }
}

enum ChannelContract {
  static let kind = Field("kind", "渠道", ValueType<ChannelKind>.choice("kind", "渠道"), required: true)
  static let url = Field("url", "网址", .url)
  static let date = Field("date", "日期", .day)
  static let removed = Field("removed", "撤稿日期", .day, "when the copy was taken down", "站外已撤下的日期")
  static let schema = Schema("a channel", "发布渠道", [kind, url, date, removed])

  static func read(_ record: Record, _ reading: Reading) -> Channel? {
    guard let kind = record[kind] else { return nil }
    let (date, removed) = (record[date], record[removed])
    record.require(Self.removed, removed, notBefore: Self.date, date)
    return Channel(kind: kind, url: record[url], date: date, removed: removed)
  }
}

enum AttachmentContract {
  static let file = Field(
    "file", "文件", .text, required: true, example: "2026-0042.pdf", "in cases/<year>/<id>/", "位于 cases/<年>/<编号>/")
  static let name = Field("name", "名称", .text, "as it is shown", "网页显示的名称")
  static let reviewed = Field(
    "reviewed", "已审", .record({ ReviewedContract.schema }, ReviewedContract.read),
    "who looked through it, and when; needed where no program can read it, such as a picture or a scan",
    "审核人和日期；图片、扫描件等程序无法读取的附件必填")
  static let schema = Schema("an attachment", "附件", [file, name, reviewed])

  static func read(_ record: Record, _ reading: Reading) -> Attachment? {
    let reviewed = record[reviewed]
    guard let file = record[file] else { return nil }
    let folder =
      reading.attachmentFolder ?? (reading.file.hasSuffix(".md") ? String(reading.file.dropLast(3)) : reading.file)
    guard !file.isEmpty, !file.hasPrefix("."), !file.contains("/") else {
      reading.report(.error(.wrongValue(file, expected: Term("a file name", "文件名")), at: record.place(of: Self.file)))
      return nil
    }
    return Attachment(file: file, name: record[name], path: "\(folder)/\(file)", reviewed: reviewed)
  }

  enum ReviewedContract {
    static let by = Field("by", "审核人", .text)
    static let on = Field("on", "日期", .day)
    static let schema = Schema("a review of an attachment", "附件审核", [by, on])

    /// The day; none without a name.
    static func read(_ record: Record, _: Reading) -> Day? {
      let (by, on) = (record[by], record[on])
      return by == nil ? nil : on
    }
  }
}

enum NotPublishedContract {
  static let reason = Field("reason", "理由", .text, required: true)
  static let basis = Field("basis", "依据", .text, required: true)
  static let filed = Field("filed", "备案日期", .day, "with the superior authority", "报上级备案的日期")
  static let schema = Schema("a lawful non-publication", "不予公开", [reason, basis, filed])

  static func read(_ record: Record, _: Reading) -> NotPublished? {
    let (reason, basis, filed) = (record[reason], record[basis], record[filed])
    guard let reason, let basis else { return nil }
    return NotPublished(reason: reason, basis: basis, filed: filed)
  }
}

enum PersonContract {
  static let name = Field("name", "姓名", .text, required: true)
  static let role = Field("role", "身份", .text)
  static let schema = Schema("a person", "相关人员", [name, role])

  static func read(_ record: Record, _: Reading) -> Person? {
    record[name].map { Person(name: $0, role: record[role]) }
  }
}

enum TypicalContract {
  static let quarter = Field("quarter", "季度", .quarter)
  static let submitted = Field("submitted", "报送日期", .day, "to the superior authority", "报送上级的日期")
  static let batch = Field("batch", "批次", .id, example: "2026-2", "cases of one batch are shown together", "同一批次一起公布")
  static let batchName = Field("batch_name", "批次名称", .text, example: "2026年第二批")
  static let number = Field("no", "序号", .positive, "within the batch", "批次内的序号")
  static let schema = Schema("a typical case", "典型案例", [quarter, submitted, batch, batchName, number])

  static func read(_ record: Record, _: Reading) -> Typical? {
    Typical(
      quarter: record[quarter], submitted: record[submitted], batch: record[batch], batchName: record[batchName],
      number: record[number])
  }
}

enum PreDecisionContract {
  static let approved = Field("approved", "批准", .text, required: true, "who approved it", "由谁批准")
  static let basis = Field("basis", "依据", .text)
  static let schema = Schema("an exposure before the decision", "决定前公开", [approved, basis])

  static func read(_ record: Record, _: Reading) -> Bool? {
    _ = record[basis]
    return record[approved].map { $0 != "false" && $0 != "否" }
  }
}

enum AllowContract {
  static let text = Field(
    "text", "文字", .text, required: true, "exactly as it stands in the text or attachment", "与正文或附件完全一致")
  static let reason = Field("reason", "理由", .text, required: true)
  static let schema = Schema("an allowance", "准许文字", [text, reason])

  static func read(_ record: Record, _: Reading) -> Allowance? {
    let reason = record[reason]
    guard let text = record[text], let reason else { return nil }
    return Allowance(text: text, reason: reason, line: record.node.line)
  }
}

/// The front matter of `pages/**/*.md`.
enum PageContract {
  static let id = Field("id", "编号", .id, "must be the file's name", "须与文件名一致")
  static let title = Field("title", "标题", .text, required: true)
  static let order = Field("order", "顺序", .integer, "in the menu; smaller first", "菜单中的顺序，小的在前")
  static let updated = Field("updated", "更新日期", .day)
  static let description = Field("description", "摘要", .text, "for search engines and lists", "用于搜索结果和列表")
  static let schema = Schema("a page", "页面", [id, title, order, updated, description])
}
