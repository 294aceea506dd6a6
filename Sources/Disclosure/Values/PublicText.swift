/// A text that may be shown: names masked, references resolved, secrets blackened; still Markdown.
public struct PublicText: Hashable, Sendable {
  /// CommonMark with tables.
  public let markdown: String
  /// The author's file, for a diagnostic.
  public let file: String
  /// The line of that file on which the text begins.
  public let line: Int
  /// The computed tables and charts of the text (计算内容), in its order.
  public let blocks: [PublicBlock]

  init(markdown: String, file: String, line: Int, blocks: [PublicBlock] = []) {
    self.markdown = markdown
    self.file = file
    self.line = line
    self.blocks = blocks
  }
}

/// A name with a place on the site, when it has one.
public struct NamedLink: Hashable, Sendable {
  /// What is shown.
  public let name: String
  /// Where it leads; `nil` for plain text.
  public let address: Address?

  init(_ name: String, _ address: Address? = nil) {
    self.name = name
    self.address = address
  }
}
