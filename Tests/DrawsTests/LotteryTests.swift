import Register
import Testing

@testable import Draws

/// The digests were computed by another program for SHA-256, from the description of the algorithm alone.
@Suite struct `A draw that anyone can repeat` {
  private static let seed = String(repeating: "00", count: 31) + "2a"
  private static let pool = Array("序号,抽查对象,统一社会信用代码,所属区域,监管类别\n1,示例甲化工厂,91000000MA0000001R,,重点\n".utf8)
  private static let poolDigest = "7071f0f0cf984066e621eca102973280f6ba65b0aee457d2cc06ee4ddc2bf75c"

  @Test func `has digests that another program computes too`() {
    #expect(Lottery.digest(Self.pool) == Self.poolDigest)
    #expect(
      Lottery.commitment(poolDigest: Self.poolDigest, seed: Self.seed)
        == "c7a53f53fc5fa0a04566a62c36d57b39dda8ea91897e6b1c788ee50959c57ce3")
    let ticket = Lottery.ticket(
      of: "91000000MA0000001R", seed: Self.seed, entropy: "福彩3D 2026280期 4 1 7", poolDigest: Self.poolDigest)
    #expect(ticket == "bae487084f2959353a68b1fe26a8ea25437f85095ed9d9d29053393743d558cb")
  }

  private static func rows(_ count: Int, _ objectClass: (Int) -> ObjectClass? = { _ in nil }) -> [(
    name: String, key: String, objectClass: ObjectClass?
  )] {
    (1...count).map { ("企业\($0)", "企业\($0)", objectClass($0)) }
  }

  private static func drawn(
    _ rows: [(name: String, key: String, objectClass: ObjectClass?)], _ quotas: [DrawQuota], count: Int? = nil,
    seed: String = String(repeating: "cd", count: 32), entropy: String = ""
  ) -> [String] {
    DrawResult(
      pool: rows, quotas: quotas, count: count, seed: seed, entropy: entropy,
      poolDigest: String(repeating: "ab", count: 32)
    ).objects.map(\.key)
  }

  @Test func `takes the objects with the smallest tickets`() {
    let all = DrawQuota(objectClass: nil, value: .number(Decimal(5)))
    #expect(Self.drawn(Self.rows(20), [all]) == ["企业3", "企业5", "企业8", "企业10", "企业18"])
    #expect(Self.drawn(Self.rows(20), [], count: 5) == ["企业3", "企业5", "企业8", "企业10", "企业18"])
  }

  @Test func `takes of each class what its quota says, rounded up`() throws {
    let rows = Self.rows(69) { $0 <= 12 ? .key : .general }
    let quotas = [
      DrawQuota(objectClass: .key, value: try #require(Amount("100%"))),
      DrawQuota(objectClass: .general, value: try #require(Amount("10%"))),
    ]
    let drawn = Set(Self.drawn(rows, quotas))
    #expect(rows.filter { drawn.contains($0.key) && $0.objectClass == .key }.count == 12)
    #expect(rows.filter { drawn.contains($0.key) && $0.objectClass == .general }.count == 6)
  }

  @Test func `depends on the public number and on nothing of the order of the pool`() {
    let all = [DrawQuota(objectClass: nil, value: .number(Decimal(5)))]
    #expect(Set(Self.drawn(Self.rows(20).reversed(), all)) == Set(Self.drawn(Self.rows(20), all)))
    #expect(Self.drawn(Self.rows(20), all, entropy: "1") != Self.drawn(Self.rows(20), all))
  }

  /// In 2000 draws of 5 from 20 each object is expected 500 times; the bounds are five standard deviations (±97) wide.
  @Test func `gives every object the same chance`() {
    var counts: [String: Int] = [:]
    let all = [DrawQuota(objectClass: nil, value: .number(Decimal(5)))]
    for seed in 0..<2000 {
      for object in Self.drawn(Self.rows(20), all, seed: "seed \(seed)") { counts[object, default: 0] += 1 }
    }
    #expect(counts.count == 20 && counts.values.allSatisfy { (403...597).contains($0) }, "\(counts)")
  }

  @Test func `sends two officers to each object, in turn`() throws {
    let objects = DrawResult(
      pool: Self.rows(9), quotas: [], count: 9, seed: "1", entropy: "", poolDigest: "2"
    ).objects
    let officers = (1...5).map { Officer(name: "甲\($0)", card: "\($0)", authority: "team", speciality: nil) }
    let teams = try #require(Assignment(objects, officers: officers, seed: "1", entropy: "", poolDigest: "2")).teams
    #expect(teams.count == 9 && teams.allSatisfy { Set($0.officers.map(\.card)).count == 2 })
    let work = Dictionary(grouping: teams.flatMap(\.officers), by: \.card).mapValues(\.count)
    #expect(work.values.allSatisfy { (3...4).contains($0) })
    #expect(Assignment(objects, officers: [officers[0]], seed: "1", entropy: "", poolDigest: "2") == nil)
  }
}
