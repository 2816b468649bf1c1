/// Columns that several data files have.
extension DataColumn {
  package static let owner = DataColumn.text("owner", "who answers for the figure")
  package static let result = DataColumn.text("result", "id of the result")
  package static let month = DataColumn.yearmonth("month", "month")
  package static let source = DataColumn.text("source", "where the figure comes from")
  package static let unit = DataColumn.text("unit", "unit of the value")
  package static let cohort = DataColumn.text(
    "cohort", "id of the cohort, or programme for lines that belong to none")
  package static let line = DataColumn.text(
    "line",
    "attachment-fee, result:ID, lapsed:ID, grant:ID or cost:ID; of a reward reward:MEASURE and on-account:MEASURE"
  )
  package static let basis = DataColumn.text(
    "basis", "earned, cash, or forgone for results that come too late")
  package static let financialYear = DataColumn(
    "financial_year", .text, "financial year, April to March, such as 2012-13",
    pattern: "[0-9]{4}-[0-9]{2}")
  package static let amount = DataColumn.pounds("amount_gbp", "pounds; costs are negative")
  package static let measure = DataColumn.text("measure", "what is measured")
  package static let mean = DataColumn.pounds("mean_gbp", "mean")
  package static let standardDeviation = DataColumn.pounds("sd_gbp", "standard deviation")
  package static let figure = DataColumn.text("figure", "name of the figure, which does not change")
  package static let period = DataColumn.text(
    "period", "programme, a financial year, or to: and a claim window")

  /// The amount that is not exceeded with a probability, such as 0.05.
  package static func percentile(_ probability: Double) -> DataColumn {
    let percent = Int((probability * 100).rounded())
    return .pounds(
      "p\(percent < 10 ? "0" : "")\(percent)_gbp",
      "the smallest amount that is not exceeded with a probability of \(percent)%")
  }
}
