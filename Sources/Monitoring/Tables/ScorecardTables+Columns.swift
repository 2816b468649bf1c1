import PBRReporting

/// What the columns of the larger files mean.
extension ScorecardTables {
  /// Of `scorecard.csv`.
  static let scorecardColumns: [DataColumn] = [
    .text("measure", "id of the measure").key,
    .text("title", "what is measured"),
    .text("group", "id of its group"),
    .text("period", "label of the period shown, which begins with its year"),
    .date("period_end", "last day of the period"),
    .number("value", "value of the row, in the unit of the measure"),
    .number("to_date", "value of the year to date"),
    .number("numerator", "what was counted, as in the file"),
    .number("denominator", "of what, as in the file"),
    .text("unit", "percent, rate, mean, number, pounds, days, points, percent-change or grade"),
    .number("target", "target of the year, as written"),
    .number("reference", "what the status was judged against"),
    .text("status", "good, fair, poor or not-rated"),
    .text("status_rule", "name of the rule"),
    .text("status_reason", "why it is not rated"),
    .text("direction", "better, same, worse, increasing, no-change, decreasing or n/a"),
    .text("direction_rule", "what it was compared with"),
    .text("direction_reason", "why it is n/a"),
    .number("change", "later value less the earlier"),
    .text("change_unit", "points for percentages, else the unit"),
    .number("chance_of_change", "probability of so large a change by chance alone"),
    .integer("needed", "whole numerator that would meet the target"),
    .number("forecast", "what the year comes to"),
    .text("forecast_basis", "seasonal or run-rate"),
    .number("forecast_low", "lower end of the 80% range"),
    .number("forecast_high", "upper end of the 80% range"),
    .number("target_chance", "chance that the year meets its target"),
    .text("flag", "provisional, estimate, revised, or why there is no value"),
    .date("as_at", "day on which the figure was known"),
    .text("comment", "comment on the period"),
    .owner,
    .source,
  ]

  /// Of `definitions.csv`.
  static let definitionsColumns: [DataColumn] = [
    .text("measure", "id of the measure").key,
    .text("ref", "its publisher's name"),
    .text("group", "id of its group"),
    .text("title", "what is measured"),
    .text("definition", "the same in a sentence"),
    .text("numerator", "what is counted"),
    .text("denominator", "of what"),
    .unit,
    .number("per", "for how many a rate is"),
    .text("better", "bigger, smaller, a range, or none"),
    .text("period", "length of its periods"),
    .text("rows", "what a row covers"),
    .text("year", "how periods make the year"),
    .integer("decimals", "decimals printed"),
    .text("counts", "people, episodes or things"),
    .boolean("proxy", "whether it stands in for something else"),
    .owner,
    .source,
  ]
}
