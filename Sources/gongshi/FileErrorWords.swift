import Diagnostics
import Platform

extension FileError {
  /// Why the system refused it, in Chinese.
  var chineseReason: String { SystemReason.chinese(reason) }

  /// The path and why the system refused it, in Chinese.
  var chinese: String { "\(path)：\(chineseReason)" }
}
