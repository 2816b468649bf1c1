import PBRFindings
import Testing

@testable import PBRMonitoring

/// What the checks find in the three papers. Which it has to be is in the register of their
/// inconsistencies, made by a reader of the papers: the numbers I-… stand beside what finds them.
@Suite("Checks of three papers")
struct PaperChecksTests {
  static let found: [(paper: String, found: [String])] = [
    (
      "dudley-2010-11-q2",
      [
        "definition-missing 26 measures",  // what every percentage is of is said nowhere
        "duplicate-definition ni-107",  // I-39
        "sum-mismatch bv-045", "sum-mismatch bv-046",  // I-37, I-38
        "status-contradicts caf", "status-without-limits caf",  // I-41, I-51
        "comment-missing ni-066",  // I-43
        "target-equals-value caf",  // I-41
        "target-easier ni-056i", "target-easier ni-056ii", "target-easier ni-087",
        "target-easier bv-045", "target-easier bv-046", "target-easier ni-105",
        "target-easier ni-107",
        "repeated-value ni-087", "repeated-value bv-045", "repeated-value bv-046",  // I-49
      ]
        + [
          "ni-056i", "ni-059", "ni-062", "ni-066", "ni-067", "ni-045", "ni-072", "ni-075",
          "ni-087", "ni-117", "ni-099", "ni-092", "ni-100", "ni-102i", "ni-102ii", "ni-105",
          "ni-111",
        ].map { "comparator-period \($0)" }  // I-46
        + [
          "rank-clash ni-072", "rank-clash ni-072",  // I-47
          "rank-clash ni-087", "rank-clash ni-092", "rank-clash ni-102i",
        ]
    ),
    (
      "walsall-2013",
      [
        "definition-missing 14 measures",
        "status-without-limits cpp-reviews", "status-without-limits ia-10",
        "status-without-limits ca-35",  // I-58
        "comparator-period cpp-2y", "comparator-period cin-2y", "comparator-period cpp-repeat",
        "comparator-period cpp-reviews",
      ]
    ),
    (
      "halton-2012-q1",
      [
        "definition-missing 13 measures",
        "stale-year ni-117",  // I-17
        "comment-missing ni-148",
        "target-easier cyp07", "target-easier li07", "target-easier ni-148",
        "target-easier ni-075", "target-easier ni-080",  // I-22
      ]
    ),
  ]

  @Test("Everything that is found in the papers, and nothing else", arguments: found)
  func papers(_ row: (paper: String, found: [String])) throws {
    let reading = PaperScorecards.reading(row.paper)
    let card = try #require(reading.scorecard)
    let findings = reading.findings + ScorecardChecks.findings(ScorecardResults(card))
    let told = findings.map { finding in
      let words = finding.message.split { $0 == " " || $0 == ":" }
      return finding.code + " "
        + (words.count > 1 && words[1] == "measures" ? "\(words[0]) measures" : "\(words[0])")
    }
    #expect(told == row.found)
  }
}
