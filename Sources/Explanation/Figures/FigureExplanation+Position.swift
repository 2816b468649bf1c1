import PBRProgramme
import PBRProjection
import PBRQuantities

extension FigureExplanation {
  func funding(_ figure: NamedFigure, _ part: String, _ year: FinancialYear?) -> ExplainedNode? {
    switch part {
    case "maximum": return maximum
    case "fees": return feesEarned(year)
    case "results": return resultsEarned(year)
    case "total": return fundingEarned(year)
    case "lapsed": return lapsed
    case "share-of-maximum":
      return ExplainedNode(
        figure.name, "Funding over the possible maximum", figure.value, .share, .quotient,
        section: 8
      ) { [self] in [fundingEarned(nil), maximum].compactMap(\.self) }
    default: return settled(figure)
    }
  }

  private func fundingEarned(_ year: FinancialYear?) -> ExplainedNode {
    let (fees, results) = (feesEarned(year), resultsEarned(year))
    return ExplainedNode(
      "funding:\(year?.dataText ?? "")",
      "Fees and results payments earned\(year.map { " in \($0.prose)" } ?? "")",
      fees.value + results.value, .sum, section: 6
    ) { [fees, results] }
  }

  private func feesEarned(_ year: FinancialYear?) -> ExplainedNode {
    let flow = projection.feesEarned
    return sum(
      "fees:\(year?.dataText ?? "")",
      "Attachment fees earned\(year.map { " in \($0.prose)" } ?? "")",
      year.map { flow.sum(in: $0) } ?? flow.reduce(0, +), section: 3
    ) { [self] in scenario.cohorts.indices.map { fees($0, year) } }
  }

  private var maximum: ExplainedNode? {
    guard let most = scenario.maximum else { return nil }
    let byPlace = scheme.maximumPerPlace.map { each in
      ExplainedNode(
        "maximum-by-place", "Funded places times the most a place is paid",
        Double(scenario.places) * each.pounds, .product, section: 5
      ) { [self] in
        [places, input(["scheme", "maximumPerPlace"], "The most a place is paid", each.pounds)]
      }
    }
    guard let contract = scheme.contract else { return byPlace }
    let fees = feesEarned(nil)
    let byContract = ExplainedNode(
      "maximum-by-contract", "The contract's maximum and all fees",
      contract.total.pounds + fees.value, .sum, section: 5
    ) { [self] in
      let parts = scheme.figures.filter { $0.path.hasPrefix("scheme.contract.maximum") }
      let amounts = parts.compactMap { record in
        Double(record.value).map {
          ExplainedNode(
            "input:\(record.path)", "Maximum of the contract", $0, .gbp, .input(record))
        }
      }
      let isListed =
        (amounts.map(\.value).reduce(0, +) - contract.total.pounds).magnitude < 0.005
      return (isListed ? amounts : [number("Maximum of the contract", contract.total.pounds, .gbp)])
        + [fees]
    }
    guard let byPlace else { return byContract }
    return ExplainedNode(
      "maximum", "The lesser of what places and the contract can be paid", most.pounds, .least,
      section: 5
    ) { [byPlace, byContract] }
  }

  /// Money received in a year.
  func cash(_ part: String, _ year: FinancialYear) -> ExplainedNode? {
    let (when, key) = ("in \(year.prose)", year.dataText)
    let fees = feesCash(key, when, from: year.firstMonth, through: year.lastMonth)
    let results = resultsReceived(key, when, from: year.firstMonth, through: year.lastMonth)
    switch part {
    case "fees": return fees
    case "results": return results
    case "total":
      return ExplainedNode(
        "cash:\(key)", "Fees and results payments received \(when)", fees.value + results.value,
        .sum, section: 6
      ) { [fees, results] }
    default: return nil
    }
  }

  private func feesCash(_ key: String, _ when: String, from: Month, through: Month)
    -> ExplainedNode
  {
    sum(
      "fees-cash:\(key)", "Attachment fees received \(when)",
      projection.feesReceived.sum(from: from, through: through), section: 3
    ) { [self] in
      scenario.cohorts.indices.map {
        feesReceived(
          $0, when, key, projection.feesCash[$0].sum(from: from, through: through),
          from: from, through: through)
      }
    }
  }

