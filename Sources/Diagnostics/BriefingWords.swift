extension Problem {
  /// English summary, Chinese summary, English hint, Chinese hint of what is wrong with a briefing or a computed block; `nil`
  /// for any other problem.
  var briefingWords: (String, String, String, String)? {
    switch self {
    case .issueNumber(let found, let expected):
      (
        "number \(found) follows where \(expected) is next", "期号应为 \(expected)，现为 \(found)",
        "briefings of a kind are numbered one after another, by their periods", "同类简报按期间先后连续编号"
      )
    case .bagDamaged(let what):
      (
        "the archive is damaged: \(what.english)", "档案受损：\(what.chinese)",
        "put the file back as it was committed; an archive is never edited, a mistake is corrected by a further one",
        "请从版本库恢复原文件；档案不得改动，有误的另行归档更正"
      )
    case .bagCorrection(let bag, let before):
      (
        before.map { "`\(bag)` does not correct `\($0)`, with a reason and not before it" }
          ?? "`\(bag)` corrects nothing",
        before.map { "`\(bag)` 没有写明更正 `\($0)` 及理由，或者早于该包" } ?? "`\(bag)` 不是更正",
        "make corrections by `gongshi archive PERIOD --corrects BAG --reason REASON`",
        "更正请用 `gongshi archive 期间 --corrects 归档包 --reason 理由`"
      )
    case .frozenMarkup(let what):
      (
        "`\(what)` cannot stand in frozen words", "归档内容中不得有 `\(what)`", "only `gongshi archive` writes this file",
        "该文件只能由 `gongshi archive` 写入"
      )
    case .archivedDiffers(let bag):
      (
        "the file differs from what was archived as `\(bag)`, which is what the site shows",
        "文件与归档包 `\(bag)` 不一致，网站显示归档的内容",
        "put it back, or archive a correction: `gongshi archive PERIOD --corrects \(bag) --reason REASON`",
        "请恢复原文，或另行归档更正：`gongshi archive 期间 --corrects \(bag) --reason 理由`"
      )
    case .unfinishedWords:
      (
        "待补 is left in the words of an issued briefing", "已签发的简报中还有“待补”",
        "write what is missing, or leave out `issued`", "请补写缺少的文字，或者不填“签发日期”"
      )
    case .unknownBlock(let name, let suggestion):
      (
        "there is no computed block `\(name)`", "没有名为“\(name)”的计算内容",
        suggestion.map { "did you mean `\($0)`?" } ?? "`gongshi reference blocks FILE` writes the list of blocks",
        suggestion.map { "是否应为“\($0)”？" } ?? "用 `gongshi reference blocks 文件` 可写出全部名称"
      )
    case .misplacedBlock(let name):
      (
        "nothing is computed for `\(name)` here", "此处的“\(name)”没有计算",
        "write its fence at the left margin, outside of quotations", "围栏须顶格书写，不放在引用里"
      )
    case .internalBlock(let name):
      (
        "`\(name)` ranks units and is not for the public", "“\(name)”给单位排名，不对外公开",
        "use it in an internal briefing with `rankings: internal`, or set `rankings: public`",
        "只用于内部简报（公开规则 rankings 为 internal），或将 rankings 设为 public"
      )
    case .blockSum(let column, let parts, let total):
      (
        "the rows of “\(column)” add up to \(parts), the total is \(total)", "“\(column)”各行之和为 \(parts)，合计为 \(total)",
        "records and statistics/ disagree, or a record lacks what the rows are made by",
        "案件与 statistics/ 的数值不一致，或有记录缺少分行所依据的内容"
      )
    default: nil
    }
  }
}
