public import Platform

/// Why the site was not published. The site that was there before is as it was.
public enum PublicationError: Error, Hashable, Sendable {
  /// The destination holds files, and no manifest that says that this program made them.
  case foreignFolder(String)
  /// The destination lies within a site of another edition, whose visitors would find it there.
  case insideOtherEdition(String, site: String)
  /// Another build is at work on the same destination.
  case locked(String)
  /// A path that could lead out of the site, or that names nothing in it.
  case unsafePath(String)
  /// Two pages or files have this path, or one is a folder of the other.
  case collision(String)
  /// A file at this path in the destination is not ours, and what we would put there is different.
  case foreignCollision(String)
  /// The destination can not change places with the new site: it is a mount point or on another file system.
  case cannotExchange(String)
  /// The manifest does not carry the generator's mark, or does not list the files of the site, so that the next build
  /// would take the site for somebody else's.
  case unusableManifest
  /// The system refused.
  case system(FileError)
}

extension PublicationError: CustomStringConvertible {
  /// The error in English words.
  public var description: String {
    switch self {
    case .foreignFolder(let path):
      "\(path): not empty and not made by this program; nothing was changed"
    case .insideOtherEdition(let path, let site): "\(path): lies within \(site), which is a site of another edition"
    case .locked(let path): "\(path): another build is at work here"
    case .unsafePath(let path): "unsafe path: \(path)"
    case .collision(let path): "two files at the same path, or a file where a folder is needed: \(path)"
    case .foreignCollision(let path):
      "\(path): a file that this program did not make is in the way of a different one of the site"
    case .cannotExchange(let path):
      "\(path): is a mount point or on another file system than its folder and can not be replaced in one step; "
        + "choose a folder inside the mounted one"
    case .unusableManifest: "the manifest does not list the files of the site or lacks the generator's mark"
    case .system(let error): error.description
    }
  }
}

/// `body`, with the system's refusal as a publication's.
func system<Value>(_ body: () throws(FileError) -> Value) throws(PublicationError) -> Value {
  do throws(FileError) { return try body() } catch { throw .system(error) }
}
