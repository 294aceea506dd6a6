/// How much of a file is read at most, so that a small file cannot fill the memory (压缩炸弹).
package struct ReadingLimits: Hashable, Sendable {
  /// What is measured.
  package enum Measure: Hashable, Sendable {
    /// Parts of the package.
    case parts
    /// Bytes of all parts that are read, unpacked.
    case unpackedBytes
    /// Cells that hold something.
    case cells
    /// Sheets.
    case sheets
    /// Bytes of a text file.
    case textBytes
  }

  /// Parts in the package.
  package var parts: Int
  /// Bytes of all parts that are read, unpacked, whatever the package claims.
  package var unpackedBytes: Int
  /// Cells that hold something, in all sheets, together with merged ranges; and, counted apart, shared texts.
  package var cells: Int
  /// Sheets.
  package var sheets: Int
  /// Bytes of a text file before it is decoded.
  package var textBytes: Int

  /// 10 000 parts, 512 MiB unpacked, 4 million cells, 1 000 sheets; text of 256 MiB.
  ///
  /// A sheet of 100 000 rows and 18 columns has 1.8 million cells in 80 MiB.
  package static let standard = ReadingLimits(
    parts: 10_000, unpackedBytes: 512 << 20, cells: 4_000_000, sheets: 1_000, textBytes: 256 << 20)

  /// Limits of one's own.
  package init(
    parts: Int = 10_000, unpackedBytes: Int = 512 << 20, cells: Int = 4_000_000, sheets: Int = 1_000,
    textBytes: Int = 256 << 20
  ) {
    self.parts = parts
    self.unpackedBytes = unpackedBytes
    self.cells = cells
    self.sheets = sheets
    self.textBytes = textBytes
  }
}

extension ReadingLimits.Measure {
  /// What people call it.
  var name: (english: String, chinese: String) {
    switch self {
    case .parts: ("parts in the package", "压缩包内的文件数")
    case .unpackedBytes: ("bytes when unpacked", "解压后的字节数")
    case .cells: ("cells", "单元格数")
    case .sheets: ("sheets", "工作表数")
    case .textBytes: ("bytes of text", "文本字节数")
    }
  }
}
