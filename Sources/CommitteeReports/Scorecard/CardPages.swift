package import PBRMonitoring
package import PBRReporting

/// The measures of a scorecard file in a report: what to look at first with a line each, every
/// group, and what the measures count; as its readers may see them.
package struct CardPages: Sendable {
  private let page: ScorecardPage
  private let charts: [Chart]
  /// `scorecard.csv`.
  package let data: DataTable
  /// Whether the checksum of the observations is not for its readers.
  let withholdsChecksum: Bool

  package init(_ results: ScorecardResults, audience: Audience) {
    let withheld = audience == .public ? WithheldPoints(of: results) : WithheldPoints()
    page = ScorecardPage(
      results, details: true, withholding: withheld, isPublic: audience == .public)
    withholdsChecksum =
      audience == .public && results.scorecard.measures.contains { $0.counts == .people }
    charts = results.charts(withholding: withheld)
    data = ScorecardTables(results, withholding: withheld).scorecard
  }

  var exceptions: ReportSection? {
    guard var section = page.exceptionsPart else { return nil }
    section.blocks += charts.map { .chart($0) }
    return section
  }

  var scorecard: ReportSection { page.measuresPart }
  var definitions: ReportSection? { page.definitionsPart }
}

extension ReportSection {
  /// Two sections of one name as one: the measures of the programme, then those of a file.
  static func joined(_ first: ReportSection?, _ second: ReportSection?) -> ReportSection? {
    guard var made = first else { return second }
    guard let second else { return made }
    if second.title != made.title { made.blocks.append(.paragraph(second.title + ".")) }
    made.blocks += second.blocks
    return made
  }
}
