import PBRProgramme
import PBRProjection
import PBRQuantities

extension FigureExplanation {
  /// The months whose results of a cohort a window takes; nil for those too late for all.
  private func months(_ cohort: Int, _ result: Int, window: Int?) -> [Int] {
    let flows = projection.cohorts[cohort].results[result]
    return flows.window.indices.filter {
      flows.window[$0] == window && (flows.achieved[$0] != 0 || flows.achievedUnfunded[$0] != 0)
    }
  }

  /// Results of some cohorts, windows and months added up, in pounds or in results.
  private func total(
    _ key: String, _ words: String, _ value: Double, isAmount: Bool,
    _ what: [(cohort: Int, result: Int, months: [Int])]
  ) -> ExplainedNode {
    sum(key, words, value, isAmount ? .gbp : .results, section: 5) { [self] in
      what.map { part in
        let flows = projection.cohorts[part.cohort].results[part.result]
        let amounts = part.months.map { month in
          !isAmount
            ? flows.achieved[month]
            : flows.window[month] == nil ? flows.forgone[month] : flows.earned[month]
        }
        return sum(
          "\(key)/\(part.cohort):\(part.result)",
          "\(scheme.results[part.result].title), cohort \(title(part.cohort))",
          amounts.reduce(0, +), isAmount ? .gbp : .results, section: 5
        ) { [self] in
          part.months.map {
            isAmount
              ? pounds(part.cohort, part.result, $0)
              : achieved(part.cohort, part.result, $0, .funded)
          }
        }
      }
    }
  }

  private var cohorts: [Int] { Array(scenario.cohorts.indices) }
  private var results: [Int] { Array(scheme.results.indices) }

  private func claimed(_ cohort: Int, _ result: Int) -> [Int] {
    let flows = projection.cohorts[cohort].results[result]
    return flows.window.indices.filter { flows.window[$0] != nil && flows.achieved[$0] != 0 }
  }

  private func late(_ cohort: Int, _ result: Int) -> [Int] {
    months(cohort, result, window: nil)
  }

  func resultFigure(_ result: Int, _ measure: String, _ figure: NamedFigure) -> ExplainedNode? {
    let title = scheme.results[result].title
    switch measure {
    case "claimed", "amount":
      return total(
        figure.name, "\(title) claimed in all windows", figure.value,
        isAmount: measure == "amount", cohorts.map { ($0, result, claimed($0, result)) })
    case "lapsed", "forgone":
      return total(
        figure.name, "\(title) achieved too late for every window", figure.value,
        isAmount: measure == "forgone", cohorts.map { ($0, result, late($0, result)) })
    case "reached":
      return total(
        figure.name, "\(title) reached, in time or too late", figure.value, isAmount: false,
        cohorts.map { ($0, result, claimed($0, result) + late($0, result)) })
    default: return nil
    }
  }

  func windowFigure(_ window: Int, isAmount: Bool, _ value: Double) -> ExplainedNode {
    let id = scheme.windows[window].id
    return total(
      "claims:\(id):\(isAmount)", "Results claimed in \(id)", value, isAmount: isAmount,
      results.flatMap { result in
        cohorts.map { ($0, result, months($0, result, window: window)) }
      })
  }

  /// Pounds claimed in a window for a result.
  func claims(_ window: Int, _ result: Int, _ only: Int? = nil) -> ExplainedNode {
    let id = scheme.windows[window].id
    let some = only.map { [$0] } ?? cohorts
    let value = some.reduce(0) {
      $0
        + projection.cohorts[$1].results[result].claims(windows: scheme.windows.count)[window]
        .amount
    }
    return total(
      "claims:\(id):\(result):\(only ?? -1)", "\(scheme.results[result].title) claimed in \(id)",
      value, isAmount: true, some.map { ($0, result, months($0, result, window: window)) })
  }

