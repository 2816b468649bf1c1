import PBRFiles
import PBRFindings
import PBRQuantities

/// The number of results a year that the payer pays for, where the scheme's prices depend on it.
enum Targets {
  static func read(in fields: FieldReader, scheme: Scheme?) -> [FinancialYear: Int] {
    let read = fields.byYear("targets", unit: .results) { .whole($0, in: 0...Cohort.most) }
    let targets = Dictionary((read ?? []).map { ($0.year, $0.figure.value) }) { first, _ in first }
    guard let scheme else { return targets }
    let rule = scheme.results.first { $0.volume?.usesTarget ?? false }
    if let rule, targets.isEmpty, read?.isEmpty ?? true {
      let year = scheme.windows.first?.closes.month.financialYear.dataText ?? "2022-23"
      fields.report(
        .error(
          "targets-missing", at: fields.object["targets"]?.place ?? fields.opening,
          "the scheme pays for \(rule.title) up to a target number a year, and the plan names none",
          remedy: "Add it: \"targets\": {\"\(year)\": 347}."))
    }
    if rule == nil, read != nil {
      fields.report(
        .warning(
          "targets-unused", at: fields.object["targets"]?.place,
          "the plan names targets, but no price of the scheme depends on one",
          effect: "They change nothing.",
          remedy: "Leave them out, or name a scheme that pays up to a target."))
    }
    return targets
  }
}
