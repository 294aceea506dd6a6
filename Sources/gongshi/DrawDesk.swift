import Diagnostics
import Draws
import Glibc
import Platform
import Register

/// Why a draw could not be made, repeated or made known.
struct DrawFailure: Error {
  let words: Term

  init(_ english: String, _ chinese: String) { words = Term(english, chinese) }
}

/// The steps of one task's draw, with its files.
struct DrawDesk {
  let root: String
  let register: Register
  let task: InspectionTask
  let day: Day
  /// A seed given by hand.
  let seed: String?

  /// Where the office keeps what nobody else may see.
  private var office: String { "office/draws/\(task.id)" }

  var isFrozen: Bool { task.draw?.poolDigest != nil }

  /// Freezes the pool and commits to a seed.
  func freeze() throws(DrawFailure) -> [Term] {
    guard task.draw == nil, task.pool == nil else {
      throw DrawFailure("the task says already how it was drawn", "该任务已填写抽取情况")
    }
    guard (try? readFile(root + "/" + task.poolFile)) == nil else {
      throw DrawFailure("\(task.poolFile) is there already", "\(task.poolFile) 已存在")
    }
    let pool = Pool(of: task, in: register, on: day)
    guard !pool.entries.isEmpty else {
      throw DrawFailure("no object of the library is in the scope of the task", "名录库中没有符合抽查范围的对象")
    }
    let seed = if let given = self.seed { given } else { try newSeed() }
    let table = pool.table(regions: Dictionary(register.regions.map { ($0.id, $0.name) }) { first, _ in first })
    let poolDigest = Lottery.digest(table)
    let commitment = Lottery.commitment(poolDigest: poolDigest, seed: seed)
    try write("seed.txt", Array("\(seed)\n".utf8))
    try save(task.poolFile, table)
    var file = try taskFile()
    file.append([
      ("pool", String(pool.entries.count)),
      ("draw", "{method: \(Lottery.name), pool_sha256: \(poolDigest), commitment: \(commitment)}"),
    ])
    try save(task.origin.file, Array(file.text.utf8))
    let left = pool.excluded.map { "\($0.entry.name)（\($0.reason)）" }.joined(separator: "、")
    return [
      Term(
        "pool: \(pool.entries.count) objects, SHA-256 \(poolDigest)",
        "名录库：\(pool.entries.count) 家，SHA-256 \(poolDigest)"),
      Term("left out: \(pool.excluded.count)", "未纳入：\(pool.excluded.count) 家" + (left.isEmpty ? "" : "，\(left)")),
      Term("commitment: \(commitment)", "承诺值：\(commitment)"),
    ]
  }

  /// Draws from the frozen pool, and writes the office's lists.
  func draw(entropy: String?) throws(DrawFailure) -> [Term] {
    let (rows, digest) = try frozenPool()
    guard task.drawn == nil || !isFrozen else { throw DrawFailure("the task was drawn already", "该任务已抽取") }
    guard !task.quotas.isEmpty else {
      throw DrawFailure("the task has no `quota`: how many of which class", "任务没有填写 `quota`（抽取比例）")
    }
    let seed = try knownSeed()
    let result = DrawResult(
      pool: rows.map { ($0.name, $0.key, $0.objectClass) }, quotas: task.quotas, count: nil, seed: seed,
      entropy: entropy ?? "", poolDigest: digest)
    let officers = register.officers.filter { $0.authority == task.authority }
    let assignment = Assignment(
      result.objects, officers: officers.count >= 2 ? officers : register.officers, seed: seed, entropy: entropy ?? "",
      poolDigest: digest)
    guard let assignment else { throw DrawFailure("fewer than two officers", "执法人员不足两人") }
    var list = "抽签号,抽查对象,统一社会信用代码或名称,监管类别,执法人员\n"
    for team in assignment.teams {
      let names = team.officers.map { "\($0.name)（\($0.card)）" }.joined(separator: "、")
      list +=
        "\(team.object.ticket),\(team.object.name),\(team.object.key),\(team.object.objectClass?.chinese ?? ""),\(names)\n"
    }
    try write("objects.csv", Array(list.utf8))
    var file = try taskFile()
    let number = entropy.map { [(key: "entropy", value: "\"\($0)\"")] } ?? []
    guard file.extend("draw", [(key: "date", value: day.description)] + number) else {
      throw DrawFailure("`draw` is not on one line of \(task.origin.file)", "\(task.origin.file) 中的 draw 不在一行")
    }
    file.append([("drawn", String(result.objects.count))])
    try save(task.origin.file, Array(file.text.utf8))
    return [
      Term(
        "drawn: \(result.objects.count) of \(rows.count); \(office)/objects.csv",
        "抽中 \(result.objects.count) 家（共 \(rows.count) 家）；名单见 \(office)/objects.csv")
    ]
  }

