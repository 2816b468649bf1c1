package import PBRChance
import PBRProgramme
package import PBRProjection
import PBRQuantities
package import PBRReporting

/// The success rate at which the council's net is zero, for the programme and for each cohort
/// alone, with the working; and the switching values of other inputs.
package struct BreakEvenStatement {
  let scenario: Scenario
  package let programme: PartPosition
  /// In the order of the scenario; empty when it has one cohort only.
  package let cohorts: [PartPosition]
  let switches: [SwitchingValue]
  /// Where the cohorts are before a contract's maximum.
  let note: String?

  package init(_ projection: Projection, switches: [SwitchingValue] = []) {
    scenario = projection.scenario
    programme = PartPosition(projection)
    cohorts =
      scenario.cohorts.count < 2
      ? [] : scenario.cohorts.indices.map { PartPosition(projection, cohort: $0) }
    self.switches = switches
    note = cohorts.isEmpty ? nil : BeforeMaximum.sentence(projection)
  }

  var parts: [PartPosition] { cohorts + [programme] }

  package var report: Report {
    var sections = tables
    if !switches.isEmpty { sections.append(switching) }
    sections.append(working)
    return Report(
      title: scenario.displayName, headline: headline,
      subtitle: "break-even on the earned total over the horizon", sections: sections
    ).said(of: scenario)
  }

  /// `breakeven.csv`: a row for each part and measure, and for each switching value.
  package var data: DataTable {
    var table = DataTable(name: "breakeven", headings: ["part", "measure", "value"])
    for part in parts {
      let name = part.cohort ?? "programme"
      let gbp: [(String, Double)] = [
        ("cost", part.costs), ("grants", part.grants), ("fees", part.fees),
        part.payments.map { ("payments", $0) }
          ?? ("needed-from-results", part.neededFromResults),
        ("results", part.results), ("results-at-most", part.resultsAtMost), ("net", part.net),
      ]
      table.rows.append([.text(name), "families", .integer(part.families)])
      table.rows.append([.text(name), "places", .integer(part.places)])
      for (measure, amount) in gbp {
        table.rows.append([.text(name), .text(measure), .pounds(amount)])
      }
      table.rows.append([.text(name), "assumed-rate", .quantity(part.assumedRate)])
      var rate = DataCell.empty
      if case .rate(let value, _) = part.breakEven { rate = .quantity(value) }
      table.rows.append([.text(name), "breakeven-rate", rate])
      table.rows.append([.text(name), "status", .text(part.breakEven.word)])
    }
    for value in switches {
      table.rows.append([.text(value.path), "switching-value", value.cell])
    }
    return table
  }

  /// What it comes to, in a sentence.
  package var headline: String {
    let falls = NetCrossings(scenario, cohort: nil)?.sentence(after: programme.breakEven)
    return found + (falls.map { " " + $0 } ?? "")
  }

  private var found: String {
    let net = NumberText.pounds(programme.net)
    let assumed = NumberText.percent(programme.assumedRate)
    switch programme.breakEven {
    case .coveredByFees:
      return programme.costs == 0
        ? "The plan has no costs borne by \(scenario.bearer), so there is nothing to break even on."
        : "Fees and grants already cover the costs, without a single result; the net is \(net)."
    case .ofPayer:
      return "Looked from a payer the net falls with every result, so there is no success rate at "
        + "which it breaks even; the net is \(net)."
    case .noRates:
      return "No result is assumed, so no success rate can be told; the net is \(net)."
    case .cannot:
      return "The programme cannot break even in this mix of results; at the assumed "
        + "\(assumed)\(scenario.scheme.successRateBrackets) the net is \(net)."
    case .rate(let rate, _):
      let gap = (programme.assumedRate - rate) * 100
      return "The programme breaks even at a success rate of \(NumberText.percent(rate))"
        + "\(scenario.scheme.successRateBrackets), \(NumberText.fixed(gap.magnitude, places: 1)) percentage points "
        + "\(gap >= 0 ? "below" : "above") the assumed \(assumed); the net is \(net)."
    }
  }
}

extension BreakEven {
  /// One word for data.
  var word: String {
    switch self {
    case .coveredByFees: "covered-by-fees"
    case .cannot: "cannot"
    case .noRates: "no-rates"
    case .ofPayer: "of-payer"
    case .rate: "rate"
    }
  }
}
