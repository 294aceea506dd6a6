import Diagnostics
import Register

/// A day with the name of what happened on it.
struct NamedDay {
  let name: Term
  let day: Day

  /// `nil` when the day is not known.
  init?(_ name: Term, _ day: Day?) {
    guard let day else { return nil }
    (self.name, self.day) = (name, day)
  }

  /// The problem of a day before another that it should follow; `nil` when it does, or when that one is not known.
  func problem(after earlier: NamedDay?) -> Problem? {
    guard let earlier, day < earlier.day else { return nil }
    return .stageOrder(stage: name, on: "\(day)", previous: earlier.name, previousOn: "\(earlier.day)")
  }
}