  /// Writes the seed into the task's file once the visits are over.
  func reveal() throws(DrawFailure) -> [Term] {
    guard let draw = task.draw, draw.commitment != nil else {
      throw DrawFailure("the task was not drawn by `gongshi draw`", "该任务不是用 gongshi draw 抽取的")
    }
    guard draw.seed == nil else { throw DrawFailure("the seed is known already", "种子已公开") }
    guard let last = task.windowTo, last < day else {
      throw DrawFailure("the window has not ended; until then nothing may tell who is visited", "检查时段尚未结束，此前不得公开种子")
    }
    let seed = try knownSeed()
    try confirm(seed)
    var file = try taskFile()
    guard file.extend("draw", [(key: "seed", value: "\"\(seed)\"")]) else {
      throw DrawFailure("`draw` is not on one line of \(task.origin.file)", "\(task.origin.file) 中的 draw 不在一行")
    }
    try save(task.origin.file, Array(file.text.utf8))
    return [Term("seed: \(seed)", "种子：\(seed)")]
  }

  /// Repeats the draw and compares it with the table.
  func verify() throws(DrawFailure) -> [Term] {
    let (rows, digest) = try frozenPool()
    let seed = try knownSeed()
    try confirm(seed)
    let drawn = DrawCheck.repeated(task, poolDigest: digest, seed: seed)
    let visited = Set(task.results.map { $0.code?.text ?? $0.name })
    let open = drawn.filter { !visited.contains($0.key) }
    return drawn.map { Term("\($0.ticket)  \($0.name)", "\($0.ticket)  \($0.name)") } + [
      Term(
        "repeated: \(drawn.count) of \(rows.count) objects as drawn; \(open.count) without a result yet",
        "复核一致：\(rows.count) 家中抽取 \(drawn.count) 家；其中 \(open.count) 家尚无结果")
    ]
  }

  private func confirm(_ seed: String) throws(DrawFailure) {
    let table = try? readFile(root + "/" + task.poolFile)
    guard let problem = DrawCheck.problems(task, poolTable: table, seed: seed).first else { return }
    throw DrawFailure("the draw cannot be repeated: \(problem.english)", "抽取无法复核：\(problem.chinese)")
  }

  // MARK: Files

  /// The rows of the frozen pool, read anew: it may have been frozen a moment ago.
  private func frozenPool() throws(DrawFailure) -> ([PoolRow], String) {
    guard let table = try? readFile(root + "/" + task.poolFile) else {
      throw DrawFailure("no frozen pool \(task.poolFile)", "没有冻结的名录库 \(task.poolFile)")
    }
    let digest = Lottery.digest(table)
    if let known = task.draw?.poolDigest {
      guard known == digest else {
        throw DrawFailure("the pool is not the one that was frozen", "名录库不是抽取时冻结的那一份")
      }
      return (task.frozen, digest)
    }
    let pool = Pool(of: task, in: register, on: day)
    return (pool.entries.map { PoolRow(name: $0.name, code: $0.code, objectClass: $0.objectClass) }, digest)
  }

  private func knownSeed() throws(DrawFailure) -> String {
    if let seed = seed ?? task.draw?.seed { return seed }
    guard let bytes = try? readFile("\(root)/\(office)/seed.txt") else {
      throw DrawFailure("no seed in \(office)/seed.txt; give it by --seed", "\(office)/seed.txt 中没有种子，请用 --seed 给出")
    }
    return String(decoding: bytes.prefix { $0 > 0x20 }, as: UTF8.self)
  }

  /// 256 bits of the system's randomness.
  private func newSeed() throws(DrawFailure) -> String {
    var bytes = [UInt8](repeating: 0, count: 32)
    guard getentropy(&bytes, bytes.count) == 0 else { throw DrawFailure("no randomness", "系统没有可用的随机数") }
    return bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  private func taskFile() throws(DrawFailure) -> TaskFile {
    guard let bytes = try? readFile(root + "/" + task.origin.file), let text = String(validating: bytes, as: UTF8.self)
    else { throw DrawFailure("\(task.origin.file) cannot be read", "无法读取 \(task.origin.file)") }
    return TaskFile(text)
  }

  /// Writes one of the office's own files.
  private func write(_ name: String, _ bytes: [UInt8]) throws(DrawFailure) {
    var folder = root
    for part in office.split(separator: "/") {
      folder += "/\(part)"
      mkdir(folder, 0o700)
    }
    try save("\(office)/\(name)", bytes)
    chmod("\(root)/\(office)/\(name)", 0o600)
  }

  private func save(_ path: String, _ bytes: [UInt8]) throws(DrawFailure) {
    do throws(FileError) {
      try writeFileAtomically(root + "/" + path, bytes)
    } catch {
      throw DrawFailure("\(path): \(error.reason)", "\(path)：\(error.chineseReason)")
    }
  }
}
