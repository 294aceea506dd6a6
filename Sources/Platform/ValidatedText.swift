extension String {
  /// Text of bytes that were found to be UTF-8 before and are not examined again.
  package init(validated bytes: Span<UInt8>, isASCII: Bool = false) {
    self.init(copying: UTF8Span(unchecked: bytes, isKnownASCII: isASCII))
  }
}
