import Disclosure
import Register
import Templates

extension RouteTable {
  /// 履责清单: the current year, each earlier one, and the records of each duty that has some; nothing without public duties.
  mutating func addDuties(_ site: PublicSite, _ frame: Frame) {
    let duties = site.duties
    guard !duties.isEmpty else { return }
    let source = "Content/duties.yml"
    add(.page(.duties, source: source) { frame.dutiesPage(duties, year: nil) })
    for year in DutyPaging.earlierYears(duties, before: site.info.day.year) {
      add(.page(.duties(year: year), source: source) { frame.dutiesPage(duties, year: year) })
    }
    for duty in duties where duty.isPerRecord {
      for number in 1...Paging.pages(duty.lines.count) {
        add(
          .page(Paging.address(.duty(duty.id), page: number), source: "\(source) (\(duty.id))") {
            frame.dutyPage(duty, page: number)
          })
      }
    }
    add(.file(Address.dutyTable.path) { Tables.duties(duties) })
  }
}

extension Tables {
  static func duties(_ duties: [PublicDuty]) -> [UInt8] {
    var table = CSV(["编号", "事项", "要求", "依据", "期间或记录", "期限", "期限待定", "公开或完成日期"])
    for duty in duties {
      for line in duty.lines {
        table.add([
          duty.id, duty.name, duty.rule, duty.basis?.name, line.subject.name, line.limit.description,
          line.isPending ? "是" : "否", line.done?.description,
        ])
      }
    }
    return table.bytes
  }
}
