/// What the YAML library finds wrong (语法错误), in Chinese.
enum YAMLWords {
  /// The Chinese of a message; the library's own words for what is rare.
  static func chinese(_ message: String) -> String {
    // What it was reading stands before the comma, and goes without saying where the place is shown.
    let problem = message.split(separator: ", ").last.map(String.init) ?? message
    return words[problem] ?? message
  }

  private static let words = [
    "block sequence entries are not allowed in this context": "此处不能有“- ”开头的列表项",
    "control characters are not allowed": "含有控制字符",
    "could not find expected ':'": "缺少冒号",
    "did not find expected ',' or ']'": "方括号中缺少逗号或 ]",
    "did not find expected ',' or '}'": "花括号中缺少逗号或 }",
    "did not find expected '-' indicator": "列表在此处中断，缺少“- ”",
    "did not find expected <document start>": "内容在此处中断",
    "did not find expected alphabetic or numeric character": "& 或 * 后面缺少名称",
    "did not find expected comment or line break": "此处应为注释或换行",
    "did not find expected hexdecimal number": "转义 \\x、\\u 后面应为十六进制数字",
    "did not find expected key": "此处应为键",
    "did not find expected node content": "此处缺少值",
    "found a tab character that violates indentation": "缩进用了制表符，应为空格",
    "found a tab character where an indentation space is expected": "缩进用了制表符，应为空格",
    "found character that cannot start any token": "此处的字符不能作开头，请加引号",
    "found invalid Unicode character escape code": "转义的字符不存在",
    "found undefined tag handle": "标签（!）没有定义",
    "found unexpected ':'": "此处不能有冒号",
    "found unexpected document indicator": "引号没有闭合",
    "found unexpected end of stream": "引号没有闭合",
    "found unknown escape character": "\\ 后面的字符不是转义，请改用单引号",
    "mapping keys are not allowed in this context": "此处不能有键",
    "mapping values are not allowed in this context": "此处不能有“键: 值”，值中含有冒号时请加引号",
  ]
}