  func band(_ part: String, _ value: Double) -> ExplainedNode? {
    guard let bands = Bands(projection, asOf: asOf) else { return nil }
    let (day, next) = (bands.positionMonth, bands.positionMonth + 1)
    let by = "by the end of \(day.prose)"
    let received = ExplainedNode(
      "bands.received", "Received \(by)", bands.received, .sum, section: 8
    ) { [self] in
      [
        feesCash("to:\(day.dataText)", by, from: axis.first, through: day),
        resultsReceived("to:\(day.dataText)", by, from: axis.first, through: day),
      ]
    }
    let fees = feesCash(
      "after:\(day.dataText)", "after \(day.prose)", from: next, through: axis.last)
    let results = resultsReceived(
      "after:\(day.dataText)", "after \(day.prose)", from: next, through: axis.last)
    switch part {
    case "received": return received
    case "fees-to-come": return fees
    case "results-expected": return results
    default:
      return ExplainedNode(
        "bands.results-not-expected", "What is left of the maximum", value, .difference(plus: 1),
        section: 8
      ) { [self] in [maximum, received, fees, results].compactMap(\.self) }
    }
  }

  func cohortFigure(_ cohort: Int, _ part: String) -> ExplainedNode? {
    let (fees, results) = (self.fees(cohort, nil), cohortResults(cohort))
    switch part {
    case "fees": return fees
    case "results": return results
    case "funding":
      return ExplainedNode(
        "cohort:\(cohort)", "Fees and results payments of cohort \(title(cohort))",
        fees.value + results.value, .sum, section: 6
      ) { [fees, results] }
    default: return nil
    }
  }

  /// The rate or the factor at which the net is nought.
  func breakEven(_ part: String, _ figure: NamedFigure) -> ExplainedNode? {
    guard case .rate(_, let factor) = BreakEven(scenario) else { return nil }
    if part == "factor" {
      let scenario = scenario
      return ExplainedNode(
        figure.name, "The factor on all rates at which the net is nought", figure.value, .factor,
        .root, section: 8
      ) {
        // A penny's worth: so much of the factor as moves the net by about a penny.
        let steps = [factor, factor - 1e-6, factor + 1e-6]
        return steps.map { step in
          let other = FigureExplanation(Projection(scenario.ratesMultiplied(by: step)))
          let net = other.netTotal
          return ExplainedNode(
            "net-at:\(step)", "Net with all rates times \(NumberText.fixed(step, places: 6))",
            net.value, .sum, section: 8
          ) { [net] }
        }
      }
    }
    let scaled = scenario.ratesMultiplied(by: factor)
    let families = Double(max(1, scenario.families))
    let over = scheme.strands.count > 1 ? ", averaged over strands" : ""
    let (rate, rates) =
      scheme.isRateCard
      ? ("rate of first steps\(over)", "Rates of first steps\(over)") : ("main rate", "Main rates")
    return ExplainedNode(
      figure.name, "\(rates) at the break-even factor, weighted by families", figure.value,
      .share,
      .quotient, section: 8
    ) { [self] in
      let weighted = scaled.cohorts.map { $0.mainRate(in: scheme) * Double($0.families) }
      return [
        sum(
          "breakeven-weighted", "Sum of families times \(rate)", weighted.reduce(0, +), .families,
          section: 8
        ) { [self] in
          scaled.cohorts.indices.map { cohort in
            ExplainedNode(
              "breakeven-of:\(cohort)", "Families times \(rate), cohort \(title(cohort))",
              weighted[cohort], .families, .product, section: 8
            ) { [self] in
              [
                cohortFamilies(cohort),
                number(
                  "\(rate.prefix(1).uppercased() + rate.dropFirst()) of cohort \(title(cohort)) at the factor",
                  scaled.cohorts[cohort].mainRate(in: scheme), .share),
              ]
            }
          }
        }, number("Families", families, .families),
      ]
    }
  }
}
