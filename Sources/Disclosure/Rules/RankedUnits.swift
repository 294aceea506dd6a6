import Register

/// The unit of quotas and unit tables to which each authority belongs: itself, or the nearest above it (参评单位).
struct RankedUnits {
  private let units: [String: String]

  init(_ authorities: [Authority]) {
    let known = Dictionary(authorities.map { ($0.id, $0) }) { first, _ in first }
    units = known.compactMapValues { authority in
      var (current, steps) = (authority, 0)
      while !current.isRanked {
        steps += 1
        guard steps < 32, let parent = current.parent.flatMap({ known[$0] }) else { return nil }
        current = parent
      }
      return current.id
    }
  }

  /// The unit of an authority, by their ids.
  subscript(authority: String) -> String? { units[authority] }

  /// The unit that handled a case.
  subscript(item: Case) -> String? { (item.authority ?? item.decision?.authority).flatMap { units[$0] } }
}
