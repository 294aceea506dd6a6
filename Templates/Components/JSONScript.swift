import Diagnostics
import Markup

/// Data for machines inside a page (JSON-LD).
enum JSONScript {
  /// A flat object. `<` is written as an escape, so that no value can end the script.
  static func script(_ pairs: [(String, String)]) -> HTML {
    let fields = pairs.map { "\(Report.quoted($0)):\(Report.quoted($1))" }.joined(separator: ",")
    var bytes: [UInt8] = []
    for byte in "{\(fields)}".utf8 {
      if byte == UInt8(ascii: "<") { bytes += Array("\\u003c".utf8) } else { bytes.append(byte) }
    }
    return "<script type=\"application/ld+json\">\(HTML(trusted: bytes))</script>\n"
  }
}
