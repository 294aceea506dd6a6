/// A column's name as people write it, in the forms by which it is recognised.
struct HeaderName: Hashable {
  /// Without blanks, line ends and marks; full-width characters folded, small letters.
  let full: String
  /// The same without what stands in brackets.
  let bare: String
  /// What stands in brackets, as written: `平方米` of 面积（平方米）; `nil` without, or when it is 必填 or the like.
  let unit: String?

  init(_ text: String) {
    var scalars = text.unicodeScalars.filter { !CleanText.isBlank($0) && !CleanText.isInvisible($0) }
      .map { CleanText.folded($0) }[...]
    // Marks of required columns, at either end, and a colon at the end.
    while let first = scalars.first, HeaderName.marks.contains(first) { scalars.removeFirst() }
    while let last = scalars.last, HeaderName.marks.contains(last) || last == ":" { scalars.removeLast() }
    full = CleanText.string(scalars).lowercased()

    var unit: String?
    func note(_ inner: ArraySlice<Unicode.Scalar>) {
      let text = CleanText.string(inner)
      if !text.isEmpty, !HeaderName.remarks.contains(text) { unit = text }
    }
    while let last = scalars.last, let opening = HeaderName.opening(of: last),
      let start = scalars.lastIndex(of: opening), start > scalars.startIndex
    {
      note(scalars[(start + 1)..<(scalars.endIndex - 1)])
      scalars = scalars[..<start]
      while let last = scalars.last, HeaderName.marks.contains(last) { scalars.removeLast() }
    }
    while let first = scalars.first, first == "(" || first == "[",
      let end = scalars.firstIndex(of: first == "(" ? ")" : "]"), end + 1 < scalars.endIndex
    {
      note(scalars[(scalars.startIndex + 1)..<end])
      scalars = scalars[(end + 1)...]
    }
    bare = CleanText.string(scalars).lowercased()
    self.unit = unit
  }

  private static let marks: [Unicode.Scalar] = ["*", "※", "★", "▲"]
  private static let remarks = ["必填", "选填", "可选", "必填项", "选填项", "可不填"]

  private static func opening(of closing: Unicode.Scalar) -> Unicode.Scalar? {
    closing == ")" ? "(" : closing == "]" ? "[" : nil
  }
}

/// Finds the known column that a name means.
struct ColumnNames {
  private var exact: [String: Int] = [:]
  private var bare: [String: Int?] = [:]

  init(_ columns: [KnownColumn]) {
    for (index, column) in columns.enumerated() {
      for text in column.names {
        let name = HeaderName(text)
        if exact[name.full] == nil { exact[name.full] = index }
        // 面积（平方米） and 面积（亩） of two columns: neither is meant by 面积.
        if name.bare != name.full { bare[name.bare] = .some(bare[name.bare, default: index] == index ? index : nil) }
      }
    }
  }

  /// The place of the column in the list of the known ones: by the whole name, else without what stands in brackets.
  func find(_ name: HeaderName) -> Int? {
    exact[name.full] ?? exact[name.bare] ?? bare[name.full].flatMap { $0 } ?? bare[name.bare].flatMap { $0 }
  }
}
