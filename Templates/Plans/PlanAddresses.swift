public import Disclosure
public import Register

extension Address {
  /// 计划日程 of a year: the months with their counts.
  public static func planCalendar(year: Int) -> Address { Address("plans/calendar/\(year)/") }
  /// 计划日程 of a month.
  public static func planCalendar(_ month: Month) -> Address { Address("plans/calendar/\(month)/") }
  /// The calendar to subscribe to (RFC 5545).
  public static let planEvents = Address("plans/calendar/plans.ics")
  /// A plan by unit (按责任单位).
  public static func planUnits(_ plan: String) -> Address { Address("plans/\(plan)/units/") }
  /// A plan by quarter of assessment (按考评节点).
  public static func planNodes(_ plan: String) -> Address { Address("plans/\(plan)/nodes/") }
  /// A plan by type of item (按事项类型).
  public static func planTypes(_ plan: String) -> Address { Address("plans/\(plan)/types/") }
  /// The months of a reproduced plan (时间安排), where they have a page of their own.
  public static func planMonths(_ plan: String) -> Address { Address("plans/\(plan)/calendar/") }
}

extension PublicPlan {
  /// Whether there is a page by unit.
  public var hasUnits: Bool { !unitOrder.isEmpty }
  /// Whether there is a page by quarter of assessment.
  public var hasNodes: Bool { items.contains { !$0.nodes.isEmpty } }
  /// Whether there is a page by type.
  public var hasTypes: Bool { items.contains { $0.type != nil } }
  /// Whether a reproduced plan's months have a page of their own.
  ///
  /// An item takes about 1.1 KB of its plan's page and of the months; with more of them the page would pass 100 KB.
  public var hasMonthPage: Bool { isReproduced && hasMonths && items.count > 50 }
  /// Whether a reproduced plan gives a day at all.
  var hasMonths: Bool { items.contains { $0.parts.contains { !$0.occurrences.isEmpty } } }
}
