import Disclosure
import Markup

/// Where readers report an error of a record (纠错): the office's form or mailbox, filled in with the record's id and address.
struct ErrorReport: Sendable {
  private let start: String
  private let middle: String
  private let end: String

  /// Nothing for a site without a form and a mailbox, nor for the internal edition, whose drafts nobody outside must hear of.
  ///
  /// - Parameter home: the absolute address of the home page.
  init?(_ site: SiteInfo, home: String) {
    guard site.edition == .published else { return nil }
    let home = ErrorReport.encoded(home)
    if let form = site.reportError, let link = Link(checking: form)?.text {
      let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      let address = parts[0]
      let mark = !address.contains("?") ? "?" : address.hasSuffix("?") || address.hasSuffix("&") ? "" : "&"
      start = address + mark + "id="
      middle = "&url=" + home
      end = parts.count > 1 ? "#\(parts[1])" : ""
    } else if let mailbox = site.email {
      start = "mailto:" + mailbox + "?subject=" + ErrorReport.encoded("纠错 ")
      middle = "&body=" + home
      end = ""
    } else {
      return nil
    }
  }

  /// The link for one record.
  func link(_ id: String, _ address: Address) -> Link? {
    Link(checking: start + ErrorReport.encoded(id) + middle + ErrorReport.encoded(address.path) + end)
  }

  /// Percent-encodes everything but letters, digits and `-._~`.
  private static func encoded(_ text: String) -> String {
    if text.utf8.allSatisfy(isPlain) { return text }
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if isPlain(byte) {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let digits = Array("0123456789ABCDEF".utf8)

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "~"):
      true
    default: false
    }
  }
}

extension Frame {
  /// A link to report an error of a record.
  func errorReport(_ id: String, _ address: Address) -> HTML {
    guard let link = errorReport?.link(id, address) else { return "" }
    return "<p class=\"more\"><a\(href: link) rel=\"noopener\">纠错</a></p>\n"
  }
}
