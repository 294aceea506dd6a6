import Diagnostics
import Platform
import Register

/// Makes the computed tables and charts of texts (计算内容).
struct BlockDesk: Sendable {
  private let register: Register
  private let shown: [String: PublicCase]

  /// - Parameters:
  ///   - register: with what is known on the day of the build.
  ///   - shown: the cases that are displayed, by their ids.
  init(_ register: Register, shown: [String: PublicCase]) {
    (self.register, self.shown) = (register, shown)
  }

  /// The blocks of a text, in its order; what is wrong with them is found in all of them.
  ///
  /// - Parameters:
  ///   - markdown: the text as it is shown.
  ///   - line: the line of the file on which it begins.
  ///   - period: that of the text, for blocks that name none.
  ///   - asOf: what became known later does not count.
  ///   - isInternal: whether only the office reads it.
  ///   - mayListCases: false for the words of a case, which are made before it is known which cases are displayed.
  func blocks(
    in markdown: String, file: String, line: Int, period: Period?, asOf: Day, isInternal: Bool,
    mayListCases: Bool = true, _ diagnostics: inout [Diagnostic]
  ) -> [PublicBlock] {
    let fences = BlockFence.all(in: markdown, firstLine: line)
    guard !fences.isEmpty else { return [] }
    let facts = BlockFacts(register, on: asOf)
    return fences.map { fence in
      var found: [Diagnostic] = []
      let block = block(fence, facts, period, isInternal, mayListCases) { problem, line, column in
        found.append(.error(problem, at: Place(file, line: line, column: column)))
      }
      diagnostics += found
      return block
        ?? PublicBlock(line: fence.line, title: "", content: .table(PublicBlockTable(columns: [], rows: [])))
    }
  }

  /// `nil` after a report.
  private func block(
    _ fence: BlockFence, _ facts: BlockFacts, _ own: Period?, _ isInternal: Bool, _ mayListCases: Bool,
    _ report: (Problem, _ line: Int, _ column: Int) -> Void
  ) -> PublicBlock? {
    if let (line, text) = fence.firstText {
      report(.wrongValue(text, expected: Term("the end of the block, which holds nothing", "围栏的结尾（围栏之间不写内容）")), line, 1)
    }
    guard let name = fence.words.first else {
      report(.unknownBlock(fence.kind.rawValue, suggestion: nil), fence.line, fence.column)
      return nil
    }
    guard let definition = BlockRegistry.definition(name.text) else {
      report(.unknownBlock(name.text, suggestion: BlockRegistry.suggestion(name.text)), fence.line, name.column)
      return nil
    }
    guard definition.forms.contains(fence.kind) else {
      let allowed = definition.forms.map(\.rawValue).joined(separator: "、")
      report(.wrongValue(fence.kind.rawValue, expected: Term(allowed, allowed)), fence.line, fence.column)
      return nil
    }
    if definition.listsCases, !mayListCases {
      let expected = Term("a block for the words of a case: it lists cases", "案件正文可用的计算内容：它列出案件")
      report(.wrongValue(name.text, expected: expected), fence.line, name.column)
      return nil
    }
    let policy = register.site.policy.rankings
    if definition.isRanking, policy != .public, !isInternal || policy == .off {
      report(.internalBlock(name.text), fence.line, name.column)
      return nil
    }
    let options = BlockOptions.read(fence.words.dropFirst(), for: definition, facts) { problem, column in
      report(problem, fence.line, column)
    }
    guard let options else { return nil }
    guard let period = options.period ?? own else {
      report(.missingKey(BlockOption.period.name, in: definition.name), fence.line, name.column)
      return nil
    }
    guard period.first <= facts.day else {
      let expected = Term("a period that has begun by \(facts.day)", "截至\(facts.day)已经开始的期间")
      report(.wrongValue(period.chinese, expected: expected), fence.line, name.column)
      return nil
    }
    let context = BlockContext(
      facts: facts, period: period, options: options, shown: shown, isInternal: isInternal)
    let draft = definition.make(context)
    if let wrong = draft.wrongSum {
      report(
        .blockSum(column: wrong.column, parts: wrong.parts.chinese, total: wrong.total.chinese), fence.line, name.column
      )
    }
    return finished(draft, fence, options, context)
  }

  private func finished(
    _ draft: BlockDraft, _ fence: BlockFence, _ options: BlockOptions, _ context: BlockContext
  ) -> PublicBlock {
    var notes = draft.notes
    if context.asOf < context.period.last { notes.append("数据截至\(context.asOf.chinese)。") }
    let content: PublicBlock.Content =
      if fence.kind == .chart, let chart = draft.chart {
        .chart(
          PublicBlockChart(
            style: chart.style, unit: chart.unit, categories: chart.categories, series: chart.series,
            table: draft.table))
      } else {
        .table(draft.table)
      }
    return PublicBlock(line: fence.line, title: options.title ?? draft.title, content: content, notes: notes)
  }
}
