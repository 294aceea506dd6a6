/// The name of a bag's folder in `archive/` (归档包): the briefing's, and from its second version on a number.
package struct BagName: Hashable, Sendable {
  package let briefing: BriefingName
  /// From 1.
  package let version: Int

  package init(_ briefing: BriefingName, version: Int) { (self.briefing, self.version) = (briefing, version) }

  /// Reads `2026-q2` or `2026-q2-2`.
  package init?(_ text: String) {
    if let name = BriefingName(slug: text) {
      self.init(name, version: 1)
      return
    }
    guard let hyphen = text.lastIndex(of: "-"), let version = Int(text[text.index(after: hyphen)...]), version > 1,
      let name = BriefingName(slug: String(text[..<hyphen]))
    else { return nil }
    self.init(name, version: version)
    guard description == text else { return nil }
  }
}

extension BagName: CustomStringConvertible {
  /// As the folder is named.
  package var description: String { version == 1 ? briefing.slug : "\(briefing.slug)-\(version)" }
}
