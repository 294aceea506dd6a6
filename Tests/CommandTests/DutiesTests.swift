import Foundation
import Testing

@Suite struct `The command duties` {
  private static func office(_ duties: String?) throws -> TestFolder {
    let folder = try TestFolder.office()
    if let duties { try folder.write("Content/duties.yml", duties) }
    return folder
  }

  private static let plan = "- {id: plan, what: plan-filed, every: month, by: day 5, since: 2026-10-01, public: true}\n"
  private static let list =
    plan
    + "- {id: note, what: bulletin, every: month, since: 2026-10-01}\n- {id: penalty, what: penalty-published, within: 1 working day}\n"

  @Test func `tells every duty, period by period, in English`() throws {
    let folder = try Self.office(Self.list)
    let run = try Program.run("duties", "--source", folder.path, "--as-of", "2026-11-05")
    #expect(run.status == 0 && run.errors.contains("warning[published-late]") == false)
    #expect(
      run.output == """
        plan  plan-filed  every month, by day 5  since 2026-10-01  public
          2026-10  by 2026-10-05  missing, 31 days over
          2026-11  by 2026-11-05  not yet due

        note  bulletin  every month  since 2026-10-01
          2026-10  by 2026-10-31  missing, 5 days over
          2026-11  by 2026-11-30  not yet due

        penalty  penalty-published  within 1 working day of the decision
          case 2026-0002, decided 2026-10-20  by 2026-10-21  late by 2 days  case 2026-0002 (2026-10-23)

        deadlines-inspection  inspection-published  within 20 working days of the end of the inspection  from `deadlines` of site.yml
          task 2026-q3-enterprise, finished 2026-09-18  by 2026-10-22  met  task 2026-q3-enterprise (2026-10-14)

        2026-11-05: 1 met, 1 late, 2 missing, 2 not yet due, 0 over the number

        """)
  }

  @Test func `speaks Chinese on a Chinese terminal`() throws {
    let folder = try Self.office(Self.list)
    let run = try Program.run("duties", "--source", folder.path, "--as-of", "2026-11-05", locale: "zh_CN.UTF-8")
    #expect(run.status == 0)
    #expect(run.output.contains("plan  检查计划报备  每月，5日前  2026-10-01 起  公开\n  2026-10  期限 2026-10-05  未履行，已过期限 31 日\n"))
    #expect(run.output.hasSuffix("截至 2026-11-05：按期 1，逾期 1，未履行 2，未到期 2，超出 0\n"))
  }

  @Test func `gives one JSON object a line`() throws {
    let folder = try Self.office(Self.list)
    let run = try Program.run("duties", "--source", folder.path, "--as-of", "2026-11-05", "--json")
    let objects = try run.output.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    let keys = [
      "day", "days", "duty", "final", "from", "limit", "open", "period", "record", "records", "state", "unit", "what",
    ]
    #expect(objects.dropLast().allSatisfy { $0.keys.sorted() == keys })
    #expect(
      objects.compactMap { $0["state"] as? String } == ["missing", "not-due", "missing", "not-due", "late", "met"])
    #expect(
      run.output.hasSuffix(
        "{\"as_of\":\"2026-11-05\",\"met\":1,\"late\":1,\"missing\":2,\"not_due\":2,\"surplus\":0}\n"
      ))
    #expect(
      run.output.contains(
        "{\"duty\":\"penalty\",\"what\":\"penalty-published\",\"period\":null,\"record\":\"case 2026-0002\",\"from\":\"2026-10-20\",\"unit\":null,\"limit\":\"2026-10-21\",\"final\":true,\"state\":\"late\",\"day\":\"2026-10-23\",\"days\":2,\"records\":[{\"record\":\"case 2026-0002\",\"day\":\"2026-10-23\"}],\"open\":[]}"
      ))
  }

  @Test func `fails for an error in Content alone`() throws {
    let folder = try Self.office("- {id: plan, what: plan-filed}\n")
    let run = try Program.run("duties", "--source", folder.path)
    #expect(run.status == 1 && run.output.isEmpty)
    #expect(run.errors.contains("Content/duties.yml:1:3: error[missing-for]"))
  }

  @Test func `is summed up by check`() throws {
    let folder = try Self.office(Self.list)
    let run = try Program.run("check", "--source", folder.path, "--as-of", "2026-11-05")
    #expect(run.status == 0 && run.output.contains("duties: 1 late, 2 missing; see gongshi duties\n"))
    let chinese = try Program.run("check", "--source", folder.path, "--as-of", "2026-11-05", locale: "zh_CN.UTF-8")
    #expect(chinese.output.contains("履责：1 期逾期，2 期未履行；详见 gongshi duties\n"))
    let json = try Program.run("check", "--source", folder.path, "--as-of", "2026-11-05", "--json")
    #expect(json.output.contains("\"duties\":{\"late\":1,\"missing\":2,\"surplus\":0}"))
    let quiet = try Program.run("check", "--source", folder.path, "--as-of", "2026-10-04")
    #expect(quiet.status == 0 && !quiet.output.contains("duties:"))
  }
}
