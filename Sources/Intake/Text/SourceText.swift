import Diagnostics
import Platform

/// A file of the author as text: UTF-8 without a byte-order mark, with `\n` at the end of its lines.
struct SourceText: Sendable {
  /// The path from the folder that holds `Content/`.
  let file: String
  /// The text as UTF-8.
  let bytes: [UInt8]

  /// Reads the file, or says why it cannot be taken.
  static func load(_ file: String, in root: String) -> Result<SourceText, DiagnosticError> {
    do {
      return decode(try readFile(root + "/" + file), file: file)
    } catch {
      return .failure(DiagnosticError(.error(.unreadableFile(reason: error.reason), at: Place(file))))
    }
  }

  /// Takes bytes as text, or says why they are none.
  static func decode(_ bytes: [UInt8], file: String) -> Result<SourceText, DiagnosticError> {
    var bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }) {
      return .failure(DiagnosticError(.error(.emptyFile, at: Place(file))))
    }
    if TextScan.isOrdinary(bytes) { return .success(SourceText(file: file, bytes: bytes)) }
    if let offset = UTF8Check.firstInvalid(bytes) {
      let problem: Problem =
        if UTF16Check.looksLikeUTF16(bytes) {
          .looksLikeUTF16
        } else if GBKCheck.looksLikeGBK(bytes) {
          .looksLikeGBK
        } else {
          .notUTF8(offset: offset)
        }
      return .failure(DiagnosticError(.error(problem, at: Place(file, byte: offset, in: bytes))))
    }
    if bytes.contains(0x0D) { bytes = unixLines(bytes) }
    if let place = NormalForm.firstViolation(bytes, file: file) { return .failure(DiagnosticError(place)) }
    return .success(SourceText(file: file, bytes: bytes))
  }

  /// `\r\n` and a lone `\r` become `\n`.
  private static func unixLines(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      if byte != 0x0D {
        result.append(byte)
      } else if index + 1 == bytes.count || bytes[index + 1] != 0x0A {
        result.append(0x0A)
      }
    }
    return result
  }
}

/// A diagnostic as the reason of a failure.
struct DiagnosticError: Error {
  let diagnostic: Diagnostic

  init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }
}
