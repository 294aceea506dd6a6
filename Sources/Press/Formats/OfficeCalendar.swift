public import Register

/// The coming days of the office as a calendar file (RFC 5545), written where the office asks for it and never into the site
/// (今后事项日历).
public enum OfficeCalendar {
  /// A day with what happens on it.
  public struct Event: Sendable {
    /// The day.
    public var day: Day
    /// What happens.
    public var summary: String
    /// The record that it is about.
    public var record: String
    /// The kind of event.
    public var category: String

    /// A day with what happens on it.
    public init(day: Day, summary: String, record: String, category: String) {
      self.day = day
      self.summary = summary
      self.record = record
      self.category = category
    }
  }

  /// The file; `stamp` is the day as of which it was made.
  public static func bytes(_ name: String, _ events: [Event], stamp: Day) -> [UInt8] {
    var file = CalendarFile()
    file.add("BEGIN", raw: "VCALENDAR")
    file.add("VERSION", raw: "2.0")
    file.add("PRODID", raw: "-//Gongshi//Office//ZH")
    file.add("NAME", name)
    file.add("X-WR-CALNAME", name)
    var seen: [String: Int] = [:]
    for event in events {
      let uid = "\(event.record)/\(event.day)/\(event.category)".replacing(" ", with: "-")
      seen[uid, default: 0] += 1
      file.add("BEGIN", raw: "VEVENT")
      file.add("UID", "\(uid).\(seen[uid] ?? 1)@office")
      file.add("DTSTAMP", raw: "\(compact(stamp))T000000Z")
      file.add("DTSTART;VALUE=DATE", raw: compact(event.day))
      file.add("DTEND;VALUE=DATE", raw: compact(event.day.advanced(by: 1)))
      file.add("SUMMARY", event.summary)
      file.add("DESCRIPTION", event.record)
      file.add("CATEGORIES", [event.category])
      file.add("TRANSP", raw: "TRANSPARENT")
      file.add("END", raw: "VEVENT")
    }
    file.add("END", raw: "VCALENDAR")
    return file.bytes
  }

  private static func compact(_ day: Day) -> String { day.description.filter { $0 != "-" } }
}
