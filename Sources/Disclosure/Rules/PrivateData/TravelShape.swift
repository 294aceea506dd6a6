import Diagnostics

/// The number of a passport or of a permit of Hong Kong, Macau and Taiwan residents (护照、通行证): only beside its name, because
/// samples and reports are numbered in the same way.
enum TravelShape {
  private static let names: [StaticString] = ["护照", "通行证", "台胞证", "回乡证"]
  private static let skipped: [StaticString] = ["号码", "证件号", "号", "编号", "：", ":", "为", "，", "（", "(", " ", "\u{3000}"]

  /// The number after or before the name whose last character stands at `index`.
  static func find(_ bytes: ByteText, wordAt index: Int) -> PrivateData.Find? {
    guard let name = names.first(where: { bytes.has($0, before: index + 3) }) else { return nil }
    let begin = index + 3 - name.utf8CodeUnitCount
    if let find = number(bytes, endingAt: begin) { return find }
    var start = index + 3
    while let width = bytes.length(of: skipped, at: start), start - index < 40 { start += width }
    var end = start
    while PrivateData.isWord(bytes[end]) { end += 1 }
    return isNumber(bytes, start, end) ? PrivateData.Find(kind: .travelDocument, range: start..<end) : nil
  }

  /// `E00000000号护照`.
  private static func number(_ bytes: ByteText, endingAt name: Int) -> PrivateData.Find? {
    let end = bytes.has("号", before: name) ? name - 3 : name
    var start = end
    while PrivateData.isWord(bytes[start - 1]) { start -= 1 }
    return isNumber(bytes, start, end) ? PrivateData.Find(kind: .travelDocument, range: start..<end) : nil
  }

  /// At most two letters and seven to ten digits.
  private static func isNumber(_ bytes: ByteText, _ start: Int, _ end: Int) -> Bool {
    var first = start
    while first < end, first - start < 2, PrivateData.isLetter(bytes[first]) { first += 1 }
    return (7...10).contains(end - first) && (first..<end).allSatisfy { PrivateData.isDigit(bytes[$0]) }
  }
}
