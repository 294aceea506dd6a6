import Diagnostics
import Disclosure

extension Console {
  /// What cases allow with a reason: case, place, kind and reason, never the value.
  func show(_ allowances: [AllowanceUse]) {
    for use in allowances {
      let kind = use.kind?.term ?? Term("a name", "名称")
      if usesJSON {
        print(
          "{\"allowed\":\(Report.quoted(use.record)),\"place\":\(Report.quoted(place(of: use))),\"kind\":\(Report.quoted(kind.english)),\"reason\":\(Report.quoted(use.reason))}"
        )
      } else {
        print(
          language == .chinese
            ? "准许文字：\(use.record)，\(place(of: use))，\(kind.chinese)，理由：\(use.reason)"
            : "allowed in \(use.record): \(kind.english) at \(place(of: use)), because: \(use.reason)")
      }
    }
  }

  private func place(of use: AllowanceUse) -> String {
    use.part.map { "\(use.place) (\($0(language)))" } ?? "\(use.place)"
  }
}
