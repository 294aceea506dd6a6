public import Diagnostics
public import Markup

/// What a page knows and the text does not: where links lead and what computed blocks hold.
public struct MarkdownOptions: Sendable {
  /// How many levels a heading goes down: with 1, `#` becomes `<h2>`; no heading goes below `<h6>`.
  public var headingOffset: Int

  /// Whether the highest heading of the text counts as `#`, so that a text that begins with `##` skips no level.
  public var raisesHeadings: Bool

  /// What stands before each heading's id, and before the fragment of each link to one.
  public var idPrefix: String

  /// Whether ``RenderedMarkdown/headings`` is wanted.
  public var listsHeadings: Bool

  /// The target of a link destination that is not an absolute address: a path of the site, `page:about`, `case:…`.
  ///
  /// `nil` refuses it. Fragments, `http`, `https`, `mailto` and `tel` are settled without asking, and so are
  /// `javascript`, `data`, `vbscript`, `file` and `blob`, addresses of other hosts without a scheme, and control
  /// characters, which are refused.
  public var resolve: @Sendable (_ destination: String) -> Link?

  /// What texts in title marks (书名号, 《》) lead to; asked for each piece of text that has one and stands in no link.
  public var titles: (@Sendable (_ text: UnsafeBufferPointer<UInt8>) -> [TitleLink])?

  /// What stands for a computed block; `nil` for an unknown name, whose fence is then shown as code.
  public var block: @Sendable (_ request: ComputedBlock) -> HTML?

  /// Options; without closures, every link inside the site and every computed block is refused.
  public init(
    headingOffset: Int = 1,
    raisesHeadings: Bool = false,
    idPrefix: String = "",
    listsHeadings: Bool = true,
    resolve: @escaping @Sendable (_ destination: String) -> Link? = { _ in nil },
    titles: (@Sendable (_ text: UnsafeBufferPointer<UInt8>) -> [TitleLink])? = nil,
    block: @escaping @Sendable (_ request: ComputedBlock) -> HTML? = { _ in nil }
  ) {
    self.headingOffset = headingOffset
    self.raisesHeadings = raisesHeadings
    self.idPrefix = idPrefix
    self.listsHeadings = listsHeadings
    self.resolve = resolve
    self.titles = titles
    self.block = block
  }
}

/// Words of a text that name a work in title marks, and where they lead.
public struct TitleLink: Sendable {
  /// The bytes of the words.
  public var bytes: Range<Int>
  /// Where they lead; `nil` leaves them as they are.
  public var link: Link?
  /// What is wrong with them.
  public var problem: Problem?

  /// Words that name a work.
  public init(bytes: Range<Int>, link: Link?, problem: Problem? = nil) {
    self.bytes = bytes
    self.link = link
    self.problem = problem
  }
}

/// A fenced block whose info string is `表格 NAME …` or `图表 NAME …`, or the same in English (计算内容).
public struct ComputedBlock: Hashable, Sendable {
  /// What is computed.
  public enum Kind: String, Hashable, Sendable {
    /// 表格.
    case table = "表格"
    /// 图表.
    case chart = "图表"

    /// The first word of an info string, in Chinese or English; `nil` for any other language of code.
    init?(word: String) {
      switch word {
      case "表格", "table": self = .table
      case "图表", "chart": self = .chart
      default: return nil
      }
    }
  }

  /// The first word of the info string.
  public var kind: Kind

  /// The second word.
  public var name: String

  /// The further words: `key=value`; a word without `=` is a key with an empty value.
  public var options: [String: String]

  /// The lines inside the fence.
  public var text: String

  /// Where the fence opens.
  public var place: Place

  /// A request for a computed block.
  public init(kind: Kind, name: String, options: [String: String] = [:], text: String = "", place: Place) {
    self.kind = kind
    self.name = name
    self.options = options
    self.text = text
    self.place = place
  }
}
