import PBRFiles
import PBRFindings
import PBRQuantities
import Testing

@testable import PBRProgramme

/// Rates by year, cut-offs, shares of places and room of a team: a year, a day or a place either
/// side.
@Suite("Plans and rules at their edges")
struct PlanEdgeTests {
  /// £700 in 2012-13 and £1,500 in 2014-15. A year after the last pays the last; a year between or
  /// before that has no rate pays nothing.
  @Test(
    "What a result pays in a year",
    arguments: [(2011, 0), (2012, 700), (2013, 0), (2014, 1500), (2015, 1500), (2030, 1500)])
  func amounts(year: Int, pounds: Int64) {
    let rule = ResultRule(
      id: "a", title: "A", isAddOn: false, notWith: [],
      price: .byYear([
        FinancialYear(startYear: 2012): Money(pence: 70_000),
        FinancialYear(startYear: 2014): Money(pence: 150_000),
      ]), volume: nil, step: nil, tests: [])
    #expect(rule.amount(in: FinancialYear(startYear: year)) == Money(pounds: pounds))
  }

  /// A window that closes on the last day of a month takes that month, a day earlier the one before.
  @Test(
    "The last month a window takes",
    arguments: [("2013-01-31", "2013-01"), ("2013-01-30", "2012-12"), ("2015-05-01", "2015-04")])
  func cutOffs(closes: String, month: String) throws {
    let window = ClaimWindow(id: "W", closes: try #require(CivilDate(closes)))
    #expect(window.cutOff.dataText == month)
  }

  /// Places so far are families so far × places ÷ families, rounded half up: of 6 families with 5
  /// places 1, 2, 3, 3, 4, 5; of 4 with 2 they are 1, 1, 2, 2, the half going up.
  @Test(
    "Funded places by month",
    arguments: [
      ([1, 1, 1, 1, 1, 1], 5, [1, 1, 1, 0, 1, 1]), ([1, 1, 1, 1], 2, [1, 0, 1, 0]),
      ([2, 2], 2, [1, 1]), ([3, 1], 2, [2, 0]), ([1, 3], 2, [1, 1]), ([4], 3, [3]), ([2], 0, [0]),
    ])
  func apportioned(families: [Int], places: Int, byMonth: [Int]) {
    let first = Month(year: 2012, month: 6)
    let attachments = Attachment.apportion(
      families.enumerated().map { (first + $0.offset, $0.element) },
      families: families.reduce(0, +), places: places)
    #expect(attachments.map(\.places) == byMonth && attachments.map(\.families) == families)
  }

  /// Four keyworkers of twelve families each, there nine days in ten: 43.2.
  @Test("The room of a team")
  func capacity() {
    func figure(_ value: Double) -> Assumption { Assumption(name: "a", value: value) }
    let place = SourcePlace(text: SourceText(name: "a", ""), range: 0..<0)
    let capacity = Capacity(
      keyworkers: figure(4), caseload: figure(12), availability: figure(0.9), binds: false,
      place: place)
    #expect(abs(capacity.families - 43.2) < 1e-12)
  }

  /// Triangular from 1 to 7 months with its mode at 3, rounded up. Up to 2: 1²/(6·2) = 1/12; to 3
  /// 4/12; to 4 1 − 9/24; to 5 1 − 4/24; to 6 1 − 1/24.
  @Test("Months to a result")
  func months() {
    func same(_ shape: TimeToResult.Shape, by shift: Double = 0, _ expected: [Double]) {
      let found = TimeToResult(name: "t", shape: shape).probabilities(shiftedBy: shift)
      #expect(
        found.count == expected.count && zip(found, expected).allSatisfy { abs($0 - $1) < 1e-12 },
        "\(found)")
    }
    let triangle = TimeToResult.Shape.triangular(min: 1, mode: 3, max: 7)
    let twentyFourths = [0.0, 0, 2, 6, 7, 5, 3, 1].map { $0 / 24 }
    same(triangle, twentyFourths)
    same(triangle, by: 1, [0] + twentyFourths)
    // A mode at either end.
    same(.triangular(min: 0, mode: 0, max: 2), [0, 0.75, 0.25])
    same(.triangular(min: 0, mode: 2, max: 2), [0, 0.25, 0.75])
    // Others are shared between two months: a quarter of a month later, half a month earlier.
    same(.fixed(2), [0, 0, 1])
    same(.fixed(2), by: 0.25, [0, 0, 0.75, 0.25])
    same(.fixed(2), by: -0.5, [0, 0.5, 0.5])
    same(.fixed(1), by: -3, [1])
    same(.uniform(min: 1, max: 2), [0, 0.5, 0.5])
    same(.uniform(min: 0, max: 1), by: -1, [1])
    same(.table([0.2, 0.8]), by: 1, [0, 0.2, 0.8])
  }
}