  /// Results payments earned in a year, or in all, after every cut.
  func resultsEarned(_ year: FinancialYear?) -> ExplainedNode {
    let flow = projection.resultsEarned
    let value = year.map { flow.sum(in: $0) } ?? flow.reduce(0, +)
    return cut(
      "results-earned:\(year?.dataText ?? "")",
      "Results payments earned\(year.map { " in \($0.prose)" } ?? "")", value,
      due: { [self] in
        results.flatMap { result in
          cohorts.map { ($0, result, inYear(claimed($0, result), year)) }
        }
      },
      cut: projection.contractCut.map { cut in
        year.map { cut.earned.sum(in: $0) } ?? cut.total
      })
  }

  private func inYear(_ months: [Int], _ year: FinancialYear?) -> [Int] {
    guard let year else { return months }
    return months.filter { (axis.first + $0).financialYear == year }
  }

  /// What is due, less what the contract's maximum leaves unpaid.
  private func cut(
    _ key: String, _ words: String, _ value: Double,
    due: @escaping @Sendable () -> [(cohort: Int, result: Int, months: [Int])], cut: Double?
  ) -> ExplainedNode {
    guard let cut else { return total(key, words, value, isAmount: true, due()) }
    return ExplainedNode(key, words, value, .difference(plus: 1), section: 5) { [self] in
      [
        total(
          "due:\(key)", "Due before the contract's maximum", value + cut, isAmount: true, due()),
        ExplainedNode(
          "cut:\(key)",
          "What the contract's maximum leaves unpaid, from the exact distribution of what is due",
          cut, .settled, section: 5),
      ]
    }
  }

  /// Results payments received between two months.
  func resultsReceived(_ key: String, _ when: String, from: Month, through: Month)
    -> ExplainedNode
  {
    let flow = projection.resultsReceived
    let value = flow.sum(from: from, through: through)
    let cut = projection.contractCut.map { $0.cash.sum(from: from, through: through) }
    return self.cut(
      "results-cash:\(key)", "Results payments received \(when)", value,
      due: { [self] in
        results.flatMap { result in
          cohorts.map { ($0, result, paid($0, result, from, through)) }
        }
      }, cut: cut)
  }

  /// The months whose results of a cohort are paid between two months: their windows are.
  private func paid(_ cohort: Int, _ result: Int, _ from: Month, _ through: Month) -> [Int] {
    let flows = projection.cohorts[cohort].results[result]
    let pause = scenario.cohorts[cohort].assumptions.paymentMonths
    return claimed(cohort, result).filter {
      guard let window = flows.window[$0] else { return false }
      let month = scheme.windows[window].closes.month + pause
      return month >= from && month <= through && axis.index(month) != nil
    }
  }

  func resultLine(
    _ result: Int, _ cohorts: [Int], isCash: Bool, _ year: FinancialYear, _ suffix: String
  ) -> ExplainedNode {
    let parts = cohorts.map { cohort in
      (
        cohort: cohort, result: result,
        months: isCash
          ? paid(cohort, result, year.firstMonth, year.lastMonth)
          : inYear(claimed(cohort, result), year)
      )
    }
    let value = parts.reduce(0) { sum, part in
      sum
        + part.months.reduce(0) { $0 + projection.cohorts[part.cohort].results[result].earned[$1] }
    }
    return total(
      "line:\(result):\(isCash):\(year.dataText)\(suffix)",
      "\(scheme.results[result].title) \(isCash ? "received" : "earned") in \(year.prose)", value,
      isAmount: true, parts)
  }

  /// The pounds of all results that come too late.
  var lapsed: ExplainedNode {
    let value = results.map { projection.lapsed(result: $0).amount }.reduce(0, +)
    return total(
      "funding.lapsed", "Results achieved too late for every window, forgone", value,
      isAmount: true, results.flatMap { result in cohorts.map { ($0, result, late($0, result)) } })
  }

  /// Results payments of a cohort, before the contract's maximum.
  func cohortResults(_ cohort: Int) -> ExplainedNode {
    let value = projection.cohorts[cohort].results.map { $0.earned.total }.reduce(0, +)
    return total(
      "cohort-results:\(cohort)", "Results payments of cohort \(title(cohort))", value,
      isAmount: true, results.map { (cohort, $0, claimed(cohort, $0)) })
  }
}
