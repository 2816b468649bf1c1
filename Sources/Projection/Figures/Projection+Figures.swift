import PBRProgramme
public import PBRQuantities

extension Projection {
  /// Every headline of the run under its stable name, in a fixed order. The break-even, which
  /// takes many projections, can be left out.
  public func figures(asOf: CivilDate? = nil, breakEven: Bool = true) -> [NamedFigure] {
    var figures = sizeFigures
    figures += fundingFigures
    figures += resultFigures
    figures += windowFigures
    figures += contractFigures
    figures += positionFigures
    figures += bandFigures(asOf)
    if breakEven { figures += breakEvenFigures }
    figures += cohortFigures
    figures += publishedFigures
    return figures
  }

  private var sizeFigures: [NamedFigure] {
    var figures = [
      NamedFigure("families", Double(scenario.families), .families),
      NamedFigure("places", Double(scenario.places), .places),
    ]
    if let maximum = scenario.maximum {
      figures.append(NamedFigure("funding.maximum", maximum.pounds))
    }
    return figures
  }

  private var fundingFigures: [NamedFigure] {
    let feesE = feesEarned
    let feesC = feesReceived
    let resultsE = resultsEarned
    let resultsC = resultsReceived
    let fees = feesE.total
    let results = resultsE.total
    var figures = [
      NamedFigure("funding.total", fees + results, basis: "earned"),
      NamedFigure("funding.fees", fees, basis: "earned"),
      NamedFigure("funding.results", results, basis: "earned"),
    ]
    if let maximum = scenario.maximum, maximum > .zero {
      figures.append(
        NamedFigure("funding.share-of-maximum", (fees + results) / maximum.pounds, .share))
    }
    for year in axis.years {
      let (fee, result) = (feesE.sum(in: year), resultsE.sum(in: year))
      figures += [
        NamedFigure("funding.total.\(year.dataText)", fee + result, basis: "earned"),
        NamedFigure("funding.fees.\(year.dataText)", fee, basis: "earned"),
        NamedFigure("funding.results.\(year.dataText)", result, basis: "earned"),
      ]
    }
    for year in axis.years {
      let (fee, result) = (feesC.sum(in: year), resultsC.sum(in: year))
      figures += [
        NamedFigure("cash.total.\(year.dataText)", fee + result, basis: "cash"),
        NamedFigure("cash.fees.\(year.dataText)", fee, basis: "cash"),
        NamedFigure("cash.results.\(year.dataText)", result, basis: "cash"),
      ]
    }
    if feesWithheld > 0 {
      figures.append(NamedFigure("funding.fees-withheld", feesWithheld, basis: "earned"))
    }
    return figures
  }

  private var resultFigures: [NamedFigure] {
    var figures: [NamedFigure] = []
    var forgone = 0.0
    for (index, rule) in scheme.results.enumerated() {
      let claims = claims(result: index)
      let late = lapsed(result: index)
      forgone += late.amount
      figures += [
        NamedFigure("results.\(rule.id).claimed", claims.map(\.count).reduce(0, +), .results),
        NamedFigure(
          "results.\(rule.id).amount", claims.map(\.amount).reduce(0, +), basis: "earned"),
        NamedFigure("results.\(rule.id).lapsed", late.count, .results),
        NamedFigure("results.\(rule.id).forgone", late.amount, basis: "forgone"),
      ]
      if scheme.isRateCard {
        figures.append(
          NamedFigure(
            "results.\(rule.id).reached", claims.map(\.count).reduce(0, +) + late.count, .results))
      }
    }
    figures.append(NamedFigure("funding.lapsed", forgone, basis: "forgone"))
    return figures
  }

  private var windowFigures: [NamedFigure] {
    let byResult = scheme.results.indices.map { claims(result: $0) }
    return scheme.windows.indices.flatMap { window in
      let id = scheme.windows[window].id
      return [
        NamedFigure(
          "claims.\(id).count", byResult.map { $0[window].count }.reduce(0, +), .results),
        NamedFigure(
          "claims.\(id).amount", byResult.map { $0[window].amount }.reduce(0, +),
          basis: "earned"),
      ]
    }
  }

