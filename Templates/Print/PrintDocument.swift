public import Disclosure
import Markdown
public import Markup
import Register

extension Frame {
  /// A briefing as a document of its own, for a program that prints it (打印稿): of an archived one the version that holds now.
  ///
  /// Its days are those of the briefing, so that the same briefing is always the same document.
  ///
  /// - Parameter exists: whether the site has something at a path.
  public func printDocument(_ briefing: PublicBriefing, exists: @escaping (String) -> Bool) -> HTML {
    let words: HTML =
      briefing.versions.last.map { FrozenView(frame: self, exists: exists).html($0.content) }
      ?? body(briefing.body).html
    let day: HTML? = briefing.issued.map {
      "<meta name=\"dcterms.created\" content=\"\(day: $0)\">\n<meta name=\"dcterms.modified\" content=\"\(day: $0)\">\n"
    }
    let sample: HTML = site.isSample ? "<p class=\"sample\">示例数据，企业、人员和案件均为虚构</p>\n" : ""
    return """
      <!DOCTYPE html>
      <html lang="zh-CN">
      <head>
      <meta charset="utf-8">
      <title>\(briefing.title)</title>
      <meta name="author" content="\(briefing.editor)">
      <meta name="generator" content="Gongshi">
      \(day)<style>
      \(PrintStyle.sheet)</style>
      </head>
      <body>
      \(sample)\(BriefingWords.head(briefing))<h1>\(briefing.title)</h1>
      \(briefing.versions.last.map { BriefingWords.correction($0, isPrinted: true) })<main>
      \(words)</main>
      \(BriefingWords.foot(briefing))</body>
      </html>

      """
  }
}
