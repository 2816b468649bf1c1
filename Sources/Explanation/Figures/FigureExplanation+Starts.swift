import PBRProgramme
import PBRProjection
import PBRQuantities

extension FigureExplanation {
  /// Families that start in a month: attached, or taking the place of one that left.
  func started(_ cohort: Int, _ index: Int, _ month: Int) -> ExplainedNode {
    let ledger = ledgers[cohort][index]
    let name = axis.first + month
    return sum(
      "started:\(cohort):\(index):\(month)",
      "Families that start in \(name.prose), \(ledger.year == nil ? "outside funded places" : "in funded places"), cohort \(title(cohort))",
      ledger.started[month], .families, section: 6
    ) { [self] in
      [attached(cohort, index, month)] + replacing(cohort, index, month)
    }
  }

  private func attached(_ cohort: Int, _ index: Int, _ month: Int) -> ExplainedNode {
    let ledger = ledgers[cohort][index]
    let name = axis.first + month
    if ledger.attached[month] == 0 {
      return number("Attached in \(name.prose)", 0, .families)
    }
    if ledger.year != nil { return placesAttached(cohort, name) }
    let families = scenario.cohorts[cohort].attachments.first { $0.month == name }?.families ?? 0
    return ExplainedNode(
      "outside:\(cohort):\(month)", "Attached in \(name.prose) outside funded places",
      ledger.attached[month], .families, .difference(plus: 1), section: 2
    ) { [self] in
      [
        familiesAttached(cohort, name, Double(families)), placesAttached(cohort, name),
      ]
    }
  }

  /// Families that start in a month for one that left: a row for each month in which those started.
  private func replacing(_ cohort: Int, _ index: Int, _ month: Int) -> [ExplainedNode] {
    let ledger = ledgers[cohort][index]
    let assumptions = scenario.cohorts[cohort].assumptions
    let (leaves, share) = (assumptions.leaving.value, assumptions.replacementShare.value)
    let gap = assumptions.replacementMonths
    guard leaves > 0, share > 0, (axis.first + month) <= scheme.attachmentEnds.month else {
      return []
    }
    return (0..<month).compactMap { start in
      let age = month - start - gap
      guard age >= 1, ledger.started[start] > 0 else { return nil }
      let stay = staying(cohort, age - 1)
      let waiting = unspent(cohort, age)
      return ExplainedNode(
        "replacing:\(cohort):\(index):\(start):\(month)",
        "In place of those that started in \((axis.first + start).prose) and left in month \(age)",
        ledger.started[start] * leaves * stay.value * waiting.value * share, .families, .product,
        section: 6
      ) { [self] in
        [
          started(cohort, index, start), stay, leaving(cohort), waiting,
          input(
            assumption(cohort, ["replacement", "share"]), "Leaving families that are replaced",
            share, .share),
        ]
      }
    }
  }

  /// The chance that a family which leaves in its month `age` has no main result yet.
  private func unspent(_ cohort: Int, _ age: Int) -> ExplainedNode {
    let value = idle[cohort][min(age - 1, idle[cohort].count - 1)]
    let key = "unspent:\(cohort):\(age)"
    let words = "Chance that such a family has no main result before it leaves"
    if scheme.isRateCard {
      return ExplainedNode(
        key, "Chance that such a person has reached no first step before", value, .share, .settled,
        section: 6)
    }
    let mains = scheme.results.indices.filter { !scheme.results[$0].isAddOn }
    return ExplainedNode(key, words, value, .share, .difference(plus: 1), section: 6) { [self] in
      [number("All", 1)]
        + mains.compactMap { main -> ExplainedNode? in
          let rule = scenario.cohorts[cohort].assumptions.results[main]
          let before = rule.time.probabilities.prefix(age).reduce(0, +)
          guard rule.rate.value * before > 0 else { return nil }
          return ExplainedNode(
            "done:\(cohort):\(main):\(age)",
            "\(scheme.results[main].title) within \(Noun.month.counted(age - 1))",
            rule.rate.value * before, .share, .product, section: 6
          ) { [self] in
            [
              rate(cohort, main),
              sum(
                "within:\(rule.time.name):\(age)",
                "Chance that it takes less than \(Noun.month.counted(age))",
                before, .share, section: 4
              ) { [self] in (0..<age).map { timeChance(cohort, main, $0) } },
            ]
          }
        }
    }
  }
}
