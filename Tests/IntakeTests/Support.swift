import Diagnostics
import Platform
import Register

@testable import Intake

/// Text as a file of the author.
func source(_ text: String, _ file: String = "Content/x.yml") throws -> SourceText {
  try SourceText.decode(Array(text.utf8), file: file).get()
}

/// The code and place of each diagnostic, such as `2:1 duplicate-key`.
func brief(_ diagnostics: [Diagnostic]) -> [String] {
  diagnostics.map { "\($0.place.line):\($0.place.column) \($0.problem.code)" }
}

/// What a value of one type gives for YAML text, with the codes of what was reported.
func value<Value>(_ type: ValueType<Value>, _ yaml: String, names: Names = Names()) -> (value: Value?, codes: [String])
{
  let (node, problems) = YAMLReader.read(Array("v: \(yaml)".utf8)[...], file: "x.yml")
  let reading = Reading(file: "x.yml", names: names)
  guard case .mapping(let pairs)? = node?.content else { return (nil, problems.map(\.problem.code)) }
  let value = type.read(pairs[0].value, reading)
  return (value, (problems + reading.diagnostics).map(\.problem.code))
}

/// What a schema makes of YAML text, with the diagnostics.
func record<Value>(
  _ yaml: String, _ schema: Schema, names: Names = Names(), _ build: (Record, Reading) -> Value?
) -> (value: Value?, diagnostics: [Diagnostic]) {
  let (node, problems) = YAMLReader.read(Array(yaml.utf8)[...], file: "x.yml")
  let reading = Reading(file: "x.yml", names: names)
  let value = node.flatMap { Record($0, schema: schema, reading: reading) }.flatMap { $0.value(build) }
  return (value, problems + reading.diagnostics)
}

/// Two cities with an office each, and a team that one of them alone has.
func cities() -> Names {
  func authority(_ id: String, _ name: String, _ aliases: [String], parent: String?) -> (
    authority: Authority, place: Place
  ) {
    let authority = Authority(
      id: id, name: name, short: nil, aliases: aliases, parent: parent, level: nil, region: nil, code: nil,
      isRanked: false,
      reviewBy: [], court: nil, isCollective: false, members: [], isExternal: false)
    return (authority, Place("Content/registry/authorities.yml", line: 1, column: 3))
  }
  var names = Names()
  names.add([
    authority("east", "示例东市生态环境局", [], parent: nil), authority("east-office", "东市局办公室", ["办公室"], parent: "east"),
    authority("east-team", "东市执法支队（大队）", ["支队"], parent: "east-office"),
    authority("west", "示例西市生态环境局", [], parent: nil), authority("west-office", "西市局办公室", ["办公室"], parent: "west"),
  ])
  names.add([(region: Region(id: "sl-east", name: "东城区", aliases: ["东城"]), place: Place("r.yml"))])
  return names
}
