import Digest
public import Platform

/// A file of the published site, as the manifest lists it.
public struct FileRecord: Sendable {
  let file: AcceptedFile

  /// The path in the site, without a slash at the start.
  public var path: String { file.path.text }
  /// The number of bytes.
  public var size: Int { file.size }
  /// The SHA-256 of the bytes, in lower-case hexadecimal digits.
  public var sha256: String { file.digest.hex }
}

/// What a publication did. The manifest itself is not counted.
public struct PublicationSummary: Hashable, Sendable {
  /// The files of the site.
  public var files = 0
  /// Those of them that are pages (`.html`).
  public var pages = 0
  /// The files that are new or different.
  public var written = 0
  /// The files that are as they were.
  public var unchanged = 0
  /// The files of the old site that the new one does not have.
  public var removed = 0
  /// The files, not ours, that were carried along; 0 when nothing was put in place.
  public var foreignKept = 0
  /// Whether a new site was put in place; false when nothing differed and nothing was touched.
  public var inPlace = false
  /// What of the old site could not be removed beside the new one; the next publication tries again.
  public var leftover: FileError?
}

extension PublicationSummary {
  /// A site of which nothing had to be written.
  public init(unchanged: Int) {
    self.init()
    files = unchanged
    self.unchanged = unchanged
  }
}
