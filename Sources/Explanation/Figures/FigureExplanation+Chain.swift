import PBRProgramme
import PBRProjection
import PBRQuantities

extension FigureExplanation {
  /// Which of a month's results are meant.
  enum Count: String { case funded, outside, all }

  /// Results of a cohort achieved in a month: one row for each starting month, and for each amount
  /// that had been paid for the place before.
  func achieved(_ cohort: Int, _ result: Int, _ month: Int, _ count: Count) -> ExplainedNode {
    let flows = projection.cohorts[cohort].results[result]
    let value =
      (count != .outside ? flows.achieved[month] : 0)
      + (count != .funded ? flows.achievedUnfunded[month] : 0)
    let name = (axis.first + month).prose
    return sum(
      "achieved:\(count.rawValue):\(cohort):\(result):\(month)",
      "\(scheme.results[result].title) achieved in \(name), cohort \(title(cohort))", value,
      .results, section: 6
    ) { [self] in
      ledgers[cohort].indices.filter {
        let isOutside = ledgers[cohort][$0].year == nil
        return count == .all || isOutside == (count == .outside)
      }.flatMap { rows(cohort, result, month, ledger: $0).map(\.node) }
    }
  }

  /// A row of a month's results.
  struct ChainRow {
    let node: ExplainedNode
    /// Pence that each of them is paid, or would have been.
    let pence: Int64?
  }

  func rows(_ cohort: Int, _ result: Int, _ month: Int, ledger index: Int) -> [ChainRow] {
    let ledger = ledgers[cohort][index]
    guard !scheme.isRateCard else { return ladderRows(cohort, result, month, ledger: index) }
    let entries = ledger.entries[result][month]
    let assumptions = scenario.cohorts[cohort].assumptions
    let rule = assumptions.results[result]
    let chances = rule.time.probabilities
    return entries.map { entry in
      let age = month - entry.start
      let chance = chances.indices.contains(age) ? chances[age] : 0
      let stay = staying(cohort, age)
      let plain = ledger.started[entry.start] * rule.rate.value * chance * stay.value
      let share = plain > 0 ? entry.count / plain : 0
      let isWhole = (share - 1).magnitude < 1e-12
      let start = (axis.first + entry.start).prose
      let before = Money(pence: entry.paidBefore)
      let node = ExplainedNode(
        "row:\(cohort):\(result):\(month):\(index):\(entry.start):\(entry.paidBefore)",
        "Families that started in \(start)"
          + (entry.paidBefore > 0 ? ", \(NumberText.pounds(before)) paid before" : ""),
        entry.count, .results, .product, section: 6
      ) { [self] in
        [
          started(cohort, index, entry.start), rate(cohort, result),
          timeChance(cohort, result, age), stay,
        ]
          + (isWhole
            ? []
            : [
              ExplainedNode(
                "share:\(cohort):\(result):\(month):\(index):\(entry.start):\(entry.paidBefore)",
                shareWords(result, before), share, .share, .settled, section: 6)
            ])
      }
      return ChainRow(node: node, pence: entry.pence)
    }
  }

  /// What part of the families it is that can still be paid so much.
  private func shareWords(_ result: Int, _ before: Money) -> String {
    let isAddOn = scheme.results[result].isAddOn
    return "Share of them "
      + (isAddOn ? "for whom it is still open and allowed" : "that go this way")
      + ", \(NumberText.pounds(before)) paid for the place before: followed through every fate"
  }

  /// On a ladder the chance of the whole way up to a step stands for its rate and time.
  private func ladderRows(
    _ cohort: Int, _ result: Int, _ month: Int, ledger index: Int
  ) -> [ChainRow] {
    let ledger = ledgers[cohort][index]
    let way = ways[cohort][result]
    return (0...month).compactMap { start in
      let age = month - start
      guard ledger.started[start] > 0, way.indices.contains(age), way[age] > 0 else { return nil }
      let stay = staying(cohort, age)
      let node = ExplainedNode(
        "row:\(cohort):\(result):\(month):\(index):\(start)",
        "People who started in \((axis.first + start).prose)",
        ledger.started[start] * way[age] * stay.value, .results, .product, section: 6
      ) { [self] in
        [
          started(cohort, index, start),
          reaching(cohort, result, age),
          stay,
        ]
      }
      return ChainRow(node: node, pence: nil)
    }
  }

