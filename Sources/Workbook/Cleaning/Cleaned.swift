/// A value of a cell, and what had to be changed to get it (数据清理).
package struct Cleaned<Value: Hashable & Sendable>: Hashable, Sendable {
  /// The value.
  package var value: Value
  /// What was changed, in the order in which it was.
  package var changes: [Change]

  /// A value with what was changed.
  package init(_ value: Value, _ changes: [Change] = []) {
    self.value = value
    self.changes = changes
  }
}

/// What was changed in a cell to get its value.
package enum Change: Hashable, Sendable {
  /// Blanks at its ends were left out (首尾空格).
  case trimmed
  /// Blanks between its characters were left out.
  case blanksRemoved
  /// Characters that nobody sees were left out (不可见字符).
  case invisibleRemoved
  /// `="…"` or a leading apostrophe around it was left out.
  case unwrapped
  /// Full-width characters became ASCII (全角转半角).
  case folded
  /// Small letters became capitals.
  case uppercased
  /// A number became text, as it is shown.
  case numberAsText
  /// A date became text.
  case dateAsText
  /// A day was written otherwise: `2026.4.12`.
  case dateForm(String)
  /// A number was taken for a date's serial number (日期序列值).
  case serialNumber(String)
  /// A time of day or a weekday was left out.
  case timeDropped(String)
  /// Separators of thousands (千分位) were left out.
  case separatorsRemoved
  /// Zeros after the point were left out.
  case zerosDropped
  /// Yes or no was written otherwise: `√`.
  case answerForm(String)
}

/// Why a cell has no such value.
package enum CellFlaw: Error, Hashable, Sendable {
  /// It holds an error of the spreadsheet program.
  case errorValue(String)
  /// It holds a formula without a result.
  case uncalculated
  /// It is not a date in a form that is known.
  case notADay(String)
  /// The calendar has no such day.
  case noSuchDay(String)
  /// It is not a whole number.
  case notAWholeNumber(String)
  /// It is neither yes nor no.
  case notYesOrNo(String)
  /// It has characters that a code does not have.
  case notACode(String)
  /// The program made a number of the code, so that its last digits are lost (科学计数法).
  case digitsLost(String)
}

extension Change {
  /// What was done, in few words.
  package var words: (english: String, chinese: String) {
    switch self {
    case .trimmed: ("blanks at the ends left out", "已去除首尾空格")
    case .blanksRemoved: ("blanks left out", "已去除空格")
    case .invisibleRemoved: ("invisible characters left out", "已去除不可见字符")
    case .unwrapped: ("marks that force text left out", "已去除强制文本的符号")
    case .folded: ("full-width characters became ASCII", "全角字符已转为半角")
    case .uppercased: ("small letters became capitals", "小写字母已转为大写")
    case .numberAsText: ("a number taken as text", "数字已按文本读取")
    case .dateAsText: ("a date taken as text", "日期已按文本读取")
    case .dateForm(let text): ("`\(text)` read as a date", "“\(text)”已按日期读取")
    case .serialNumber(let text): ("the number \(text) read as a date", "数字 \(text) 已按日期读取")
    case .timeDropped(let text): ("`\(text)` after the date left out", "已去除日期后的“\(text)”")
    case .separatorsRemoved: ("separators of thousands left out", "已去除千分位分隔符")
    case .zerosDropped: ("zeros after the point left out", "已去除小数点后的零")
    case .answerForm(let text): ("`\(text)` read as yes or no", "“\(text)”已按是/否读取")
    }
  }
}

extension CellFlaw {
  /// What is wrong, in one line without a full stop.
  package var words: (english: String, chinese: String) {
    switch self {
    case .errorValue(let text): ("the error \(text) of the spreadsheet program", "单元格为错误值 \(text)")
    case .uncalculated: ("a formula without a result; open and save the file once", "公式尚未计算，请用表格软件打开并保存一次")
    case .notADay(let text): ("`\(text)` is not a date", "“\(text)”不是日期，请写成 2026-04-12 的形式")
    case .noSuchDay(let text): ("there is no day `\(text)`", "“\(text)”这一天不存在")
    case .notAWholeNumber(let text): ("`\(text)` is not a whole number", "“\(text)”不是整数")
    case .notYesOrNo(let text): ("`\(text)` is neither 是 nor 否", "“\(text)”应填是或否")
    case .notACode(let text): ("`\(text)` is not a code of letters and digits", "“\(text)”不是由字母和数字组成的代码")
    case .digitsLost(let text):
      ("\(text) is a code turned into a number; its last digits are lost", "\(text) 是被转成数字的代码，末尾数字已丢失，请设为文本格式后重新填写")
    }
  }
}
