import Digest

/// A file that was added to a publication.
struct AcceptedFile {
  var path: SitePath
  var size: Int
  var digest: SHA256Digest
  /// The file of the old site that has the same bytes; nil for one that was written.
  var unchanged: FileIdentity?
}
