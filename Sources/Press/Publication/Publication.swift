import Digest
import Glibc
public import Platform
import Synchronization

/// The writer of the finished site: all of it, or nothing.
///
/// Files are added by any number of tasks at once. What differs from the site that is there goes into a folder beside
/// it; when all are added, the new site takes its place in one step, with what did not change linked into it. When
/// nothing differs, nothing is touched, not even a time.
///
/// Files in the destination that are not ours stay: which are ours is what `manifest.json` there says, where each file
/// of the site is the text of a `"path"`, followed by its `"sha256"`.
public final class Publication: Sendable {
  private let destination: Destination
  private let lock: BuildLock
  private let old: OldSite?
  private let mark: String
  private let keepsSpare: Bool
  private let abilities: FileSystemAbilities
  private let state = Mutex(State())

  private struct State: ~Copyable {
    var claims = Claims()
    var accepted: [AcceptedFile] = []
    var staging: Staging?
    var failure: PublicationError?
    var isOver = false
  }

  /// Prepares to publish to a folder, which may be a link or not there yet; the folder that it is in must be there.
  ///
  /// - Parameters:
  ///   - destination: The folder's path. One with files but without a manifest of ours is refused.
  ///   - generatorMark: A text in the first 512 bytes of every manifest of ours.
  ///   - otherMarks: The marks of sites in which this one must not lie.
  ///   - keepsSpare: Whether the folders of the old site stay in a hidden folder beside the new one, with no file that
  ///     is not published, so that the next publication need not make them all again.
  public convenience init(
    destination: String, generatorMark: String, otherMarks: [String] = [], keepsSpare: Bool = true
  ) throws(PublicationError) {
    try self.init(
      destination: destination, generatorMark: generatorMark, otherMarks: otherMarks, keepsSpare: keepsSpare,
      abilities: FileSystemAbilities())
  }

  init(
    destination: String, generatorMark: String, otherMarks: [String] = [], keepsSpare: Bool,
    abilities: FileSystemAbilities
  ) throws(PublicationError) {
    let place = try Destination(destination)
    if let site = place.enclosingSite(of: otherMarks) { throw .insideOtherEdition(place.path, site: site) }
    let lock = try BuildLock(place.lockPath, of: place.path)
    do throws(PublicationError) {
      try place.repair(keepingSpare: keepsSpare)
      self.old = try OldSite(at: place, mark: generatorMark)
      _ = try state.withLock { (state) throws(PublicationError) in
        try state.claims.claim(try SitePath(OldSite.manifestName))
      }
    } catch {
      lock.release()
      throw error
    }
    self.destination = place
    self.lock = lock
    self.mark = generatorMark
    self.keepsSpare = keepsSpare
    self.abilities = abilities
  }

  deinit { abandon() }

  /// Takes one finished file of the site.
  ///
  /// - Throws: `PublicationError`; after that `finish` throws the same and the site stays as it is.
  public func add(path: String, bytes: [UInt8]) throws(PublicationError) {
    try keepingFailure { () throws(PublicationError) in
      let (path, folderIsNew) = try claim(path)
      try accept(bytes, at: path, folderIsNew)
    }
  }

  /// Takes one file of the site from another place, piece by piece.
  public func copyFile(path: String, from source: String) throws(PublicationError) {
    try keepingFailure { () throws(PublicationError) in
      let (path, _) = try claim(path)
      let source = try system { () throws(FileError) in try SourceFile(source) }
      let match = try system { () throws(FileError) in
        try old.flatMap { (old) throws(FileError) in try source.match(path, in: old) }
      }
      if let (identity, digest) = match {
        record(AcceptedFile(path: path, size: source.size, digest: digest, unchanged: identity))
      } else {
        let staging = try staging()
        let (digest, size) = try system { () throws(FileError) in try source.copy(to: path, in: staging) }
        record(AcceptedFile(path: path, size: size, digest: digest))
      }
    }
  }

  /// Puts the new site in place, or leaves everything as it is when nothing differs. The publication is over then, also
  /// when this throws.
  ///
  /// `manifest` is given every file in the order of its path's bytes and returns the bytes of `manifest.json`.
  public func finish(manifest: (_ files: [FileRecord]) -> [UInt8]) throws(PublicationError) -> PublicationSummary {
    defer { abandon() }
    let (files, claims, failure) = state.withLock { state in
      precondition(!state.isOver, "a publication is finished once")
      return (state.accepted.sorted { $0.path < $1.path }, state.claims, state.failure)
    }
    if let failure { throw failure }
    try acceptManifest(manifest(files.map(FileRecord.init)), of: files)

    var summary = PublicationSummary()
    summary.files = files.count
    summary.pages = files.count { $0.path.isPage }
    summary.unchanged = files.count { $0.unchanged != nil }
    summary.written = files.count - summary.unchanged
    let (all, last) = state.withLock { ($0.accepted, $0.staging) }
    guard let staging = last else { return summary }
    var stale: [BytePath] = []
    let isAllNew = old == nil && staging.spare.isEmpty
    let written = isAllNew ? [] : Set(all.lazy.filter { $0.unchanged == nil }.map(\.path))
    if let old {
      let survey = try Survey(old, claims: claims, written: written)
      try fill(staging, from: old, with: all, written, survey)
      summary.removed = survey.removed.count
      summary.foreignKept = survey.foreign.count
      stale = survey.removed + survey.replaced + survey.foreign.map(\.path)
    } else {
      try system { () throws(FileError) in
        _ = try staging.settle(unchanged: [:], written: written, folders: claims.folders.contains)
      }
    }
    try destination.replace(hasOld: old != nil, abilities)
    state.withLock { $0.staging = nil }
    summary.inPlace = true
    summary.leftover = old.flatMap {
      destination.retire($0, stale, keepingSpare: keepsSpare && abilities.links)
    }
    return summary
  }

