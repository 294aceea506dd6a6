import Diagnostics
import Disclosure
import Foundation
import Register
import Testing

/// The sample city's records are shown, or not, as an independent computation expects.
@Suite struct `The sample city` {
  @Test func `has no errors`() async throws {
    let diagnostics = try await SampleSite.built().diagnostics
    #expect(!diagnostics.hasErrors)
  }

  @Test func `shows each case exactly as its days and tier ask`() async throws {
    let built = try await SampleSite.built()
    let shown = Dictionary(uniqueKeysWithValues: built.site.cases.map { ($0.id, $0) })
    let notices = Set(built.site.notices.map(\.address))
    let rows = try SampleSite.facts("cases-expected.csv")
    #expect(rows.count == built.register.cases.count)
    for row in rows {
      let id = try #require(row["id"])
      let record = try #require(built.register.cases.first { $0.id == id })
      let address = Address.case(id, year: record.year)
      switch row["shown"] {
      case "yes":
        let item = try #require(shown[id], "\(id) should be shown")
        #expect(item.displayEnds?.description ?? "" == row["until"], "\(id)")
      case "notice": #expect(shown[id] == nil && notices.contains(address), "\(id) should have left a notice")
      default:
        #expect(shown[id] == nil && !notices.contains(address), "\(id) should not exist")
        #expect(built.files[address.file] == nil)
      }
    }
  }

  @Test func `covers every kind, tier and state`() async throws {
    let cases = try await SampleSite.built().register.cases
    #expect(cases.count >= 30)
    #expect(Set(cases.map(\.kind)) == Set(CaseKind.allCases))
    #expect(Set(cases.compactMap(\.tier)).isSuperset(of: [.minor, .general, .serious]))
    #expect(
      Set(cases.flatMap(\.history).map(\.status)).isSuperset(of: [
        .review, .litigation, .upheld, .changed, .withdrawn, .repaired,
      ]))
    let measures = cases.flatMap(\.measures)
    #expect(Set(measures.map(\.kind)) == Set(MeasureKind.allCases))
    // Extended, and lifted before its end.
    #expect(measures.contains { $0.kind == .seize && $0.extended != nil && $0.lifted != nil })
    #expect(measures.contains { $0.kind == .restrictProduction && $0.lifted != nil })
    #expect(Set(cases.compactMap(\.lenient?.ground)) == Set(LenientGround.allCases))
    #expect(cases.contains { $0.party?.isMinor == true })
    #expect(cases.contains { $0.party?.name.hasPrefix("欧阳") == true })
    #expect(cases.count { $0.body.contains("| ---") || $0.body.contains("|---") || $0.body.contains("| :--") } >= 20)
  }

  @Test func `has enough enterprises, with valid codes that cannot be real`() async throws {
    let register = try await SampleSite.built().register
    #expect(register.enterprises.count >= 60)
    for enterprise in register.enterprises {
      let area = enterprise.code.text.dropFirst(2).prefix(6)
      #expect(area == "000000", "\(enterprise.code)")
      #expect(enterprise.name.hasPrefix("示例"))
    }
  }

  @Test func `draws each quarter for the four matters`() async throws {
    let ids = Set(try await SampleSite.built().register.tasks.map(\.id))
    for quarter in 1...4 {
      for matter in ["construction", "enterprise", "vehicle", "trading"] {
        #expect(ids.contains("2026-q\(quarter)-\(matter)"))
      }
    }
  }
}

/// Nothing that must stay inside is in any byte of the site.
@Suite struct `Private values` {
  static let files = ["private-values-cases.csv", "private-values-inspections.csv", "private-values-plans.csv"]

  @Test(arguments: files)
  func `planted in the sample are in no file`(name: String) async throws {
    let built = try await SampleSite.built()
    let values = try SampleSite.facts(name).compactMap { $0["value"] }
    #expect(!values.isEmpty)
    let content = try SampleSite.read(URL(filePath: SampleSite.root + "/Content")).values.map { $0 }
    for value in values {
      let needle = Data(value.utf8)
      #expect(content.contains { $0.range(of: needle) != nil }, "\(value) is not planted, so the test proves nothing")
      for (path, bytes) in built.files {
        #expect(bytes.range(of: needle) == nil, "\(value) is in \(path)")
        if value.utf8.allSatisfy({ $0 < 0x80 }) {
          #expect(bytes.range(of: Data(value.lowercased().utf8)) == nil, "\(value) is in \(path)")
        }
      }
    }
  }

  @Test func `of drawn objects stay inside until the window has passed`() async throws {
    let built = try await SampleSite.built()
    let day = built.site.info.day
    let open = built.register.tasks.filter { task in task.windowTo.map { $0 >= day } ?? false }
    #expect(!open.isEmpty)
    #expect(Set(open.map { $0.announced != nil }) == [true, false])
    for task in open {
      // An announced one has its page and nothing else; whom it names is asked of every byte above and on every day.
      let page = "inspections/\(task.id)/index.html"
      let files = built.files.filter { $0.key.contains(task.id) }
      #expect(files.keys.sorted() == (task.announced == nil ? [] : [page]))
      for name in task.frozen.map(\.name) + task.results.map(\.name) {
        #expect(files[page]?.range(of: Data(name.utf8)) == nil, "\(name) is in \(page)")
      }
    }
  }
}
