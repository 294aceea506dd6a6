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
  private let register: Register
  private let day: Day
  private let shown: [String: PublicCase]
  private let names: [(name: String, case: String)]
  private let wording: Wording

  init(register: Register, complete: Register, day: Day, shown: [String: PublicCase]) {
    (self.register, self.day, self.shown) = (register, day, shown)
    names =
      register.exposures.isEmpty
      ? []
      : complete.cases.indices.lazy.filter { !complete.cases[$0].expose.isEmpty }.flatMap { index in
        NoticeWording.names(complete.cases[index])
      }
    wording = Wording(
      forbidden: [], allowances: AllowanceLog(), party: nil, linksCases: true, own: OwnValues(register),
      reference: { id in NoticeWording.reference(id, register, day, shown) })
  }

  /// All that would lead to the party after the case has left.
  private static func names(_ item: Case) -> [(name: String, case: String)] {
    let inside = item.people.map(\.name) + CaseDisclosure.signers(of: item)
    guard let party = item.party else { return inside.map { ($0, item.id) } }
    let list =
      [party.name] + Masking.cores(of: party)
      + [party.representative, party.code?.text, item.decision?.number].compactMap { $0 }
    return (list + inside).map { ($0, item.id) }
  }

  private static func reference(
    _ id: String, _ register: Register, _ day: Day, _ shown: [String: PublicCase]
  ) -> Wording.Reference? {
    if let item = shown[id] {
      return Wording.Reference(title: item.title, address: item.address, isShown: true, hasLeft: false)
    }
    guard let item = register.cases.first(where: { $0.id == id }) else { return nil }
    var hasLeft = false
    switch Standing(item, on: day, policy: register.site.policy) {
    case .ended, .withdrawn: hasLeft = true
    case .hidden, .displayed: break
    }
    return Wording.Reference(
      title: "", address: .case(id, year: item.year), isShown: false, hasLeft: hasLeft || item.isMispublished)
  }

  func disclose(_ notice: Exposure, _ diagnostics: inout [Diagnostic]) -> NoticeText {
    let (file, line) = (notice.origin.file, notice.origin.line)
    func words(_ text: String, _ line: Int) -> String {
      checkNames(text, file, line, &diagnostics)
      return wording.disclose(text, file: file, line: line, diagnostics: &diagnostics)
    }
    let title = notice.title.map { NoticeWording.plain(words($0, line)) }
    let summary = notice.summary.map { NoticeWording.plain(words($0, line)) }
    let body = words(notice.body, notice.bodyLine)
    let hasBody = body.utf8.contains { $0 != 0x20 && $0 != 0x0A && $0 != 0x09 }
    let images = notice.images.compactMap { image -> PublicExposureImage? in
      let alt = NoticeWording.plain(words(image.alt, line))
      checkNames(image.file, file, line, &diagnostics)
      if let id = image.caseID, shown[id] == nil { return nil }
      let address = Address(Address.exposure(notice.week).path + image.file.lowercased())
      return PublicExposureImage(address: address, alt: alt, source: image.path)
    }
    return NoticeText(
      title: title, summary: summary,
      body: hasBody ? PublicText(markdown: body, file: file, line: notice.bodyLine) : nil, images: images)
  }

  private func checkNames(_ text: String, _ file: String, _ line: Int, _ diagnostics: inout [Diagnostic]) {
    let bytes = Array(text.utf8)
    var seen: Set<String> = []
    for (name, id) in names {
      guard let offset = NameSearch.firstOffset(of: name, in: bytes), seen.insert(id).inserted else { continue }
      diagnostics.append(.error(.namedInNotice(case: id), at: wording.place(bytes, offset, file, line)))
    }
  }

  /// A one-line text is no Markdown: a reference stands in it by its title alone.
  private static func plain(_ text: String) -> String {
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
