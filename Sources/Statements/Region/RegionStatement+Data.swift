import PBRChance
package import PBRReporting

extension RegionStatement {
  /// `region.csv`: a row for each council and measure, and for the region.
  package var data: DataTable {
    var table = DataTable(
      name: "region",
      about: "Councils as one programme: what each can earn, and all together.",
      columns: [
        .text("council", "the council; region for all together"),
        .text("file", "the scenario file; empty for the region"),
        .text("measure", "results for results payments, funding for fees and results"),
        .integer("families", "families worked with", .families),
        .integer("places", "funded places", .places),
        .mean,
        .number("share", "the council's part of the region's mean", .share),
        .standardDeviation,
        .pounds("sd_luck_gbp", "standard deviation of luck alone; empty where payments are played"),
        .pounds(
          "sd_not_knowing_gbp",
          "standard deviation of the mean over what is not known; empty where payments are played"),
      ] + Exactness.shares.map { .percentile($0) } + [
        .pounds(
          "within_gbp",
          "how far any percentile of the row may be from the exact one; 0 where exact")
      ])
    let together = distribution.together
    for (place, council) in councils.enumerated() {
      table.rows += rows(
        [.text(council.name), .text(council.file)], council.families, council.places,
        distribution.councils[place], isPlayed: distribution.played.contains(place))
    }
    table.rows += rows(
      [.text("region"), .empty], councils.reduce(0) { $0 + $1.families },
      councils.reduce(0) { $0 + $1.places },
      RegionDistribution.Council(together), isPlayed: !distribution.played.isEmpty)
    return table
  }

  private func rows(
    _ name: [DataCell], _ families: Int, _ places: Int, _ period: RegionDistribution.Council,
    isPlayed: Bool
  ) -> [[DataCell]] {
    ["results", "funding"].map { measure in
      let amounts = measure == "results" ? period.payments.results : period.payments.funding
      let all = distribution.together.payments
      let whole = measure == "results" ? all.results.mean : all.funding.mean
      let within = Exactness(amounts: [amounts]).within
      return name + [
        .text(measure), .integer(families), .integer(places), .pounds(amounts.mean),
        .quantity(RegionStatement.share(amounts.mean, of: whole)),
        .pounds(amounts.standardDeviation),
        isPlayed ? .empty : .pounds(max(0, period.luck).squareRoot()),
        isPlayed ? .empty : .pounds(max(0, period.notKnowing).squareRoot()),
      ] + Exactness.shares.map { .pounds(amounts.percentile($0)) }
        + [within.map { .pounds($0) } ?? .pounds(0)]
    }
  }
}
