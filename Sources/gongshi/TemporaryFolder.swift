import Glibc
import Platform

/// A folder of our own in `$TMPDIR` or `/tmp`, for as long as a command runs.
struct TemporaryFolder: Sendable {
  let path: String

  init() throws(FileError) {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    var template = Array("\(parent.isEmpty ? "/tmp" : parent)/gongshi-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw FileError(BytePath(copying: template).text, errno) }
    path = BytePath(copying: template).text
  }

  /// Removes it with all that is in it.
  func remove() { try? removeTree(path) }
}