  /// What the maxima leave unpaid, and who pays which part.
  private var contractFigures: [NamedFigure] {
    var figures: [NamedFigure] = []
    if scheme.isRateCard, scheme.maximumPerPlace != nil {
      figures.append(
        NamedFigure(
          "place.aboveMaximum", cohorts.reduce(0) { $0 + $1.aboveMaximum }, basis: "earned"))
    }
    if let cut = contractCut {
      figures.append(NamedFigure("contract.aboveMaximum", cut.total, basis: "earned"))
    }
    figures += payerTotals.map { NamedFigure("payer.\($0.id).total", $0.amount, basis: "earned") }
    return figures
  }

  private var positionFigures: [NamedFigure] {
    let line = CashLine(self)
    let earned = netEarned
    let cash = netCash
    var figures = [
      NamedFigure("grants.total", grantsReceived.total),
      NamedFigure("costs.council", councilCosts.total),
      NamedFigure("costs.total", costs.map { $0.amounts.total }.reduce(0, +)),
      NamedFigure("net.total", earned.total, basis: "earned"),
    ]
    for year in axis.years {
      figures += [
        NamedFigure("net.earned.\(year.dataText)", earned.sum(in: year), basis: "earned"),
        NamedFigure("net.cash.\(year.dataText)", cash.sum(in: year), basis: "cash"),
      ]
    }
    figures += [
      NamedFigure("cash.lowest", line.lowest, basis: "cash"),
      NamedFigure("cash.lowest.month", text: line.lowestMonth.dataText, .month, basis: "cash"),
    ]
    let load = caseload
    if let peak = load.firstPeak {
      figures += [
        NamedFigure("caseload.peak", load[peak], .families),
        NamedFigure("caseload.peak.month", text: (axis.first + peak).dataText, .month),
      ]
    }
    if let capacity = scenario.capacity {
      figures.append(NamedFigure("caseload.capacity", capacity.families, .families))
    }
    return figures
  }

  private func bandFigures(_ asOf: CivilDate?) -> [NamedFigure] {
    guard let bands = Bands(self, asOf: asOf) else { return [] }
    return [
      NamedFigure("bands.received", bands.received, basis: "cash"),
      NamedFigure("bands.fees-to-come", bands.feesToCome, basis: "cash"),
      NamedFigure("bands.results-expected", bands.resultsExpected, basis: "cash"),
      NamedFigure("bands.results-not-expected", bands.resultsNotExpected, basis: "cash"),
    ]
  }

  private var breakEvenFigures: [NamedFigure] {
    guard case .rate(let rate, let factor) = BreakEven(scenario) else { return [] }
    return [
      NamedFigure("breakeven.rate", rate, .share),
      NamedFigure("breakeven.factor", factor, .factor),
    ]
  }

  private var cohortFigures: [NamedFigure] {
    cohorts.flatMap { cohort -> [NamedFigure] in
      let fees = cohort.feesEarned.total
      let results = cohort.results.map { $0.earned.total }.reduce(0, +)
      let name = cohort.cohort.contains(".") ? "[\(cohort.cohort)]" : cohort.cohort
      return [
        NamedFigure("cohorts.\(name).funding", fees + results, basis: "earned"),
        NamedFigure("cohorts.\(name).fees", fees, basis: "earned"),
        NamedFigure("cohorts.\(name).results", results, basis: "earned"),
      ]
    }
  }

  private var publishedFigures: [NamedFigure] {
    guard let fit = PublishedFit(self) else { return [] }
    return fit.rows.map {
      NamedFigure("published.\($0.window).forecast", $0.forecast, .families)
    } + [NamedFigure("published.misfit", fit.misfit, .share)]
  }
}
