extension Report {
  /// One JSON object on one line: what a program reads instead of the text.
  public func json(_ diagnostic: Diagnostic) -> String {
    let words = diagnostic.problem.words(in: language)
    var fields = [
      "\"file\":\(Self.quoted(diagnostic.place.file))", "\"line\":\(diagnostic.place.line)",
      "\"column\":\(diagnostic.place.column)", "\"severity\":\"\(diagnostic.severity.rawValue)\"",
      "\"code\":\"\(diagnostic.problem.code)\"", "\"message\":\(Self.quoted(words.summary))",
      "\"hint\":\(Self.quoted(words.hint))",
    ]
    if !diagnostic.notes.isEmpty {
      let notes = diagnostic.notes.map {
        "{\"place\":\(Self.quoted($0.place.description)),\"message\":\(Self.quoted($0.kind.words(in: language)))}"
      }
      fields.append("\"notes\":[\(notes.joined(separator: ","))]")
    }
    return "{\(fields.joined(separator: ","))}"
  }

  /// `text` as a JSON string.
  public static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
