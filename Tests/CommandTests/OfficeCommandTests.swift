import Testing

@testable import pbr

/// `pbr selftest` and `pbr units`.
@Suite("Tools of an office")
struct OfficeCommandTests {
  @Test("An installation that works says so, with how much was compared")
  func selfTest() {
    let answer = ran(["selftest"])
    #expect(answer.status == 0)
    #expect(
      answer.output
        == "PASSED: 46 figures of 4 examples come out to a penny with pbr \(Version.current)\n")
    #expect(answer.messages == "")
  }

  /// E&S1.0 of the library: £1,878 a year in the prices of its year, told in full as data.
  @Test("Unit costs by a word in code, title or agency")
  func units() {
    let all = ran(["units", "--format", "csv"]).output.split(separator: "\r\n")
    #expect(all.first == "code,title,unit,amount_gbp,price_year,agencies,source")
    #expect(all.count > 80)
    let some = ran(["units", "ANTI-SOCIAL", "--format", "csv"]).output.split(separator: "\r\n")
    #expect(some.count > 3 && some.count < all.count)
    #expect(
      some.contains { $0.hasPrefix("CR1.1,") && $0.contains(",Per incident,35.00,2002-03,Police,") }
    )
    let none = ran(["units", "CR1.99x"])
    #expect(none.status == 65)
    #expect(
      none.messages.hasPrefix("error[unknown-unit-cost]: no unit cost has \"CR1.99x\" in it\n"))
  }
}
