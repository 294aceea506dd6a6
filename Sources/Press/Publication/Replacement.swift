import CShims
import Glibc
import Platform

/// What a file system can do; a test turns things off to see the other way.
struct FileSystemAbilities: Sendable {
  /// Two folders can change places in one step.
  var exchanges = true
  /// A file can have more than one name.
  var links = true
}

extension Destination {
  /// Puts the staging folder in the place of the destination, and the old site, where there is one, in its own.
  func replace(hasOld: Bool, _ abilities: FileSystemAbilities) throws(PublicationError) {
    guard hasOld else { return try move(stagingName, to: BytePath(name)) }
    let failure = abilities.exchanges ? gongshi_exchange(parent.path + "/" + stagingName.text, path) : EINVAL
    switch failure {
    case 0: return
    case EINVAL, ENOSYS: try replaceInTwoSteps()
    case EBUSY, EXDEV: throw .cannotExchange(path)
    default: throw .system(FileError(path, failure))
    }
  }

  /// For a moment there is no site; `repair` brings the old one back if we end in between.
  private func replaceInTwoSteps() throws(PublicationError) {
    let own = BytePath(name)
    try move(own, to: retiredName)
    do throws(PublicationError) {
      try move(stagingName, to: own)
    } catch {
      try move(retiredName, to: own)
      throw error
    }
    try move(retiredName, to: stagingName)
  }

  /// Removes the old site after it was replaced: all of it, or only the files that the new site does not have too.
  ///
  /// - Returns: what could not be removed.
  func retire(_ old: OldSite, _ stale: [BytePath], keepingSpare: Bool) -> FileError? {
    do throws(FileError) {
      guard keepingSpare else {
        try removeTree(stagingName, in: parent)
        return nil
      }
      for path in stale where unlinkat(old.root.descriptor, path.cString, 0) != 0 && errno != ENOENT {
        throw old.root.failure(path)
      }
      return nil
    } catch {
      return error
    }
  }

  /// Renames in the folder that the destination is in.
  func move(_ name: BytePath, to target: BytePath) throws(PublicationError) {
    guard renameat(parent.descriptor, name.cString, parent.descriptor, target.cString) != 0 else { return }
    let number = errno
    throw number == EBUSY || number == EXDEV ? .cannotExchange(path) : .system(parent.failure(target, number))
  }
}
