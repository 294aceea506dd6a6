import Diagnostics
import Disclosure
import Foundation
import Press
import Register
import Testing

/// The exposure notices of the sample on the days on which cases leave it.
@Suite struct `The notices of the sample city` {
  private static func files(_ register: Register, on day: Day) async throws -> [String: Data] {
    let result = await Disclosure.publish(register, on: day, jobs: 2)
    let output = FileManager.default.temporaryDirectory.appending(path: "gongshi-exposures-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: output) }
    let outcome = try await Press.publish(result.site, root: SampleSite.root, destination: output.path, jobs: 2)
    #expect(!outcome.diagnostics.hasErrors && !outcome.diagnostics.contains { $0.problem.code == "broadcast-length" })
    return try SampleSite.read(output).filter { $0.key.hasPrefix("exposures/") }
  }

  /// As of the sample's day, before and after a term ends, and when most have ended.
  @Test(arguments: ["2026-09-02", "2026-09-03", "2026-11-15", "2026-11-16", "2027-05-20", "2028-06-01"])
  func `hold nothing of a case that is not displayed, in no byte`(text: String) async throws {
    let register = try await SampleSite.built().register
    let day = try #require(Day(text))
    let files = try await Self.files(register, on: day)
    let shown = Set(await Disclosure.publish(register, on: day, jobs: 2).site.cases.map(\.id))
    // An index number, such as …/2026-00101, is not the id that its digits begin with.
    let everything = files.values.map { String(decoding: $0, as: UTF8.self).lowercased() }.joined()
      .replacing(/11000000000000000u\/\d{4}-\d{5}/, with: "")
    var looked = 0
    for item in register.cases where !item.expose.isEmpty && !shown.contains(item.id) {
      let party = try #require(item.party)
      // An enterprise stays where another of its cases is displayed.
      let isElsewhere = register.cases.contains { $0.party?.name == party.name && shown.contains($0.id) }
      let values = [
        isElsewhere ? nil : party.name, isElsewhere ? nil : party.code?.text, party.representative,
        item.decision?.number, item.id, item.problem,
      ].compactMap { $0 }
      for value in values {
        looked += 1
        #expect(!everything.contains(value.lowercased()), "\(text): \(item.id): \(value)")
      }
    }
    #expect(looked > 0)
  }

  @Test func `stand at every week that a displayed case names, with their three copies`() async throws {
    let built = try await SampleSite.built()
    let weeks = Set(built.site.cases.flatMap(\.weeks))
    #expect(weeks.count > 35 && weeks == Set(built.site.exposures.filter { !$0.rows.isEmpty }.map(\.week)))
    for notice in built.site.exposures where !notice.isOver {
      for name in ["index.html", "wechat.html", "press.txt", "broadcast.txt"] {
        #expect(built.files[Address.exposure(notice.week).path + name] != nil, "\(notice.week) \(name)")
      }
    }
    #expect(built.files["exposures/2026/exposures.csv"] != nil && built.files["exposures/feed.xml"] != nil)
  }

  @Test func `say that no decision has been made in every copy of a case before its decision`() async throws {
    let built = try await SampleSite.built()
    let item = try #require(built.site.cases.first { $0.isBeforeDecision && !$0.weeks.isEmpty })
    for name in ["index.html", "wechat.html", "press.txt", "broadcast.txt"] {
      let path = Address.exposure(try #require(item.weeks.first)).path + name
      let text = String(decoding: try #require(built.files[path]), as: UTF8.self)
      #expect(text.contains("尚未作出处罚决定"), "\(path)")
      #expect(!text.contains("郤垣舟"), "\(path)")
    }
  }

  @Test func `ask the office to take down what has left`() async throws {
    let register = try await SampleSite.built().register
    let open = Disclosure.openTakedowns(register, on: try #require(register.site.asOf))
    #expect(open.map(\.id) == ["2025-0033", "2026-0050", "2026-0056"])
    #expect(open.last?.copies.map(\.source) == ["exposure 2026-W21"])
  }
}
