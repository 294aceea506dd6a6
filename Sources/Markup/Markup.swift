/// A language whose text is escaped in the same way: `&`, `<`, `>`, `"` and `'`.
public protocol MarkupLanguage: Sendable {}

/// The language of pages.
public enum HTMLLanguage: MarkupLanguage {}

/// The language of feeds and site maps.
public enum XMLLanguage: MarkupLanguage {}

/// The language of charts and codes inside a page.
public enum SVGLanguage: MarkupLanguage {}

/// A page or a piece of one.
public typealias HTML = Markup<HTMLLanguage>

/// A feed or a site map, or a piece of one.
public typealias XML = Markup<XMLLanguage>

/// A drawing, or a piece of one.
public typealias SVG = Markup<SVGLanguage>

/// Finished markup: bytes in which everything that came from outside is escaped.
///
/// A value is written as a string literal with interpolation. Literal parts are taken as they are; they can only be
/// `StaticString`, so text known at run time cannot pass for a literal. What is interpolated is escaped by one overload
/// per type; there is no generic overload, so a type without an answer does not compile.
public struct Markup<Language: MarkupLanguage>: Sendable, Hashable {
  @usableFromInline
  var storage: [UInt8]

  @inlinable
  init(storage: [UInt8]) { self.storage = storage }

  /// Nothing at all.
  @inlinable
  public init() { storage = [] }

  /// The one door for bytes that are markup already, such as those of our own Markdown walk or a built-in script.
  ///
  /// - Parameter bytes: UTF-8 whose text parts were escaped by whoever made them.
  @inlinable
  public init(trusted bytes: [UInt8]) { storage = bytes }

  /// Text, escaped.
  @inlinable
  public init(text: String) {
    storage = []
    storage.appendEscaped(text)
  }

  /// The finished UTF-8.
  @inlinable
  public var bytes: [UInt8] { storage }

  /// Whether there is nothing to show.
  @inlinable
  public var isEmpty: Bool { storage.isEmpty }

  /// Adds `other` at the end.
  @inlinable
  public static func += (left: inout Self, right: Self) {
    left.storage.append(piece: right.storage)
  }
}

extension Markup: ExpressibleByStringInterpolation {
  /// Run-time text cannot pass for a literal.
  public typealias StringLiteralType = StaticString

  /// What the compiler calls for a literal.
  @inlinable
  public init(stringLiteral value: StaticString) {
    storage = []
    storage.append(static: value)
  }

  /// What the compiler calls for a literal.
  @inlinable
  public init(stringInterpolation: Interpolation) { storage = stringInterpolation.storage }
}

extension Array<Markup<HTMLLanguage>> {
  /// The pieces in order, with `separator` between them.
  public func joined(by separator: HTML) -> HTML {
    var result = HTML()
    for (index, piece) in enumerated() {
      if index > 0 { result += separator }
      result += piece
    }
    return result
  }
}
