/// What the columns of the data files mean, in the words of Documentation/outputs.md.
enum DataDictionary {
  /// A column by the types of the Table Schema specification.
  struct Field {
    let name: String
    /// `string`, `number`, `integer`, `boolean`, `date` or `yearmonth`.
    let type: String
    /// `GBP`, `families`, `share`; nil where the column is no quantity.
    let unit: String?
    let description: String
    /// What every text of the column looks like, as a regular expression.
    var pattern: String?
    var isRequired = false
  }

  /// The columns that tell the rows of a file apart; empty where rows may be alike.
  static func key(_ table: String) -> [String] { keys[table] ?? ClaimsDictionary.keys[table] ?? [] }

  /// Whether figures of a file may be withheld, which then stand as `[c]`.
  static func withholds(_ table: String) -> Bool {
    ["claims-position", "measures", "scorecard", "series", "ranks"].contains(table)
  }

  /// What a file holds.
  static func about(_ table: String) -> String? { files[table] }

  /// A column of a file; a text without a meaning where nothing is known of it.
  static func field(_ column: String, of table: String) -> Field {
    let required = key(table).contains(column)
    if let known = own["\(table).\(column)"] ?? common[column] ?? ClaimsDictionary.common[column] {
      return made(column, known, required)
    }
    if column.hasPrefix("p"), column.hasSuffix("_gbp"),
      let share = Int(column.dropFirst().prefix(2))
    {
      let about = "the smallest amount that is not exceeded with a probability of \(share)%"
      return made(column, ("number", "GBP", about), required)
    }
    if column.hasSuffix("_gbp") {
      return made(column, ("number", "GBP", "pounds"), required)
    }
    return made(column, ("string", nil, ""), required)
  }

  typealias Entry = (type: String, unit: String?, description: String)

  private static func made(_ name: String, _ entry: Entry, _ required: Bool) -> Field {
    var field = Field(
      name: name, type: entry.type, unit: entry.unit, description: entry.description)
    if name == "financial_year" { field.pattern = "[0-9]{4}-[0-9]{2}" }
    field.isRequired = required
    return field
  }

  private static let keys = [
    "projection": ["cohort", "line", "basis", "financial_year"],
    "claim-schedule": ["window", "cohort", "result"], "cashflow": ["month", "line"],
    "caseload": ["month", "cohort"], "distribution": ["measure", "period"],
    "assumptions": ["path"], "figures": ["figure"], "checks": ["check"],
    "sensitivity": ["input", "figure"], "what-if": ["figure"], "simulated": ["measure", "period"],
    "appraisal-summary": ["horizon_years", "measure"], "cash-range": ["month"],
    "reconciliation": ["basis", "period", "line"], "scorecard": ["measure"],
    "series": ["measure", "period_end"], "definitions": ["measure"], "reward": ["measure"],
    "measures": ["measure", "day"],
    "reward-total": ["amount_gbp"],
  ]

  private static let files = [
    "projection": "Places, results and pounds by cohort, line, basis and financial year.",
    "claim-schedule": "Expected claims by window, cohort and result.",
    "cashflow": "Pounds received and spent by month and line, on the cash basis.",
    "caseload": "Families that start, leave and are active, by month and cohort.",
    "distribution": "How far payments can differ from what is expected.",
    "cash-range": "The range of the council's cumulative cash in simulated draws, by month.",
    "assumptions": "Every figure that was used, with its source.",
    "figures": "Named figures of the run.", "checks": "The checks of the run.",
    "sensitivity": "What each assumption does to one figure, one at a time.",
    "simulated": "Figures of simulated draws.", "what-if": "Figures before and after a change.",
    "appraisal": "Savings by agency, financial year and stage.",
    "appraisal-summary": "What the programme is worth at each horizon.",
    "claims-position": "Where the programme stands by its register, as the report prints it.",
    "reconciliation": "Actual to date and forecast against the plan.",
    "results-rate": "The results rate by the register, beside the one assumed.",
    "step-rates":
      "The rate of each step of a rate card by the register, of those who reached the step before it.",
    "reward": "Stretch targets: how far each is gone, what it earns and may earn.",
    "reward-total": "What a reward may come to in all, amount by amount.",
    "measures": "The programme's own measures, by the register.",
    "region": "Councils as one programme: what each can earn, and all together.",
  ].merging(ScorecardDictionary.files) { own, _ in own }
    .merging(ClaimsDictionary.files) { own, _ in own }

