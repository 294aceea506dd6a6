package import Diagnostics
package import Platform
package import Workbook

/// Why a file cannot be imported at all, as facts; `words` says them.
package enum ImportRefusal: Error {
  /// The file cannot be read or written.
  case file(FileError)
  /// It is no workbook that is read.
  case workbook(String, WorkbookError)
  /// `Content/` has errors that must be mended first.
  case content([Diagnostic])
  /// There is no task with that id.
  case unknownTask(String, suggestion: String?)
  /// There is no sheet with that name.
  case noSheet(String, suggestion: String?, [String])
  /// No row names enough columns.
  case noHeader(sheet: String?)
  /// The header lacks columns that must be there.
  case missingColumns([Term], sheet: String, row: Int)
  /// There is no row below the header.
  case noRows(sheet: String)
  /// With the rows, `Content/` would have errors that no row has by itself.
  case wouldBreak([Diagnostic])
  /// A file is there already, and has another content.
  case exists(String)
  /// No sheet has the columns of the credit portal.
  case noCreditHeader
  /// A file with full names was to be written into a folder of the site.
  case inside(String, ClosedFolders.Folder)
}
