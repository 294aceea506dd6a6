extension Markup {
  /// What may stand between the literal parts of markup, one overload per type.
  public struct Interpolation: StringInterpolationProtocol {
    /// Run-time text cannot pass for a literal.
    public typealias StringLiteralType = StaticString

    @usableFromInline
    var storage: [UInt8] = []

    /// What the compiler calls for a literal.
    @inlinable
    public init(literalCapacity: Int, interpolationCount: Int) {
      // A name of twenty characters or an address; with less, most pieces were moved once while they grew.
      storage.reserveCapacity(literalCapacity + interpolationCount * 64)
    }

    /// A literal part, taken as it is.
    @inlinable
    public mutating func appendLiteral(_ literal: StaticString) { storage.append(static: literal) }

    /// Text, escaped for element content and for quoted attributes alike.
    @inlinable
    public mutating func appendInterpolation(_ text: String) { storage.appendEscaped(text) }

    /// Text, escaped for element content and for quoted attributes alike.
    @inlinable
    public mutating func appendInterpolation(_ text: Substring) { storage.appendEscaped(String(text)) }

    /// Texts, escaped, with a mark between them: `\(words, "、")`.
    @inlinable
    public mutating func appendInterpolation(_ texts: [String], _ mark: StaticString) {
      for index in texts.indices {
        if index > 0 { storage.append(static: mark) }
        storage.appendEscaped(texts[index])
      }
    }

    /// A whole number in plain digits.
    @inlinable
    public mutating func appendInterpolation(_ number: Int) { storage.append(decimal: number) }

    /// A piece of the same language, as it is.
    @inlinable
    public mutating func appendInterpolation(_ piece: Markup) { storage.append(piece: piece.storage) }

    /// A piece that may be missing.
    @inlinable
    public mutating func appendInterpolation(_ piece: Markup?) {
      if let piece { storage.append(piece: piece.storage) }
    }

    /// Nothing, but room for so many bytes at once, for a literal with a piece that is longer than the literal.
    @inlinable
    public mutating func appendInterpolation(room count: Int) { storage.reserveCapacity(storage.count + count) }

    /// Pieces in order: `\(rows.map { "<li>\($0)</li>" })`.
    @inlinable
    public mutating func appendInterpolation(_ pieces: [Markup]) {
      for piece in pieces { storage.append(piece: piece.storage) }
    }

    /// The attribute ` href="…"` with its leading space.
    @inlinable
    public mutating func appendInterpolation(href link: Link) { appendAttribute(" href=\"", link) }

    /// The attribute ` src="…"` with its leading space.
    @inlinable
    public mutating func appendInterpolation(src link: Link) { appendAttribute(" src=\"", link) }

    /// The address as text, for an attribute such as `content` or an element of a feed.
    @inlinable
    public mutating func appendInterpolation(address link: Link) { storage.append(link: link) }

    @inlinable
    mutating func appendAttribute(_ opening: StaticString, _ link: Link) {
      storage.append(static: opening)
      storage.append(link: link)
      storage.append(0x22)
    }
  }
}

extension Markup<HTMLLanguage>.Interpolation {
  /// A drawing inside a page.
  @inlinable
  public mutating func appendInterpolation(_ drawing: SVG) { storage.append(piece: drawing.storage) }
}

extension Markup<XMLLanguage>.Interpolation {
  /// A piece of a page as escaped text, as Atom's `<content type="html">` has it.
  public mutating func appendInterpolation(escaped page: HTML) {
    page.storage.withUnsafeBufferPointer { storage.appendEscaped($0) }
  }
}
