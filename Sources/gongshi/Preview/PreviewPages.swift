import Platform

/// What the preview does to a page on its way out, and the page that it shows when there is no site yet.
enum PreviewPages {
  private static let policy = Array("<meta http-equiv=\"Content-Security-Policy\" content=\"".utf8)
  private static let connect = Array("connect-src".utf8)
  private static let bodyEnd = Array("</body>".utf8)
  private static let quote = UInt8(ascii: "\"")

  /// `page` with the preview's script, which its policy then lets ask for news.
  static func following(_ page: [UInt8], run: Int, version: Int) -> [UInt8] {
    var page = page
    if let end = lastOffset(of: bodyEnd, in: page) {
      page.insert(contentsOf: PreviewScript.element(run: run, version: version).utf8, at: end)
    }
    if let start = page.firstOffset(of: policy).map({ $0 + policy.count }),
      let end = page[start...].firstIndex(of: quote), Array(page[start..<end]).firstOffset(of: connect) == nil
    {
      page.insert(contentsOf: "; connect-src 'self'".utf8, at: end)
    }
    return page
  }

  private static func lastOffset(of needle: [UInt8], in page: [UInt8]) -> Int? {
    var last: Int?
    while let next = page.firstOffset(of: needle, from: last.map { $0 + needle.count } ?? 0) { last = next }
    return last
  }

  /// Before the first good build: what is wrong, or that it is on its way.
  static func waiting(run: Int, errors: String) -> [UInt8] {
    let heading = errors.isEmpty ? "正在生成网站……" : "内容有错误，网站还没有生成"
    let page = """
      <!DOCTYPE html>
      <html lang="zh-CN">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'self'">
      <title>\(heading)</title>
      <style>body{margin:2rem auto;max-width:60rem;padding:0 1rem;font:16px/1.6 sans-serif}pre{white-space:pre-wrap;overflow-wrap:anywhere;font-size:14px}</style>
      </head>
      <body>
      <h1>\(heading)</h1>
      <p>改好后本页会自动刷新。</p>
      <pre id="gongshi-errors">\(escaped(errors))</pre>
      </body>
      </html>

      """
    return following(Array(page.utf8), run: run, version: 0)
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
