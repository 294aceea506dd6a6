// A page is put together from a thousand runs of bytes, most of them a few dozen long. None of this is inlined: there are
// as many places that call it.

extension [UInt8] {
  /// Appends bytes as they are.
  @usableFromInline
  package mutating func append(run: UnsafeBufferPointer<UInt8>) {
    #if compiler(>=6.3)
      // 53 instructions of its own instead of the 71 of `append(contentsOf:)`, which takes any sequence and asks it for
      // more elements than it said. A case page has eight hundred of these.
      append(addingCapacity: run.count) { free in
        free.withUnsafeMutableBufferPointer { free, count in
          guard let target = free.baseAddress, let source = run.baseAddress else { return }
          // `free` has room for all of the run, and cannot overlap it.
          UnsafeMutableRawPointer(target).copyMemory(from: source, byteCount: run.count)
          count = run.count
        }
      }
    #else
      append(contentsOf: run)
    #endif
  }

  /// Appends the bytes of a literal.
  @usableFromInline
  package mutating func append(static literal: StaticString) {
    if literal.hasPointerRepresentation {
      append(run: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
    } else {
      append(contentsOf: String(literal.unicodeScalar).utf8)
    }
  }

  /// Appends finished bytes.
  @usableFromInline
  package mutating func append(piece: [UInt8]) { piece.withUnsafeBufferPointer { append(run: $0) } }

  /// Appends a number in plain digits.
  @usableFromInline
  package mutating func append(decimal number: Int) {
    // 2⁶⁴ has twenty digits; they come from the last one on.
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 21) { digits in
      var start = digits.count
      var rest = number.magnitude
      repeat {
        start -= 1
        digits[start] = 0x30 + UInt8(rest % 10)
        rest /= 10
      } while rest > 0
      if number < 0 {
        start -= 1
        digits[start] = UInt8(ascii: "-")
      }
      append(run: UnsafeBufferPointer(rebasing: digits[start...]))
    }
  }
}
