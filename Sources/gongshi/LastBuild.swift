import Glibc
import Platform
import Press
import Register

/// What the last build read and wrote, so that a build that would do the same again is recognised without doing it.
///
/// It is kept beside the output folder and never inside it. A build is the same when the program, the day, every file of
/// `Content/` and every file of the site have the size, times and inode that they had then. Whenever that is not known for
/// sure, the site is built.
struct LastBuild: Sendable {
  private let path: String
  private let content: String
  private let output: String
  private let key: [UInt8]

  /// How long before a build the newest change must lie: a file that changes twice within one tick of the file system's
  /// clock looks the same both times.
  private static let margin: Int64 = 50_000_000

  /// - Parameter output: the output folder.
  init(root: String, output: String, asOf: Day?) {
    let trimmed = output.count > 1 && output.hasSuffix("/") ? String(output.dropLast()) : output
    let slash = trimmed.lastIndex(of: "/")
    let name = slash.map { String(trimmed[trimmed.index(after: $0)...]) } ?? trimmed
    path = (slash.map { String(trimmed[...$0]) } ?? "") + ".\(name).gongshi-last"
    content = root + "/Content"
    self.output = trimmed
    let program = LastBuild.programStamp()
    key = Array("gongshi \(Press.version) \(program) \(asOf?.description ?? "-") \(Day.todayInChina())\n".utf8)
  }

  /// The counts of the last build when this one would do nothing.
  func unchanged() async -> (pages: Int, files: Int)? {
    guard let last = try? readFile(path), last.starts(with: key) else { return nil }
    let (content, output) = (content, output)
    async let outputStamp = LastBuild.stamp(output, skipHidden: false)
    guard let inputStamp = LastBuild.stamp(content, skipHidden: true), let outputStamp = await outputStamp else {
      return nil
    }
    let lines = last[key.count...]
    guard let end = lines.firstIndex(of: 0x0A) else { return nil }
    let counts = String(decoding: lines[..<end], as: UTF8.self).split(separator: " ").compactMap { Int($0) }
    guard counts.count == 3, counts[2] == inputStamp.count else { return nil }
    let stamps = lines[(end + 1)...]
    guard stamps.count == inputStamp.count + outputStamp.count, stamps.starts(with: inputStamp),
      stamps.dropFirst(inputStamp.count).elementsEqual(outputStamp)
    else { return nil }
    return (counts[0], counts[1])
  }

  /// What was there before a build, to be remembered after it.
  func inputStamp() -> [UInt8]? { LastBuild.stamp(content, skipHidden: true) }

  /// Remembers a build that had nothing to report; anything else is forgotten, so that it is reported again.
  func remember(inputStamp: [UInt8]?, startedAt: Int64, pages: Int, files: Int, isClean: Bool) {
    guard isClean, let inputStamp, let newest = newestChange(inStamp: inputStamp),
      newest < startedAt - LastBuild.margin,
      let outputStamp = LastBuild.stamp(output, skipHidden: false)
    else {
      unlink(path)
      return
    }
    let counts = Array("\(pages) \(files) \(inputStamp.count)\n".utf8)
    // A folder that refuses the note only makes the next build a full one.
    try? writeFileAtomically(path, key + counts + inputStamp + outputStamp)
  }

  /// Nanoseconds since 1970, on the clock of the file system.
  static func now() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }

  private static func stamp(_ path: String, skipHidden: Bool) -> [UInt8]? {
    try? stampTree(path, skipHidden: skipHidden)
  }

  private static func programStamp() -> String {
    var status = stat()
    guard stat("/proc/self/exe", &status) == 0 else { return "unknown" }
    return "\(status.st_ino) \(status.st_size) \(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)"
  }
}
