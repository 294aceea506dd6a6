import Testing

/// What the types promise: the marked lines of the snippets do not compile, and everything around them does.
@Suite struct `Code that would break a promise` {
  static let mark = "  // expect: "
  static let outside = ["Markup.swift", "Records.swift", "Made.swift", "Quantities.swift"]

  /// The lines that must not compile, with a part of the message.
  static func expectations(_ text: String) -> [Int: String] {
    var result: [Int: String] = [:]
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if let range = line.firstRange(of: mark) { result[index + 1] = String(line[range.upperBound...]) }
    }
    return result
  }

  @Test(arguments: outside)
  func `does not compile, for the reason that is meant`(name: String) throws {
    let text = try #require(try Compiler.snippets("Outside")[name])
    let expected = Self.expectations(text)
    #expect(expected.count >= 4)
    let errors = Dictionary(grouping: try Compiler.errors(in: text, named: name), by: \.line)
    for (line, part) in expected.sorted(by: { $0.key < $1.key }) {
      let messages = errors[line]?.map(\.message) ?? []
      #expect(messages.contains { $0.contains(part) }, "\(name):\(line) expects \(part), found \(messages)")
    }
    #expect(Set(errors.keys).subtracting(expected.keys).sorted() == [], "\(name) has errors that are not expected")
  }

  @Test(arguments: outside)
  func `is the only thing that does not compile`(name: String) throws {
    let text = try #require(try Compiler.snippets("Outside")[name])
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
      $0.contains(Self.mark) ? "" : String($0)
    }
    #expect(try Compiler.errors(in: lines.joined(separator: "\n"), named: name) == [])
  }

  @Test func `is fine inside the package, where records may be named`() throws {
    for (name, text) in try Compiler.snippets("Inside") {
      #expect(try Compiler.errors(in: text, named: name, packageName: Compiler.packageName) == [])
      #expect(try !Compiler.errors(in: text, named: name).isEmpty)
    }
  }

  @Test func `has no snippet that is not tried`() throws {
    #expect(try Compiler.snippets("Outside").keys.sorted() == Self.outside.sorted())
  }
}