  /// The chance that a person who stays reaches a step so many months after the start: the step
  /// before it, its rate and its own time, over all ways of dividing the months.
  private func reaching(_ cohort: Int, _ result: Int, _ age: Int) -> ExplainedNode {
    let key = "reaching:\(cohort):\(result):\(age)"
    let words =
      "Chance of \(scheme.results[result].title) \(Noun.month.counted(age)) after the start"
    let value = ways[cohort][result][age]
    guard let before = scheme.results[result].step?.after else {
      return ExplainedNode(key, words, value, .share, .product, section: 6) { [self] in
        [rate(cohort, result), timeChance(cohort, result, age)]
      }
    }
    return sum(key, words, value, .share, section: 6) { [self] in
      let own = scenario.cohorts[cohort].assumptions.results[result]
      let chances = own.time.probabilities
      return (0...age).compactMap { months -> ExplainedNode? in
        let earlier = age - months
        guard chances.indices.contains(months), ways[cohort][before].indices.contains(earlier),
          chances[months] * own.rate.value * ways[cohort][before][earlier] > 0
        else { return nil }
        return ExplainedNode(
          "\(key):\(months)",
          "\(scheme.results[before].title) first, then \(Noun.month.counted(months))",
          ways[cohort][before][earlier] * own.rate.value * chances[months], .share, .product,
          section: 6
        ) { [self] in
          [
            reaching(cohort, before, earlier), rate(cohort, result),
            timeChance(cohort, result, months),
          ]
        }
      }
    }
  }

  func rate(_ cohort: Int, _ result: Int) -> ExplainedNode {
    let rule = scenario.cohorts[cohort].assumptions.results[result]
    return input(
      assumption(cohort, ["results", scheme.results[result].id, "rate"]),
      "Success rate of \(scheme.results[result].title)", rule.rate.value, .share)
  }

  /// The chance that the result comes so many months after the start.
  func timeChance(_ cohort: Int, _ result: Int, _ age: Int) -> ExplainedNode {
    let rule = scenario.cohorts[cohort].assumptions.results[result]
    let chances = rule.time.probabilities
    return ExplainedNode(
      "time:\(rule.time.name):\(age)", "Chance that it takes \(Noun.month.counted(age))",
      chances.indices.contains(age) ? chances[age] : 0, .share,
      .chance(rule.time, month: age), section: 4
    ) { [self] in
      [
        input(
          assumption(cohort, ["results", scheme.results[result].id, "months"]),
          "Time to \(scheme.results[result].title)", 0, .months)
      ]
    }
  }

  /// The chance of still being there after so many months.
  func staying(_ cohort: Int, _ months: Int) -> ExplainedNode {
    let leaving = scenario.cohorts[cohort].assumptions.leaving
    var value = 1.0
    for _ in 0..<months { value *= 1 - leaving.value }
    return ExplainedNode(
      "staying:\(leaving.name):\(months)",
      "Chance of still being there after \(Noun.month.counted(months))", value, .share,
      .power(months), section: 6
    ) { [self] in
      [
        ExplainedNode(
          "stays:\(leaving.name)", "Chance of staying a month", 1 - leaving.value, .share,
          .difference(plus: 1), section: 4
        ) { [self] in [number("All", 1), self.leaving(cohort)] }
      ]
    }
  }

  func leaving(_ cohort: Int) -> ExplainedNode {
    input(
      assumption(cohort, ["leaving", "perMonth"]), "Families leaving in a month",
      scenario.cohorts[cohort].assumptions.leaving.value, .share)
  }
}
