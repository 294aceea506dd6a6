public import Register

/// A table or chart that was computed for a text (计算内容).
public struct PublicBlock: Hashable, Sendable {
  /// What it is.
  public enum Content: Hashable, Sendable {
    case table(PublicBlockTable)
    case chart(PublicBlockChart)
  }

  /// The line of the author's file on which its fence opens.
  public let line: Int
  /// What stands over it (表题、图题).
  public let title: String
  /// The table, or the chart with its table.
  public let content: Content
  /// What a reader must know of the figures, one sentence each (说明).
  public let notes: [String]

  init(line: Int, title: String, content: Content, notes: [String] = []) {
    self.line = line
    self.title = title
    self.content = content
    self.notes = notes
  }

  /// The figures: those of a chart stand in a table under it.
  public var table: PublicBlockTable {
    switch content {
    case .table(let table): table
    case .chart(let chart): chart.table
    }
  }
}

/// The rows of a computed table (计算表).
public struct PublicBlockTable: Hashable, Sendable {
  /// A column.
  public struct Column: Hashable, Sendable {
    /// Its head.
    public let name: String
    /// The head over it and its neighbours, such as 省 over 综合 and 独立; `nil` for none.
    public let group: String?
    /// Whether it holds figures, which stand to the right.
    public let isFigure: Bool

    init(_ name: String, in group: String? = nil, isFigure: Bool = true) {
      self.name = name
      self.group = group
      self.isFigure = isFigure
    }
  }

  /// A cell.
  public enum Cell: Hashable, Sendable {
    /// Words.
    case text(String)
    /// A count or another figure.
    case number(Decimal)
    /// 金额.
    case yuan(Yuan)
    /// A part of a whole, in hundredths of a percent: 8571 is 85.71%.
    case percent(hundredths: Int)
    /// 同比增减.
    case change(YearOnYear)
    /// A day.
    case day(Day)
    /// A page of the site.
    case link(NamedLink)
    /// A case, by the name that is shown: it may leave the site before the text does.
    case record(id: String, NamedLink)
    /// Nothing is known, or a change from zero: a dash.
    case missing
  }

  /// The columns; the first names the row.
  public let columns: [Column]
  /// The rows, each with one cell for each column.
  public let rows: [[Cell]]
  /// 合计, with one cell for each column.
  public let total: [Cell]?

  init(columns: [Column], rows: [[Cell]], total: [Cell]? = nil) {
    self.columns = columns
    self.rows = rows
    self.total = total
  }
}

/// A chart, and the table of its figures (计算图).
public struct PublicBlockChart: Hashable, Sendable {
  /// How it is drawn.
  public enum Style: Hashable, Sendable {
    /// 条形图 of one series, upright.
    case bars
    /// The same, lying: for units and names.
    case lyingBars
    /// 堆叠条形图 of several series.
    case stackedBars
    /// 折线图.
    case lines
    /// 分区图 of districts.
    case tiles
  }

  /// One kind of value, one for each category; `nil` where nothing is known.
  public struct Series: Hashable, Sendable {
    /// 图例.
    public let name: String
    /// Whole numbers, as drawn.
    public let values: [Int?]

    init(_ name: String, _ values: [Int?]) {
      self.name = name
      self.values = values
    }
  }

  /// How it is drawn.
  public let style: Style
  /// What the values count, such as 件.
  public let unit: String
  /// Months, units, districts.
  public let categories: [String]
  /// At least one.
  public let series: [Series]
  /// The same figures.
  public let table: PublicBlockTable

  init(style: Style, unit: String, categories: [String], series: [Series], table: PublicBlockTable) {
    self.style = style
    self.unit = unit
    self.categories = categories
    self.series = series
    self.table = table
  }
}
