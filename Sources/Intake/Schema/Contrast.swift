import Glibc

/// How well a colour can be told from another, by the formulas of WCAG 2.2.
enum Contrast {
  /// The contrast of `0xRRGGBB` to white, from 1 to 21.
  static func toWhite(_ colour: UInt32) -> Double {
    let luminance = 0.2126 * linear(colour >> 16) + 0.7152 * linear(colour >> 8) + 0.0722 * linear(colour)
    return 1.05 / (luminance + 0.05)
  }

  /// The light of the last eight bits, from 0 to 1.
  private static func linear(_ part: UInt32) -> Double {
    let share = Double(part & 0xFF) / 255
    return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
  }
}
