package import Register

/// What has to be known of a displayed case to look into its files, and what its allowances let through in its texts.
package struct CaseScreening: Sendable {
  /// The case's id.
  package let record: String
  /// The file of the case.
  package let file: String
  /// The line on which the case begins.
  package let line: Int
  /// The files that are published.
  package let attachments: [Attachment]
  /// Names that must not stand in them.
  package let forbidden: [String]
  /// Texts that look private but may stand there.
  package let allowances: [Allowance]
  /// What the allowances let through in the texts of the case.
  package let uses: [AllowanceUse]
}
