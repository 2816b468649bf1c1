package import PBRQuantities

extension ResultRule {
  /// The amounts by year, where that is how the rules give them.
  package var pays: [FinancialYear: Money] {
    guard case .byYear(let years) = price else { return [:] }
    return years
  }

  /// Every amount that the rules name, in no order.
  package var amounts: [Money] {
    if let volume { return volume.bands.map(\.pays) }
    switch price {
    case .same(let money): return [money]
    case .byYear(let years): return Array(years.values)
    case .fromDays(let days): return days.map(\.pays)
    }
  }

  /// The amount for a year; a year after the last with a rate pays that last rate.
  package func amount(in year: FinancialYear) -> Money { price.amount(in: year) }

  /// What a claim in a window pays a place of a year.
  package func amount(placeYear: FinancialYear, closes: CivilDate, _ rate: Scheme.ResultsRate)
    -> Money
  {
    switch (price, rate) {
    case (.fromDays, _): price.amount(on: closes)
    case (_, .attachmentYear): price.amount(in: placeYear)
    case (_, .claimYear): price.amount(in: closes.month.financialYear)
    }
  }
}

extension ResultRule {
  /// The id under which the rules, assumptions and shares know the result: the same for all
  /// payments of one that is paid again and again.
  package var ruleId: String { step?.repetition?.of ?? id }
}

extension Scheme {
  /// The results as they are told: payments of one that is paid again and again together.
  package var reported: [(title: String, ids: [String])] {
    var reported: [(title: String, ids: [String])] = []
    var last: String?
    for rule in results {
      if let repetition = rule.step?.repetition, last == repetition.of {
        reported[reported.count - 1].ids.append(rule.id)
      } else {
        reported.append((rule.step?.repetition?.title ?? rule.title, [rule.id]))
      }
      last = rule.step?.repetition?.of
    }
    return reported
  }
}
