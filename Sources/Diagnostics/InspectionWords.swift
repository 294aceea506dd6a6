extension Problem {
  /// English summary, Chinese summary, English hint, Chinese hint of what is wrong with an inspection task; `nil` for any other
  /// problem.
  var inspectionWords: (String, String, String, String)? {
    switch self {
    case .drawnBeyondPool(let drawn, let pool):
      (
        "\(drawn) objects drawn of \(pool)", "从 \(pool) 家中抽取了 \(drawn) 家", "correct `drawn` or `pool`",
        "请更正 `drawn` 或 `pool`"
      )
    case .windowOutsideQuarter(let from, let to, let quarter):
      (
        "the window (\(from) to \(to)) lies outside \(quarter.english)", "检查时段（\(from) 至 \(to)）不在\(quarter.chinese)",
        "correct `quarter` or `window`", "请更正 `quarter` 或 `window`"
      )
    case .drawDiffers(let what):
      (
        "the draw cannot be repeated: \(what.english)", "抽取无法复核：\(what.chinese)",
        "put back the frozen pool, the seed and the table as they were; `gongshi draw --verify ID` tells more",
        "请恢复冻结的名录库、种子和结果表；用 `gongshi draw --verify 编号` 查看详情"
      )
    default: nil
    }
  }
}
