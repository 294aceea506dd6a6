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

  /// The problem of a day before another that it should not precede; `nil` when it does not, or when that one is not known.
  func problem(notBefore earlier: NamedDay?) -> Problem? {
    guard let earlier, day < earlier.day else { return nil }
    return .stageOrder(stage: name, on: "\(day)", previous: earlier.name, previousOn: "\(earlier.day)")
  }

  /// The problem of a day that should come after another, and not fall on it either.
  func problem(after earlier: NamedDay?) -> Problem? {
    guard let earlier, day == earlier.day else { return problem(notBefore: earlier) }
    return .notAfter(stage: name, previous: earlier.name, on: "\(day)")
  }
}

extension Record {
  /// Reports the day of a key before that of another, at its own place; nothing when one of them is not known.
  func require(_ field: Field<Day>, _ day: Day?, notBefore other: Field<Day>, _ earlier: Day?) {
    guard let day, let earlier, day < earlier else { return }
    report(NamedDay(field.erased.key, day)?.problem(notBefore: NamedDay(other.erased.key, earlier)), at: field)
  }

  /// Reports the day of a key that is not after that of another, at its own place.
  func require(_ field: Field<Day>, _ day: Day?, after other: Field<Day>, _ earlier: Day?) {
    guard let day, let earlier, day <= earlier else { return }
    report(NamedDay(field.erased.key, day)?.problem(after: NamedDay(other.erased.key, earlier)), at: field)
  }

  /// Reports a problem, when there is one, at the place of a key.
  func report<Value>(_ problem: Problem?, at field: Field<Value>) {
    if let problem { reading.report(.error(problem, at: place(of: field))) }
  }
}

extension Reading {
  /// Reports a period that ends before it begins.
  func requirePeriod(from: Day, to: Day?, at node: Node) {
    if let to, to < from { report(.reversedPeriod(from: "\(from)", to: "\(to)"), at: node) }
  }
}
