import Diagnostics
import Disclosure

extension Console {
  /// What is published and not yet written down, in one line; nothing when there is none.
  func show(_ proposal: RecordProposal) {
    let count = proposal.entries.count
    guard count > 0 else { return }
    if usesJSON {
      print("{\"unrecorded\":\(count)}")
    } else {
      print(
        language == .chinese
          ? "尚未记录 \(count) 项；请运行 gongshi record" : "not recorded yet: \(counted(count, "record")); run `gongshi record`"
      )
    }
  }
}
