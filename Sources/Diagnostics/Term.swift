/// A word of the contract in both languages, such as the name of a field or of a fixed value.
public struct Term: Hashable, Sendable {
  /// English, as used in keys and in reports for an English locale.
  public var english: String
  /// Chinese (中文), as used in keys, on the site and in reports for a Chinese locale.
  public var chinese: String

  /// A word in both languages.
  public init(_ english: String, _ chinese: String) {
    self.english = english
    self.chinese = chinese
  }

  /// The word in one language.
  public func callAsFunction(_ language: Language) -> String {
    language == .chinese ? chinese : english
  }
}

/// The language of a report.
public enum Language: Hashable, Sendable {
  case chinese, english

  /// The language of a POSIX locale name: Chinese for `zh`, `zh_CN.UTF-8` and the like, English otherwise.
  public init(locale: String?) {
    self = locale?.hasPrefix("zh") == true ? .chinese : .english
  }
}
