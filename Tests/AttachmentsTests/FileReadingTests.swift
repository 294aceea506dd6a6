import Diagnostics
import Disclosure
import Testing

@testable import Attachments

/// rules of disclosure: nothing private reaches the public in a file either (个人信息保护法 art. 28).
@Suite struct `A published file` {
  static let phone = "looks like a mobile phone number in "
  static let mail = "looks like an e-mail address in "
  static let maker = "the file tells more than it shows: "

  static let files: [(name: String, problems: [String])] = [
    ("clean.pdf", []), ("clean.xlsx", []), ("clean.ofd", []), ("clean.csv", []),
    ("phone.pdf", [phone + "page 2"]),
    ("broken-line.pdf", ["looks like an identity number in page 1"]),
    ("author.pdf", [maker + "the author field"]),
    ("scan.pdf", ["unread: page 1, which has no text (a scan?)", "unread: page 2, which has no text (a scan?)"]),
    ("not.pdf", ["unread: a file that is no PDF"]),
    ("damaged.pdf", ["unread: a damaged or encrypted PDF"]),
    // A sheet that is hidden, one that Excel does not even list, and a hidden row.
    (
      "hidden.xlsx",
      [phone + "底表 A1", "looks like an identity number in 存档 A1", phone + "行 A1"]
    ),
    (
      "remarks.xlsx",
      [
        mail + "docProps/custom.xml", phone + "xl/comments1.xml", maker + "docProps/core.xml, field creator",
        maker + "xl/comments1.xml, field author",
      ]
    ),
    ("numbers.xlsx", [phone + "公开 B1", phone + "公开 B2"]),
    ("picture.xlsx", ["unread: a picture in the file (xl/media/image1.png)"]),
    ("phone.ofd", [phone + "Doc_0/Pages/Page_0/Content.xml", maker + "OFD.xml, field Author"]),
    ("sealed.ofd", ["unread: a part of the file (Doc_0/Signs/Sign_0/SignedValue.dat)"]),
    ("plain.png", ["unread: what a picture shows"]), ("plain.jpg", ["unread: what a picture shows"]),
    (
      "words.png",
      [
        phone + "the field Comment", mail + "the field Description", maker + "the author field",
        "unread: what a picture shows",
      ]
    ),
    ("packed.png", ["unread: compressed words in a PNG", "unread: what a picture shows"]),
    ("exif.png", [phone + "the EXIF data", "unread: what a picture shows"]),
    (
      "camera.jpg",
      [
        phone + "the EXIF data", mail + "a remark in the picture", maker + "the EXIF author",
        maker + "where the picture was taken (GPS)", "unread: what a picture shows",
      ]
    ),
    (
      "xmp.jpg",
      [phone + "the XMP metadata", maker + "the XMP metadata, field creator", "unread: what a picture shows"]
    ),
    (
      "iptc.jpg",
      ["looks like a vehicle's plate in the IPTC data", maker + "the IPTC author", "unread: what a picture shows"]
    ),
    ("gbk.csv", [phone + "line 2"]),
  ]

  @Test(arguments: files)
  func `tells where something private is`(name: String, problems: [String]) throws {
    let text = try FileReading.attachment(Files.folder + "/" + name)
    #expect(Files.problems(text) == problems)
  }

  @Test func `is read in tracked changes and remarks when it is a document of static`() throws {
    let text = try FileReading.staticFile(Files.folder + "/form.docx")
    #expect(
      Files.problems(text) == [
        Self.mail + "word/comments.xml", Self.phone + "word/document.xml",
        Self.maker + "docProps/core.xml, field creator",
        Self.maker + "word/comments.xml, who wrote a remark or a change",
        Self.maker + "word/document.xml, who wrote a remark or a change",
      ])
  }

  @Test(arguments: ["plain.png", "plain.jpg"])
  func `of static may be a picture`(name: String) throws {
    #expect(Files.problems(try FileReading.staticFile(Files.folder + "/" + name)).isEmpty)
  }

  @Test func `names nobody who must not be named`() throws {
    let text = try FileReading.attachment(Files.folder + "/phone.pdf")
    #expect(
      Files.problems(text, forbidden: ["张示例", "示例澄溪化工"]) == [
        "a name that must not be published stands in page 1", "a name that must not be published stands in page 2",
        Self.phone + "page 2",
      ])
  }

  @Test(arguments: [
    ("a.PDF", "pdf"), ("a.jpeg", "jpg"), ("a/b.c/d", ""), ("b.tar.gz", "gz"), (".xlsx", "xlsx"),
  ])
  func `is of the kind that its name says`(path: String, kind: String) {
    #expect(FileReading.kind(path) == kind)
  }
}