  private static let common: [String: Entry] = [
    "cohort": ("string", nil, "id of the cohort, or programme for lines that belong to none"),
    "line": (
      "string", nil,
      "attachment-fee, result:ID, lapsed:ID, grant:ID or cost:ID; of a reward reward:MEASURE and "
        + "on-account:MEASURE"
    ),
    "basis": ("string", nil, "earned, cash, or forgone for results that come too late"),
    "financial_year": ("string", nil, "financial year, April to March, such as 2012-13"),
    "quantity": ("number", "places or results", "expected number; empty for costs and grants"),
    "amount_gbp": ("number", "GBP", "pounds; costs are negative"),
    "window": ("string", nil, "id of the claim window"),
    "closes": ("date", nil, "day on which the window closes"),
    "result": ("string", nil, "id of the result"),
    "claims": ("number", "results", "expected results claimed for funded places"),
    "month": ("yearmonth", nil, "month"),
    "started": ("number", "families", "families that start, replacements included"),
    "left": ("number", "families", "families that leave or whose support ends"),
    "active": ("number", "families", "families at the end of the month"),
    "measure": ("string", nil, "what is measured"),
    "period": ("string", nil, "programme, a financial year, or to: and a claim window"),
    "mean_gbp": ("number", "GBP", "mean"), "sd_gbp": ("number", "GBP", "standard deviation"),
    "path": ("string", nil, "path of the figure, as --set takes it"),
    "value": ("string", nil, "value as written; a number or a text"),
    "low": ("string", nil, "low end as tried or as given"),
    "high": ("string", nil, "high end as tried or as given"),
    "unit": ("string", nil, "unit of the value"),
    "source": ("string", nil, "where the figure comes from"),
    "status": ("string", nil, "sourced, inferred or assumed"),
    "quality": ("string", nil, "quality of the evidence: green, amber or red"),
    "impact": ("string", nil, "impact on the answer: green, amber or red"),
    "owner": ("string", nil, "who answers for the figure"),
    "origin": ("string", nil, "file and line, --set, or default"),
    "figure": ("string", nil, "name of the figure, which does not change"),
    "check": ("string", nil, "name of the check"),
    "expected": ("number", nil, "what is expected; the limit where the check is one"),
    "actual": ("number", nil, "what was found"),
    "passed": ("boolean", nil, "whether the check holds"),
    "saving": ("string", nil, "id of the saving"), "agency": ("string", nil, "who gains"),
    "stage": ("string", nil, "gross, deadweight, optimism, net, discounted or cashable"),
    "horizon_years": ("integer", "years", "years from the first"),
    "input": ("string", nil, "path of the assumption"),
    "at_low": ("number", nil, "the figure when the input is at its low"),
    "at_high": ("number", nil, "the figure when the input is at its high"),
  ]

