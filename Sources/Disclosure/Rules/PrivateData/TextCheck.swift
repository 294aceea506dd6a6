import Diagnostics
import Register

/// Looks at texts of an author that are shown as they are, each at its place.
struct TextCheck {
  private let register: Register

  init(_ register: Register) { self.register = register }

  /// Adds an error at `place` for each kind of private value in `texts`.
  func report(_ texts: [String?], at place: Place, _ diagnostics: inout [Diagnostic]) {
    for text in texts {
      guard let text, !text.isEmpty else { continue }
      let bytes = Array(text.utf8)
      let finds = PrivateData.finds(inText: bytes)
      guard !finds.isEmpty else { continue }
      let own = OwnValues(register)
      for find in finds where !own.hold(bytes[find.range]) {
        diagnostics.append(.error(.privateValue(find.kind), at: place))
      }
    }
  }
}
