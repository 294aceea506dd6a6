/// What a browser is told about a file, by the end of its name.
enum ContentType {
  static let html = "text/html; charset=utf-8"
  static let script = "text/javascript; charset=utf-8"
  static let json = "application/json; charset=utf-8"

  /// The type of the file at `path`; bytes without a meaning when it is not known.
  static func of(_ path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    return table[ending] ?? "application/octet-stream"
  }

  private static let table = [
    "html": html, "css": "text/css; charset=utf-8", "js": script, "json": json,
    "jsonld": "application/ld+json; charset=utf-8",
    "xml": "application/xml; charset=utf-8", "svg": "image/svg+xml; charset=utf-8", "csv": "text/csv; charset=utf-8",
    "txt": "text/plain; charset=utf-8", "md": "text/plain; charset=utf-8", "ics": "text/calendar; charset=utf-8",
    "webmanifest": "application/manifest+json; charset=utf-8",
    "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg",
    "gif": "image/gif", "webp": "image/webp", "ico": "image/x-icon", "woff2": "font/woff2", "pdf": "application/pdf",
    "zip": "application/zip", "mp4": "video/mp4",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  ]
}
