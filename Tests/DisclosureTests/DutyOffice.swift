import Register
import Testing

@testable import Disclosure

/// Registers for duties, and what an evaluation says in one line each.
enum DutyOffice {
  /// An office with two ranked units, a section below one of them, and the holidays of 2026 (国办发明电〔2025〕7号).
  static func register() -> Register {
    func days(_ text: String) -> [Day] { text.split(separator: " ").compactMap { Day("2026-\($0)") } }
    var register = Sample.register()
    register.authorities.append(Sample.authority("east-section", "示例东分局一科"))
    register.authorities[1].isRanked = true
    register.authorities[2].isRanked = true
    register.authorities[3].parent = "east"
    register.calendar.add(
      year: 2026, off: days("01-01 01-02 09-25 10-01 10-02 10-05 10-06 10-07"), work: days("01-04 09-20 10-10"))
    return register
  }

  static func duty(_ kind: DutyKind, _ rhythm: Duty.Rhythm) -> Duty {
    Duty(id: kind.rawValue, kind: kind, rhythm: rhythm)
  }

  static func duty(_ kind: DutyKind, _ rhythm: Duty.Rhythm, _ change: (inout Duty) throws -> Void) rethrows -> Duty {
    var duty = duty(kind, rhythm)
    try change(&duty)
    return duty
  }

  static func penalty(_ decided: String, published: String?, served: String? = nil) throws -> Case {
    var item = try Sample.penalty(decided: decided, published: published)
    item.decision?.served = try served.map(day)
    return item
  }

  static func lenient(_ id: String, _ decided: String, _ authority: String) throws -> Case {
    var item = try Sample.penalty(id, decided: decided, published: nil)
    item.kind = .lenient
    item.authority = authority
    return item
  }

  static func typical(_ id: String, _ quarter: String?, _ submitted: String?, _ authority: String) throws -> Case {
    var item = try Sample.penalty(id)
    item.authority = authority
    item.typical = Typical(
      quarter: try quarter.map { try #require(Quarter($0)) }, submitted: try submitted.map(day), batch: nil,
      batchName: nil, number: nil)
    return item
  }

  static func exposed(_ id: String, published: String?, _ weeks: String...) throws -> Case {
    var item = try Sample.penalty(id, decided: "2026-01-05", published: published)
    item.expose = try weeks.map { try #require(Week($0)) }
    return item
  }

  static func filing(_ date: String, _ unit: String, _ period: String) throws -> Filing {
    Filing(date: try day(date), unit: unit, period: try #require(Period(period)), recipient: nil)
  }

  static func listing(_ from: String?, until: String? = nil) throws -> PositiveListing {
    PositiveListing(
      code: try Sample.code(1), name: "示例", reason: nil, from: try from.map(day), until: try until.map(day))
  }

  /// `2026-W22 [unit] limit state day`, one for each line.
  static func lines(_ duty: Duty, _ register: Register, on text: String) throws -> [String] {
    DutyEvaluation(register: register, day: try day(text)).report(duty).lines.map { line in
      let subject =
        switch line.subject {
        case .period(let period): period.description
        case .decision(let id, _): id
        case .finished(let id, let day): "\(id) \(day)"
        case .inspected(let id, let day): "\(id) inspected \(day)"
        }
      let state =
        switch line.state {
        case .late(let days): "late \(days)"
        case .missing(let days): "missing \(days)"
        case .surplus: "surplus \(line.facts.count)"
        case .met, .notDue: line.state.name
        }
      return [subject, line.unit, "\(line.limit)" + (line.isPending ? "?" : ""), state, line.done?.description]
        .compactMap { $0 }.joined(separator: " ")
    }
  }
}
