import Diagnostics
import Platform
import Register
import Testing

@testable import Attachments
@testable import Disclosure

@Suite struct `The files of a case` {
  /// The codes and places of what is wrong, and the reasons of allowances that were used.
  static func check(
    _ files: [String], reviewed: String? = nil, allow: [(String, String)] = [], forbidden: [String] = []
  ) async throws -> (problems: [String], uses: [String]) {
    let attachments = files.map { Attachment(file: $0, name: nil, path: $0, reviewed: reviewed.flatMap { Day($0) }) }
    let screening = CaseScreening(
      record: "2026-0001", file: "2026-0001.md", line: 1, attachments: attachments, forbidden: forbidden,
      allowances: allow.enumerated().map { Allowance(text: $1.0, reason: $1.1, line: 20 + $0) }, uses: [])
    let day = try #require(Day("2026-06-01"))
    let result = await AttachmentCheck.check([screening], Files.register(), on: day, root: Files.folder, jobs: 2)
    return (
      result.diagnostics.map { "\($0.place) \($0.severity.rawValue) \($0.problem.code)" },
      result.uses.map { "\($0.place) \($0.part?.english ?? "") \($0.kind?.rawValue ?? "name") \($0.reason)" }
    )
  }

  @Test func `are published when they can be read and hold nothing private`() async throws {
    let found = try await Self.check(["clean.pdf", "clean.xlsx", "clean.ofd", "clean.csv"])
    #expect(found.problems.isEmpty && found.uses.isEmpty)
  }

  /// A camera writes where it stood; what the picture shows is why the office chose it.
  @Test func `and pictures of a notice are looked into, but for what they show`() async throws {
    var register = Files.register()
    var notice = Exposure(week: try #require(Week("2026-W23")), origin: Origin(file: "2026-w23.md", line: 1))
    notice.images = ["plain.jpg", "plain.png", "camera.jpg", "exif.png"].map {
      ExposureImage(file: $0, alt: "示例", caseID: nil, path: $0)
    }
    register.exposures = [notice]
    let day = try #require(Day("2026-06-08"))
    let found = await AttachmentCheck.check([], register, on: day, root: Files.folder, jobs: 2).diagnostics
    #expect(Set(found.map(\.place.file)) == ["camera.jpg", "exif.png"])
    #expect(found.allSatisfy { $0.severity == .error })
  }

  @Test(
    arguments: [
      (
        nil,
        ["plain.png error attachment-unread", "scan.pdf error attachment-unread", "scan.pdf error attachment-unread"]
      ),
      ("2026-05-31", []), ("2026-06-01", []),
      (
        "2026-06-02",
        ["plain.png error attachment-unread", "scan.pdf error attachment-unread", "scan.pdf error attachment-unread"]
      ),
    ] as [(String?, [String])])
  func `that no program can read need a review that has been made`(reviewed: String?, problems: [String]) async throws {
    #expect(try await Self.check(["plain.png", "scan.pdf"], reviewed: reviewed).problems == problems)
  }

  @Test func `hold nothing private after a review either, as far as it can be read`() async throws {
    let found = try await Self.check(["phone.pdf", "author.pdf", "words.png"], reviewed: "2026-05-01")
    #expect(
      found.problems == [
        "phone.pdf error attachment-private-value", "author.pdf error attachment-metadata",
        "words.png error attachment-private-value", "words.png error attachment-private-value",
        "words.png error attachment-metadata",
      ])
  }

  @Test func `may hold what the case allows, which is listed with its reason and without the value`() async throws {
    let found = try await Self.check(
      ["phone.pdf", "author.pdf"], allow: [("13900000000", "对外公布的值班手机"), ("张示例", "署名作者")], forbidden: ["张示例"])
    #expect(found.problems.isEmpty)
    #expect(
      found.uses == [
        "phone.pdf page 2 name 署名作者", "phone.pdf page 2 mobilePhone 对外公布的值班手机",
        "author.pdf the author field name 署名作者",
      ])
  }

  @Test func `leave a warning for an allowance that nothing needs`() async throws {
    let found = try await Self.check(["phone.pdf"], allow: [("13900000000", "公开"), ("13900000001", "公开")])
    #expect(found.problems == ["2026-0001.md:21 warning allowance-unused"])
  }

  @Test func `are of few kinds`() async throws {
    #expect(try await Self.check(["form.docx"]).problems == ["form.docx error attachment-type"])
  }

  @Test func `do not name a masked party`() async throws {
    let found = try await Self.check(["clean.pdf"], forbidden: ["示例澄溪化工"])
    #expect(found.problems == ["clean.pdf error attachment-masked-name"])
  }
}

@Suite struct `Another program` {
  @Test func `gives what it writes`() {
    #expect(ChildProcess.run("printf", ["%s", "a; echo b"], seconds: 10) == .output(Array("a; echo b".utf8)))
  }

  @Test func `that is not there is missed`() {
    #expect(ChildProcess.run("gongshi-no-such-program", [], seconds: 10) == .missing)
  }

  @Test func `that fails gives nothing`() {
    #expect(ChildProcess.run("false", [], seconds: 10) == .failed)
  }

  @Test func `is stopped when its time is over`() {
    #expect(ChildProcess.run("sleep", ["60"], seconds: 0) == .late)
  }
}
