import PBRQuantities
import PBRReconciliation
import PBRReporting

extension ProgrammeMeasures {
  /// The success rate by quarter end: what is estimated, its interval and on how many families it rests;
  /// nil while there are too few on every day.
  var rates: ReportSection? {
    guard measure("results-rate") != nil, days.contains(where: { !$0.rate.isTooEarly }) else {
      return nil
    }
    let rows = days.map { day -> Row in
      let rate = day.rate
      func share(_ value: Double) -> Cell {
        rate.isTooEarly ? .text("too early") : .percent(value, places: 1)
      }
      return .line(
        day.day.prose,
        [
          share(rate.estimate), share(rate.low), share(rate.high),
          .percent(rate.assumed, places: 1), .whole(rate.achieved),
          .count(rate.informative, places: 1), .whole(rate.left.families), share(rate.ifNone),
          share(rate.ifAll),
        ])
    }
    return ReportSection(
      id: "rates", title: "Success rate by quarter end", detail: true,
      blocks: [
        .table(
          Table(
            id: "rates",
            columns: [
              .label("On"), Column("Estimate", id: "estimate"), Column("Low", id: "low_80"),
              Column("High", id: "high_80"), Column("Plan", id: "assumed"),
              Column("Achieved", id: "achieved"), Column("Families that tell", id: "informative"),
              Column("Left without one", id: "left"), Column("If none", id: "estimate_if_none"),
              Column("If all", id: "estimate_if_all"),
            ], rows: rows,
            notes: [
              "Low and high: the 80% interval. Families that tell: one for each result, and for each "
                + "family without one the share of results that come within its months.",
              "Of families that left without a result the estimate takes it that, had they stayed, "
                + "they would have done as well as the others. If none, if all: what it would be if "
                + "none or all of them had reached one later.",
            ]))
      ])
  }
}
