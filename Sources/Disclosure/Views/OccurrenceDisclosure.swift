import Register

extension TimeWords {
  /// An occurrence in words; `state` is given for the office's own plans alone.
  func occurrence(_ occurrence: Occurrence, state: PlanState?) -> PublicOccurrence {
    let entry = occurrence.entry
    var cadence: String?
    if case .every(let every) = entry.form { cadence = words(every) }
    return PublicOccurrence(
      kind: occurrence.kind, first: occurrence.first, last: occurrence.last, limit: occurrence.limit,
      about: occurrence.about, activity: entry.activity, what: what(occurrence),
      words: when(occurrence), precision: occurrence.precision, cadence: cadence,
      isSecondReading: occurrence.isSecondReading, state: state)
  }

  /// `开展`, `市级：各分局报送（报执法支队）`.
  private func what(_ occurrence: Occurrence) -> String {
    let entry = occurrence.entry
    let usual = occurrence.isDue && occurrence.kind != .continuous ? "完成" : Activity.work.chinese
    let scope = entry.scope.map { $0 + "：" } ?? ""
    let unit = entry.unit.flatMap { authorities[$0] } ?? ""
    let to = entry.to.flatMap { authorities[$0] }.map { "（报\($0)）" } ?? ""
    return scope + unit + (entry.activity?.chinese ?? usual) + to
  }

  /// When: what goes on after a limit has no words of its own, and of a second reading the plan's own words say more.
  private func when(_ occurrence: Occurrence) -> String {
    let entry = occurrence.entry
    if occurrence.kind == .continuous, entry.thenContinuous { return "持续推进" }
    if occurrence.isSecondReading, let text = entry.text { return text }
    return form(entry)
  }
}
