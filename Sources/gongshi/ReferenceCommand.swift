import ArgumentParser
import Diagnostics
import Intake
import Platform

/// `gongshi reference`: what the schema in the program says, for editors and for authors.
struct ReferenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reference",
    abstract: bilingual("Write the author's reference or the schemas for editors.", "写出内容编写手册，或供编辑器使用的 JSON Schema。"),
    discussion: bilingual(
      paragraphs: """
        Both are made from the declaration that reads Content/, so that they agree with what a build accepts.

        Examples:
          gongshi reference schema schema
          gongshi reference docs docs/content-reference.md
          gongshi reference blocks docs/blocks.md
        """,
      """
      两者都由读取 Content/ 的定义生成，与发布时的要求一致。

      示例：
        gongshi reference schema schema
        gongshi reference docs docs/content-reference.md
        gongshi reference blocks docs/blocks.md
      """),
    subcommands: [ReferenceSchemaCommand.self, ReferenceDocsCommand.self, ReferenceBlocksCommand.self])
}

/// `gongshi reference schema`: one JSON Schema for each kind of file.
struct ReferenceSchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: bilingual("Write a JSON Schema for each kind of file, for editors.", "为每种文件写出 JSON Schema，供编辑器使用。"),
    discussion: bilingual(
      paragraphs: """
        Examples:
          gongshi reference schema schema
          gongshi reference schema .vscode/gongshi
        """,
      """
      示例：
        gongshi reference schema schema
        gongshi reference schema .vscode/gongshi
      """))

  @Argument(help: ArgumentHelp("The folder for the schemas.", "放 JSON Schema 的文件夹。", valueName: "DIR"))
  var folder: String

  func run() throws {
    try ReferenceFiles.write(ContentReference.jsonSchemas().map { ("\(folder)/\($0.name)", $0.text) })
  }
}

/// `gongshi reference docs`: every file, key and value on one page.
struct ReferenceDocsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "docs",
    abstract: bilingual("Write the author's reference as one Markdown page.", "把内容编写手册写成一个 Markdown 文件。"),
    discussion: bilingual(
      paragraphs: """
        Examples:
          gongshi reference docs docs/content-reference.md
        """,
      """
      示例：
        gongshi reference docs docs/content-reference.md
      """))

  @Argument(help: ArgumentHelp("The file to write.", "要写的文件。", valueName: "FILE"))
  var file: String

  func run() throws {
    try ReferenceFiles.write([(file, ContentReference.markdown())])
  }
}

/// `gongshi reference blocks`: every computed table and chart on one page.
struct ReferenceBlocksCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "blocks",
    abstract: bilingual("Write the page of computed tables and charts (计算内容).", "写出计算内容（表和图）的说明页。"),
    discussion: bilingual(
      paragraphs: """
        Examples:
          gongshi reference blocks docs/blocks.md
        """,
      """
      示例：
        gongshi reference blocks docs/blocks.md
      """))

  @Argument(help: ArgumentHelp("The file to write.", "要写的文件。", valueName: "FILE"))
  var file: String

  func run() throws {
    try ReferenceFiles.write([(file, BlockReference.markdown())])
  }
}

private enum ReferenceFiles {
  /// Writes files and names each; the folders that they need are made.
  static func write(_ files: [(path: String, text: String)]) throws {
    do throws(FileError) {
      for (path, text) in files {
        if let slash = path.lastIndex(of: "/"), slash != path.startIndex { try makeFolders(String(path[..<slash])) }
        try writeFileAtomically(path, Array(text.utf8))
        print(path)
      }
    } catch {
      Console.toStandardError("gongshi: \(bilingual("\(error)", error.chinese))\n")
      throw ExitCode.failure
    }
  }
}
