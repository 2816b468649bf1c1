import PBRProgramme
import PBRProjection
import PBRQuantities

extension FigureExplanation {
  /// A cost or a grant in one month, by the form in which the plan states it.
  func lineMonth(_ index: Int, isCost: Bool, _ month: Int) -> ExplainedNode {
    let line = isCost ? projection.costs[index] : projection.grants[index]
    let incidence = isCost ? scenario.costs[index].incidence : scenario.grants[index].incidence
    let path = [isCost ? "costs" : "grants", line.id]
    let name = axis.first + month
    let key = "\(path[0]):\(line.id):\(name.dataText)"
    let words = "\(line.title) in \(name.prose)"
    let value = line.amounts[month]
    switch incidence {
    case .perFamilyMonth(let amount):
      return ExplainedNode(key, words, value, .product, section: 8) { [self] in
        [
          caseload(month),
          unitCost(amount, path + ["perFamilyMonth"], "For a family in a month", name),
        ]
      }
    case .perFamily(let amount):
      return ExplainedNode(key, words, value, .product, section: 8) { [self] in
        [starting(month), unitCost(amount, path + ["perFamily"], "For a family", name)]
      }
    case .perResult(let results):
      return sum(key, words, value, section: 8) { [self] in
        results.flatMap { result in
          result.results.map { place in
            resultCost(result, place, month, key: key, path: path + ["perResult", result.id])
          }
        }
      }
    case .perMonth(let amount, _, _):
      return unitCost(amount, path + ["perMonth"], words, name)
    case .perYear(let years):
      return ExplainedNode(key, words, value, .quotient, section: 8) { [self] in
        [
          unitCost(.years(years), path + ["perYear"], line.title, name),
          number("Months of a year", 12),
        ]
      }
    case .once(let amount, _):
      return input(path + ["once"], words, amount.value)
    }
  }

  /// What the results of one kind achieved in a month cost, over all cohorts.
  private func resultCost(
    _ cost: Incidence.ResultAmount, _ result: Int, _ month: Int, key: String, path: [String]
  ) -> ExplainedNode {
    let name = axis.first + month
    let title = scheme.results[result].title
    let count = projection.cohorts.reduce(0) {
      $0 + $1.results[result].achieved[month] + $1.results[result].achievedUnfunded[month]
    }
    return ExplainedNode(
      "\(key)/\(result)", "For \(title) achieved in \(name.prose)",
      count * cost.amount.pounds(in: name.financialYear), .product, section: 8
    ) { [self] in
      [
        sum(
          "achieved:\(result):\(month)", "\(title) achieved in \(name.prose)", count, .results,
          section: 6
        ) { [self] in scenario.cohorts.indices.map { achieved($0, result, month, .all) } },
        unitCost(cost.amount, path, "For each", name),
      ]
    }
  }

  /// What the plan says that a unit costs in a month.
  private func unitCost(_ amount: LineAmount, _ path: [String], _ words: String, _ month: Month)
    -> ExplainedNode
  {
    let year = month.financialYear
    guard amount.isYearly else { return input(path, words, amount.pounds(in: year)) }
    return input(
      path + [year.dataText], "\(words), \(year.prose)", amount.pounds(in: year))
  }
}
