import CZip

/// A package of files for download (压缩包): the same bytes for the same files.
public enum ZipFile {
  /// Why no package could be made, in the words of the library.
  public struct Failure: Error, Sendable {
    /// In English.
    public let reason: String
  }

  /// The files in their order, below one folder where it has a name; all dated the first day that the format knows.
  public static func bytes(_ files: [(path: String, bytes: [UInt8])], in folder: String = "") throws(Failure) -> [UInt8]
  {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    func failure() -> Failure { Failure(reason: String(cString: zip_error_strerror(&error))) }
    guard let target = zip_source_buffer_create(nil, 0, 0, &error) else { throw failure() }
    // One reference for the archive, one for us to read what it wrote.
    zip_source_keep(target)
    defer { zip_source_free(target) }
    guard let archive = zip_open_from_source(target, ZIP_TRUNCATE, &error) else {
      zip_source_free(target)
      throw failure()
    }
    for file in files {
      let copy = UnsafeMutableRawPointer.allocate(byteCount: max(1, file.bytes.count), alignment: 1)
      file.bytes.withUnsafeBytes { bytes in
        if let start = bytes.baseAddress { copy.copyMemory(from: start, byteCount: bytes.count) }
      }
      // The library frees its copy by `free`, which is what `deallocate` of raw memory is on this system.
      guard let source = zip_source_buffer(archive, copy, UInt64(file.bytes.count), 1) else {
        copy.deallocate()
        zip_discard(archive)
        throw Failure(reason: "zip_source_buffer")
      }
      let index = zip_file_add(
        archive, folder.isEmpty ? file.path : "\(folder)/\(file.path)", source, UInt32(ZIP_FL_ENC_UTF_8))
      guard index >= 0 else {
        zip_source_free(source)
        zip_discard(archive)
        throw Failure(reason: file.path)
      }
      // Not compressed, so that whoever looks for a name in the bytes of a site finds it here too.
      zip_set_file_compression(archive, UInt64(index), ZIP_CM_STORE, 0)
      // 1980-01-01 00:00 in the format's own form, whatever the time zone.
      zip_file_set_dostime(archive, UInt64(index), 0, 0x21, 0)
    }
    guard zip_close(archive) == 0 else {
      let reason = String(cString: zip_strerror(archive))
      zip_discard(archive)
      throw Failure(reason: reason)
    }
    return try read(target)
  }

  private static func read(_ source: OpaquePointer) throws(Failure) -> [UInt8] {
    guard zip_source_open(source) == 0 else { throw Failure(reason: "zip_source_open") }
    defer { zip_source_close(source) }
    var status = zip_stat_t()
    zip_stat_init(&status)
    guard zip_source_stat(source, &status) == 0 else { throw Failure(reason: "zip_source_stat") }
    let size = Int(status.size)
    var bytes = [UInt8](repeating: 0, count: size)
    let count = bytes.withUnsafeMutableBytes { zip_source_read(source, $0.baseAddress, UInt64($0.count)) }
    guard count == Int64(size) else { throw Failure(reason: "zip_source_read") }
    return bytes
  }
}
