package import PBRChance
package import PBRProgramme
import PBRQuantities
package import PBRReporting

/// Councils as one programme: the region's distribution, each council's part, and how much the
/// pooling narrows the range.
package struct RegionStatement {
  let councils: [Council]
  let distribution: RegionDistribution

  /// A council of the region.
  package struct Council: Sendable {
    /// What it is called: its authority, or the programme's title.
    package let name: String
    /// The file it was read from.
    package let file: String
    package let families: Int
    package let places: Int
    /// Whether its rules are a rate card, under which anybody may deliver.
    let isRateCard: Bool

    package init(_ scenario: Scenario, file: String) {
      name = scenario.authority ?? scenario.displayName
      self.file = file
      families = scenario.families
      places = scenario.places
      isRateCard = scenario.scheme.isRateCard
    }
  }

  /// - Parameter councils: in the order of the distribution's.
  package init(_ councils: [Council], _ distribution: RegionDistribution) {
    self.councils = councils
    self.distribution = distribution
  }

  package var seed: UInt64 { distribution.seed }
  package var draws: Int { distribution.draws }

  private var funding: AmountDistribution { distribution.together.payments.funding }

  package var report: Report {
    let ends = [0.1, 0.9].map { NumberText.pounds(funding.percentile($0)) }
    let range = ends[0] == ends[1] ? ends[0] : "between \(ends[0]) and \(ends[1])"
    return Report(
      title: title,
      headline: "\(title) \(Noun("earns", "earn").form(councils.count)) "
        + "\(NumberText.pounds(funding.mean)) in fees and results on average; "
        + "\(funding.isStepped ? "at least " : "")eight times in ten it is \(range).",
      subtitle: "one programme, common unknowns, each with its own luck",
      sections: [
        ReportSection(
          id: "region", title: "Region", blocks: [.table(table), .list(sentences)])
      ])
  }

  private var title: String {
    let places = councils.reduce(0) { $0 + $1.places }
    return "\(noun.counted(councils.count)) with \(Noun.fundedPlace.counted(places))"
  }

  /// What each is called: plans of rate cards are delivered by others than councils.
  var noun: Noun {
    councils.contains(where: \.isRateCard) ? Noun("plan") : Noun("council")
  }

  private var table: Table {
    var rows = zip(councils, distribution.councils).map { council, period in
      row(council.name, period.payments)
    }
    if rows.count > 1 {
      rows.append(
        Row(
          .total(of: Array(rows.indices)),
          row("Region", distribution.together.payments).cells))
    }
    return Table(
      id: "region", unit: .pounds,
      columns: [
        .label("Funding by \(noun.one)", id: "council"), Column("Mean", id: "mean"),
        Column("Share", id: "share"), Column("Standard deviation", id: "sd"),
        Column("P10", id: "p10"), Column("P50", id: "p50"), Column("P90", id: "p90"),
      ], rows: rows,
      notes: rows.count > 1
        ? ["Means add up to the region's; standard deviations and percentiles do not."] : [])
  }

  private func row(_ name: String, _ payments: PeriodDistribution) -> Row {
    let amounts = payments.funding
    return .line(
      name,
      [
        .pounds(amounts.mean),
        .percent(RegionStatement.share(amounts.mean, of: funding.mean), places: 1),
        .pounds(amounts.standardDeviation),
      ] + [0.1, 0.5, 0.9].map { .pounds(amounts.percentile($0).pounds) })
  }

  static func share(_ part: Double, of whole: Double) -> Double { whole > 0 ? part / whole : 0 }
}
