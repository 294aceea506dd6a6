import Register

/// Makes batches of typical cases from those that are displayed (典型案例批次).
enum BatchDisclosure {
  /// Newest first; a batch stays when all of its cases have left.
  static func batches(_ register: Register, _ cases: [PublicCase], _ notices: [DepartureNotice]) -> [PublicBatch] {
    guard register.cases.contains(where: { $0.typical?.batch != nil }) else { return [] }
    let departed = Set(notices.map(\.address))
    var names: [String: String] = [:]
    var hasDepartures: Set<String> = []
    var shown: [String: [PublicCase]] = [:]
    for item in cases {
      guard let typical = item.typical, let batch = typical.batch else { continue }
      shown[batch, default: []].append(item)
      if let name = typical.batchName { names[batch] = name }
    }
    for item in register.cases {
      guard let batch = item.typical?.batch, departed.contains(.case(item.id, year: item.year)) else { continue }
      hasDepartures.insert(batch)
    }
    return Set(shown.keys).union(hasDepartures).sorted(by: >).map { batch in
      let lines = (shown[batch] ?? []).sorted {
        ($0.typical?.number ?? .max, $0.id) < ($1.typical?.number ?? .max, $1.id)
      }
      return PublicBatch(
        id: batch, name: names[batch] ?? batch, cases: lines.map(line), hasDepartures: hasDepartures.contains(batch))
    }
  }

  private static func line(_ item: PublicCase) -> PublicBatchCase {
    PublicBatchCase(
      number: item.typical?.number, link: NamedLink(item.title, item.address), authority: item.authority,
      field: item.field, quarter: item.typical?.quarter, published: item.published)
  }
}
