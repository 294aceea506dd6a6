import ArgumentParser
import Diagnostics

/// A text of the command line in the language of the terminal.
func bilingual(_ english: String, _ chinese: String) -> String {
  Language.ofTerminal == .chinese ? chinese : english
}

/// Paragraphs and examples of a command in the language of the terminal. Lines of a paragraph are written below each
/// other in the source and flow together here.
func bilingual(paragraphs english: String, _ chinese: String) -> String {
  HelpLayout.flowing(bilingual(english, chinese))
}

extension ArgumentHelp {
  /// What an option stands for, in both languages.
  init(_ english: String, _ chinese: String, valueName: String? = nil) {
    self.init(stringLiteral: bilingual(english, chinese))
    self.valueName = valueName
  }
}

extension ValidationError {
  /// What is wrong with the words of a command line, in both languages.
  init(_ english: String, _ chinese: String) { self.init(bilingual(english, chinese)) }
}
