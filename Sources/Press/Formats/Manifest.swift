import Diagnostics
import Digest
import Disclosure
import Register

/// `manifest.json`: every file with its SHA-256 and size, and the day until which the site is valid.
enum Manifest {
  /// How a manifest of ours begins: by it a folder is known to be ours, and one edition never takes the other's place.
  static func mark(_ edition: SiteInfo.Edition) -> String {
    switch edition {
    case .published: "{\"generator\":\"gongshi"
    case .office: "{\"edition\":\"office\",\"made_by\":\"gongshi"
    }
  }

  static func bytes(_ site: PublicSite, _ files: [FileRecord]) -> [UInt8] {
    let through = site.validThrough.map { Report.quoted($0.description) } ?? "null"
    var result = Array(
      "\(mark(site.info.edition)) \(Press.version)\",\"base_url\":\(Report.quoted(site.info.baseURL)),\"day\":\"\(site.info.day)\",\"valid_through\":\(through),\"files\":[\n"
        .utf8)
    // 12 000 lines by interpolation took 45 ms at the end of a build, when nothing else is left to do.
    result.reserveCapacity(files.count * 160)
    for (index, record) in files.enumerated() {
      if index > 0 { result += [UInt8(ascii: ","), 0x0A] }
      result += #"{"path":"#.utf8
      result.appendQuoted(record.file.path)
      result += #","bytes":"#.utf8
      result += String(record.size).utf8
      result += #","sha256":""#.utf8
      record.file.digest.appendHex(to: &result)
      result += #""}"#.utf8
    }
    result += "\n]}\n".utf8
    return result
  }
}

extension [UInt8] {
  fileprivate mutating func appendQuoted(_ path: SitePath) {
    let isPlain = path.cString.dropLast().allSatisfy { $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C && $0 != 0x7F }
    guard isPlain else { return self += Report.quoted(path.text).utf8 }
    append(UInt8(ascii: "\""))
    path.cString.withUnsafeBytes { append(contentsOf: $0.dropLast()) }
    append(UInt8(ascii: "\""))
  }
}
