import Glibc
import Platform
import Press
import Register

/// What the last build read and wrote, so that a build that would do the same again is recognised without doing it.
///
/// It is kept beside the output folder and never inside it. A build is the same when the program, the day, every file of
/// `Content/` and every file that it published have the size, times and inode that they had then. Whenever that is not known for
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
    async let input = inputStamp()
    let lines = last[key.count...]
    guard let end = lines.firstIndex(of: 0x0A) else { return nil }
    let counts = String(decoding: lines[..<end], as: UTF8.self).split(separator: " ").compactMap { Int($0) }
    let stamps = lines[(end + 1)...]
    guard counts.count == 3, (0...stamps.count).contains(counts[2]), let site = try? OpenFolder(output),
      FileStamps.areCurrent(stamps.dropFirst(counts[2]), in: site),
      let content = await input, content.bytes.elementsEqual(stamps.prefix(counts[2]))
    else { return nil }
    return (counts[0], counts[1])
  }

  /// What is there while a build goes on, to be remembered after it.
  func inputStamp() async -> FolderStamp? { try? FolderStamp(ofTree: content, skipHidden: true) }

  /// Remembers a build that had nothing to report; anything else is forgotten, so that it is reported again.
  func remember(_ input: FolderStamp?, startedAt: Int64, _ outcome: Press.Outcome, jobs: Int) async {
    guard outcome.diagnostics.isEmpty, let input, let newest = input.newestChange,
      newest < startedAt - LastBuild.margin, let files = await stamps(of: outcome.paths, jobs: jobs)
    else {
      unlink(path)
      return
    }
    let counts = Array("\(outcome.pages) \(outcome.summary?.files ?? 0) \(input.bytes.count)\n".utf8)
    // A folder that refuses the note only makes the next build a full one.
    try? writeFileAtomically(path, key + counts + input.bytes + files)
  }

  /// Forgets the last build, so that the next one is a full one.
  func forget() { unlink(path) }

  private func stamps(of paths: [BytePath], jobs: Int) async -> [UInt8]? {
    guard let site = try? OpenFolder(output) else { return nil }
    let runs = await Parallel.mapRuns(count: paths.count, jobs: jobs) { FileStamps.of(paths[$0], in: site) }
    var stamps: [UInt8] = []
    for run in runs {
      guard let run else { return nil }
      stamps += run
    }
    return stamps
  }

  /// Nanoseconds since 1970, on the clock of the file system.
  static func now() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }

  private static func programStamp() -> String {
    var status = stat()
    guard stat("/proc/self/exe", &status) == 0 else { return "unknown" }
    return "\(status.st_ino) \(status.st_size) \(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)"
  }
}
