import Testing

@testable import PBRQuantities

@Suite("Numbers and money")
struct NumberTests {
  /// Texts and the pence they are; nil is refused.
  static let money: [(text: String, pence: Int64?)] = [
    ("3200", 320_000), ("3200.5", 320_050), ("3200.50", 320_050), ("0.07", 7), ("-12.05", -1205),
    ("-0", 0), ("1e2", 10_000), ("1.5E+3", 150_000), ("25e-2", 25), ("3200.500", 320_050),
    ("0.29", 29), ("1.15", 115), ("4.35", 435), ("99999999999999.99", 9_999_999_999_999_999),
    ("0.001", nil), ("3200.505", nil), ("1e-3", nil), ("", nil), ("-", nil), (".", nil),
    (".5", nil), ("+5", nil), ("£5", nil), ("3,200", nil), ("5 ", nil), ("1e", nil), ("1e+", nil),
    ("NaN", nil), ("0x10", nil), ("1.2.3", nil), ("1e400", nil), ("1e31", nil), ("1e18", nil),
    ("1000000000000000000", nil), ("99999999999999999999", nil), ("--5", nil), ("1e2.5", nil),
  ]

  @Test("Money is read to the penny or not at all")
  func money() {
    for row in Self.money { #expect(Money(row.text)?.pence == row.pence, "\(row.text)") }
    #expect(
      [0, 5, -5, 70_000, -1205, 100, .max, .min].map { Money(pence: $0).dataText } == [
        "0.00", "0.05", "-0.05", "700.00", "-12.05", "1.00", "92233720368547758.07",
        "-92233720368547758.08",
      ])
    let most = Money(pence: .max)
    #expect(most.adding(Money(pence: 1)) == nil && most.multiplied(by: 2) == nil)
    #expect(Money(pence: .min).subtracting(Money(pence: 1)) == nil)
    #expect(
      Money(pounds: .max) == nil && Money(pounds: 4000)?.multiplied(by: 313)?.pounds == 1_252_000)
  }

  @Test("Expected numbers with their word")
  func expected() {
    let cases: [(Double, String)] = [
      (0, "0 results"), (0.0001, "less than 0.1 results"), (0.049, "less than 0.1 results"),
      (0.05, "0.1 results"), (0.94, "0.9 results"), (0.96, "1 result"), (1.04, "1 result"),
      (1.06, "1.1 results"), (1204.3, "1,204.3 results"),
    ]
    for (count, words) in cases { #expect(Noun.result.expected(count) == words) }
  }

  /// Exact decimals: digits and scale.
  static let decimals: [(text: String, digits: Int64?, scale: Int)] = [
    ("3200.50", 32005, 1), ("-12", -12, 0), ("6e-3", 6, 3), ("0.60", 6, 1), ("1.5e1", 15, 0),
    ("0.000", 0, 0), ("999999999999999999", 999_999_999_999_999_999, 0),
    ("0.123456789012345678", 123_456_789_012_345_678, 18), ("1e17", 100_000_000_000_000_000, 0),
    ("1e-30", 1, 30), ("1e-31", nil, 0), ("1e25", nil, 0), ("0.1234567890123456789", nil, 0),
  ]

  @Test("Decimals are kept as they are written")
  func decimals() {
    for row in Self.decimals {
      let value = ExactDecimal(row.text)
      #expect(value?.digits == row.digits && value?.scale ?? 0 == row.scale, "\(row.text)")
    }
    #expect(ExactDecimal("375")?.whole == 375 && ExactDecimal("37.5")?.whole == nil)
    #expect(ExactDecimal("37.5")?.whole(timesTenToThe: 3) == 37_500)
    #expect(ExactDecimal("9e17")?.whole(timesTenToThe: 2) == nil)
  }

  /// Halves that a Double holds exactly, and values beside them.
  static let fixed: [(value: Double, places: Int, text: String)] = [
    (0.5, 0, "1"), (1.5, 0, "2"), (2.5, 0, "3"), (-0.5, 0, "-1"), (-2.5, 0, "-3"), (0.49, 0, "0"),
    (-0.4, 0, "0"), (0.125, 2, "0.13"), (0.375, 2, "0.38"), (-0.125, 2, "-0.13"),
    (-0.004, 2, "0.00"),
    (1_252_000, 2, "1252000.00"), (22_400.005, 1, "22400.0"), (0.1 + 0.2, 6, "0.300000"),
    (99.995, 1, "100.0"), (1e15, 2, "1000000000000000.00"), (.nan, 2, ""), (.infinity, 0, ""),
    (0.05, 2, "0.05"), (12.000_001, 6, "12.000001"),
  ]

  @Test("Numbers are rounded half away from zero, once")
  func fixed() {
    for row in Self.fixed {
      #expect(NumberText.fixed(row.value, places: row.places) == row.text, "\(row.value)")
    }
  }

  @Test("Numbers in prose")
  func prose() {
    #expect(
      [0, 12, 999, 1000, -1140, 1_252_000, 100_000, .min].map { NumberText.grouped($0) } == [
        "0", "12", "999", "1,000", "-1,140", "1,252,000", "100,000", "-9,223,372,036,854,775,808",
      ])
    #expect(NumberText.grouped(1252.5, places: 1) == "1,252.5")
    #expect(NumberText.grouped(-0.5, places: 1) == "-0.5")
    #expect(NumberText.pounds(-239.5) == "-£240" && NumberText.pounds(1_252_000.4) == "£1,252,000")
    #expect(NumberText.pounds(-0.2) == "£0")
    #expect(NumberText.pounds(Money(pence: 125_200_000)) == "£1,252,000")
    #expect(NumberText.pounds(Money(pence: -24_005)) == "-£240.05")
    // 0.05% rounds up to 0.1%, less does not; what is all or nothing is printed so.
    #expect(NumberText.percent(0.0005) == "0.1%" && NumberText.percent(0.00049) == "less than 0.1%")
    #expect(
      NumberText.percent(0.9995) == "more than 99.9%" && NumberText.percent(0.99949) == "99.9%")
    #expect(NumberText.percent(0) == "0.0%" && NumberText.percent(1) == "100.0%")
    #expect(
      NumberText.percent(0.004, places: 0) == "less than 1%"
        && NumberText.percent(0.996, places: 0) == "more than 99%"
        && NumberText.percent(1.0004) == "100.0%")
    #expect(NumberText.percent(5.0 / 6) == "83.3%" && NumberText.percent(0.6, places: 0) == "60%")
    #expect([0.6, 145, 0.07, -3].map { NumberText.shortest($0) } == ["0.6", "145", "0.07", "-3"])
  }

  /// Halton's update of 3 September 2012 funds five in six of 375 families, 313; the others by hand.
  static let shares = [
    (375, 313), (290, 242), (400, 333), (540, 450), (120_000, 100_000), (3, 3), (0, 0),
  ]

  @Test("Five families in six")
  func shares() {
    for (families, funded) in Self.shares {
      #expect(Ratio("5/6")?.rounded(of: families) == funded, "\(families)")
    }
    #expect(Ratio("1/2")?.rounded(of: 1) == 1 && Ratio("5/6")?.dataText == "5/6")
    #expect(Ratio("0/1")?.value == 0 && Ratio("1000000/1000000")?.value == 1)
    for text in ["", "5", "5/", "/6", "5/0", "7/6", "-1/6", "5/6/7", "5 /6", "1/1000001", "0.5/1"] {
      #expect(Ratio(text) == nil, "\(text)")
    }
  }
}
