import PBRQuantities

/// A plan to start from: families spread evenly over a scheme's years, with placeholder rates
/// and times that say that they are placeholders.
package struct NewPlan {
  let scheme: Scheme
  let families: Int
  let funded: Int

  package init(scheme: Scheme, families: Int, funded: Int) {
    self.scheme = scheme
    self.families = families
    self.funded = funded
  }

  /// The scenario as a file.
  package var text: String {
    var lines = [
      "{",
      "  \"pbr\": 1,",
      "  \"title\": \"A plan for \(NumberText.grouped(families)) families\",",
      "  \"authority\": \"Your council\",",
      "  \"description\": \"Spread evenly over the years of the scheme. "
        + "Rates, times and costs are placeholders.\",",
      "  \"scheme\": \"\(scheme.id)\",",
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
      "  ]",
      "}",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  private var placeholder: String {
    "\"status\": \"assumed\", \"note\": \"\(Placeholders.note)\""
  }

  private func joined(_ entries: [String]) -> [String] {
    entries.enumerated().map { $0.offset < entries.count - 1 ? $0.element + "," : $0.element }
  }

  /// A cohort for each year with a fee; numbers by cumulative rounding, half up.
  private var cohorts: [String] {
    let first = scheme.starts?.month
    let last = scheme.attachmentEnds.month
    let years = scheme.attachment.fee.keys.sorted().filter { year in
      year.firstMonth <= last && year.lastMonth >= first ?? year.firstMonth
    }
    return years.enumerated().compactMap { index, year in
      func share(_ total: Int) -> Int {
        Ratio(index + 1, over: years.count).rounded(of: total)
          - Ratio(index, over: years.count).rounded(of: total)
      }
      guard share(families) > 0 else { return nil }
      let from = max(year.firstMonth, first ?? year.firstMonth)
      let to = min(year.lastMonth, last)
      return "    { \"id\": \"\(year.dataText)\", \"families\": \(share(families)), "
        + "\"funded\": \(min(share(funded), share(families))), \"attach\": { \"from\": "
        + "\"\(from.dataText)\", \"to\": \"\(to.dataText)\" } }"
    }
  }

  /// Half the families reach the first main result, one in twenty each other result.
  private var results: [String] {
    let main = scheme.mainResults.first?.id
    return scheme.results.map { rule in
      "      \"\(rule.id)\": { \"rate\": { \"value\": \(rule.id == main ? "0.5" : "0.05"), "
        + "\(placeholder) },\n        \"months\": { \"min\": 6, \"mode\": 12, \"max\": 24 } }"
    }
  }
}
