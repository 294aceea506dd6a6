import Testing

@Suite struct `What a case allows` {
  private static let file = "Content/cases/2026/2026-0002.md"

  private static func office() throws -> TestFolder {
    let folder = try TestFolder.office()
    let text = try folder.text(file)
    let parts = text.components("\n---\n")
    try folder.write(
      file, parts[0] + "\nallow: [{text: \"13900000000\", reason: 对外值班手机}]\n---\n值班13900000000。\n" + parts[1])
    return folder
  }

  @Test func `is listed by check, without the value`() throws {
    let folder = try Self.office()
    let run = try Program.run("check", "--source", folder.path, "--as-of", "2026-11-22")
    let line = try #require(run.output.split(separator: "\n").first { $0.hasPrefix("allowed in ") })
    #expect(line.hasPrefix("allowed in 2026-0002: a mobile phone number at \(Self.file):"))
    #expect(line.hasSuffix("because: 对外值班手机"))
    #expect(!(run.output + run.errors).contains("13900000000"))
  }

  @Test func `is listed as JSON`() throws {
    let folder = try Self.office()
    let run = try Program.run("check", "--json", "--source", folder.path, "--as-of", "2026-11-22")
    #expect(run.output.contains("{\"allowed\":\"2026-0002\",\"place\":\"\(Self.file):"))
    #expect(!(run.output + run.errors).contains("13900000000"))
  }
}

extension String {
  /// The text before and after the first `separator`.
  fileprivate func components(_ separator: String) -> [String] {
    guard let range = firstRange(of: separator) else { return [self, ""] }
    return [String(self[..<range.lowerBound]), String(self[range.upperBound...])]
  }
}
