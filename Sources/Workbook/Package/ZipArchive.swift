import CZip

/// The package of a workbook: a zip file in memory.
package struct ZipArchive: ~Copyable {
  private let archive: OpaquePointer
  private let budget: ByteBudget

  /// Opens the zip file in `bytes`, which must stay where they are as long as the archive lives.
  package init(_ bytes: UnsafeBufferPointer<UInt8>, limits: ReadingLimits) throws(WorkbookError) {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let source = zip_source_buffer_create(bytes.baseAddress, UInt64(bytes.count), 0, &error) else {
      throw .brokenPackage(reason: String(cString: zip_error_strerror(&error)))
    }
    guard let archive = zip_open_from_source(source, ZIP_RDONLY, &error) else {
      zip_source_free(source)
      throw .brokenPackage(reason: String(cString: zip_error_strerror(&error)))
    }
    guard zip_get_num_entries(archive, 0) <= limits.parts else {
      zip_discard(archive)
      throw .tooLarge(.parts, limit: limits.parts)
    }
    self.archive = archive
    budget = ByteBudget(limit: limits.unpackedBytes)
  }

  deinit { zip_discard(archive) }

  /// The names of all parts.
  package var names: [String] {
    (0..<zip_get_num_entries(archive, 0)).compactMap { index in
      zip_get_name(archive, UInt64(index), 0).map { String(cString: $0) }
    }
  }

  /// All bytes of the part of that name.
  package func bytes(of name: String) throws(WorkbookError) -> [UInt8] {
    let stream = try open(name)
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let got = buffer.withUnsafeMutableBytes { stream.read(into: $0.baseAddress, count: Int32($0.count)) }
      guard got > 0 else { break }
      bytes += buffer[..<Int(got)]
    }
    try stream.drain()
    return bytes
  }

  /// Whether there is a part of that name; upper and lower case are the same.
  package func contains(_ name: String) -> Bool { zip_name_locate(archive, name, UInt32(ZIP_FL_NOCASE)) >= 0 }

  /// The part of that name.
  func open(_ name: String) throws(WorkbookError) -> PartStream {
    let index = zip_name_locate(archive, name, UInt32(ZIP_FL_NOCASE))
    guard index >= 0 else { throw .missingPart(name) }
    var status = zip_stat_t()
    zip_stat_init(&status)
    if zip_stat_index(archive, UInt64(index), 0, &status) == 0 {
      if status.encryption_method != UInt16(ZIP_EM_NONE) { throw .encrypted }
      // What it claims; what it is, is counted while it is read.
      guard status.size <= UInt64(budget.left) else { throw .tooLarge(.unpackedBytes, limit: budget.limit) }
    }
    guard let file = zip_fopen_index(archive, UInt64(index), 0) else {
      throw .brokenPackage(reason: "\(name): \(String(cString: zip_strerror(archive)))")
    }
    return PartStream(file, name: name, budget: budget)
  }

  /// The first bytes of a part, at most `count` of them; `nil` without such a part.
  func beginning(of name: String, count: Int) throws(WorkbookError) -> [UInt8]? {
    guard contains(name) else { return nil }
    let stream = try open(name)
    var bytes = [UInt8](repeating: 0, count: count)
    let got = bytes.withUnsafeMutableBytes { stream.read(into: $0.baseAddress, count: Int32(count)) }
    return Array(bytes.prefix(Int(max(0, got))))
  }
}

/// How many unpacked bytes may still be read.
final class ByteBudget {
  let limit: Int
  private(set) var left: Int

  init(limit: Int) {
    self.limit = limit
    left = limit
  }

  /// Takes that many; `false` when there are not so many.
  func take(_ count: Int) -> Bool {
    left -= count
    return left >= 0
  }
}

/// The bytes of one part, unpacked as they are read.
final class PartStream {
  let name: String
  /// Why reading ended before the end.
  private(set) var failure: WorkbookError?
  private let file: OpaquePointer
  private let budget: ByteBudget

  fileprivate init(_ file: OpaquePointer, name: String, budget: ByteBudget) {
    self.file = file
    self.name = name
    self.budget = budget
  }

  deinit { zip_fclose(file) }

  /// The next bytes; their number, 0 at the end, -1 after a failure.
  func read(into buffer: UnsafeMutableRawPointer?, count: Int32) -> Int32 {
    guard failure == nil, let buffer else { return -1 }
    let got = zip_fread(file, buffer, UInt64(max(0, count)))
    if got < 0 {
      failure = .brokenPackage(reason: "\(name): \(String(cString: zip_file_strerror(file)))")
      return -1
    }
    if !budget.take(Int(got)) {
      failure = .tooLarge(.unpackedBytes, limit: budget.limit)
      return -1
    }
    return Int32(got)
  }

  /// Reads what is left, so that the check sum of the whole is compared.
  func drain() throws(WorkbookError) {
    withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 1) { buffer in
      while read(into: buffer.baseAddress, count: 4096) > 0 {}
    }
    if let failure { throw failure }
  }
}
