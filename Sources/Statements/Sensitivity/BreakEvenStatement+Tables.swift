import PBRProgramme
import PBRProjection
import PBRQuantities
import PBRReporting

extension BreakEvenStatement {
  /// What each family costs and brings in, cohort by cohort; six cohorts to a table.
  var tables: [ReportSection] {
    let shown = parts
    let chunks = stride(from: 0, to: shown.count, by: 7).map {
      Array(shown[$0..<min($0 + 7, shown.count)])
    }
    return chunks.enumerated().map { index, parts in
      ReportSection(
        id: index == 0 ? "parts" : "parts-\(index + 1)", title: "A family worked with",
        blocks: [.table(table(parts))])
    }
  }

  private func table(_ parts: [PartPosition]) -> Table {
    func amounts(_ title: String, _ amount: (PartPosition) -> Double) -> Row {
      .line(title, parts.map { .pounds($0.perFamily(amount($0))) })
    }
    var rows: [Row] = [
      .line("Families", parts.map { .whole($0.families) }),
      .line("Funded places", parts.map { .whole($0.places) }),
      amounts("Cost borne by \(scenario.bearer)", \.costs),
    ]
    if programme.grants != 0 { rows.append(amounts("Grants") { -$0.grants }) }
    func total(_ title: String, _ amount: (PartPosition) -> Double) {
      rows.append(
        .total(
          title, of: Array(2..<rows.count), parts.map { .pounds($0.perFamily(amount($0))) }))
    }
    if scenario.payer != nil {
      // A payer has no rate to reach: results cost it money.
      rows.append(amounts("Fees and results it pays") { $0.payments ?? 0 })
      total("Net cost") { -$0.net }
    } else {
      rows.append(amounts("Attachment fees") { -$0.fees })
      total("Needed from results", \.neededFromResults)
      rows += [
        amounts("Results as planned", \.results),
        amounts("Results if every place earned its most", \.resultsAtMost),
        .line("Break-even rate", parts.map(rate)),
        .line("Assumed rate", parts.map { .percent($0.assumedRate, places: 1) }),
        .line("", parts.map(standing)),
      ]
    }
    var notes: [String] = []
    if !cohorts.isEmpty, programme.shared > 0 {
      let lines = sharedLines.joined(separator: ", ")
      notes.append("Lines of the whole programme are shared among cohorts by families: \(lines).")
    }
    return Table(
      id: "breakeven", unit: .pounds,
      columns: [.label()] + parts.map { Column($0.title, id: $0.cohort ?? "programme") },
      rows: rows, notes: notes)
  }

  private var sharedLines: [String] {
    let grants = scenario.grants.filter { scenario.receives($0) }.map { $0.title ?? $0.id }
    let costs = scenario.costs.filter { line in
      scenario.bears(line) && !line.incidence.followsFamilies
    }
    return costs.map { $0.title ?? $0.id } + grants
  }

  private func rate(_ part: PartPosition) -> Cell {
    guard case .rate(let rate, _) = part.breakEven else { return .notApplicable }
    return .percent(rate, places: 1)
  }

  private func standing(_ part: PartPosition) -> Cell {
    switch part.breakEven {
    // The net has fallen below nought again at the rates assumed.
    case .coveredByFees where part.net <= -0.5: .status(.poor, "beyond")
    case .coveredByFees: .status(.good, "covered")
    case .noRates: .status(.poor, "no rate")
    case .ofPayer: .text("pays")
    case .cannot: .status(.poor, "cannot")
    case .rate(let rate, _) where rate <= part.assumedRate && part.net <= -0.5:
      .status(.poor, "beyond")
    case .rate(let rate, _):
      rate <= part.assumedRate ? .status(.good, "above") : .status(.poor, "below")
    }
  }

  /// Sums that anybody can add up again.
  var working: ReportSection {
    var lines = parts.enumerated().map { index, part in
      let place = part.cohort == nil ? nil : index
      let falls = place.flatMap {
        NetCrossings(scenario, cohort: $0)?.sentence(after: part.breakEven)
      }
      return "\(part.title): \(sum(part, place))" + (falls.map { " " + $0 } ?? "")
    }
    // On ladders the chances of later steps stay as they are: who reaches none goes no further.
    let rates =
      scenario.scheme.isRateCard ? "The rates of first steps" : "All rates, main and add-on,"
    if scenario.payer == nil {
      lines.append(
        rates
          + " are multiplied by one factor, each sum of them up to 1, and replacement is worked "
          + "out again; results that come too late earn nothing at any rate.")
      if let sentence = scenario.scheme.successRateSentence { lines.append(sentence) }
    }
    if let note { lines.append(note) }
    return ReportSection(id: "working", title: "Working", blocks: [.list(lines)])
  }

  private func sum(_ part: PartPosition, _ cohort: Int?) -> String {
    func terms(_ factor: Double) -> String {
      let lines = PartLines(scenario, cohort: cohort, ratesTimes: factor)
      let grants = lines.grants == 0 ? "" : " + grants \(NumberText.pounds(lines.grants))"
      let net = lines.net.magnitude < 0.5 ? 0 : lines.net
      if let payments = lines.payments {
        return "nought\(grants) - payments \(NumberText.pounds(payments)) - costs "
          + "\(NumberText.pounds(lines.costs)) = \(NumberText.pounds(net))"
      }
      return "fees \(NumberText.pounds(lines.fees))\(grants) + results "
        + "\(NumberText.pounds(lines.results)) - costs \(NumberText.pounds(lines.costs)) = "
        + NumberText.pounds(net)
    }
    switch part.breakEven {
    case .coveredByFees: return "without a result, \(terms(0)): already covered by fees and grants."
    case .noRates: return "\(terms(1)); no rate is assumed."
    case .ofPayer: return "\(terms(1)); more results are more payments."
    case .cannot:
      let limit = RateGrowth(scenario, cohorts: cohort.map { [$0] }).ends.last ?? 1
      return "at \(NumberText.fixed(limit, places: 3)) times the assumed rates, with every sum of "
        + "them at 1 at most, \(terms(limit)): cannot break even in this mix of results."
    case .rate(let rate, let factor):
      return "at \(NumberText.fixed(factor, places: 4)) times the assumed "
        + "\(NumberText.percent(part.assumedRate)), which is \(NumberText.percent(rate, places: 2)), "
        + "\(terms(factor))."
    }
  }
}
