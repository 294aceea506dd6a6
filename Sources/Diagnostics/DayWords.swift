extension Problem {
  /// English summary, Chinese summary, English hint, Chinese hint of what is wrong with days; `nil` for any other problem.
  var dayWords: (String, String, String, String)? {
    switch self {
    case .reversedPeriod(let from, let to):
      (
        "the period ends (\(to)) before it begins (\(from))", "期间的终点（\(to)）早于起点（\(from)）",
        "correct one of the two days", "请更正其中一个日期"
      )
    case .publishedBeforeServed:
      (
        "published before the decision was served", "公示日期早于送达日期", "correct `published` or `served`",
        "请更正 `published` 或 `served`"
      )
    case .publishedLate(let limit):
      (
        "published after the limit (\(limit))", "公示日期超过期限（\(limit)）",
        "correct `published` or the day of the decision if one is wrong", "如日期填错，请更正公示日期或决定日期"
      )
    case .repairedEarly(let day, let least):
      (
        "repaired on \(day), before the least term of display (\(least))", "\(day) 信用修复，早于最短公示期（\(least)）",
        "compare the day and the tier", "请核对日期和失信程度"
      )
    case .limitationPassed(let discovered, let limit, let years):
      (
        "found on \(discovered), more than \(years) years after the violation ended (limit \(limit))",
        "发现日期 \(discovered) 距违法行为终了已超过\(years == 2 ? "二" : "五")年（\(limit)）",
        years == 2
          ? "give the reason in `serious_harm` where life, health or financial safety was harmed: five years"
          : "correct the days if one is wrong",
        years == 2 ? "涉及公民生命健康安全、金融安全且有危害后果的，在 `serious_harm` 写明理由（五年）" : "如日期填错，请更正"
      )
    case .holidaysMissing(let year):
      (
        "no holidays for \(year): only weekends are counted as days off", "缺少 \(year) 年放假安排，仅按周末计算工作日",
        "add the year to registry/holidays.yml", "请在 registry/holidays.yml 补充该年度"
      )
    case .stageOrder(let stage, let day, let previous, let previousDay):
      (
        "`\(stage.english)` (\(day)) comes before `\(previous.english)` (\(previousDay))",
        "`\(stage.chinese)`（\(day)）早于 `\(previous.chinese)`（\(previousDay)）", "correct one of the two days",
        "请更正其中一个日期"
      )
    case .notAfter(let stage, let previous, let day):
      (
        "`\(stage.english)` (\(day)) is the day of `\(previous.english)`",
        "`\(stage.chinese)`（\(day)）与 `\(previous.chinese)` 同日", "the day after is the earliest", "最早为次日"
      )
    case .recordOutOfOrder(let date, let last):
      (
        "the line of \(date) comes after one of \(last)", "\(date) 的记录排在 \(last) 之后",
        "the record is only added to: put back the file, then run `gongshi record`",
        "公示记录只能追加：请恢复该文件，再运行 `gongshi record`"
      )
    default: nil
    }
  }
}
