public import Register

/// All that the site shows on a day: masked, unexpired, counted; no raw value is in it (公开内容).
public struct PublicSite: Sendable {
  /// 站点信息.
  public let info: SiteInfo
  /// The last day on which the site is right without a new build; `nil` when nothing is known to change it.
  public let validThrough: Day?
  /// Own plans first, then reproduced ones.
  public let plans: [PublicPlan]
  /// Published tasks, newest first.
  public let tasks: [PublicTask]
  /// Announced tasks that are not published yet, newest first.
  public let announcedTasks: [AnnouncedTask]
  /// Quarters with tasks, newest first.
  public let quarters: [PublicQuarter]
  /// Years with tasks, newest first.
  public let inspectionYears: [PublicInspectionYear]
  /// 抽查比例进度.
  public let coverage: [Coverage]
  /// By code.
  public let enterprises: [PublicEnterprise]
  /// Newest publication first.
  public let cases: [PublicCase]
  /// 典型案例批次, newest first.
  public let batches: [PublicBatch]
  /// 曝光台, the newest week first.
  public let exposures: [PublicExposure]
  /// What stands where records were.
  public let notices: [DepartureNotice]
  /// 履责清单: the duties marked public.
  public let duties: [PublicDuty]
  /// 法律法规, in the order of the registry.
  public let laws: [PublicLaw]
  /// 一单两库.
  public let registry: RegistrySummary
  /// 整改台账.
  public let ledgers: [PublicLedger]
  /// 指标, the newest year first.
  public let indicators: [PublicIndicators]
  /// 执法统计; `nil` for an office that publishes none.
  public let statistics: PublicStatistics?
  /// 简报、通报、新闻发布, the newest first.
  public let briefings: [PublicBriefing]
  /// Free pages in their order.
  public let pages: [PublicPage]
  /// Files that are copied through.
  public let files: [PublicFile]
  /// Texts that look private but are not: the office's own contacts, and what a record allows with a reason.
  public let exemptions: [String]
  /// 更正与撤下, newest first; `nil` for an office that keeps no record of what it published.
  public let changes: [PublicChange]?
}
