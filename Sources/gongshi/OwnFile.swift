import Diagnostics
import Platform

extension Console {
  /// Stops before a file for the office's own use is written where the public, or the next build, would find it.
  func keep(_ file: String, outOfSitesOf root: String) throws {
    let folder: ClosedFolders.Folder?
    do {
      folder = try ClosedFolders(of: root).holding(file)
    } catch {
      throw stop(Term("\(error)", error.chinese))
    }
    switch folder {
    case .content: throw stop(Term("\(file): must not lie in Content/", "\(file)：不得位于 Content/ 之内"))
    case .site: throw stop(Term("\(file): must not lie in a published site", "\(file)：不得位于已发布的网站之内"))
    case nil: return
    }
  }

  /// Writes a file for the office's own use. One with other bytes stays, unless it is to be replaced.
  func put(_ bytes: [UInt8], at file: String, isReplacing: Bool) throws {
    if !isReplacing, let old = try? readFile(file), old != bytes {
      throw stop(
        Term(
          "\(file) exists already and was left as it is; use --replace, or name another file with --to",
          "\(file) 已存在，未作改动；请加 --replace，或用 --to 另取文件名"))
    }
    do throws(FileError) {
      try writeFileAtomically(file, bytes)
    } catch {
      throw stop(Term("\(error)", error.chinese))
    }
  }
}
