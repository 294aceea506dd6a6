package import Diagnostics
import Platform
import Register
import Workbook

/// The words of an import in both languages; everything that a clerk reads about a table is here.
extension Finding {
  /// What is, in one line without a full stop, and what to do about it.
  package func words(in language: Language) -> (summary: String, hint: String) {
    let (summary, hint) = terms(language)
    return (summary(language), hint(language))
  }

  private func terms(_ language: Language) -> (Term, Term) {
    let none = Term("", "")
    switch matter {
    case .problem(let problem):
      let words = problem.words(in: language)
      return (Term(words.summary, words.summary), Term(words.hint, words.hint))
    case .flaw(let flaw):
      return (Term(flaw.words.english, flaw.words.chinese), none)
    case .unknownColumn(let name, let suggestion):
      return (
        Term("the column `\(name)` is not known and was not read", "不认识“\(name)”列，该列未读取"),
        suggestion.map { Term("did you mean `\($0)`?", "是否应为“\($0)”？") } ?? none
      )
    case .repeatedColumn(let name):
      return (
        Term("a second column `\(name)`, which was not read", "“\(name)”列重复，第二列未读取"),
        Term("keep one of the two", "请只保留一列")
      )
    case .stray:
      return (
        Term("the cell stands in a column without a name and was not read", "该单元格所在的列没有表头，未读取"),
        Term("name the column, or empty the cell", "请补充表头，或清空该单元格")
      )
    case .repeatedRow(let first):
      return (
        Term("the same object and item as in row \(first)", "与第 \(first) 行的抽查对象和抽查事项相同"),
        Term("keep one of the two if it is one inspection", "如为同一次检查，请只保留一行")
      )
    case .presentCase(let id, let columns):
      return (
        Term(
          "the case \(id) has the same number and party, with other values of: \(columns.map(\.rawValue).joined(separator: ", "))",
          "案件 \(id) 的文号和当事人相同，以下内容不同：\(columns.map(\.chinese).joined(separator: "、"))"),
        Term("correct the record by hand where it is wrong", "如记录有误，请直接更正该记录")
      )
    case .repeatedCase(let first):
      return (
        Term("the same number and party as in row \(first)", "与第 \(first) 行的文号和当事人相同"),
        Term("keep one of the two", "请只保留一行")
      )
    case .unknownBasis(let text):
      return (
        Term("`\(text)` is not in the registry of laws and was left out", "法规库中没有“\(text)”，未录入引用法规"),
        Term("add it to registry/laws.yml, or fill in `laws` by hand", "请补充 registry/laws.yml，或手工填写引用法规")
      )
    case .presentRow(let number):
      return (
        Term(
          "the task's table has the same object and item already (no. \(number)), with other facts",
          "该任务的结果表中已有相同的抽查对象和抽查事项（序号 \(number)），内容不同"),
        Term("to correct rows, import the whole table with --replace", "如为更正，请提交完整的表，由管理员替换导入（--replace）")
      )
    }
  }
}

extension ChangeLog.Kind {
  /// What was done, after a number of cells.
  package var words: Term {
    switch self {
    case .dateForm: Term("dates written in the form 2026-04-12", "处日期写法已统一为 2026-04-12 的形式")
    case .serialNumber: Term("numbers read as dates", "处日期序列数字已按日期读取")
    case .timeDropped: Term("times of day or weekdays after dates left out", "处日期后的时间或星期已略去")
    case .answerForm: Term("marks read as yes or no", "处已按“是”“否”读取")
    case .trimmed: Term("cells without the blanks at their ends", "处首尾空格已去除")
    case .blanks: Term("cells without blanks or line ends inside, or in their usual form", "处中间的空格、换行已去除或写法已统一")
    case .invisible: Term("cells without invisible characters", "处不可见字符已去除")
    case .unwrapped: Term("cells without marks that force text", "处强制文本的符号已去除")
    case .folded: Term("cells with ASCII instead of full-width characters", "处全角字符已转为半角")
    case .uppercased: Term("codes in capitals", "处小写字母已转为大写")
    case .numberAsText: Term("numbers taken as text", "处数字已按文本读取")
    case .dateAsText: Term("dates taken as text", "处日期已按文本读取")
    case .number: Term("numbers without separators", "处数字分隔符已去除")
    case .composed: Term("cells in normal form C", "处文字已转为规范形式")
    }
  }
}

