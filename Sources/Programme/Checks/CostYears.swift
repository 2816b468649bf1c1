import PBRFindings
import PBRQuantities

/// A cost or grant stated by year costs nothing in a year that it does not name; where families
/// are attached or supported then, or the line says that it runs, that is told.
enum CostYears {
  static func findings(
    _ cohorts: [Cohort], _ costs: [CostLine], _ grants: [GrantLine]
  ) -> [Finding] {
    let lines =
      costs.map { ("costs", $0.id, $0.incidence, $0.place) }
      + grants.map { ("grants", $0.id, $0.incidence, $0.place) }
    return lines.flatMap { list, id, incidence, place in
      needs(incidence, cohorts).compactMap { need -> Finding? in
        let first = need.from.financialYear
        let last = need.through.financialYear
        let years = (0...max(0, last.startYear - first.startYear)).map { first + $0 }
        let missing = years.filter { !need.amount.covers($0) }
        guard let year = missing.first else { return nil }
        let more = missing.count == 1 ? "" : " and \(Noun("other year").counted(missing.count - 1))"
        return .warning(
          "cost-year", at: place,
          "\(FieldPath.text([list, id] + need.path)) has no amount for \(year.prose)\(more), in "
            + "which \(need.what): it comes to nothing then",
          remedy: "Add \"\(year.dataText)\" to it, 0 if nothing falls due.")
      }
    }
  }

  /// An amount by year and the months for which it is asked.
  private struct Need {
    let amount: LineAmount
    let path: [String]
    let from: Month
    let through: Month
    let what: String
  }

  private static func needs(_ incidence: Incidence, _ cohorts: [Cohort]) -> [Need] {
    let months = cohorts.flatMap(\.attachments).map(\.month)
    guard let first = months.min(), let last = months.max() else { return [] }
    switch incidence {
    case .perFamilyMonth(let amount) where amount.isYearly:
      let through = cohorts.compactMap { cohort in
        cohort.attachments.last.map {
          $0.month + max(0, cohort.assumptions.supportMonths - 1)
        }
      }.max()
      return [
        Need(
          amount: amount, path: ["perFamilyMonth"], from: first, through: through ?? last,
          what: "families are supported")
      ]
    case .perFamily(let amount) where amount.isYearly:
      return [
        Need(
          amount: amount, path: ["perFamily"], from: first, through: last,
          what: "families are attached")
      ]
    case .perMonth(let amount, let from, let to) where amount.isYearly:
      return [Need(amount: amount, path: ["perMonth"], from: from, through: to, what: "it runs")]
    case .perResult(let results):
      return results.filter(\.amount.isYearly).compactMap { result in
        need(result, cohorts)
      }
    default: return []
    }
  }

  /// From the first to the last month in which the result can be achieved by a family that is
  /// attached, the steps before it on a ladder left out.
  private static func need(_ result: Incidence.ResultAmount, _ cohorts: [Cohort]) -> Need? {
    var from: Month?
    var through: Month?
    for cohort in cohorts {
      guard let first = cohort.attachments.first?.month, let last = cohort.attachments.last?.month
      else { continue }
      for index in result.results.prefix(1) where index < cohort.assumptions.results.count {
        let assumed = cohort.assumptions.results[index]
        let chances = assumed.time.probabilities
        guard assumed.rate.value > 0, let soonest = chances.firstIndex(where: { $0 > 0 }) else {
          continue
        }
        from = min(from ?? first + soonest, first + soonest)
        through = max(through ?? last, last + (chances.lastIndex { $0 > 0 } ?? soonest))
      }
    }
    guard let from, let through else { return nil }
    return Need(
      amount: result.amount, path: ["perResult", result.id], from: from, through: through,
      what: "it can be achieved")
  }
}
