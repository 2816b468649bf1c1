import PBRChance
package import PBRReporting

extension RegionStatement {
  /// `region.csv`: a row for each council and measure, and for the region.
  package var data: DataTable {
    var table = DataTable(
      name: "region",
      columns: [
        "council", "file", "measure", "families", "places", "mean_gbp", "share", "sd_gbp",
        "sd_luck_gbp", "sd_not_knowing_gbp",
      ] + Exactness.shares.map { "p\($0 < 0.095 ? "0" : "")\(Int(($0 * 100).rounded()))_gbp" }
        + ["within_gbp"])
    let together = distribution.together
    for (council, period) in zip(councils, distribution.councils) {
      table.rows += rows(
        [.text(council.name), .text(council.file)], council.families, council.places, period)
    }
    table.rows += rows(
      [.text("region"), .empty], councils.reduce(0) { $0 + $1.families },
      councils.reduce(0) { $0 + $1.places }, together)
    return table
  }

  private func rows(
    _ name: [DataCell], _ families: Int, _ places: Int, _ period: DrawnPeriod
  ) -> [[DataCell]] {
    ["results", "funding"].map { measure in
      let amounts = measure == "results" ? period.payments.results : period.payments.funding
      let all = distribution.together.payments
      let whole = measure == "results" ? all.results.mean : all.funding.mean
      let within = Exactness(amounts: [amounts]).within
      return name + [
        .text(measure), .integer(families), .integer(places), .pounds(amounts.mean),
        .quantity(RegionStatement.share(amounts.mean, of: whole)),
        .pounds(amounts.standardDeviation), .pounds(max(0, period.luck).squareRoot()),
        .pounds(max(0, period.notKnowing).squareRoot()),
      ] + Exactness.shares.map { .pounds(amounts.percentile($0)) }
        + [within.map { .pounds($0) } ?? .pounds(0)]
    }
  }
}
