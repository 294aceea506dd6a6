/// All that the bureau knows (登记簿), read from `Content/` and not yet asked what may be shown.
package struct Register: Sendable {
  package var site: Site
  package var authorities: [Authority] = []
  package var regions: [Region] = []
  package var laws: [Law] = []
  package var items: [InspectionItem] = []
  package var enterprises: [Enterprise] = []
  package var officers: [Officer] = []
  package var positiveList: [PositiveListing] = []
  package var filings: [Filing] = []
  package var calendar = WorkingCalendar()
  package var plans: [Plan] = []
  package var tasks: [InspectionTask] = []
  package var cases: CaseRecords = []
  package var exposures: [Exposure] = []
  package var duties: [Duty] = []
  package var ledgers: [Ledger] = []
  package var indicators: [IndicatorSet] = []
  /// 统计数值 of `statistics/`; `nil` for an office that publishes no statistics.
  package var statistics: [StatisticFigure]?
  package var briefings: [Briefing] = []
  /// 归档版本, in the order of their folders.
  package var archived: [ArchivedBriefing] = []
  /// 信息报送 of `submissions/`; `nil` for an office that keeps none.
  package var submissions: [Submission]?
  package var pages: [Page] = []
  /// 公示记录; `nil` for an office that keeps none.
  package var logbook: Logbook?
  /// Records without a day of publication now, though their files give one (暂不公开).
  package var keptIn: [KeptInRecord] = []
  /// Paths below `Content/static/`, in the order of their bytes.
  package var staticFiles: [String] = []

  package init(site: Site) { self.site = site }
}