extension ImportRefusal {
  /// What is, in one line without a full stop, and what to do about it; diagnostics are shown beside it.
  package func words(in language: Language) -> (summary: String, hint: String) {
    let (summary, hint) = terms(language)
    return (summary(language), hint(language))
  }

  private func terms(_ language: Language) -> (Term, Term) {
    let none = Term("", "")
    switch self {
    case .file(let error): return (Term("\(error)", "\(error.path)：\(SystemReason.chinese(error.reason))"), none)
    case .workbook(let file, let error):
      return (Term("\(file): \(error.words.english)", "\(file)：\(error.words.chinese)"), none)
    case .content:
      return (
        Term("Content/ has errors; nothing was imported", "Content/ 中有错误，未导入任何内容"),
        Term("mend them first; `gongshi check` shows all", "请先更正，可用 gongshi check 查看全部错误")
      )
    case .unknownTask(let id, let suggestion):
      return (
        Term("there is no inspection task `\(id)`", "没有编号为 `\(id)` 的抽查任务"),
        suggestion.map { Term("did you mean `\($0)`?", "是否应为 `\($0)`？") }
          ?? Term(
            "write its Content/inspections/<year>/\(id).yml first", "请先建立 Content/inspections/<年份>/\(id).yml")
      )
    case .noSheet(let name, let suggestion, let names):
      return (
        Term("there is no sheet `\(name)`", "没有工作表“\(name)”"),
        suggestion.map { Term("did you mean `\($0)`?", "是否应为“\($0)”？") }
          ?? Term("there are: \(names.joined(separator: ", "))", "现有：\(names.joined(separator: "、"))")
      )
    case .noHeader(let sheet):
      return (
        Term(
          "no row names the columns\(sheet.map { " of sheet `\($0)`" } ?? "")",
          "\(sheet.map { "工作表“\($0)”" } ?? "各工作表")中找不到表头"),
        Term(
          "get an empty table by `gongshi export template inspections`",
          "表头应含“抽查对象”“检查结果”等列，可用 gongshi export template inspections 导出空表"
        )
      )
    case .missingColumns(let names, let sheet, let row):
      return (
        Term(
          "the header in row \(row) of sheet `\(sheet)` lacks: \(names.map(\.english).joined(separator: ", "))",
          "工作表“\(sheet)”第 \(row) 行的表头缺少：\(names.map(\.chinese).joined(separator: "、"))"),
        Term("add the columns", "请补充所缺的列")
      )
    case .noRows(let sheet):
      return (Term("sheet `\(sheet)` has no rows below its header", "工作表“\(sheet)”的表头下没有数据"), none)
    case .wouldBreak:
      return (
        Term("the table would have errors in Content/; nothing was imported", "导入后 Content/ 会出现错误，未导入任何内容"), none
      )
    case .exists(let path):
      return (
        Term("\(path) exists already and was left as it is", "\(path) 已存在，未作改动"),
        Term("remove it, or name another file", "请移走该文件，或另取文件名")
      )
    case .noCreditHeader:
      return (
        Term("no sheet has the columns of the credit portal", "各工作表中找不到双公示表头"),
        Term("the header names 行政相对人名称 and 行政处罚决定书文号", "表头应含“行政相对人名称”“行政处罚决定书文号”")
      )
    case .inside(let path, let folder):
      return (
        Term(
          "\(path) lies in \(folder == .content ? "Content/" : "a published site"), where full names must not be",
          "\(path) 位于 \(folder == .content ? "Content/ " : "已发布的网站")之内，不得存放含完整姓名的文件"),
        Term("name a file elsewhere", "请写到别处")
      )
    }
  }
}