  private static let own: [String: Entry] = [
    "cashflow.line": ("string", nil, "attachment-fee, result:ID, grant:ID or cost:ID"),
    "claim-schedule.amount_gbp": ("number", "GBP", "pounds, whenever they are paid"),
    "cashflow.amount_gbp": ("number", "GBP", "pounds received; costs are negative"),
    "claims-position.table": ("string", nil, "id of the table in the report"),
    "claims-position.group": ("string", nil, "heading over the row; empty where there is none"),
    "claims-position.row": ("string", nil, "what the row is about"),
    "claims-position.measure": ("string", nil, "column of the table"),
    "claims-position.unit": ("string", nil, "number, gbp or share"),
    "claims-position.value": ("number", nil, "the figure; [c] where it is withheld"),
    "assumptions.value": ("number", nil, "the figure, where it is one number"),
    "assumptions.text": (
      "string", nil, "the figure as written, where it is no number: a month, a time, a fraction"
    ),
    "assumptions.low": ("number", nil, "low end, in the unit of the value"),
    "assumptions.high": ("number", nil, "high end, in the unit of the value"),
    "what-if.base": ("number", nil, "the figure before the change; empty for a month"),
    "what-if.variant": ("number", nil, "the figure after it"),
    "what-if.change": ("number", nil, "variant less base"),
    "what-if.base_month": ("yearmonth", nil, "the month before the change, where it is one"),
    "what-if.variant_month": ("yearmonth", nil, "the month after it"),
    "appraisal-summary.value": ("number", nil, "pounds, or a multiple; empty for a month"),
    "appraisal-summary.month": ("yearmonth", nil, "the month, where the measure is one"),
    "reconciliation.basis": ("string", nil, "earned, cash, claimed (by window) or accrual"),
    "reconciliation.period": ("string", nil, "financial year or id of the claim window"),
    "reconciliation.profile_gbp": ("number", "GBP", "the plan"),
    "reconciliation.actual_gbp": ("number", "GBP", "what has happened"),
    "reconciliation.forecast_gbp": ("number", "GBP", "what is still expected"),
    "reconciliation.variance_gbp": ("number", "GBP", "actual and forecast less the plan"),
    "step-rates.strand": ("string", nil, "the strand"),
    "step-rates.after": ("string", nil, "the step they follow; empty for the first of a strand"),
    "step-rates.steps": ("string", nil, "steps of which at most one comes, separated by |"),
    "step-rates.people": ("integer", nil, "who reached the step before it"),
    "step-rates.reached": ("integer", nil, "who reached one of these"),
    "step-rates.informative": (
      "number", nil,
      "people that tell something: those who reached it, and the others by their time"
    ),
    "step-rates.assumed": ("number", "share", "the rate assumed, of the steps together"),
    "step-rates.estimate": ("number", "share", "the rate by the register"),
    "step-rates.low_80": ("number", "share", "lower end of the 80% interval"),
    "step-rates.high_80": ("number", "share", "upper end of the 80% interval"),
    "step-rates.told": ("string", nil, "true, or too early while too few people can tell"),
    "results-rate.families": ("integer", "families", "families that count"),
    "results-rate.achieved": ("integer", "families", "families with a main result"),
    "results-rate.informative": (
      "number", "families", "families, each weighed by the time it has had"
    ),
    "results-rate.assumed": ("number", "share", "the rate assumed"),
    "results-rate.estimate": ("number", "share", "the rate by the register"),
    "results-rate.low_80": ("number", "share", "lower end of the 80% interval"),
    "results-rate.high_80": ("number", "share", "upper end of the 80% interval"),
    "results-rate.told": ("boolean", nil, "whether enough families can tell"),
    "results-rate.left": ("integer", "families", "families that left without a main result"),
    "results-rate.left_later": (
      "number", "families", "of those, how many would have reached one, had they stayed"
    ),
    "results-rate.estimate_if_none": (
      "number", "share", "the rate if none of those that left would have reached one later"
    ),
    "results-rate.estimate_if_all": (
      "number", "share", "the rate if all of those that left would have reached one later"
    ),
    "distribution.measure": (
      "string", nil, "results for results payments, funding for fees and results"
    ),
    "region.council": ("string", nil, "the council; region for all together"),
    "region.file": ("string", nil, "the scenario file; empty for the region"),
    "region.measure": (
      "string", nil, "results for results payments, funding for fees and results"
    ),
    "region.families": ("integer", "families", "families worked with"),
    "region.places": ("integer", "places", "funded places"),
    "region.share": ("number", "share", "the council's part of the region's mean"),
    "region.sd_luck_gbp": ("number", "GBP", "standard deviation of luck alone"),
    "region.sd_not_knowing_gbp": (
      "number", "GBP", "standard deviation of the mean over what is not known"
    ),
    "region.within_gbp": (
      "number", "GBP", "how far any percentile of the row may be from the exact one; 0 where exact"
    ),
    "figures.basis": ("string", nil, "earned, cash or forgone; empty where there is none"),
    "figures.unit": ("string", nil, "gbp, share, factor, month, families, places or results"),
    "figures.value": ("number", nil, "the figure; empty where it is a month"),
    "figures.month": ("yearmonth", nil, "the month, where the figure is one"),
    "cash-range.expected_gbp": ("number", "GBP", "expected cumulative cash of the council"),
    "cash-range.p10_gbp": ("number", "GBP", "one draw in ten is lower"),
    "cash-range.p90_gbp": ("number", "GBP", "one draw in ten is higher"),
  ].merging(ScorecardDictionary.columns) { own, _ in own }
    .merging(RewardDictionary.columns) { own, _ in own }
    .merging(MeasuresDictionary.columns) { own, _ in own }
    .merging(ClaimsDictionary.columns) { own, _ in own }
}
