import Testing

@testable import PBRRuns

/// A self-test that could not fail would say nothing.
@Suite("The self-test")
struct SelfTestTests {
  /// The small plan's cash is lowest at −£140 in April 2012, by hand.
  @Test(
    "A figure a penny off, a figure or an example that is not there are found",
    arguments: [
      ("worked-leaving.json,cash.lowest,-140.00", [String]()),
      ("worked-leaving.json,cash.lowest,-140.01", ["cash.lowest: was -140.01, is -140.00"]),
      (
        "worked-leaving.json,cash.lowest.month,2012-05",
        ["cash.lowest.month: was 2012-05, is 2012-04"]
      ),
      ("worked-leaving.json,no.such,1", ["no.such: was 1, is no such figure"]),
      ("lost.json,families,1", ["was a plan, is not one that can be read"]),
    ])
  func found(row: String, told: [String]) {
    let test = SelfTest([:], expected: Array("example,figure,value\n\(row)\n".utf8))
    let file = row.prefix { $0 != "," }
    #expect(test.differences.map(\.text) == told.map { "\(file): \($0)" })
    #expect(test.passed == told.isEmpty)
  }

  @Test("Versions are compared number by number")
  func versions() {
    let later = [("1.0.1", "1.0.0"), ("1.10", "1.9.3"), ("2", "1.99")]
    #expect(later.allSatisfy { SavedRun.isLater($0, than: $1) && !SavedRun.isLater($1, than: $0) })
    #expect(!SavedRun.isLater("1.0", than: "1.0.0"))
  }
}
