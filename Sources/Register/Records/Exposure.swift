/// The office's words for one week's exposure notice (曝光台一期). They are optional: a notice exists when cases name the week.
package struct Exposure: Hashable, Sendable {
  package var week: Week
  package var title: String?
  /// The day on which the notice goes up, a day of its week.
  package var published: Day?
  package var summary: String?
  /// Ids of cases that come first, in this order.
  package var order: [String] = []
  /// Copies of the notice elsewhere.
  package var channels: [Channel] = []
  package var images: [ExposureImage] = []
  package var visibility: Visibility?
  package var body: String = ""
  package var bodyLine: Int = 1
  package var origin: Origin

  package init(week: Week, origin: Origin) {
    self.week = week
    self.origin = origin
  }

  /// Whether the office wrote anything that visitors read.
  package var hasWords: Bool {
    summary != nil || !images.isEmpty || body.utf8.contains { $0 != 0x20 && $0 != 0x0A && $0 != 0x09 }
  }
}

/// A picture of a notice (现场图片).
package struct ExposureImage: Hashable, Sendable {
  package var file: String
  /// What it shows, in words.
  package var alt: String
  /// The case with which the picture goes.
  package var caseID: String?
  /// The path below the folder that holds `Content/`.
  package var path: String

  package init(file: String, alt: String, caseID: String?, path: String) {
    self.file = file
    self.alt = alt
    self.caseID = caseID
    self.path = path
  }
}
