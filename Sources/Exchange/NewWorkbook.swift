import Glibc
import Platform
import Workbook

/// Writes a workbook without ever replacing a file that has another content.
enum NewWorkbook {
  /// How many names are tried beside the first.
  private static let mostNames = 99

  /// Writes to `path`; a file that is there must have the same bytes.
  static func write(_ draft: WorkbookDraft, to path: String) throws(ImportRefusal) -> String {
    try place(draft, [path])
  }

  /// Writes to `path`, or to `名-2.xlsx`, `名-3.xlsx` …, whichever is free or has the same bytes already.
  static func write(_ draft: WorkbookDraft, beside path: String) throws(ImportRefusal) -> String {
    let stem = path.hasSuffix(".xlsx") ? String(path.dropLast(".xlsx".count)) : path
    return try place(draft, [path] + (2...mostNames).map { "\(stem)-\($0).xlsx" })
  }

  private static func place(_ draft: WorkbookDraft, _ names: [String]) throws(ImportRefusal) -> String {
    let temporary = "\(names[0]).gongshi-\(getpid())"
    defer { unlink(temporary) }
    do { try WorkbookWriter.write(draft, to: temporary) } catch { throw .workbook(names[0], error) }
    do throws(FileError) {
      var bytes: [UInt8]?
      for name in names {
        // The name is taken first, and what is put there is only ever put in the place of this empty file.
        let descriptor = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        if descriptor >= 0 {
          close(descriptor)
          guard rename(temporary, name) == 0 else {
            let failure = errno
            unlink(name)
            throw FileError(name, failure)
          }
          return name
        }
        guard errno == EEXIST else { throw FileError(name, errno) }
        let new = if let bytes { bytes } else { try readFile(temporary) }
        bytes = new
        if (try? readFile(name)) == new { return name }
      }
    } catch {
      throw .file(error)
    }
    throw .exists(names[0])
  }
}
