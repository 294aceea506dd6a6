public import ArgumentParser
import Diagnostics
import Disclosure
import Intake
import Platform
public import Register

/// `gongshi new exposure`: the words of a week's exposure notice.
struct NewExposureCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "exposure",
    abstract: bilingual(
      "Draft Content/exposures/<year>-w<ww>.md from the cases that are ready (曝光台).",
      "从可以曝光的案件起草一周的曝光台 Content/exposures/<年份>-w<周>.md。"),
    discussion: bilingual(
      paragraphs: """
        Ready are penalties that are displayed in the week or approved before their decisions, and that no notice has named;
        they stand in the draft as comments, newest first. With --cases, the week is also added to `expose` of these cases;
        all other bytes of their files stay. Nothing is written when one of the files cannot be changed, and a draft that is
        there is never replaced.

        Examples:
          gongshi new exposure 2026-W47
          gongshi new exposure 2026-W47 --cases 2026-0071,2026-0066
        """,
      """
      可以曝光的，是当周在公示期内或决定前已批准曝光、且没有上过曝光台的处罚；在草稿中列为注释，新的在前。用 --cases 时，同时在这些案件的
      `expose` 中加上这一周，文件的其余内容一字不动。有一个文件改不了，就什么也不写；已有的草稿不替换。

      示例：
        gongshi new exposure 2026-W47
        gongshi new exposure 2026-W47 --cases 2026-0071,2026-0066
      """))

  @OptionGroup var options: SourceOptions

  @Argument(help: ArgumentHelp("The ISO week.", "周，如 2026-W47。", valueName: "YYYY-Www"))
  var week: Week

  @Option(help: ArgumentHelp("Cases to expose, parted by commas.", "要曝光的案件，用逗号分隔。", valueName: "ID,ID"))
  var cases: String?

  private var chosen: [String] {
    cases.map { $0.split(whereSeparator: { $0 == "," || $0 == "，" || $0 == " " }).map(String.init) } ?? []
  }

  func validate() throws {
    if cases != nil, chosen.isEmpty { throw ValidationError("--cases needs at least one id", "--cases 至少要有一个编号") }
    if Set(chosen).count != chosen.count { throw ValidationError("--cases names a case twice", "--cases 中有重复的案件") }
  }

  func run() async throws {
    let console = Console(root: options.source, usesJSON: options.json)
    let intake = await Intake.read(root: options.source, jobs: options.jobs)
    guard let register = intake.register, !intake.diagnostics.hasErrors else {
      console.show(intake.diagnostics)
      console.failed(intake.diagnostics)
      throw ExitCode.failure
    }
    let day = options.asOf ?? register.site.asOf ?? .todayInChina()
    let path = "Content/exposures/\(week.slug).md"
    if (try? readFile("\(options.source)/\(path)")) != nil {
      throw console.stop(Term("\(path) is there already", "\(path) 已经存在，不会覆盖"))
    }
    let ready = Disclosure.readyForExposure(register, week, on: day)
    let edits = try self.edits(register, ready, console)
    let draft = ExposureDraft(
      week: week, published: min(max(day, week.first), week.last), chosen: chosen,
      ready: ready.filter { !$0.isExposed })
    do throws(FileError) {
      try makeFolders("\(options.source)/Content/exposures")
      for (file, bytes) in edits { try writeFileAtomically("\(options.source)/\(file)", bytes) }
      try writeFileAtomically("\(options.source)/\(path)", Array(draft.text.utf8))
    } catch {
      throw console.stop(Term("\(error)", error.chinese))
    }
    if options.json {
      let files = edits.map { Report.quoted($0.file) }.joined(separator: ",")
      print("{\"written\":\(Report.quoted(path)),\"edited\":[\(files)],\"ready\":\(draft.ready.count)}")
    } else {
      print(path)
      for (file, _) in edits { print(file) }
    }
  }

  /// The files of the chosen cases with the week, all made before any is written.
  private func edits(
    _ register: Register, _ ready: [ReadyCase], _ console: Console
  ) throws -> [(file: String, bytes: [UInt8])] {
    try chosen.compactMap { id in
      guard let item = ready.first(where: { $0.id == id }) else {
        guard register.cases.contains(where: { $0.id == id }) else {
          let near = Suggestion.nearest(to: id, among: register.cases.map(\.id))
          throw console.stop(
            Term(
              "no case `\(id)`" + (near.map { "; did you mean `\($0)`?" } ?? ""),
              "没有案件 `\(id)`" + (near.map { "，是否为 `\($0)`？" } ?? "")))
        }
        throw console.stop(
          Term("case `\(id)` is not displayed in \(week)", "案件 `\(id)` 在 \(week) 不在公示期内，不能曝光"))
      }
      guard let bytes = try? readFile("\(options.source)/\(item.file)") else {
        throw console.stop(Term("cannot read \(item.file)", "无法读取 \(item.file)"))
      }
      switch ExposeEdit.add(week, to: bytes) {
      case .edited(let bytes): return (item.file, bytes)
      case .unchanged: return nil
      case .refused:
        throw console.stop(
          Term(
            "\(item.file): add \(week) to `expose` by hand; its form is not changed by a program",
            "\(item.file)：请手工在 expose（曝光周）中加入 \(week)，程序不改动这种写法"))
      }
    }
  }
}

extension Week: ExpressibleByArgument {
  /// A week as `2026-W47`.
  public init?(argument: String) { self.init(argument.replacing("w", with: "W")) }
}
