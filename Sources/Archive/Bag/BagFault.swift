public import Diagnostics

/// What is wrong with a bag, and in which of its files (档案包差错).
public enum BagFault: Hashable, Sendable {
  /// The bytes are not those of the manifest.
  case changed(String)
  /// A manifest lists it, and it is not there.
  case missing(String)
  /// It is there, and no manifest lists it.
  case added(String)
  /// A link or another thing that is no file.
  case notAFile(String)
  /// A tag file that cannot be understood.
  case unreadable(String)
  /// `Payload-Oxum` tells another number of bytes and files.
  case oxum(String)

  /// The file in the bag.
  public var file: String {
    switch self {
    case .changed(let file), .missing(let file), .added(let file), .notAFile(let file), .unreadable(let file): file
    case .oxum: "bag-info.txt"
    }
  }

  /// In words.
  public var words: Term {
    switch self {
    case .changed: Term("its bytes are not those of the manifest", "内容与清单不符")
    case .missing: Term("it is missing", "文件缺失")
    case .added: Term("no manifest lists it", "清单中没有该文件")
    case .notAFile: Term("it is not a file", "不是普通文件")
    case .unreadable: Term("it cannot be understood", "无法识别")
    case .oxum(let found): Term("`Payload-Oxum` is not \(found)", "`Payload-Oxum` 应为 \(found)")
    }
  }
}
