import Diagnostics
import Disclosure
import Platform

/// The last look at every rendered byte and at every path: a private value stops the publication.
struct LastLook: Sendable {
  /// Texts that look private but are not, in UTF-8: one stands at the foot of every page.
  private let exemptions: [[UInt8]]

  init(exemptions: [String]) { self.exemptions = exemptions.map { Array($0.utf8) } }

  /// What looks private in a file of the site.
  func bytes(_ bytes: [UInt8], at path: String) -> [Diagnostic] {
    let bytes = PrivateData.foldedDigits(bytes) ?? bytes
    return finds(bytes).compactMap { find in
      if find.kind == .email, path.hasSuffix(".ics"), LastLook.isIdentifier(bytes, find.range.lowerBound) { return nil }
      let line = 1 + bytes[..<find.range.lowerBound].count { $0 == 0x0A }
      return .error(.privateValue(find.kind), at: Place("Public/\(path)", line: line))
    }
  }

  /// What looks private in the path of a file.
  func path(_ path: String) -> [Diagnostic] {
    finds(Array(path.utf8)).map { .error(.privateValue($0.kind), at: Place("Public/\(path)")) }
  }

  private func finds(_ bytes: [UInt8]) -> [PrivateData.Find] {
    PrivateData.finds(in: bytes).filter { find in
      let value = Array(bytes[find.range])
      return !exemptions.contains { $0.firstOffset(of: value) != nil }
    }
  }

  /// Whether a calendar's `UID` stands there, which ends in `@` and the site's host (RFC 7986 section 5.3).
  private static func isIdentifier(_ bytes: [UInt8], _ offset: Int) -> Bool {
    var start = offset
    // A line that begins with a blank goes on with the one before it.
    while start > 0, bytes[start - 1] != 0x0A || bytes[start] == 0x20 { start -= 1 }
    return bytes[start...].starts(with: "UID:".utf8)
  }
}
