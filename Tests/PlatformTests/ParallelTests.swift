import Platform
import Synchronization
import Testing

@Suite struct `Work in parallel` {
  @Test(arguments: 1...8, [0, 1, 2, 7, 255, 256, 257, 2047, 2048, 2049, 10_000])
  func `gives every result once and in order`(jobs: Int, count: Int) async {
    #expect(await Parallel.map(count: count, jobs: jobs) { $0 * 3 } == (0..<count).map { $0 * 3 })
    let runs = await Parallel.mapRuns(count: count, jobs: jobs) { $0 }
    #expect(runs.flatMap { Array($0) } == Array(0..<count))
    #expect(runs.allSatisfy { !$0.isEmpty && $0.count <= 256 })
  }

  @Test func `gives the same when the first piece is the slowest`() async {
    let found = await Parallel.map(count: 1000, jobs: 4) { index in
      (0..<(index < 10 ? 20_000 : 1)).reduce(index) { $0 ^ ($1 & 0) }
    }
    #expect(found == Array(0..<1000))
  }

  @Test func `calls for each index once`() async {
    let calls = Mutex([Int](repeating: 0, count: 5000))
    _ = await Parallel.map(count: 5000, jobs: 8) { index in calls.withLock { $0[index] += 1 } }
    #expect(calls.withLock { $0 }.allSatisfy { $0 == 1 })
  }

  @Test func `has at least one processor`() { #expect(Parallel.processors >= 1) }
}
