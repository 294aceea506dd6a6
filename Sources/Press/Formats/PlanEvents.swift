import Disclosure
import Markup
import Register
import Templates

/// The dated times of the office's own plans as a calendar to subscribe to (计划日程订阅).
///
/// It holds nothing that changes by itself from day to day: an event has no state, and its stamp is the day of the plan's
/// document. What goes on all the time, daily or weekly has no event.
enum PlanEvents {
  static func bytes(_ calendar: PlanCalendar, _ frame: Frame) -> [UInt8] {
    var file = CalendarFile()
    file.add("BEGIN", raw: "VCALENDAR")
    file.add("VERSION", raw: "2.0")
    file.add("PRODID", raw: "-//Gongshi//Plans//ZH")
    file.add("CALSCALE", raw: "GREGORIAN")
    file.add("METHOD", raw: "PUBLISH")
    file.add("NAME", "\(frame.site.name)：计划日程")
    file.add("X-WR-CALNAME", "\(frame.site.name)：计划日程")
    file.add("REFRESH-INTERVAL;VALUE=DURATION", raw: "P1D")
    var names: [String: Int] = [:]
    for entry in calendar.events {
      let name = name(entry)
      let count = names[name, default: 0] + 1
      names[name] = count
      add(entry, uid: count == 1 ? name : "\(name).\(count)", to: &file, frame)
    }
    file.add("END", raw: "VCALENDAR")
    return file.bytes
  }

  private static func add(_ entry: PlanCalendar.Entry, uid: String, to file: inout CalendarFile, _ frame: Frame) {
    let (plan, item, part, occurrence) = (entry.plan, entry.item, entry.part, entry.occurrence)
    let (first, last) = (occurrence.limit ?? occurrence.first, occurrence.end)
    let stamp = plan.document?.published ?? plan.document?.issued ?? Period.year(plan.year).first
    let units = (part.units.isEmpty ? item : part).units.map { "\($0.name)（\($0.role.chinese)）" }
    let step = entry.partPath.isEmpty ? "" : part.number.map { "（\($0)）" } ?? ""
    let second = occurrence.isSecondReading ? "（另一理解）" : ""
    let lines = [
      "\(occurrence.what)：\(occurrence.words)\(second)", entry.partPath.isEmpty ? nil : part.heading,
      units.isEmpty ? nil : "责任单位：\(units.joined(separator: "、"))", plan.title,
    ]
    file.add("BEGIN", raw: "VEVENT")
    file.add("UID", "\(uid)@\(frame.site.origin.split(separator: "/").last ?? "gongshi")")
    file.add("DTSTAMP", raw: "\(compact(stamp))T000000Z")
    file.add("DTSTART;VALUE=DATE", raw: compact(first))
    // The day after the last one: an end is exclusive (RFC 5545, 3.6.1).
    file.add("DTEND;VALUE=DATE", raw: compact(last.advanced(by: 1)))
    file.add("SUMMARY", "\(item.heading)\(step)：\(occurrence.what)\(occurrence.limit == nil ? "" : "时限")\(second)")
    file.add("DESCRIPTION", lines.compactMap { $0 }.joined(separator: "\n"))
    file.add("CATEGORIES", [plan.kind.chinese, occurrence.activity?.chinese ?? Activity.work.chinese])
    file.add("URL", raw: frame.absolute(item.address ?? plan.address).text)
    file.add("TRANSP", raw: "TRANSPARENT")
    file.add("END", raw: "VEVENT")
  }

  /// A name that stays as long as the plan says the same: plan, item, part, what, and which time of it.
  private static func name(_ entry: PlanCalendar.Entry) -> String {
    let occurrence = entry.occurrence
    let what = occurrence.activity?.rawValue ?? occurrence.kind.rawValue
    let time = occurrence.about.map { "\($0.first)" } ?? "\(occurrence.first)"
    let part = entry.partPath.isEmpty ? "" : "/\(entry.partPath)"
    return "\(entry.plan.id)/\(entry.item.id ?? "")\(part).\(what).\(time)\(occurrence.isSecondReading ? ".or" : "")"
  }

  /// `20260430`.
  private static func compact(_ day: Day) -> String { day.description.filter { $0 != "-" } }
}
