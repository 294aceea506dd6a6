/// A printed briefing that is offered for download (打印版).
public struct PrintedFile: Hashable, Sendable {
  /// Where it lies, below the folder that holds `Content/`.
  public let source: String
  /// In bytes.
  public let size: Int

  /// A file that lies there.
  public init(source: String, size: Int) { (self.source, self.size) = (source, size) }
}
