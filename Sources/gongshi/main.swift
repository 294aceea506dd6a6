import Diagnostics
import Intake
import Platform
import Register

let result = await Intake.read(root: CommandLine.arguments[1], jobs: 2)
let report = Report(language: .english) { file, number in
  guard let bytes = try? readFile(CommandLine.arguments[1] + "/" + file) else { return nil }
  let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
  return number <= lines.count ? String(lines[number - 1]) : nil
}
print(report.text(result.diagnostics))
if let r = result.register { print(r.plans.count, r.cases.count, r.tasks.count, r.enterprises.count, r.pages.count) }
