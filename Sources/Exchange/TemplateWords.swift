import Diagnostics
import Intake

/// What an empty workbook tells clerks (填写说明): Chinese alone, because they fill it in.
enum TemplateWords {
  /// What holds for the whole table.
  static let rules = [
    "每个抽查对象的每个抽查事项填一行，从第 2 行开始；不要合并单元格，不要改动第 1 行的列名。",
    "不需要的列可以留空或删除，列的先后顺序可以调整；可以在表格上方加标题行，在下方加合计和备注行。",
    "带下拉箭头的单元格请从列表中选择。日期写成 2026-09-01 的形式。",
    "“发现问题”“处理情况”会向社会公开：不要写身份证号码、手机号码、银行卡号和个人姓名。",
    "填好后保存为 .xlsx，放入指定的共享文件夹。不能导入时会退回带批注的文件：红色单元格须更正，黄色单元格请核对，批注写明原因。",
    "请在退回的文件上更正后另存，再次提交即可；已导入的行不会重复导入。",
  ]

  /// 必填 or 选填.
  static func need(_ column: TableColumn) -> String {
    column.key.english == "no" ? "可不填" : column.isRequired ? "必填" : "选填"
  }

  /// The comment of a column's name.
  static func comment(_ column: TableColumn, hasChoices: Bool) -> String {
    "\(need(column))。\(advice(column, hasChoices: hasChoices))"
  }

  /// How a column is filled in.
  static func advice(_ column: TableColumn, hasChoices: Bool) -> String {
    let note = column.note.chinese.isEmpty ? "" : "\(column.note.chinese)。"
    switch column.key.english {
    case "no": return "不填的，导入时自动接续编号。"
    case "name": return "写全称；填了统一社会信用代码的，须与检查对象名录库一致。"
    case "recheck_of": return "\(note)写成“任务编号/序号”，如 2026-q1-enterprise/3。"
    case "code": return "照营业执照填写 18 位代码。\(note)"
    case "problem": return "没有问题的留空。不写个人信息。"
    default: break
    }
    switch column.kind {
    case .day: return "\(note)写成 2026-09-01 的形式。"
    case .flag: return "\(note)填“是”或“否”。"
    case .choice: return "\(note)从列表中选择。"
    case .reference where hasChoices: return "\(note)从列表中选择；也可填名录中的其他名称、简称。"
    case .text where hasChoices: return "\(note)可从列表中选择，也可自行填写。"
    case .reference: return "\(note)填名录中的名称或简称。"
    case .text, .code: return note
    }
  }
}
