import Register

/// The columns of an exposure notice in words, from the facts of a case (曝光台各栏的文字).
struct ExposureWords {
  let item: Case
  let day: Day

  /// The facts of the columns; `nil` for a case that no notice names and that has none of their keys.
  ///
  /// - Parameter words: an author's text as it may be shown.
  func facts(isMasked: Bool, region: String?, words: (String) -> String) -> PublicExposureFacts? {
    guard !item.expose.isEmpty || item.problem != nil || !item.nextSteps.isEmpty || item.party?.address != nil else {
      return nil
    }
    let problem = item.problem ?? item.violations.joined(separator: "；")
    let steps = item.nextSteps.map(words)
    let place = item.party?.address.map(words)
    return PublicExposureFacts(
      place: isMasked ? region : place ?? region, problem: words(problem.isEmpty ? item.title : problem),
      handling: handling, next: next(steps), caution: caution)
  }

  private var isBeforeDecision: Bool { item.kind == .penalty && item.decision == nil }

  private var handling: String {
    var parts = item.knownMeasures.map { measure in
      let amount = measure.kind == .confiscate ? measure.proceeds ?? measure.amount : measure.amount
      let name = measure.kind == .confiscate && measure.proceeds != nil ? "没收违法所得" : measure.kind.chinese
      return name + (amount?.brief ?? "")
    }
    if isBeforeDecision, item.filed.map({ $0 <= day }) ?? false { parts.append("立案调查") }
    if parts.isEmpty { return item.kind == .lenient ? "不予行政处罚" : "依法处理中" }
    return parts.joined(separator: "，")
  }

  /// What has been put right is told rather than what was to be done; then the office's own steps, then the order's limit.
  private func next(_ steps: [String]) -> String? {
    if let corrected = item.corrected, corrected <= day { return "已于\(corrected.chinese)改正" }
    if !steps.isEmpty { return steps.joined(separator: "；") }
    let orders = item.measures.filter { $0.kind == .orderCorrect || $0.kind == .orderDemolish }
    if let due = orders.compactMap(\.due).max() { return "督促在\(due.chinese)前改正，到期复查" }
    if !orders.isEmpty { return "督促改正，依法复查" }
    return isBeforeDecision ? "依法作出处理决定后公布" : nil
  }

  private var caution: String? {
    if isBeforeDecision { return "尚未作出处罚决定" }
    switch item.lastEvent(on: day)?.status {
    case .review: return "当事人已申请行政复议，处罚决定尚不是最终结果"
    case .litigation: return "当事人已提起行政诉讼，处罚决定尚不是最终结果"
    case .effective, .upheld, .changed, .withdrawn, .repaired, nil: return nil
    }
  }
}

extension Case {
  /// What has been imposed or ordered so far: before the decision no penalty, whatever the file foretells.
  var knownMeasures: [Measure] {
    kind == .penalty && decision == nil ? measures.filter { !$0.kind.isPenalty } : measures
  }
}
