import Testing

@testable import PBRMonitoring

/// What every check says, in full, and where it is silent. The figures in the messages are worked by
/// hand from the rows above them; the cases marked I-… are those of the papers' own inconsistencies.
@Suite("Checks of scorecards")
struct ChecksTests {
  @Test(
    "A check says where, what, what it does and what to type instead", arguments: CheckCatalogue.all
  )
  func said(_ row: CheckRow) {
    #expect(row.saidNow == row.said, "\(row.codes.joined(separator: " "))")
  }
}

enum CheckCatalogue {
  static let all =
    CheckRow.rows(errors) + CheckRow.rows(definitions) + CheckRow.rows(figures)
    + CheckRow.rows(statuses) + CheckRow.rows(series)
}
