import PBRProgramme
import PBRQuantities
import ProjectionSamples
import Testing

@testable import PBRProjection

/// Places still to be filled, and the rate estimated again: a place, a month or a family either
/// side.
@Suite("The rest of a programme at its edges")
struct RemainingEdgeTests {
  /// Three places in June, two in September; attachment ends in March 2014.
  @Test(
    "Places still to fill",
    arguments: [
      (0, "2013-05", "2013-06 3, 2013-09 2", 0, 0), (0, "2013-06", "2013-09 5", 3, 0),
      (3, "2013-06", "2013-09 2", 0, 0), (4, "2013-06", "2013-09 1", 0, 0),
      (5, "2013-06", "", 0, 0), (6, "2013-06", "", 0, 0),
      (1, "2013-05", "2013-06 2, 2013-09 2", 0, 0),
      (4, "2013-09", "2013-10 1", 1, 0), (4, "2014-02", "2014-03 1", 1, 0),
      (4, "2014-03", "", 0, 1),
    ])
  func places(filled: Int, now: String, parts: String, moved: Int, lost: Int) throws {
    let rest = RemainingAttachments(
      try HandCaseSamples.rest().cohorts[0], filled: filled, after: try #require(Month(now)),
      ends: Month(year: 2014, month: 3))
    let told = rest.parts.map { "\($0.month.dataText) \($0.places)" }.joined(separator: ", ")
    #expect(told == parts && rest.moved == moved && rest.lost == lost)
  }
}
