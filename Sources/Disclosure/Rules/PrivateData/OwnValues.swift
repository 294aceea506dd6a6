import Platform
package import Register

/// What the office publishes of itself (本机关联系方式): values of `site.yml` and of `registry/authorities.yml`, which may stand
/// anywhere although they look private.
package struct OwnValues: Sendable {
  /// The values as they are written.
  package let texts: [String]
  private let folded: [[UInt8]]

  /// Those of the register's site and authorities.
  package init(_ register: Register) {
    let site = register.site
    let own = [site.contact?.phone, site.contact?.address, site.contact?.email, site.siteCode, site.icp, site.police]
    let authorities = register.authorities.flatMap { authority in
      [authority.name, authority.court, authority.code?.text].compactMap { $0 } + authority.reviewBy + authority.aliases
    }
    // A text without a digit and without `@` looks like nothing private.
    self.init(own.compactMap { $0 } + authorities.filter { $0.utf8.contains { PrivateData.isDigit($0) || $0 == 0x40 } })
  }

  /// These texts.
  package init(_ texts: [String]) {
    self.texts = texts
    folded = texts.map { FoldedText(Array($0.utf8)).bytes }
  }

  /// Whether `value` is part of one of them.
  func hold(_ value: ArraySlice<UInt8>) -> Bool {
    let value = FoldedText(Array(value)).bytes
    return folded.contains { $0.firstOffset(of: value) != nil }
  }
}
