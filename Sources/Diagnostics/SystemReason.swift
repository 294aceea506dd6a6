/// Why the system refused something (系统原因), in its own English words and in Chinese.
public enum SystemReason {
  /// The Chinese of what the system says; its own words for what is rare.
  public static func chinese(_ reason: String) -> String { words[reason] ?? reason }

  private static let words = [
    "Address already in use": "端口已被占用",
    "Cannot allocate memory": "内存不足",
    "Device or resource busy": "正被占用",
    "Directory not empty": "文件夹非空",
    "Disk quota exceeded": "超出磁盘配额",
    "File exists": "已有同名文件",
    "File name too long": "文件名太长",
    "File too large": "文件太大",
    "Input/output error": "读写出错",
    "Is a directory": "是文件夹，不是文件",
    "No space left on device": "磁盘已满",
    "No such file or directory": "没有这个文件或文件夹",
    "Not a directory": "路径中有一段不是文件夹",
    "Operation not permitted": "系统不允许",
    "Permission denied": "没有权限",
    "Read-only file system": "文件系统只读",
    "Too many levels of symbolic links": "符号链接层数太多",
    "Too many open files": "打开的文件太多",
  ]
}