  /// The files that were accepted, the manifest among them.
  public var paths: [BytePath] { state.withLock { $0.accepted.map(\.path.bytes) } }

  /// Ends the publication and leaves the site as it was before, or as `finish` put it in place.
  public func abandon() {
    let staging: Staging?? = state.withLock { state in
      guard !state.isOver else { return .none }
      state.isOver = true
      defer { state.staging = nil }
      return .some(state.staging)
    }
    guard let staging else { return }
    staging?.remove()
    lock.release()
  }

  private func claim(_ path: String) throws(PublicationError) -> (SitePath, folderIsNew: Bool) {
    let path = try SitePath(path)
    let isFirst = try state.withLock { (state) throws(PublicationError) in
      precondition(!state.isOver, "a publication that is over takes no file")
      return try state.claims.claim(path)
    }
    return (path, isFirst)
  }

  private func accept(_ bytes: [UInt8], at path: SitePath, _ folderIsNew: Bool) throws(PublicationError) {
    let match = old.flatMap { old in bytes.withUnsafeBytes { old.match($0, at: path.bytes) } }
    let digest = match?.1 ?? bytes.withUnsafeBytes { SHA256Digest(of: $0) }
    if match == nil { try write(bytes, at: path, folderIsNew: folderIsNew) }
    record(AcceptedFile(path: path, size: bytes.count, digest: digest, unchanged: match?.0))
  }

  private func acceptManifest(_ bytes: [UInt8], of files: [AcceptedFile]) throws(PublicationError) {
    let path = try SitePath(OldSite.manifestName)
    let match = old.flatMap { old in bytes.withUnsafeBytes { old.match($0, at: path.bytes) } }
    let isReliable = OldManifest.lists(files, bytes)
    guard OldSite.carries(mark, bytes), isReliable || OldManifest(bytes).hasAll(of: files) else {
      throw .unusableManifest
    }
    let digest = bytes.withUnsafeBytes { SHA256Digest(of: $0) }
    if match == nil { try write(bytes, at: path, seal: isReliable ? digest : nil) }
    record(AcceptedFile(path: path, size: bytes.count, digest: digest, unchanged: match?.0))
  }

  private func write(
    _ bytes: [UInt8], at path: SitePath, folderIsNew: Bool = false, seal: SHA256Digest? = nil
  ) throws(PublicationError) {
    let staging = try staging()
    try system { () throws(FileError) in
      try bytes.span.withUnsafeBytes { (bytes) throws(FileError) in
        try staging.write(bytes, at: path, folderIsNew: folderIsNew, seal: seal)
      }
    }
  }

  private func record(_ file: AcceptedFile) { state.withLock { $0.accepted.append(file) } }

  private func staging() throws(PublicationError) -> Staging {
    try state.withLock { (state) throws(PublicationError) in
      if let staging = state.staging { return staging }
      let made = try system { () throws(FileError) in
        try Staging(
          destination.stagingName, in: destination.parent, like: old?.status, hasLinks: abilities.links)
      }
      state.staging = made
      return made
    }
  }

  private func fill(
    _ staging: Staging, from old: OldSite, with files: [AcceptedFile], _ written: Set<SitePath>,
    _ survey: borrowing Survey
  ) throws(PublicationError) {
    let foreignFolders = survey.foreignFolders()
    let claims = state.withLock { $0.claims.folders }
    var unchanged: [SitePath: FileIdentity] = [:]
    for file in files { unchanged[file.path] = file.unchanged }
    do throws(FileError) {
      let kept = try staging.settle(unchanged: unchanged, written: written) {
        claims.contains($0) || foreignFolders.contains($0)
      }
      for file in files where file.unchanged != nil && !kept.contains(file.path) {
        try staging.carry(file.path.bytes, .file, from: old)
      }
      for (path, kind) in survey.foreign { try staging.carry(path, kind, from: old) }
      try staging.copyModes(of: foreignFolders.sorted(by: >), from: old)
    } catch {
      throw .system(error)
    }
  }

  private func keepingFailure(_ body: () throws(PublicationError) -> Void) throws(PublicationError) {
    do throws(PublicationError) {
      try body()
    } catch {
      state.withLock { $0.failure = $0.failure ?? error }
      throw error
    }
  }
}
