/// A rate card that fits on a sheet of paper, of a home and of work, and plans for 100 people
/// attached in April 2026.
package enum RateCardSamples {
  /// - Parameters:
  ///   - more: more keys of the scheme, each followed by a comma.
  ///   - threeMonths: what three months in a home pay.
  package static func card(_ more: String = "", threeMonths: String = #""pays": 1500"#) -> String {
    #"""
    { "scheme": "hand", "title": "A home and work", "unit": { "one": "person", "many": "people" },
      "attachmentEnds": "2026-12-31", \#(more)
      "strands": [ { "id": "home", "title": "A home" }, { "id": "work", "title": "Work" } ],
      "results": [
        { "id": "moved-in", "strand": "home", "title": "Moved in", "pays": 600 },
        { "id": "months-3", "strand": "home", "title": "3 months", \#(threeMonths), "after": "moved-in" },
        { "id": "full-time", "strand": "work", "title": "Full time", "pays": 2400 } ],
      "claimWindows": { "every": "quarter", "first": "2026-03-31", "last": "2029-03-31" } }
    """#
  }

  /// Moved in 0.8 after one month, then 0.7 after three; work 0.25 after six.
  package static func plan(_ assumptions: String = "", more: String = "") -> String {
    #"""
    { "pbr": 1, "title": "A hundred people", "scheme": "card.json", \#(more)
      "cohorts": [ { "id": "all", "families": 100, "attach": { "months": { "2026-04": 100 } } } ],
      "assumptions": { "results": {
          "moved-in": { "rate": 0.8, "months": { "fixed": 1 } },
          "months-3": { "rate": 0.7, "months": { "fixed": 3 } },
          "full-time": { "rate": 0.25, "months": { "fixed": 6 } } } \#(assumptions) } }
    """#
  }

  package static let leaving = #", "leaving": { "perMonth": 0.1 }"#
  package static let replacement =
    leaving + #", "replacement": { "share": 0.5, "months": 1 }"#
}
