public import ArgumentParser
import Diagnostics
import Glibc
import Platform
public import Register

/// What every command that reads `Content/` takes.
struct SourceOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The folder that holds Content/.", "含有 Content/ 的文件夹。", valueName: "DIR"))
  var source = "."

  @Option(
    help: ArgumentHelp(
      "The day of the build; beats `as_of` of site.yml, which beats today in Asia/Shanghai.",
      "生成之日；不写则用 site.yml 的 `as_of`，再不然用北京时间的今天。", valueName: "YYYY-MM-DD"))
  var asOf: Day?

  @Option(help: ArgumentHelp("How much work runs at once.", "同时进行的任务数。", valueName: "N"))
  var jobs = Parallel.processors

  @Flag(help: ArgumentHelp("Print diagnostics and the result as JSON, one object a line.", "以 JSON 输出诊断和结果，每行一个对象。"))
  var json = false

  func validate() throws {
    guard (1...256).contains(jobs) else {
      throw ValidationError("--jobs must be between 1 and 256", "--jobs 须在 1 至 256 之间")
    }
  }
}

extension Day: ExpressibleByArgument {
  /// A day as `YYYY-MM-DD`.
  public init?(argument: String) { self.init(argument) }

  /// Today in Asia/Shanghai, which has had no daylight saving since 1991.
  static func todayInChina() -> Day {
    Day(number: (time(nil) + 8 * 3600) / 86_400)
  }
}

extension Language {
  /// The language of the terminal: `LC_ALL`, `LC_MESSAGES`, `LANG`, the first that is set.
  static var ofTerminal: Language {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      if let value = getenv(name), value.pointee != 0 { return Language(locale: String(cString: value)) }
    }
    return .english
  }
}
