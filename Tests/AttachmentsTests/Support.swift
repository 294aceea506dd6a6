import Diagnostics
import Disclosure
import Foundation
import Register
import Testing

@testable import Attachments

/// The files that `scripts/make-attachments` makes.
enum Files {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Files").path

  static func register() -> Register {
    var register = Register(
      site: Site(name: "示例公示", agency: "示例市生态环境局", baseURL: "https://gongshi.example/zfgs/"))
    register.site.contact = Contact(phone: "0000-0000000", address: nil, email: "gongshi@office.example")
    return register
  }

  /// What is wrong with the file, in the words of a report.
  static func problems(
    _ text: FileText, forbidden: [String] = [], allowances: AllowanceLog = AllowanceLog()
  ) -> [String] {
    let check = FileCheck(register(), file: "a", forbidden: forbidden, allowances: allowances)
    let found = AttachmentCheck.diagnostics(text, check)
    return found.map { $0.problem.words(in: .english).summary } + text.gaps.map { "unread: \($0.english)" }
  }
}
