import Glibc

/// Removes `name` from a folder with all that is in it; links are removed, not followed.
///
/// It goes on after a failure and throws the first one.
public func removeTree(_ name: BytePath, in folder: OpenFolder) throws(FileError) {
  if unlinkat(folder.descriptor, name.cString, 0) == 0 || errno == ENOENT { return }
  guard errno == EISDIR || errno == EPERM else { throw folder.failure(name) }
  let reader = FolderReader()
  var failure: FileError?
  removeFolder(name, in: folder, reader, &failure)
  if let failure { throw failure }
}

/// The same for a path; nothing without it.
public func removeTree(_ path: String) throws(FileError) {
  let parts = PathParts(path)
  let folder: OpenFolder
  do throws(FileError) {
    folder = try OpenFolder(parts.folder)
  } catch  where error.number == ENOENT {
    return
  }
  try removeTree(BytePath(parts.name), in: folder)
}

private func removeFolder(
  _ name: BytePath, in folder: OpenFolder, _ reader: borrowing FolderReader, _ failure: inout FileError?
) {
  do throws(FileError) {
    let opened = try OpenFolder(name, in: folder)
    for entry in try reader.entries(of: opened) {
      if entry.kind == .folder {
        removeFolder(entry.name, in: opened, reader, &failure)
      } else if !removeFile(entry.name, in: opened) {
        failure = failure ?? opened.failure(entry.name)
      }
    }
    guard unlinkat(folder.descriptor, name.cString, Int32(AT_REMOVEDIR)) == 0 else { throw folder.failure(name) }
  } catch {
    failure = failure ?? error
  }
}

private func removeFile(_ name: BytePath, in folder: OpenFolder) -> Bool {
  if unlinkat(folder.descriptor, name.cString, 0) == 0 { return true }
  // A folder without the right to write in it, which its owner may give.
  guard errno == EACCES, fchmod(folder.descriptor, 0o700) == 0 else { return false }
  return unlinkat(folder.descriptor, name.cString, 0) == 0
}
