import ArgumentParser
import Diagnostics
import Draws
import Intake
import Register

/// `gongshi draw`: a draw that anyone can repeat.
struct DrawCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draw",
    abstract: bilingual("Draw the objects of an inspection task, so that anyone can repeat it.", "抽取检查对象，任何人都可以复核。"),
    discussion: bilingual(
      paragraphs: """
        The pool is frozen and its SHA-256 published with a commitment to a secret seed. Objects are drawn by the digest of seed,
        public number and code; the seed is made known after the visits. docs/draws.md tells how to repeat it by hand.
        A draw made in a provincial system is recorded by `platform` and `ref` instead.

        Lists of objects and officers go to DIR/office/draws/ID/, never into Content/ or Public/.

        Examples:
          gongshi draw --task 2026-q4-low --freeze        freeze the pool and commit; publish, then:
          gongshi draw --task 2026-q4-low --entropy "福彩3D 2026280期 4 1 7"
          gongshi draw --task 2026-q4-low                 both in one step, without a public number
          gongshi draw --reveal 2026-q4-low               make the seed known, after the window
          gongshi draw --verify 2026-q4-low               repeat it and compare
        """,
      """
      先冻结名录库，公布它的 SHA-256 和对秘密种子的承诺；再按种子、公开的数和代码算出的摘要抽取；检查结束后公布种子。
      怎样手工复核，见 docs/draws.md。在省级系统中抽取的，改用 `platform` 和 `ref` 登记。

      对象和执法人员名单写到 DIR/office/draws/ID/，不会写进 Content/ 或 Public/。

      示例：
        gongshi draw --task 2026-q4-low --freeze        冻结并承诺；公布后再：
        gongshi draw --task 2026-q4-low --entropy "福彩3D 2026280期 4 1 7"
        gongshi draw --task 2026-q4-low                 一步完成，不用公开的数
        gongshi draw --reveal 2026-q4-low               检查时段过后公布种子
        gongshi draw --verify 2026-q4-low               重做一遍并核对
      """))

  @OptionGroup var options: SourceOptions

  @Option(help: ArgumentHelp("The task to draw for.", "为哪个抽查任务抽取。", valueName: "ID"))
  var task: String?

  @Option(help: ArgumentHelp("Repeat a task's draw and compare it with its table.", "重做一遍抽取，与任务的表核对。", valueName: "ID"))
  var verify: String?

  @Option(help: ArgumentHelp("Write the seed of a task into its file.", "把种子写入任务文件，予以公开。", valueName: "ID"))
  var reveal: String?

  @Flag(help: ArgumentHelp("Only freeze the pool and commit to a seed.", "只冻结名录库并作出承诺。"))
  var freeze = false

  @Option(
    help: ArgumentHelp(
      "A number that nobody could know when the pool was frozen.", "名录库冻结时谁也无法预知的数，如开奖号码。", valueName: "TEXT"))
  var entropy: String?

  @Option(
    help: ArgumentHelp("The seed, when it is not in the office's folder.", "种子；在 office 文件夹中的不必写。", valueName: "DIGITS")
  )
  var seed: String?

  func validate() throws {
    guard [task, verify, reveal].count(where: { $0 != nil }) == 1 else {
      throw ValidationError("one of --task, --verify and --reveal is needed", "--task、--verify、--reveal 必须且只能写一个")
    }
    if freeze, task == nil || entropy != nil {
      throw ValidationError("--freeze goes with --task alone", "--freeze 只能与 --task 同用")
    }
    if let entropy, entropy.isEmpty || entropy.contains(where: { "\"\\\n".contains($0) }) {
      throw ValidationError("--entropy must be one line without quotes and backslashes", "--entropy 须为一行文字，不含引号和反斜杠")
    }
  }

  func run() async throws {
    let console = Console(root: options.source, usesJSON: options.json)
    let intake = await Intake.read(root: options.source, jobs: options.jobs)
    guard let register = intake.register, !intake.diagnostics.hasErrors else {
      console.show(intake.diagnostics)
      console.failed(intake.diagnostics)
      throw ExitCode.failure
    }
    let id = task ?? verify ?? reveal ?? ""
    guard let found = register.tasks.first(where: { $0.id == id }) else {
      let near = Suggestion.nearest(to: id, among: register.tasks.map(\.id))
      throw console.stop(
        Term(
          "no task `\(id)`" + (near.map { "; did you mean `\($0)`?" } ?? ""),
          "没有抽查任务 `\(id)`" + (near.map { "，是否为 `\($0)`？" } ?? "")))
    }
    let desk = DrawDesk(
      root: options.source, register: register, task: found,
      day: options.asOf ?? register.site.asOf ?? .todayInChina(), seed: seed)
    do throws(DrawFailure) {
      for line in try act(desk) { print(console.language == .chinese ? line.chinese : line.english) }
    } catch {
      throw console.stop(error.words)
    }
  }

  private func act(_ desk: DrawDesk) throws(DrawFailure) -> [Term] {
    if verify != nil { return try desk.verify() }
    if reveal != nil { return try desk.reveal() }
    var lines = try desk.isFrozen ? [] : desk.freeze()
    if !freeze { lines += try desk.draw(entropy: entropy) }
    return lines
  }
}

extension Console {
  /// Says why a command stops; the error that ends it.
  func stop(_ words: Term) -> ExitCode {
    Console.toStandardError("gongshi: \(language == .chinese ? words.chinese : words.english)\n")
    return .failure
  }
}
