import Testing

/// A draw from the frozen pool to its repetition, as an office makes it (docs/draws.md).
@Suite struct `gongshi draw` {
  private static let file = "Content/inspections/2026/2026-q4-all.yml"

  /// A new office with a task that is still to be drawn.
  private static func office() throws -> TestFolder {
    let folder = try TestFolder.office()
    try folder.write(
      file,
      """
      id: 2026-q4-all
      name: 示例抽查   # 抽取前
      authority: team
      quota: [{class: key, value: 100%}, {class: general, value: 10%}]
      window: {from: 2026-10-12, to: 2026-11-06}

      """)
    return folder
  }

  private static func draw(_ folder: TestFolder, _ arguments: String..., on day: String) throws -> Program.Result {
    try Program.run(["draw", "--source", folder.path, "--as-of", day] + arguments)
  }

  @Test func `freezes, draws, keeps the seed until the window has ended, and repeats`() throws {
    let folder = try Self.office()
    #expect(try Self.draw(folder, "--task", "2026-q4-all", "--freeze", on: "2026-10-09").status == 0)
    let frozen = try folder.text(Self.file)
    #expect(frozen.contains("name: 示例抽查   # 抽取前\n") && frozen.contains("pool_sha256: "))
    #expect(!frozen.contains("seed:") && !frozen.contains("drawn:"))
    #expect(try Self.draw(folder, "--task", "2026-q4-all", "--entropy", "4 1 7", on: "2026-10-10").status == 0)
    #expect(try Self.draw(folder, "--task", "2026-q4-all", on: "2026-10-10").errors.contains("drawn already"))
    #expect(try Self.draw(folder, "--reveal", "2026-q4-all", on: "2026-11-06").status == 1)
    #expect(try Self.draw(folder, "--reveal", "2026-q4-all", on: "2026-11-07").status == 0)
    let verified = try Self.draw(folder, "--verify", "2026-q4-all", on: "2026-11-07")
    #expect(verified.status == 0 && verified.output.contains("repeated: "))
    #expect(try Program.run("check", "--source", folder.path, "--as-of", "2026-11-07").status == 0)
  }

  @Test func `in one step leaves its lists in the office alone, and tells a pool that was touched`() throws {
    let folder = try Self.office()
    #expect(try Self.draw(folder, "--task", "2026-q4-all", on: "2026-10-10").status == 0)
    #expect(folder.has("office/draws/2026-q4-all/objects.csv") && folder.has("office/draws/2026-q4-all/seed.txt"))
    let pool = "Content/inspections/2026/2026-q4-all-pool.csv"
    try folder.replace("示例甲印染有限公司", with: "示例甲印染厂", in: pool)
    let verified = try Self.draw(folder, "--verify", "2026-q4-all", on: "2026-10-10")
    #expect(verified.status == 1 && verified.errors.contains("not the one that was frozen"))
  }

  @Test func `names the task that was probably meant, and refuses two steps at once`() throws {
    let folder = try Self.office()
    #expect(
      try Self.draw(folder, "--task", "2026-q4-al", on: "2026-10-10").errors.contains("did you mean `2026-q4-all`?"))
    #expect(try Self.draw(folder, "--task", "a", "--verify", "b", on: "2026-10-10").status == 64)
  }
}
