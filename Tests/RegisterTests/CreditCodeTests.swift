import Register
import Testing

@Suite struct `A unified social credit code` {
  private static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")

  /// The check character by the definition in GB 32100-2015: weights are the powers of 3 modulo 31.
  private static func completed(_ base: String) -> String {
    var (sum, weight) = (0, 1)
    for character in base {
      sum += (alphabet.firstIndex(of: character) ?? 0) * weight
      weight = weight * 3 % 31
    }
    return base + String(alphabet[(31 - sum % 31) % 31])
  }

  @Test(arguments: [
    "91000000MA0000001R", "91000000MA109Y035X", "91440101MA5ABCDE2Q", "12100000400000123X", "91420700000000000T",
  ])
  func `is accepted when its check character is right`(text: String) throws {
    let code = try #require(CreditCode(text))
    #expect(code.text == text)
    #expect(Self.completed(String(text.dropLast())) == text)
    #expect(CreditCode(text.lowercased()) == code)
    #expect(code.slug == text.lowercased())
  }

  @Test func `is accepted with one check character of the 31 alone`() {
    for (index, last) in Self.alphabet.enumerated() {
      let base = "91\(Self.alphabet[30 - index])00000MA000\(last)00\(index % 10)"
      let right = Self.completed(base)
      for check in Self.alphabet {
        #expect((CreditCode(base + String(check)) != nil) == (base + String(check) == right))
      }
    }
  }

  @Test func `is refused when one character is wrong or two neighbours are swapped`() {
    let right = Array("91440101MA5ABCDE2Q")
    for index in right.indices {
      for other in Self.alphabet where other != right[index] {
        var wrong = right
        wrong[index] = other
        #expect(CreditCode(String(wrong)) == nil)
      }
    }
    for index in right.indices.dropLast() where right[index] != right[index + 1] {
      var swapped = right
      swapped.swapAt(index, index + 1)
      #expect(CreditCode(String(swapped)) == nil)
    }
  }

  @Test(arguments: [
    "", "91000000MA0000001", "91000000MA0000001RR", "91000000MA0000001 R", "91000000MAI000001R", "91000000MA0O00001R",
    "91000000MA000000１R", "91000000MA0000001Ｒ", "91000000-MA000001R", "\u{FB00}91440101MA5ABCDE",
  ])
  func `is refused in every other form`(text: String) { #expect(CreditCode(text) == nil) }
}
