import Diagnostics
import Disclosure
import Register

/// `manifest.json`: every file with its SHA-256 and size, and the day until which the site is valid.
enum Manifest {
  /// How a manifest of ours begins: by it a folder is known to be ours.
  static let mark = "{\"generator\":\"gongshi"

  static func bytes(_ site: PublicSite, _ files: [FileRecord]) -> [UInt8] {
    let through = site.validThrough.map { Report.quoted($0.description) } ?? "null"
    var result = Array(
      "\(mark) \(Press.version)\",\"base_url\":\(Report.quoted(site.info.baseURL)),\"day\":\"\(site.info.day)\",\"valid_through\":\(through),\"files\":[\n"
        .utf8)
    for (index, file) in files.enumerated() {
      if index > 0 { result += [UInt8(ascii: ","), 0x0A] }
      result += Array(
        "{\"path\":\(Report.quoted(file.path)),\"bytes\":\(file.size),\"sha256\":\"\(file.sha256)\"}".utf8)
    }
    result += Array("\n]}\n".utf8)
    return result
  }
}
