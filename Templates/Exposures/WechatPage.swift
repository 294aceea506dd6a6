public import Disclosure
public import Markup
import Register

extension Frame {
  /// A notice to be copied into the editor of an official account (公众号图文): inline styles alone, none of the elements and
  /// attributes that the editor drops, no links, pictures as files.
  ///
  /// The editor takes 20 000 characters: of many cases less is told, and at last not all.
  public func wechatPage(_ notice: PublicExposure) -> HTML {
    let cards: [HTML] = notice.rows.map(card)
    let whole = wechatPage(notice, "\(cards)")
    guard Frame.isTooLong(whole) else { return whole }
    let lines: [HTML] = notice.rows.map(line)
    var count = lines.count
    var page = wechatPage(notice, "\(lines)")
    while Frame.isTooLong(page), count > 0 {
      count = count * 9 / 10
      page = wechatPage(notice, "\(Array(lines.prefix(count)))\(paragraph("其余\(lines.count - count)起见本局网站曝光台。"))")
    }
    return page
  }

  /// A little is left for what the editor adds.
  private static func isTooLong(_ page: HTML) -> Bool {
    page.bytes.count > 19_000 && page.bytes.count { $0 & 0xC0 != 0x80 } > 19_000
  }

  private func wechatPage(_ notice: PublicExposure, _ cases: HTML) -> HTML {
    let words: [HTML] = notice.paragraphs.map(paragraph)
    let pictures: [HTML] = notice.images.map { image in
      """
      <p style="margin:16px 0 6px;text-align:center"><img\(src: Link(base: "", path: String(image.address.path.split(separator: "/").last ?? ""))) alt="\(image.alt)" style="max-width:100%;height:auto"></p>
      <p style="margin:0 0 16px;font-size:14px;line-height:1.6;color:#5a6472;text-align:center">\(image.alt)</p>

      """
    }
    let sample: HTML? = site.isSample ? small("本文为示例，企业、人员和案件均为虚构。") : nil
    return """
      <!DOCTYPE html>
      <html lang="zh-CN">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="robots" content="noindex">
      <title>\(notice.title)</title>
      </head>
      <body style="max-width:677px;margin:0 auto;padding:16px">
      <section style="font-size:16px;line-height:1.75;color:#1f2933;letter-spacing:0.5px">
      <section style="margin:0 0 20px;padding:16px 18px;background-color:#0b5b56;color:#ffffff">
      <p style="margin:0;font-size:14px;line-height:1.6">曝光台　\(notice.week.chinese)（\(notice.days)）</p>
      <p style="margin:4px 0 0;font-size:20px;line-height:1.5"><strong>\(notice.title)</strong></p>
      </section>
      \(paragraph(notice.lead(agency: site.agency)))\(words)\(cases)\(pictures)<hr style="margin:24px 0 16px;border:0;border-top:1px solid #d5dbe1">
      \(notice.rows.isEmpty ? "" : small("以上为案件公示信息的摘要，以本局网站的案件公示为准。"))\(small("发现环境违法行为，可以拨打12369举报。"))\(small("来源：\(site.agency)　\(notice.published.chinese)"))\(sample)</section>
      </body>
      </html>

      """
  }

  private func paragraph(_ text: String) -> HTML {
    "<p style=\"margin:0 0 16px;font-size:16px;line-height:1.75\">\(text)</p>\n"
  }

  private func small(_ text: String) -> HTML {
    "<p style=\"margin:0 0 4px;font-size:14px;line-height:1.6;color:#5a6472\">\(text)</p>\n"
  }

  private func line(_ row: PublicExposureRow) -> HTML {
    let text = row.columns.map(\.value.sentence).joined(separator: "")
    return "<p style=\"margin:0 0 12px\"><strong>\(row.name)</strong>：\(text)</p>\n"
  }

  private func card(_ row: PublicExposureRow) -> HTML {
    let lines: [HTML] = row.columns.map { column in
      "<p style=\"margin:6px 0 0;font-size:15px;line-height:1.7\"><span style=\"color:#5a6472\">\(column.name)：</span>\(column.value)</p>\n"
    }
    return """
      <section style="margin:0 0 16px;padding:12px 16px;background-color:#f4f7f7;border-left:4px solid #0b5b56">
      <p style="margin:0;font-size:17px;line-height:1.6"><strong>\(row.name)</strong></p>
      \(lines)</section>

      """
  }
}
