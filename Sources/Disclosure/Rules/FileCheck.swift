package import Diagnostics
package import Register

/// Looks at the texts of one published file (附件审查): private values, names that must not appear, and who made it.
package struct FileCheck {
  private let place: Place
  private let forbidden: [String]
  private let own: OwnValues
  private let makers: Set<String>
  private let allowances: AllowanceLog

  /// What programs write where a person's name would stand.
  private static let programs: Set<String> = [
    "openpyxl", "xlsxwriter", "apache poi", "python-docx", "administrator", "admin", "user", "microsoft office user",
    "wps office", "wps", "libreoffice", "unknown", "anonymous", "gongshi",
  ]

  /// A check of the file at `place`.
  package init(
    _ register: Register, file: String, forbidden: [String] = [], allowances: AllowanceLog = AllowanceLog()
  ) {
    place = Place(file)
    self.forbidden = forbidden
    self.allowances = allowances
    own = OwnValues(register)
    let names = register.authorities.flatMap { [$0.name] + [$0.short].compactMap { $0 } + $0.aliases }
    makers = Set(names + [register.site.agency, register.site.name])
  }

  /// What is wrong with a text that stands in `part` of the file; where lines were put together, telephone numbers do not count.
  package func text(_ bytes: [UInt8], in part: Term, isSeam: Bool = false) -> [Diagnostic] {
    var result: [Diagnostic] = []
    for find in PrivateData.finds(inText: bytes) where !own.hold(bytes[find.range]) {
      if isSeam, find.kind == .mobilePhone || find.kind == .landline { continue }
      let value = String(decoding: bytes[find.range], as: UTF8.self)
      if allowances.allow(value, find.kind, at: place, in: part) { continue }
      result.append(.error(.attachmentPrivateValue(find.kind, in: part), at: place))
    }
    for name in forbidden where NameSearch.firstOffset(of: name, in: bytes) != nil {
      if allowances.allow(name, nil, at: place, in: part) { continue }
      result.append(.error(.attachmentMaskedName(in: part), at: place))
    }
    return result
  }

  /// What is wrong with the name of who made the file: any but that of an authority or of a program.
  package func author(_ bytes: [UInt8], in part: Term) -> [Diagnostic] {
    let name = String(decoding: bytes, as: UTF8.self).trimmed
    if name.isEmpty || makers.contains(name) || FileCheck.programs.contains(name.lowercased())
      || allowances.allow(name, nil, at: place, in: part)
    {
      return []
    }
    return [.error(.attachmentMetadata(part), at: place)]
  }

  /// What is wrong with a picture that tells where it was taken.
  package func position() -> [Diagnostic] {
    let part = Term("where the picture was taken (GPS)", "拍摄位置（GPS）")
    return allowances.allow("GPS", nil, at: place, in: part) ? [] : [.error(.attachmentMetadata(part), at: place)]
  }
}

extension String {
  fileprivate var trimmed: String {
    var text = Substring(self)
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
