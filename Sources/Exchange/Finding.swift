package import Diagnostics
package import Register
package import Workbook

/// Something to say about a cell of an imported table.
package struct Finding: Hashable, Sendable {
  /// What is said.
  package enum Matter: Hashable, Sendable {
    /// What the rules of `Content/` say of it.
    case problem(Problem)
    /// It holds no value of its column's kind.
    case flaw(CellFlaw)
    /// The name of a column that no field has.
    case unknownColumn(String, suggestion: String?)
    /// A second column with a name of the same field.
    case repeatedColumn(String)
    /// It stands in a column without a name.
    case stray
    /// The same object and item stand in an earlier row.
    case repeatedRow(first: Int)
    /// The same object and item stand in the task's table, with other facts.
    case presentRow(number: String)
    /// A case has the same decision number and party, with other facts in these columns (导入处罚).
    case presentCase(id: String, [CreditColumn])
    /// An earlier row of the file has the same decision number and party.
    case repeatedCase(first: Int)
    /// A law or its articles that the registry does not know; it is left out.
    case unknownBasis(String)
  }

  /// The cell.
  package let address: CellAddress
  /// Whether the row can be taken all the same.
  package let severity: Diagnostic.Severity
  /// What is said.
  package let matter: Matter

  static func error(_ matter: Matter, at address: CellAddress) -> Finding {
    Finding(address: address, severity: .error, matter: matter)
  }

  static func warning(_ matter: Matter, at address: CellAddress) -> Finding {
    Finding(address: address, severity: .warning, matter: matter)
  }
}

extension Finding {
  /// The stable name of what is said.
  package var code: String {
    switch matter {
    case .problem(let problem): problem.code
    case .flaw(let flaw): flaw.code
    case .unknownColumn: "unknown-column"
    case .repeatedColumn: "repeated-column"
    case .stray: "stray-cell"
    case .repeatedRow: "repeated-row"
    case .presentRow: "present-row"
    case .presentCase: "present-case"
    case .repeatedCase: "repeated-case"
    case .unknownBasis: "unknown-basis"
    }
  }
}

extension [Finding] {
  /// By place; the same only once.
  func sortedForReport() -> [Finding] {
    var seen: Set<Finding> = []
    return filter { seen.insert($0).inserted }.sorted { ($0.address, $0.code) < ($1.address, $1.code) }
  }
}

extension CellFlaw {
  /// The stable name of the flaw.
  fileprivate var code: String {
    switch self {
    case .errorValue: "error-value"
    case .uncalculated: "uncalculated"
    case .notADay: "not-a-day"
    case .noSuchDay: "no-such-day"
    case .notAWholeNumber: "not-a-whole-number"
    case .notYesOrNo: "not-yes-or-no"
    case .notACode: "not-a-code"
    case .digitsLost: "digits-lost"
    }
  }
}
