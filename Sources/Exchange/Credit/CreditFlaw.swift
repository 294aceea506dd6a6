package import Diagnostics
package import Register

/// Why a penalty cannot go into the file for the credit portal, as facts.
package enum CreditFlaw: Hashable, Sendable {
  /// A column that must be filled has nothing in it.
  case missing(CreditColumn)
  /// A text is longer than the file takes.
  case tooLong(CreditColumn, limit: Int)
  /// The gravity (失信程度) is not said, so that there is no day on which the display ends.
  case noTier
  /// None of its measures is a penalty.
  case noPenaltyKind
  /// A text holds what looks like a datum of a private person.
  case privateValue(CreditColumn)
  /// Another penalty of the file has the same number and party.
  case repeated(id: String)

  /// What is, in one line without a full stop.
  package var words: Term {
    switch self {
    case .missing(let column): Term("`\(column.rawValue)` is empty", "缺少“\(column.chinese)”")
    case .tooLong(let column, let limit):
      Term("`\(column.rawValue)` has more than \(limit) characters", "“\(column.chinese)”超过 \(limit) 字")
    case .noTier: Term("`tier` is not given", "未填失信程度，无法确定公示截止期")
    case .noPenaltyKind: Term("none of its measures is a penalty", "处罚内容中没有行政处罚种类")
    case .privateValue(let column):
      Term("`\(column.rawValue)` holds what looks like a private datum", "“\(column.chinese)”疑似含个人信息")
    case .repeated(let id): Term("the same number and party as `\(id)`", "文号和当事人与 \(id) 相同")
    }
  }

  /// The stable name of what is wrong.
  package var code: String {
    switch self {
    case .missing: "missing"
    case .tooLong: "too-long"
    case .noTier: "no-tier"
    case .noPenaltyKind: "no-penalty-kind"
    case .privateValue: "private-value"
    case .repeated: "repeated"
    }
  }
}
