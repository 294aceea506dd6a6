import Diagnostics
import Platform
import Press

extension PublicationError {
  /// Why the site was not published, in words.
  func words(in language: Language) -> String {
    guard language == .chinese else { return description }
    return switch self {
    case .foreignFolder(let path): "\(path)：文件夹非空且不是本程序生成的，未作任何改动"
    case .insideOtherEdition(let path, let site): "\(path)：位于另一版本的网站 \(site) 之内"
    case .locked(let path): "\(path)：另一个生成任务正在进行"
    case .unsafePath(let path): "路径不安全：\(path)"
    case .collision(let path): "两个文件使用同一路径：\(path)"
    case .foreignCollision(let path): "\(path)：此处有一个不是本程序生成的文件，与网站文件冲突"
    case .cannotExchange(let path): "\(path)：是挂载点或位于其他文件系统，无法一步替换；请改用其中的子文件夹"
    case .unusableManifest: "清单没有列出网站的全部文件"
    case .system(let error): error.chinese
    }
  }
}
