import PBRProgramme
import PBRProjection
import PBRQuantities
import PBRReporting

extension FundingStatement {
  /// The bands, the gates, capacity, break-even, checks and weak figures, a line each.
  var position: ReportSection {
    var lines: [String] = []
    if let bands { lines.append(bands) }
    lines += gateLines
    if let capacity = capacityLine { lines.append(capacity) }
    if let line = breakEvenLine { lines.append(line) }
    let checked =
      failedChecks.isEmpty
      ? "All \(checks.count) checks hold."
      : "CHECKS: \(failedChecks.count) of \(checks.count) DO NOT HOLD: "
        + failedChecks.map(\.name).joined(separator: ", ") + "."
    lines.append("\(checked) \(weakFigures)")
    return ReportSection(id: "position", title: "", blocks: [.list(lines)])
  }

  private var bands: String? {
    guard let bands = Bands(projection, asOf: asOf), bands.maximum > 0 else { return nil }
    func part(_ label: String, _ amount: Double) -> String {
      "\(label) \(NumberText.pounds(amount)) "
        + "(\(NumberText.percent(amount / bands.maximum, places: 0)))"
    }
    let day = bands.positionMonth.lastDay?.prose ?? bands.positionMonth.prose
    return "At \(day): "
      + [
        part("received", bands.received), part("fees to come", bands.feesToCome),
        part("results expected", bands.resultsExpected),
        part("results not expected", bands.resultsNotExpected),
      ].joined(separator: " + ") + " = \(NumberText.pounds(bands.maximum))."
  }

  private var gateLines: [String] {
    projection.gates.map { gate in
      let filled =
        "\(NumberText.grouped(gate.filled)) of \(NumberText.grouped(gate.planned)) places filled"
      let start = "Fee gate \(gate.year.prose): \(filled)"
      if let tier = gate.tier {
        let spare = gate.filled - gate.needed(for: tier)
        let months = tier.pays.map { part in
          NumberText.pounds(gate.fees * part.share) + " in "
            + gate.year.firstMonth(ofQuarter: part.quarter).prose
        }
        return start + ", \(NumberText.grouped(spare)) more than "
          + "\(NumberText.percent(tier.from, places: 0)) needs: \(months.joined(separator: ", "))."
      }
      let lowest = gate.tiers.last.map { gate.needed(for: $0) } ?? 0
      let short = "\(NumberText.grouped(lowest - gate.filled)) short of the lowest tier"
      guard let month = gate.reached else {
        return start + ", \(short): \(NumberText.pounds(gate.fees)) is not paid at all."
      }
      return start + ", \(short), reached in \(month.prose): \(NumberText.pounds(gate.fees)) "
        + "paid then."
    }
  }

  private var capacityLine: String? {
    guard let capacity = scenario.capacity else { return nil }
    let load = projection.caseload
    guard let peak = load.firstPeak else { return nil }
    let room = capacity.families
    let over = load.filter { $0 > room + 1e-9 }.count
    var text =
      "Caseload: at most \(Noun.family.counted(load[peak].rounded())), in "
      + "\((axis.first + peak).prose); capacity \(NumberText.fixed(room, places: 0))"
    text += over > 0 ? ", exceeded in \(Noun.month.counted(over))" : ""
    if capacity.binds, over > 0 {
      text += ". Capacity binds: these figures do not delay attachments and do not apply"
    }
    return text + "."
  }

  private var breakEvenLine: String? {
    guard !projection.costs.isEmpty else { return nil }
    let breakEven = BreakEven(scenario)
    let falls = NetCrossings(scenario, cohort: nil)?.sentence(after: breakEven)
    return words(breakEven) + (falls.map { " " + $0 } ?? "")
  }

  private func words(_ breakEven: BreakEven) -> String {
    let assumed = NumberText.percent(scenario.averageMainRate)
    switch breakEven {
    case .coveredByFees: return "Break-even: costs are already covered by fees and grants."
    case .ofPayer: return "Break-even: none, as the net of a payer falls with every result."
    case .noRates: return "Break-even: no result is assumed, so no success rate can be told."
    case .cannot:
      return "Cannot break even in this mix of results; assumed success rate \(assumed)"
        + "\(scenario.scheme.successRateBrackets)."
    case .rate(let rate, _):
      let gap = (scenario.averageMainRate - rate) * 100
      return "Break-even success rate \(NumberText.percent(rate))"
        + "\(scenario.scheme.successRateBrackets), assumed \(assumed): \(NumberText.fixed(gap.magnitude, places: 1)) percentage points "
        + (gap >= 0 ? "to spare." : "short.")
    }
  }

  /// How many figures rest on inference or assumption, or name no source.
  private var weakFigures: String {
    let figures = scenario.figures
    func count(_ test: (InputRecord) -> Bool) -> Int { figures.filter(test).count }
    let inferred = count { $0.provenance.status == .inferred }
    let assumed = count { $0.provenance.status == .assumed }
    let bare = count { $0.provenance.status == nil && $0.provenance.knownSource == nil }
    return
      "Of \(figures.count) figures, \(inferred) are inferred, \(assumed) assumed, \(bare) without "
      + "source: see --details."
  }
}
