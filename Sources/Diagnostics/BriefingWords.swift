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
    case .unfinishedWords:
      (
        "待补 is left in the words of an issued briefing", "已签发的简报中还有“待补”",
        "write what is missing, or leave out `issued`", "请补写缺少的文字，或者不填“签发日期”"
      )
    case .unknownBlock(let name, let suggestion):
      (
        "there is no computed block `\(name)`", "没有名为“\(name)”的计算内容",
        suggestion.map { "did you mean `\($0)`?" } ?? "", suggestion.map { "是否应为“\($0)”？" } ?? ""
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
