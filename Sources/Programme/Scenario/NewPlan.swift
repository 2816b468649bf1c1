import PBRQuantities

/// A plan to start from: families spread evenly over a scheme's years, with placeholder rates,
/// times and targets that say that they are placeholders.
package struct NewPlan {
  let scheme: Scheme
  /// How the plan names it: a built-in id, or a file from where the plan will be.
  let name: String
  let families: Int
  let funded: Int

  package init(scheme: Scheme, named name: String, families: Int, funded: Int) {
    self.scheme = scheme
    self.name = name
    self.families = families
    self.funded = funded
  }

  /// The scenario as a file.
  package var text: String {
    var lines = [
      "{",
      "  \"pbr\": 1,",
      "  \"title\": \"A plan for \(NumberText.grouped(families)) \(scheme.unit.word(families))\",",
      "  \"authority\": \"Your council\",",
      "  \"description\": \"Spread evenly over the years of the scheme. "
        + "Rates, times and costs are placeholders.\",",
      "  \"scheme\": \"\(name)\",",
      "  \"commitment\": { \"families\": \(families), \"funded\": \(funded) },",
      "  \"cohorts\": [",
    ]
    lines += joined(cohorts)
    lines += ["  ],", "  \"assumptions\": {", "    \"results\": {"]
    lines += joined(results)
    lines += [
      "    },",
      "    \"leaving\": { \"perMonth\": { \"value\": 0.01, \(placeholder) } },",
      "    \"replacement\": { \"share\": { \"value\": 0.75, \(placeholder) }, \"months\": 2 },",
      "    \"supportMonths\": 12",
      "  },",
      "  \"costs\": [",
      "    { \"id\": \"keyworkers\", \"perFamilyMonth\": { \"value\": 290, \(placeholder) }, "
        + "\"paidBy\": \"council\" }",
      "  ]" + (usesTarget ? "," : ""),
    ]
    if usesTarget { lines += upTo(target: years) }
    lines.append("}")
    return lines.joined(separator: "\n") + "\n"
  }

  private var placeholder: String {
    "\"status\": \"assumed\", \"note\": \"\(Placeholders.note)\""
  }

  private func joined(_ entries: [String]) -> [String] {
    entries.enumerated().map { $0.offset < entries.count - 1 ? $0.element + "," : $0.element }
  }

  /// Whether the payer pays up to a number of results a year.
  private var usesTarget: Bool { scheme.results.contains { $0.volume?.usesTarget ?? false } }

  /// A target for each year, half of its places, and the sum that such a payer pays beforehand.
  private func upTo(target years: [FinancialYear]) -> [String] {
    let targets = years.enumerated().map { index, year in
      "    \"\(year.dataText)\": { \"value\": \(max(1, share(funded, index, years) / 2)), \(placeholder) }"
    }
    return ["  \"targets\": {"] + joined(targets) + [
      "  },",
      "  \"grants\": [",
      "    { \"id\": \"upfront-grant\", \"month\": \"\(firstMonth.dataText)\", "
        + "\"once\": { \"value\": 0, \(placeholder) } }",
      "  ]",
    ]
  }

  /// The first month of attachment: where the scheme names none, a year before the last.
  private var firstMonth: Month { scheme.starts?.month ?? scheme.attachmentEnds.month - 11 }

  /// The years in which families are attached: those with a fee, or all where there is none.
  private var years: [FinancialYear] {
    let last = scheme.attachmentEnds.month
    guard scheme.attachment.fee.isEmpty else {
      let first = scheme.starts?.month
      return scheme.attachment.fee.keys.sorted().filter { year in
        year.firstMonth <= last && year.lastMonth >= first ?? year.firstMonth
      }
    }
    let first = min(firstMonth, last).financialYear
    return (0...(last.financialYear - first)).map { first + $0 }
  }

  /// A year's part of a number; by cumulative rounding, half up.
  private func share(_ total: Int, _ index: Int, _ years: [FinancialYear]) -> Int {
    Ratio(index + 1, over: years.count).rounded(of: total)
      - Ratio(index, over: years.count).rounded(of: total)
  }

  /// A cohort for each year.
  private var cohorts: [String] {
    let years = years
    let first = scheme.attachment.fee.isEmpty ? firstMonth : scheme.starts?.month
    return years.enumerated().compactMap { index, year in
      let all = share(families, index, years)
      guard all > 0 else { return nil }
      let from = max(year.firstMonth, first ?? year.firstMonth)
      let to = min(year.lastMonth, scheme.attachmentEnds.month)
      return "    { \"id\": \"\(year.dataText)\", \"families\": \(all), "
        + "\"funded\": \(min(share(funded, index, years), all)), \"attach\": { \"from\": "
        + "\"\(from.dataText)\", \"to\": \"\(to.dataText)\" } }"
    }
  }

  /// Half the families reach the first main result, one in twenty each other result; on a ladder
  /// half of those who reached a step reach one that follows it.
  private var results: [String] {
    let main = scheme.mainResults.first?.id
    return scheme.results.filter { ($0.step?.repetition?.number ?? 1) == 1 }.map { rule in
      let id = rule.step?.repetition?.of ?? rule.id
      let rate: String
      let months: String
      if let step = rule.step {
        let siblings = scheme.results.count {
          $0.step?.strand == step.strand && $0.step?.after == step.after
        }
        rate = NumberText.shortest(((0.5 / Double(siblings)) * 100).rounded(.down) / 100)
        months =
          step.after == nil
          ? "\"min\": 1, \"mode\": 3, \"max\": 9" : "\"min\": 1, \"mode\": 3, \"max\": 6"
      } else {
        rate = rule.id == main ? "0.5" : "0.05"
        months = "\"min\": 6, \"mode\": 12, \"max\": 24"
      }
      return "      \"\(id)\": { \"rate\": { \"value\": \(rate), \(placeholder) },\n"
        + "        \"months\": { \(months) } }"
    }
  }
}
