import Archive
import Disclosure
import Register
import Templates

/// A briefing as pandoc reads it: HTML whose parts name the styles of ``WordReference``.
enum WordDocument {
  /// The document. Charts are left out: the table below each has the same figures.
  static func html(_ briefing: PublicBriefing, _ words: FrozenContent, isSample: Bool) -> [UInt8] {
    var result: [UInt8] = []
    func paragraph(_ style: String, _ text: String) {
      result += "<div custom-style=\"\(style)\"><p>".utf8 + escaped(text) + "</p></div>\n".utf8
    }
    result += "<!DOCTYPE html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title></title></head><body>\n".utf8
    if isSample { paragraph("示例", "示例数据，企业、人员和案件均为虚构") }
    paragraph("红头", BriefingHead.paper(briefing.kind))
    if let number = BriefingHead.number(briefing) { paragraph("期号", number) }
    paragraph("编发", "\(briefing.editor)　　\(briefing.issued?.chinese ?? "未签发")")
    paragraph("文件标题", briefing.title)
    for reason in [briefing.versions.last?.reason].compactMap({ $0 }) { paragraph("Body Text", "更正：\(reason)。") }
    // The class of our own style sheet, in the words that pandoc reads.
    let body = String(decoding: FrozenWriter.bytes(FrozenContent(words.nodes.compactMap(plain))), as: UTF8.self)
    result += body.replacing(" class=\"num\"", with: " style=\"text-align: right\"").utf8
    for (index, line) in briefing.recipients.enumerated() {
      let isLast = index == briefing.recipients.count - 1
      paragraph(briefing.recipients.count == 1 ? "版记" : index == 0 ? "版记首行" : isLast ? "版记末行" : "版记中行", line)
    }
    result += "</body></html>\n".utf8
    return result
  }

  private static func escaped(_ text: String) -> [UInt8] { FrozenWriter.bytes(FrozenContent([.text(text)])) }

  /// Without charts, and with places of the site as words alone: the file goes where the site is not.
  private static func plain(_ node: FrozenNode) -> FrozenNode? {
    switch node {
    case .text: return node
    case .element(let tag, let nodes):
      switch tag.name {
      case "figure": return nil
      // In a paragraph of its own, an item has the type of the text and not that of a table.
      case "li": return FrozenTag("p", []).map { .element(tag, [.element($0, nodes.compactMap(plain))]) }
      default: return .element(tag, nodes.compactMap(plain))
      }
    case .link(_, let nodes): return FrozenTag("span", []).map { .element($0, nodes.compactMap(plain)) }
    case .record(_, let name, _): return .text(name)
    }
  }
}
