/// Values to reach in a year and the values reached: water, air, soil (环境质量指标; S44).
package struct IndicatorSet: Hashable, Sendable {
  package var id: String
  package var title: String?
  package var year: Int
  package var source: String?
  package var visibility: Visibility?
  package var published: Day?
  package var notes: [String] = []
  package var items: [Indicator]
  package var origin: Origin

  package init(id: String, year: Int, items: [Indicator], origin: Origin) {
    self.id = id
    self.year = year
    self.items = items
    self.origin = origin
  }
}

/// One value to reach, as ez24-g1 has them (指标).
package struct Indicator: Hashable, Sendable {
  package var id: String
  package var name: String
  package var unit: String?
  package var comparator: Comparator
  package var target: Amount?
  package var hedge: String?
  package var scope: String?
  package var note: String?
  /// In the order of the file.
  package var values: [IndicatorValue] = []
  package var line: Int

  package init(id: String, name: String, comparator: Comparator, target: Amount?, line: Int) {
    self.id = id
    self.name = name
    self.comparator = comparator
    self.target = target
    self.line = line
  }
}

/// What was measured in a period (指标值); known when the period has ended.
package struct IndicatorValue: Hashable, Sendable {
  package var period: Period
  package var value: Amount

  package init(period: Period, value: Amount) {
    self.period = period
    self.value = value
  }
}

extension Indicator {
  /// The values whose period has ended before `day`, oldest first; of two that end together the longer one last, because it
  /// says more.
  package func known(on day: Day) -> [IndicatorValue] {
    values.filter { $0.period.last < day }.sorted {
      ($0.period.last, $1.period.first) < ($1.period.last, $0.period.first)
    }
  }
}
