import Disclosure
import Markup
import Register

extension FilledSheet {
  /// The sheet as one page to print on A4: its style is in it, it asks for nothing else, and it says that it is internal.
  func page() -> HTML {
    let rows: [HTML] = sheet.lines.map { line in
      let rule: HTML = line.rule.isEmpty ? "" : "<br><small>\(line.rule)</small>"
      let shown = line.treatment == .kept ? "—" : line.shown
      return
        "<tr><th>\(line.field)</th><td>\(line.written)</td><td>\(shown)</td><td>\(line.treatment.rawValue)\(rule)</td></tr>\n"
    }
    let text: HTML =
      sheet.text.isEmpty ? "" : "<h2>将公开的正文</h2>\n<pre>\(sheet.text)</pre>\n"
    let places: [HTML] = places.map { "<li>\($0.name)：\($0.address)</li>\n" }
    let signatures: [HTML] = signatures.map { "<tr><th>\($0.step)</th><td>\($0.name)</td><td></td><td></td></tr>\n" }
    let lacking: HTML = sheet.gaps.isEmpty ? "" : "<p>尚缺：\(self.lacking)</p>\n"
    return """
      <!DOCTYPE html>
      <html lang="zh-CN">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="robots" content="noindex">
      <title>【内部】发布审批表 \(sheet.id)</title>
      <style>
      @page { size: A4; margin: 16mm; }
      body { max-width: 178mm; margin: 1rem auto; padding: 0 1rem; color: #000; background: #fff; font: 10.5pt/1.6 serif; overflow-wrap: anywhere; }
      h1 { font-size: 18pt; text-align: center; margin: .2em 0; }
      h2 { font-size: 12pt; margin: 1em 0 .3em; }
      .mark { text-align: center; font-weight: bold; color: #a00; border: 1px solid #a00; }
      table { width: 100%; border-collapse: collapse; }
      th, td { border: 1px solid #555; padding: .2em .5em; text-align: left; vertical-align: top; }
      tr { break-inside: avoid; }
      pre { white-space: pre-wrap; border: 1px solid #555; padding: .5em; font: inherit; }
      .sign td { height: 2.4em; min-width: 6em; }
      </style>
      </head>
      <body>
      <p class="mark">内部资料，不得对外公开</p>
      <h1>发布审批表</h1>
      <p>\(agency)　\(site)　基准日 \(sheet.day.description)</p>
      <table>
      <tr><th>记录</th><td>\(kindName) \(sheet.id)（\(sheet.file)）</td></tr>
      <tr><th>标题</th><td>\(sheet.title)</td></tr>
      <tr><th>公开标题</th><td>\(sheet.shownCase?.title ?? sheet.shownTask?.name ?? "—")</td></tr>
      <tr><th>结论</th><td>\(conclusion)</td></tr>
      \(facts(sheet.schedule))</table>
      <h2>公开内容</h2>
      <table>
      <thead><tr><th>项目</th><th>文件内容</th><th>公开内容</th><th>方式和依据</th></tr></thead>
      <tbody>
      \(rows)</tbody></table>
      <h2>\(sheet.kind == .case ? "正文" : "结果")</h2>
      <table>
      \(facts(sheet.body))</table>
      \(text)<h2>附件</h2>
      <ul>\(list(sheet.attachments))</ul>
      <h2>将出现在</h2>
      <ul>\(places)</ul>
      <h2>与已公开内容比较</h2>
      <ul>\(list(sheet.changes))</ul>
      <h2>错误和警告</h2>
      <ul>\(list(problems))</ul>
      <h2>审批</h2>
      <table class="sign">
      <thead><tr><th>环节</th><th>姓名</th><th>签字</th><th>日期</th></tr></thead>
      <tbody>
      \(signatures)</tbody></table>
      <p>审批日期：\(sheet.review?.date?.description ?? "　")</p>
      \(lacking)</body>
      </html>

      """
  }

  private func facts(_ facts: [ApprovalSheet.Fact]) -> [HTML] {
    facts.map { "<tr><th>\($0.name)</th><td>\($0.value)</td></tr>\n" }
  }

  private func list(_ words: [String]) -> [HTML] {
    words.isEmpty ? ["<li>无</li>"] : words.map { "<li>\($0)</li>\n" }
  }
}
