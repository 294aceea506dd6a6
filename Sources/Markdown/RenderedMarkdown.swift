public import Diagnostics
public import Markup

/// A body as it stands in a page.
public struct RenderedMarkdown: Sendable {
  /// The blocks in order.
  public var html: HTML

  /// What is wrong with the text, in the order in which it was met.
  public var diagnostics: [Diagnostic]

  /// The headings in order, for a table of contents; none where the options do not ask for them.
  public var headings: [Heading]

  /// The links and pictures for which ``MarkdownOptions/resolve`` found a target, in order.
  public var insideLinks: [InsideLink]

  /// A body; by default an empty one.
  public init(
    html: HTML = HTML(), diagnostics: [Diagnostic] = [], headings: [Heading] = [], insideLinks: [InsideLink] = []
  ) {
    self.html = html
    self.diagnostics = diagnostics
    self.headings = headings
    self.insideLinks = insideLinks
  }
}

/// A link to a place of the same site, as its author wrote it.
public struct InsideLink: Hashable, Sendable {
  /// What stands in the text: `/cases/2026/2026-0042/#notice`.
  public var destination: String

  /// Where it stands.
  public var place: Place
}

/// A heading of a body, and the name by which it is linked to.
public struct Heading: Hashable, Sendable {
  /// The level in the page, from 1 to 6, after the offset.
  public var level: Int

  /// The value of its `id` attribute, unique in the body: `案情简介`, `案情简介-2`.
  public var id: String

  /// Its words, without markup.
  public var text: String

  /// A heading.
  public init(level: Int, id: String, text: String) {
    self.level = level
    self.id = id
    self.text = text
  }
}
