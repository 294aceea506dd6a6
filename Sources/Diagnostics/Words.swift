/// What a report says about a problem.
public struct Words: Hashable, Sendable {
  /// What is, in one line without a full stop.
  public var summary: String
  /// What to do about it, as a verb phrase.
  public var hint: String
}

extension Problem {
  /// The words for the problem in `language`.
  public func words(in language: Language) -> Words {
    let both = bilingual(language)
    return language == .chinese ? Words(summary: both.1, hint: both.3) : Words(summary: both.0, hint: both.2)
  }

  /// English summary, Chinese summary, English hint, Chinese hint.
  private func bilingual(_ language: Language) -> (String, String, String, String) {
    func quoted(_ suggestion: String?, or other: (String, String) = ("", "")) -> (String, String) {
      suggestion.map { ("did you mean `\($0)`?", "是否应为 `\($0)`？") } ?? other
    }
    switch self {
    case .unreadableFile(let reason):
      return (
        "cannot read the file: \(reason)", "无法读取文件：\(SystemReason.chinese(reason))",
        "see that the file is there and may be read",
        "请确认文件存在且有读取权限"
      )
    case .notUTF8(let offset):
      return ("not UTF-8 (byte \(offset))", "不是 UTF-8 编码（第 \(offset) 字节）", "save the file as UTF-8", "请将文件另存为 UTF-8 编码")
    case .looksLikeGBK:
      return ("the file is in GBK, not UTF-8", "文件是 GBK 编码，不是 UTF-8", "save the file as UTF-8", "请将文件另存为 UTF-8 编码")
    case .looksLikeUTF16:
      return (
        "the file is in UTF-16 (“Unicode”), not UTF-8", "文件是 UTF-16（“Unicode”）编码，不是 UTF-8", "save the file as UTF-8",
        "请将文件另存为 UTF-8 编码"
      )
    case .emptyFile:
      return ("the file is empty", "文件为空", "fill it in or delete it", "请补充内容或删除该文件")
    case .unexpectedFile(let expected):
      return (
        "a file that nothing reads", "此处不应有该文件", "expected here: \(expected.english)", "此处应为：\(expected.chinese)"
      )
    case .notNormalised(let text):
      return (
        "`\(text)` is not in normal form NFC", "`\(text)` 不是 NFC 规范形式", "type the text again, composed",
        "请重新输入该文字（规范形式 NFC）"
      )
    case .missingContent:
      return (
        "no `Content` folder with a `site.yml` here", "此处没有含 `site.yml` 的 `Content` 文件夹",
        "create one with `gongshi init DIR`, or name the folder with --source",
        "用 `gongshi init DIR` 新建，或用 --source 指定文件夹"
      )

    case .yamlSyntax(let message):
      return (
        "YAML syntax: \(message)", "YAML 语法错误：\(YAMLWords.chinese(message))",
        "check the indentation, the quotes and the space after a colon", "请检查缩进、引号和冒号后的空格"
      )
    case .yamlFeature(let feature):
      let name = feature.term
      return (
        "\(name.english) is not part of the contract", "不支持 YAML 的\(name.chinese)", "write the value out", "请直接写出内容"
      )
    case .tooDeep(let limit):
      return ("more than \(limit) levels", "嵌套超过 \(limit) 层", "flatten the structure", "请减少嵌套层次")
    case .duplicateKey(let key):
      return ("key `\(key)` is given twice", "键 `\(key)` 重复", "keep one of the two", "请只保留一个")
    case .duplicateEntry(let text):
      return ("`\(text)` stands twice in the list", "列表中 `\(text)` 重复", "keep one of the two", "请只保留一个")
    case .frontMatterMissing:
      return ("the file does not begin with `---`", "文件开头缺少 `---`", "begin with front matter", "请在文件开头写明元数据")
    case .frontMatterUnterminated:
      return (
        "the front matter has no closing `---`", "元数据缺少结束的 `---`", "close it with a line `---`", "请另起一行写 `---` 结束"
      )
    case .csvCells(let expected, let found):
      return (
        "the row has \(found) cells, the header \(expected)", "该行有 \(found) 个单元格，表头有 \(expected) 个",
        "quote a cell that holds a comma", "单元格内有逗号时请加引号"
      )
    case .csvQuote:
      return ("a quoted cell does not end", "引号未闭合", "close the quotation mark", "请补上引号")
    case .csvHeaderMissing:
      return ("the table has no header row", "表格缺少表头", "name the columns in the first row", "请在首行写明列名")
    case .csvSeparator(let found):
      return (
        "the columns are separated by \(found.english), not by commas", "各列以\(found.chinese)分隔，应为半角逗号",
        "save the table as CSV (comma-separated, UTF-8)", "请另存为 CSV（逗号分隔，UTF-8）"
      )

    case .unknownKey(let key, let place, let suggestion):
      let hint = quoted(suggestion, or: ("correct or remove it", "请更正或删除"))
      return ("unknown key `\(key)` in \(place.english)", "\(place.chinese)中没有键 `\(key)`", hint.0, hint.1)
    case .missingKey(let key, let place):
      return (
        "\(place.english) needs `\(key.english)`", "\(place.chinese)缺少 `\(key.english)`（\(key.chinese)）",
        "add `\(key.english)`", "请补充 `\(key.english)` 或 `\(key.chinese)`"
      )
    case .forbiddenKey(let key, let reason):
      return ("`\(key)` must not be here: \(reason.english)", "不得有 `\(key)`：\(reason.chinese)", "remove it", "请删除")
    case .wrongKind(let expected, let found):
      return (
        "expected \(expected.english), found \(found.english)", "应为\(expected.chinese)，实为\(found.chinese)",
        "write \(expected.english)", "请改写为\(expected.chinese)"
      )
    case .wrongValue(let value, let expected):
      return (
        "`\(value)` is not \(expected.english)", "`\(value)` 不是\(expected.chinese)", "write \(expected.english)",
        "请填写\(expected.chinese)"
      )
    case .unknownChoice(let value, let list, let allowed, let suggestion):
      let hint = quoted(suggestion)
      return (
        "`\(value)` is not a value of `\(list.english)`", "`\(value)` 不是 `\(list.chinese)` 的可选值",
        (hint.0.isEmpty ? "" : hint.0 + " ") + "one of: " + allowed.map(\.english).joined(separator: ", "),
        hint.1 + "可选：" + allowed.map(\.chinese).joined(separator: "、")
      )
    case .notBuiltYet(let what):
      return (
        "`\(what)` is not built yet", "`\(what)` 尚未实现", "leave it out or set it to false", "请删除该项或设为 false"
      )
    case .outcomeOff(let outcome):
      return (
        "the result `\(outcome.english)` is not in use here", "本站未启用检查结果 `\(outcome.chinese)`",
        "write another result, or add `\(outcome.english)` to `result_codes` of site.yml",
        "请改填其他结果，或由管理员在 site.yml 的 `result_codes` 中启用 `\(outcome.english)`"
      )

    case .invalidID(let id):
      return (
        "`\(id)` is not an id", "`\(id)` 不是合法编号", "use a-z, 0-9 and hyphens, at most 64 characters",
        "编号只用小写字母、数字和连字符，不超过 64 个字符"
      )
    case .reservedID(let id):
      return (
        "`\(id)` is a word that the site uses itself", "`\(id)` 是网站保留的名称", "choose another id", "请换一个编号"
      )
    case .duplicateID(let id, let kind):
      return (
        "\(kind.english) `\(id)` is given twice", "\(kind.chinese) `\(id)` 重复",
        "keep one of the two, or give each its own id",
        "请只保留一个，或使用不同的编号"
      )
    case .unknownReference(let id, let kind, let suggestion):
      let hint = quoted(
        suggestion, or: ("correct it, or add that \(kind.english) first", "请更正，或先补充该\(kind.chinese)"))
      return ("there is no \(kind.english) `\(id)`", "没有\(kind.chinese) `\(id)`", hint.0, hint.1)
    case .ambiguousReference(let text, let kind):
      return (
        "`\(text)` could be more than one \(kind.english)", "`\(text)` 对应多个\(kind.chinese)", "write its id",
        "请写编号"
      )
    case .duplicateAddress(let address):
      return (
        "two sources for the address `/\(address)`", "网址 `/\(address)` 有两个来源", "rename one of them",
        "请更名其中一个"
      )
    case .nameDiffers(let name, let expected):
      return (
        "`\(name)` differs from the registry's `\(expected)`", "`\(name)` 与名录库的 `\(expected)` 不一致",
        "write the name of the registry, or correct the code", "请改为名录库中的名称，或更正代码"
      )
    case .fileNameDiffers(let id, let file):
      return (
        "the file `\(file)` has the id `\(id)`", "文件 `\(file)` 的编号是 `\(id)`", "give both the same name",
        "请使文件名与编号一致"
      )

    case .countDiffers(let what, let declared, let found):
      return (
        "\(what) declares \(declared), but has \(found)", "\(what)声明 \(declared) 项，实有 \(found) 项",
        "correct the count or the items", "请更正数目或补齐条目"
      )
    case .sumDiffers(let what, let declared, let found):
      return (
        "the parts of \(what) add up to \(found), not \(declared)", "\(what)各部分合计 \(found)，不等于 \(declared)",
        "correct the parts or the total", "请更正分项或合计"
      )
    case .amountDiffers(let given, let expected):
      return (
        "the amount \(given) differs from \(expected)", "金额\(given)与\(expected)不一致",
        "correct the amount, the days or the daily amount",
        "请更正金额、天数或每日金额"
      )
    case .measureTooLong(let measure, let limit):
      return (
        "`\(measure.english)` lasts longer than the law allows (\(limit))", "\(measure.chinese)超过法定最长期限（\(limit)）",
        "check the days of the measure and of its extension", "请核对措施和延长的起止日期"
      )
    case .sectionMissing(let section):
      return (
        "a typical case has no section “\(section)”", "典型案例缺少“\(section)”一节", "add a heading with this name",
        "请添加以此为名的标题和内容"
      )
    case .batchNameDiffers(let name, let expected):
      return (
        "the batch is called “\(name)” here and “\(expected)” elsewhere", "同一批次在此处名为“\(name)”，另一处名为“\(expected)”",
        "give the batch one name", "请统一批次名称"
      )
    case .statusDiffers(let given, let last):
      return (
        "`status: \(given)` differs from the last entry of `history` (\(last))",
        "`status` 为 \(given)，与 `history` 最后一项（\(last)）不一致", "leave `status` out", "请删除 `status`"
      )
    case .invalidCreditCode(let code):
      return (
        "`\(code)` is not a valid unified social credit code", "`\(code)` 不是有效的统一社会信用代码",
        "compare all 18 characters with the licence", "请对照营业执照核对 18 位代码"
      )
    case .missingFor(let key, let condition):
      return (
        "`\(key.english)` is needed \(condition.english)", "\(condition.chinese)必须写明 `\(key.chinese)`（\(key.english)）",
        "add `\(key.english)`", "请补充 `\(key.chinese)`"
      )
    case .decisionRepeated(let number):
      return (
        "the decision `\(number)` on the same party is another case already", "同一当事人的决定书 `\(number)` 已有另一案件",
        "keep one of the two, or correct the number", "请只保留一件，或更正文号"
      )
    case .lawNotInForce(let law, let day, let isRepealed, let instead):
      let milder = ("set `milder: true` if it applies as the milder law", "从旧兼从轻的写 `milder: true`")
      let other = (
        "cite " + (instead.map { "`\($0)`" } ?? "the law of that day"),
        "请引用" + (instead.map { " `\($0)`" } ?? "当时有效的法律")
      )
      return (
        isRepealed ? "`\(law)` was no longer in force on \(day)" : "`\(law)` was not yet in force on \(day)",
        "`\(law)` 在 \(day) \(isRepealed ? "已经废止" : "尚未施行")",
        isRepealed ? other.0 : "\(other.0), or \(milder.0)", isRepealed ? other.1 : "\(other.1)；\(milder.1)"
      )
    case .invalidArticle(let text):
      return (
        "`\(text)` names no article", "`\(text)` 不是条款", "write 第八十三条第二项, 第一百二十条之一 or 第十条至第十二条",
        "请写作 第八十三条第二项、第一百二十条之一 或 第十条至第十二条"
      )
    case .articleBeyondEnd(let article, let law, let last):
      return (
        "`\(law)` has only \(last) articles, not \(article)", "`\(law)` 共 \(last) 条，没有\(article)",
        "compare the article with the version that applies", "请核对所适用版本的条款"
      )
    case .targetNotMeasured(let what, let reason):
      return (
        "the target `\(what)` cannot be measured: \(reason.english)", "目标 `\(what)` 无法计算：\(reason.chinese)",
        "correct the target", "请更正该目标"
      )
    case .approvedByDrafter:
      return (
        "drafted and approved by the same person", "起草和批准为同一人", "let another person approve it", "请由他人批准"
      )

    case .indexChanged(let index, let first):
      return (
        "the record has the index number `\(first)`, not `\(index)`", "该记录的索引号是 `\(first)`，不是 `\(index)`",
        "an index number never changes: put back the first", "索引号一经编排不得更改，请恢复原号"
      )
    case .changedWithoutReason(let record, let fields):
      return (
        "published facts were changed without a reason: \(fields.map(\.english).joined(separator: ", "))",
        "已公示的内容有改动，没有记录理由：\(fields.map(\.chinese).joined(separator: "、"))",
        "put back what was published, or run `gongshi record --reason \"…\" \(record)`",
        "请恢复原内容，或运行 `gongshi record --reason \"更正理由\" \(record)`"
      )
    case .addressVanished(let address, let record):
      return (
        "nothing stands any more at `/\(address)`, where \(record) was published",
        "已公示的网址 `/\(address)`（\(record)）不再有内容",
        "put back the file and end it by `history`, name the address in `aliases` of the case that replaces it, or run "
          + "`gongshi record --gone \(address) --reason \"…\"`",
        "请恢复该文件并在 `history` 中写明去向；或在替代案件的 `aliases` 中列出该地址；或运行 `gongshi record --gone \(address) --reason \"撤下理由\"`"
      )
    case .weekPassed(let week):
      return (
        "published after the week \(week), whose notice is to name it", "公示日期晚于曝光周 \(week)",
        "name the week of its publication or a later one", "请改为公示当周或之后的周"
      )
    case .broadcastLength(let found, let least, let most):
      return (
        "the broadcast has \(found) characters, not \(least) to \(most)", "口播稿 \(found) 字，不在 \(least) 至 \(most) 字之间",
        "shorten `problem` and `next_steps` of its cases, or read another text", "请缩短各案的环境问题和下步措施，或另写口播稿"
      )

    case .maskedNameInText:
      return (
        "a name that the site masks stands in the text", "正文中出现了应当隐去的名称", "write {{当事人}} instead",
        "请改写为 {{当事人}}"
      )
    case .namedInNotice(let id):
      return (
        "the words name the party of case `\(id)`, and would go on naming it when the case has left",
        "正文直接写出了案件 `\(id)` 的当事人，案件停止公示后仍会留在网页上",
        "write {{case \(id)}} instead", "请改写为 {{case \(id)}}"
      )
    case .objectInAnnouncement:
      return (
        "the announced task holds the name or code of an object of its draw in its own words",
        "已公告的任务，其名称或者抽取说明中写有本次抽查对象的名称或者代码",
        "write it without the object, or leave out `announced`", "请去掉对象的名称，或者不填“公告日期”"
      )
    case .privateValue(let kind):
      let name = kind.term
      return (
        "looks like \(name.english)", "疑似\(name.chinese)", "remove it before publishing", "公开前请删除"
      )

    case .tableRowTooLong(let columns, let found):
      return (
        "the row has \(found) cells, the table \(columns) columns", "该行有 \(found) 个单元格，表格只有 \(columns) 列",
        "write \\| for a bar inside a cell", "单元格内的竖线请写作 \\|"
      )
    case .tableEndedEarly:
      return (
        "the table ends here because the line begins something else", "表格在此中断：该行被当作其他内容",
        "begin the row with a bar, or leave a blank line after the table", "请以竖线开头续表，或在表格后空一行"
      )
    case .linkRefused(let address):
      return (
        "the link to `\(address)` is dropped", "链接 `\(address)` 已去除",
        "use http, https, mailto, tel or a place on this site",
        "只能链接 http、https、mailto、tel 或本站地址"
      )
    case .linkDead(let path):
      return (
        "this site has nothing at `\(path)`", "本站没有 `\(path)`",
        "correct the address; what was there may have left the site", "请核对地址；原来的内容可能已经撤下"
      )
    case .unknownPlaceholder(let text):
      return (
        "`{{\(text)}}` names nothing", "`{{\(text)}}` 没有对应内容", "use {{当事人}} or {{case ID}}",
        "可用 {{当事人}} 或 {{case 编号}}"
      )
    case .attachmentType, .attachmentUnread, .attachmentPrivateValue, .attachmentMaskedName, .attachmentMetadata,
      .allowanceUnused:
      return attachmentWords ?? ("", "", "", "")
    case .issueNumber, .bagDamaged, .bagCorrection, .frozenMarkup, .archivedDiffers, .unfinishedWords, .unknownBlock,
      .misplacedBlock, .internalBlock, .blockSum:
      return briefingWords ?? ("", "", "", "")
    case .drawnBeyondPool, .windowOutsideQuarter, .drawDiffers: return inspectionWords ?? ("", "", "", "")
    case .reversedPeriod, .stageOrder, .notAfter, .publishedBeforeServed, .publishedLate, .repairedEarly,
      .limitationPassed, .holidaysMissing, .recordOutOfOrder:
      return dayWords ?? ("", "", "", "")
    case .unclosedSecret:
      return ("`==` does not close on its line", "`==` 未在本行闭合", "close the mark", "请补上结束的 `==`")
    case .unlistedLaw(let title, let suggestion):
      return (
        "《\(title)》 is not in registry/laws.yml", "registry/laws.yml 中没有《\(title)》", "did you mean 《\(suggestion)》?",
        "是否应为《\(suggestion)》？"
      )
    }
  }
}

extension YAMLFeature {
  fileprivate var term: Term {
    switch self {
    case .anchor: Term("an anchor (&)", "锚点（&）")
    case .alias: Term("an alias (*)", "引用（*）")
    case .tag: Term("a tag (!)", "标签（!）")
    case .mergeKey: Term("a merge key (<<)", "合并键（<<）")
    case .complexKey: Term("a key that is not a word", "非文字的键")
    case .secondDocument: Term("a second document", "第二个文档")
    }
  }
}

extension PrivateKind {
  /// The kind in both languages.
  public var term: Term {
    switch self {
    case .identityNumber: Term("an identity number", "身份证号码")
    case .mobilePhone: Term("a mobile phone number", "手机号码")
    case .bankCard: Term("a bank card number", "银行卡号")
    case .landline: Term("a person's telephone number", "个人固定电话号码")
    case .email: Term("an e-mail address", "电子邮箱")
    case .plate: Term("a vehicle's plate", "机动车号牌")
    case .homeAddress: Term("a home address", "住址")
    case .birthDate: Term("a date of birth", "出生日期")
    case .travelDocument: Term("the number of a passport or travel permit", "护照或通行证号码")
    }
  }
}
