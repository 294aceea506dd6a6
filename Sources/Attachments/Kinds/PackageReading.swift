import Diagnostics
import Workbook

/// A package of XML parts: workbooks and documents of an office, and OFD (GB/T 33190). All parts are read, those of hidden
/// sheets, remarks, tracked changes and metadata too.
enum PackageReading {
  /// Parts in which nobody writes.
  private static let ignored = ["ttf", "otf", "ttc", "odttf", "fntdata"]
  private static let readable = ["xml", "rels", "vml"]

  static func read(_ bytes: [UInt8], _ kind: String) -> FileText {
    var text = FileText()
    bytes.withUnsafeBufferPointer { buffer in
      do throws(WorkbookError) {
        let archive = try ZipArchive(buffer, limits: .standard)
        try read(archive, &text)
      } catch {
        let words = error.words
        text.add(gap: Term("a `.\(kind)` file: \(words.english)", " `.\(kind)` 文件：\(words.chinese)"))
      }
    }
    return text
  }

  private static func read(_ archive: borrowing ZipArchive, _ text: inout FileText) throws(WorkbookError) {
    let names = archive.names.sorted()
    let cells = try SheetPlaces(archive, names)
    for name in names where !name.hasSuffix("/") {
      let kind = FileReading.kind(name)
      if readable.contains(kind) {
        let part = try archive.bytes(of: name)
        text.add(MarkupReading.read(part, part: Term(same: cells.title(of: name)), place: cells.place(in: name)))
      } else if kind == "png" || kind == "jpg" {
        let part = try archive.bytes(of: name)
        text.add(kind == "png" ? PNGReading.read(part) : JPEGReading.read(part))
        text.add(gap: Term("a picture in the file (\(name))", "文件内的图片（\(name)）"))
      } else if !ignored.contains(kind) {
        text.add(gap: Term("a part of the file (\(name))", "文件内的组成部分（\(name)）"))
      }
    }
  }
}

/// Where cells and shared texts of a workbook stand: in which sheet, by the name that people see.
struct SheetPlaces {
  /// The name of each sheet by its part.
  private var titles: [String: String] = [:]
  /// The first cell that shows each shared text, by its number.
  private var shared: [String: String] = [:]

  init(_ archive: borrowing ZipArchive, _ names: [String]) throws(WorkbookError) {
    guard archive.contains("xl/workbook.xml") else { return }
    let targets = Tags.all("Relationship", in: try? archive.bytes(of: "xl/_rels/workbook.xml.rels"))
    for sheet in Tags.all("sheet", in: try archive.bytes(of: "xl/workbook.xml")) {
      guard let target = targets.first(where: { $0["Id"] == sheet["id"] })?["Target"] else { continue }
      let part = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/\(target)"
      titles[part] = sheet["name"]
    }
    for name in names where titles[name] != nil {
      let bytes = try archive.bytes(of: name)
      for cell in Tags.cells(bytes) where shared[cell.text] == nil {
        shared[cell.text] = "\(titles[name] ?? name) \(cell.address)"
      }
    }
  }

  /// What people call a part.
  func title(of part: String) -> String { titles[part] ?? part }

  /// How a cell of `part`, or a shared text, is named.
  func place(in part: String) -> (String) -> Term? {
    let (title, shared) = (titles[part], shared)
    return { address in
      if let title { return Term(same: "\(title) \(address)") }
      return part == "xl/sharedStrings.xml" ? shared[address].map { Term(same: $0) } : nil
    }
  }
}

/// Tags of small parts, by their attributes.
private enum Tags {
  static func all(_ name: String, in bytes: [UInt8]?) -> [[String: String]] {
    guard let bytes else { return [] }
    var result: [[String: String]] = []
    for tag in bytes.split(separator: UInt8(ascii: "<")) {
      let text = String(decoding: tag.prefix { $0 != UInt8(ascii: ">") }, as: UTF8.self)
      guard text.hasPrefix("\(name) ") else { continue }
      var attributes: [String: String] = [:]
      let parts = text.dropFirst(name.count).split(separator: "\"", omittingEmptySubsequences: false)
      for index in stride(from: 0, to: parts.count - 1, by: 2) {
        let key = parts[index].drop { $0 == " " || $0 == "/" }.dropLast()
        let value = MarkupReading.decoded(ArraySlice(parts[index + 1].utf8))
        attributes[String(key.split(separator: ":").last ?? key)] = String(decoding: value, as: UTF8.self)
      }
      result.append(attributes)
    }
    return result
  }

  /// The cells that show a shared text: the number of the text, and the cell's address.
  static func cells(_ bytes: [UInt8]) -> [(text: String, address: String)] {
    var result: [(String, String)] = []
    var address: String?
    for tag in bytes.split(separator: UInt8(ascii: "<")) {
      if tag.starts(with: "c ".utf8) {
        let text = String(decoding: tag, as: UTF8.self)
        let parts = text.split(separator: "\"")
        let isShared = text.contains("t=\"s\"")
        let index = parts.firstIndex { $0.hasSuffix(" r=") }
        address = isShared ? index.flatMap { $0 + 1 < parts.count ? String(parts[$0 + 1]) : nil } : nil
      } else if tag.starts(with: "v>".utf8), let cell = address {
        result.append((String(decoding: tag.dropFirst(2), as: UTF8.self), cell))
        address = nil
      }
    }
    return result
  }
}
