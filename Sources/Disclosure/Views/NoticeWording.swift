import Diagnostics
import Register

/// The office's words for a notice, as they may be shown.
struct NoticeText {
  let title: String?
  let summary: String?
  let body: PublicText?
  let images: [PublicExposureImage]
}

/// Checks the words of notices: they must not name a party themselves, because words do not leave with a case.
struct NoticeWording {
  private let shown: [String: PublicCase]
  private let names: PartyNames
  private let wording: Wording
  private let desk: BlockDesk
  private let day: Day

  init(register: Register, complete: Register, day: Day, shown: [String: PublicCase]) {
    self.shown = shown
    self.day = day
    desk = BlockDesk(register, shown: shown)
    let texts = register.exposures.flatMap { notice in
      [notice.title, notice.summary, notice.body].compactMap { $0 } + notice.images.flatMap { [$0.alt, $0.file] }
    }
    names = PartyNames(
      complete.cases.indices.lazy.filter { !complete.cases[$0].expose.isEmpty }.map { complete.cases[$0] }, in: texts)
    wording = .ofOffice(register, CaseReferences(register, on: day, shown: shown))
  }

  func disclose(_ notice: Exposure, _ diagnostics: inout [Diagnostic]) -> NoticeText {
    let (file, line) = (notice.origin.file, notice.origin.line)
    func words(_ text: String, _ line: Int) -> String {
      names.report(in: text, file, line: line, wording, &diagnostics)
      return wording.disclose(text, file: file, line: line, diagnostics: &diagnostics)
    }
    let title = notice.title.map { NoticeWording.plain(words($0, line)) }
    let summary = notice.summary.map { NoticeWording.plain(words($0, line)) }
    let body = words(notice.body, notice.bodyLine)
    let hasBody = body.utf8.contains { $0 != 0x20 && $0 != 0x0A && $0 != 0x09 }
    let images = notice.images.compactMap { image -> PublicExposureImage? in
      let alt = NoticeWording.plain(words(image.alt, line))
      names.report(in: image.file, file, line: line, wording, &diagnostics)
      if let id = image.caseID, shown[id] == nil { return nil }
      let address = Address(Address.exposure(notice.week).path + image.file.lowercased())
      return PublicExposureImage(address: address, alt: alt, source: image.path)
    }
    let blocks = desk.blocks(
      in: body, file: file, line: notice.bodyLine, period: nil, asOf: day, isInternal: false, &diagnostics)
    return NoticeText(
      title: title, summary: summary,
      body: hasBody ? PublicText(markdown: body, file: file, line: notice.bodyLine, blocks: blocks) : nil,
      images: images)
  }

  /// A one-line text is no Markdown: a reference stands in it by its title alone.
  static func plain(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "["), let middle = rest[open...].firstRange(of: "](/"),
      let close = rest[middle.upperBound...].firstIndex(of: ")")
    {
      result += rest[..<open] + rest[rest.index(after: open)..<middle.lowerBound].filter { $0 != "\\" }
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}
