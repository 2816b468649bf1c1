import Testing

@testable import PBRQuantities

@Suite("Exact fractions")
struct FractionTests {
  /// Parts, decimals and the text, worked by hand; halves go away from zero.
  static let printed: [(top: Int, bottom: Int, decimals: Int, text: String)] = [
    (100, 16, 1, "6.3"), (-100, 16, 1, "-6.3"), (1, 2, 0, "1"), (-1, 2, 0, "-1"), (1, 3, 0, "0"),
    (-1, 3, 0, "0"), (2, 3, 4, "0.6667"), (1200, 19, 0, "63"), (1200, 19, 1, "63.2"),
    (7, 1, 2, "7.00"),
    (6996, 100, 1, "70.0"), (6996, 100, 2, "69.96"), (1, 8, 2, "0.13"), (1, 1000, 2, "0.00"),
    (.max, 1, 1, "9223372036854775807.0"), (.min, 1, 0, "-9223372036854775808"),
    (.min, -1, 0, "9223372036854775808"), (.min, .min, 0, "1"),
    (1, .min, 18, "0.000000000000000000"),
  ]

  @Test("A fraction is rounded half away from zero and printed with the decimals asked for")
  func printing() throws {
    for row in Self.printed {
      let fraction = try #require(Fraction(row.top, over: row.bottom))
      let text = fraction.text(decimals: row.decimals)
      if text != row.text { Issue.record("\(row): \(text)") }
    }
    #expect(Fraction(1, over: 0) == nil && Fraction(3).divided(by: .zero) == nil)
    for text in ["45.8", "-0.05", "70", "0.000001", "1e-30", "123456789012345678"] {
      let fraction = try #require(Fraction(decimal: text))
      if text != "1e-30" { #expect(fraction.text() == text) }
      #expect(fraction.sign == (text.hasPrefix("-") ? -1 : 1))
    }
    #expect(Fraction(decimal: "n/a") == nil)
    #expect(Fraction(2, over: 3)?.text() == "0.666667")
  }

  @Test("Comparisons and whole parts are exact where binary numbers are not")
  func exactness() throws {
    // 0.1 + 0.2 is 0.3 here, and a third of a third of nine is one.
    let tenths = try ["0.1", "0.2", "0.3"].map { try #require(Fraction(decimal: $0)) }
    #expect(tenths[0] + tenths[1] == tenths[2] && tenths[2] - tenths[1] == tenths[0])
    #expect(try #require(Fraction(1, over: 9)) * Fraction(9) == .one)
    let below = try #require(Fraction(.max - 1, over: .max))
    #expect(below < .one && below > Fraction(0) && !(below < below) && -below > Fraction(-1))
    for (top, bottom, down, up) in [(7, 2, 3, 4), (-7, 2, -4, -3), (6, 2, 3, 3), (-6, 2, -3, -3)] {
      let value = try #require(Fraction(top, over: bottom))
      #expect(value.roundedDown == down && value.roundedUp == up && value.isWhole == (down == up))
    }
  }

  @Test("Parts beyond 64 bits are kept whole")
  func wide() throws {
    // Worked with Python's fractions and decimal (80 digits).
    let values = [
      (12, 19), (987_654_321_987_654_321, 999_999_999_999_999_989), (5, 7919), (-3, 104_729),
      (7, 1_299_709),
    ].compactMap { Fraction($0.0, over: $0.1) }
    let mean = try #require(values.mean)
    #expect(mean.text(decimals: 18) == "0.323968280533760883")
    #expect(mean * Fraction(5) - values.dropLast().sum == values[4])
    #expect(mean.roundedDown == 0 && mean.roundedUp == 1 && (-mean).roundedDown == -1)
    // The sum of 1/1 to 1/150, a fraction whose numerator has 215 binary digits.
    let harmonic = (1...150).compactMap { Fraction(1, over: $0) }.sum
    #expect(harmonic.text(decimals: 18) == "5.591180588643878797")
    #expect(abs(harmonic.value - 5.591180588643878797) < 1e-14)
    #expect(harmonic > Fraction(5) && harmonic < Fraction(6) && -harmonic < .zero)
    #expect(try #require(harmonic.divided(by: harmonic)) == .one)
  }

  @Test("Long division gives back what was divided, at its hard words too")
  func division() {
    // Words at which the guess of a digit is too large or the subtraction runs below zero.
    var state: UInt64 = 7
    let hard: [UInt32] = [0, 1, 2, 0x7FFF_FFFF, 0x8000_0000, 0x8000_0001, 0xFFFF_FFFE, .max]
    func words(_ count: Int) -> WideInteger {
      WideInteger(
        words: (0..<count).map { _ in
          state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
          return state >> 62 == 0
            ? UInt32(truncatingIfNeeded: state >> 20) : hard[Int(state >> 40 & 7)]
        }, isNegative: false)
    }
    var wrong = 0
    for round in 0..<20_000 {
      let (dividend, divisor) = (words(round % 9), words(1 + round % 5))
      if divisor.isZero { continue }
      let (quotient, rest) = dividend.dividedMagnitude(by: divisor)
      if quotient * divisor + rest != dividend { wrong += 1 }
      if !WideInteger.isLess(rest.words, divisor.words) { wrong += 1 }
    }
    #expect(wrong == 0)
  }
}
