import Foundation
import Register

// Money and days are never made from binary fractions or from a clock.
func quantities(amount: Double, now: Date, text: String) -> [Any?] {
  let good: [Any?] = [
    Yuan(text), Yuan(fen: 1), Day(text), Day(year: 2026, month: 5, day: 20), Day(number: 0), CreditCode(text),
  ]
  let yuan = Yuan(amount)  // expect: String
  let fen = Yuan(fen: amount)  // expect: 'Int'
  let literal: Yuan = 1.5  // expect: 'Yuan'
  let clock = Day(now)  // expect: String
  let today = Day()  // expect: missing argument
  let number = Day(number: now)  // expect: 'Int'
  let code: CreditCode = "91000000MA0000001R"  // expect: 'CreditCode'
  return good
}
