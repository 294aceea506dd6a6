/// Why a workbook could not be read or written, as facts; `words` says them.
package enum WorkbookError: Error, Hashable, Sendable {
  /// The file has no bytes.
  case emptyFile
  /// It is protected by a password (密码保护).
  case encrypted
  /// It is of a kind that is not read.
  case unsupported(FileKind)
  /// It is a package in which no workbook is.
  case noWorkbook
  /// The package cannot be unpacked: cut off or damaged (文件损坏).
  case brokenPackage(reason: String)
  /// A part that another one names is not in the package.
  case missingPart(String)
  /// A part of the package is not what the format says.
  case malformed(part: String, line: Int, reason: String)
  /// It is larger than what is read.
  case tooLarge(ReadingLimits.Measure, limit: Int)
  /// A byte that is no part of a character in that encoding.
  case undecodable(TextEncoding, line: Int)
  /// A quotation mark of a CSV file that is not closed.
  case openQuote(line: Int)
  /// What was to be written is not possible in a workbook.
  case unwritable(sheet: String, CellAddress?, Unwritable)
  /// The system or the library refused to write the file.
  case writing(path: String, reason: String)

  /// What a workbook cannot hold.
  package enum Unwritable: Hashable, Sendable {
    /// The sheet's name: empty, longer than 31 characters, with one of `[]:*?/\`, or given twice.
    case sheetName
    /// Text of more than 32 767 characters.
    case longText
    /// A day that no serial number stands for.
    case day
    /// A number that is none, or that is too large.
    case number
    /// A place outside of the largest sheet, or a merged range over another.
    case place
    /// A remark about a sheet that is not there.
    case unknownSheet
    /// No sheet at all.
    case noSheet
  }
}

/// A kind of file, recognised by its bytes and not by its name.
package enum FileKind: Hashable, Sendable {
  /// Office Open XML workbook, or another zip that has to be looked into.
  case zip
  /// Text, which may be CSV.
  case text
  /// A workbook with a password.
  case encryptedWorkbook
  /// Excel 97–2003 (`.xls`) or WPS 表格 (`.et`), which keep the same streams in the same container.
  case xls
  /// Excel binary workbook (`.xlsb`).
  case xlsb
  /// OpenDocument spreadsheet (`.ods`).
  case ods
  /// A web page that a system exported under the name `.xls`.
  case html
  /// XML spreadsheet 2003, often exported under the name `.xls`.
  case xml
  /// PDF.
  case pdf
  /// A document of a text program (`.docx`, `.doc`, `.wps`).
  case document
  /// A compressed archive (`.rar`, `.7z`, `.gz`).
  case archive
  /// Something else that is not text.
  case binary
}

extension WorkbookError {
  /// What is, in one line without a full stop.
  package var words: (english: String, chinese: String) {
    switch self {
    case .emptyFile: ("the file is empty", "文件为空")
    case .encrypted: ("the workbook is protected by a password; remove it and save again", "工作簿设有密码，请取消密码后重新保存")
    case .unsupported(let kind):
      ("\(kind.name.english) is not read; save it as .xlsx or .csv", "不支持\(kind.name.chinese)，请另存为 .xlsx 或 .csv")
    case .noWorkbook: ("a zip file without a workbook", "压缩包内没有工作簿")
    case .brokenPackage(let reason): ("the file is damaged or cut off (\(reason))", "文件损坏或不完整（\(reason)）")
    case .missingPart(let part): ("the workbook lacks its part \(part)", "工作簿缺少组成部分 \(part)")
    case .malformed(let part, let line, let reason):
      ("\(part), line \(line): \(reason)", "工作簿的组成部分 \(part) 第 \(line) 行有误：\(reason)")
    case .tooLarge(let measure, let limit):
      ("more than \(limit) \(measure.name.english)", "\(measure.name.chinese)超过 \(limit)")
    case .undecodable(let encoding, let line):
      ("line \(line) is not \(encoding.name)", "第 \(line) 行不是 \(encoding.name) 编码")
    case .openQuote(let line): ("the quotation mark in line \(line) is not closed", "第 \(line) 行的引号没有结束")
    case .unwritable(let sheet, let address, let what):
      (
        "sheet \(sheet)\(address.map { ", \($0)" } ?? ""): \(what.words.english)",
        "工作表“\(sheet)”\(address.map { " \($0)" } ?? "")：\(what.words.chinese)"
      )
    case .writing(let path, let reason): ("cannot write \(path): \(reason)", "无法写入 \(path)：\(reason)")
    }
  }
}

extension WorkbookError.Unwritable {
  /// The same for both languages.
  var words: (english: String, chinese: String) {
    switch self {
    case .sheetName: ("a name that a sheet cannot have", "工作表名称无效")
    case .longText: ("more than 32767 characters in a cell", "单元格文字超过 32767 个字符")
    case .day: ("a day that a workbook cannot hold", "日期超出工作簿的范围")
    case .number: ("not a number that a workbook can hold", "不是工作簿能保存的数字")
    case .place: ("a place outside of the sheet, or a merged range over another", "单元格位置超出范围，或合并区域重叠")
    case .unknownSheet: ("no such sheet", "没有该工作表")
    case .noSheet: ("no sheet", "没有工作表")
    }
  }
}

extension FileKind {
  /// What people call it.
  package var name: (english: String, chinese: String) {
    switch self {
    case .zip: ("a zip file", "压缩包")
    case .text: ("text", "文本文件")
    case .encryptedWorkbook: ("a workbook with a password", "加密工作簿")
    case .xls: ("the old format of Excel or WPS (.xls, .et)", "旧版 Excel 或 WPS 表格格式（.xls、.et）")
    case .xlsb: ("the binary Excel format (.xlsb)", "Excel 二进制格式（.xlsb）")
    case .ods: ("OpenDocument (.ods)", "OpenDocument 格式（.ods）")
    case .html: ("a web page named as a workbook", "以表格文件命名的网页（HTML）")
    case .xml: ("XML", " XML 表格")
    case .pdf: ("PDF", " PDF 文件")
    case .document: ("a text document", "文字处理文档")
    case .archive: ("a compressed archive", "压缩文件")
    case .binary: ("this kind of file", "该类文件")
    }
  }
}
