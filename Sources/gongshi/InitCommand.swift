import ArgumentParser
import Diagnostics
import Glibc
import Platform

/// `gongshi init`: writes a new office's `Content/`.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: bilingual(
      "Write a new office's Content/: small, valid, with comments in Chinese.", "新建一套 Content/：精简、正确、有中文说明。"),
    discussion: bilingual(
      paragraphs: """
        All firms, people and cases in it are invented; replace them by your own. A folder that already has Content/ is
        left as it is.

        Examples:
          gongshi init office
          gongshi init .
        """,
      """
      其中的企业、人员和案件都是编造的，请换成本单位的。已有 Content/ 的文件夹原样不动。

      示例：
        gongshi init office
        gongshi init .
      """))

  @Argument(help: ArgumentHelp("The folder that will hold Content/.", "要放 Content/ 的文件夹。", valueName: "DIR"))
  var folder: String

  func run() throws {
    let language = Language.ofTerminal
    do {
      try write()
    } catch {
      Console.toStandardError("gongshi: \(words(for: error, in: language))\n")
      throw ExitCode.failure
    }
    let source = folder == "." ? "" : " --source \(quoted(folder))"
    if language == .chinese {
      print("已写入 \(folder)/Content/，共 \(Starter.files.count) 个文件，都是示例，文件里有说明")
      print("预览：gongshi serve\(source)；发布：gongshi build\(source)")
    } else {
      print("\(folder)/Content/ holds \(Starter.files.count) files, all of them samples with comments")
      print("to preview: gongshi serve\(source); to publish: gongshi build\(source)")
    }
  }

  private func write() throws(FileError) {
    try makeFolders(folder)
    let content = folder + "/Content"
    // The system makes it only if nothing has this name, so that what is removed after a failure is ours.
    guard mkdir(content, 0o777) == 0 else { throw FileError(content, errno) }
    do throws(FileError) {
      for file in Starter.files {
        let path = "\(folder)/\(file.path)"
        try makeFolders(String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)]))
        try writeFileAtomically(path, Array(file.text.utf8))
      }
      try ignorePublic()
    } catch {
      if let parent = try? OpenFolder(folder) { try? removeTree(BytePath("Content"), in: parent) }
      throw error
    }
  }

  /// A `.gitignore` that is there already keeps its lines.
  private func ignorePublic() throws(FileError) {
    let path = folder + "/.gitignore"
    var text = ""
    if access(path, F_OK) == 0 { text = String(decoding: try readFile(path), as: UTF8.self) }
    guard !text.split(whereSeparator: \.isNewline).contains(Starter.ignoredByGit[...]) else { return }
    if !text.isEmpty, text.last?.isNewline != true { text += "\n" }
    try writeFileAtomically(path, Array("\(text)\(Starter.ignoredByGit)\n".utf8))
  }

  private func words(for error: FileError, in language: Language) -> String {
    guard error.number == EEXIST, error.path == folder + "/Content" else {
      return language == .chinese ? error.chinese : error.description
    }
    return language == .chinese
      ? "\(error.path) 已存在，未作任何改动" : "\(error.path) exists already; nothing was changed"
  }

  /// `text` as a shell takes it.
  private func quoted(_ text: String) -> String {
    let isPlain = text.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || "0123456789/._-".unicodeScalars.contains(scalar)
    }
    let parts = text.split(separator: "'", omittingEmptySubsequences: false)
    return isPlain ? text : "'\(parts.joined(separator: "'\\''"))'"
  }
}

/// Makes the folder at `path` and those above it, where they are missing.
func makeFolders(_ path: String) throws(FileError) {
  var end = path.startIndex
  repeat {
    end = path[end...].dropFirst().firstIndex(of: "/") ?? path.endIndex
    let part = String(path[..<end])
    if mkdir(part, 0o777) != 0, errno != EEXIST { throw FileError(part, errno) }
  } while end != path.endIndex
}
