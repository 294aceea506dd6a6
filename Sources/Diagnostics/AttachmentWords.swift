extension Problem {
  /// English summary, Chinese summary, English hint, Chinese hint of what is wrong with a file that is published; `nil` for any
  /// other problem.
  var attachmentWords: (String, String, String, String)? {
    switch self {
    case .attachmentType(let kind, let allowed):
      (
        "`.\(kind)` is not a kind of attachment", "附件不得为 `.\(kind)` 格式", "save it as one of \(allowed)",
        "请另存为 \(allowed) 格式"
      )
    case .attachmentUnread(let what):
      (
        "cannot look into \(what.english)", "无法检查\(what.chinese)",
        "let somebody look through it and write `reviewed: {by: NAME, on: DATE}` at the attachment of a case",
        "请人工逐页审核后，在案件附件中写明 `reviewed: {by: 姓名, on: 日期}`"
      )
    case .attachmentPrivateValue(let kind, let part):
      (
        "looks like \(kind.term.english) in \(part.english)", "疑似含有\(kind.term.chinese)（\(part.chinese)）",
        "remove it from the file before publishing", "请先从文件中删除"
      )
    case .attachmentMaskedName(let part):
      (
        "a name that must not be published stands in \(part.english)", "含有不得公开的名称（\(part.chinese)）",
        "publish a version without the name", "请改用隐去名称的公开版"
      )
    case .attachmentMetadata(let part):
      (
        "the file tells more than it shows: \(part.english)", "文件属性中含有不应公开的信息：\(part.chinese)",
        "remove the properties and save the file again", "请清除文件属性后重新保存"
      )
    case .allowanceUnused:
      ("an allowance that nothing needs", "准许文字没有用到", "remove it from `allow`", "请从 `allow` 中删除")
    default: nil
    }
  }
}
