import PBRProgramme
import PBRProjection
import PBRQuantities
package import PBRReporting

extension FundingStatement {
  /// The steps strand by strand: how many reach each, and what it brings in.
  package var ladders: ReportSection {
    var rows: [Row] = []
    for strand in scheme.strands.indices {
      for (index, rule) in shownSteps(strand) {
        let steps = payments(of: rule)
        let claims = steps.flatMap { projection.claims(result: $0) }
        let late = steps.map { projection.lapsed(result: $0) }
        let reached = self.reached(index)
        let before = rule.step?.after.map { self.reached($0) } ?? chains(index)
        rows.append(
          .line(
            rule.step?.repetition?.title ?? rule.title,
            [
              .count(reached, places: 1),
              before > 0 ? .percent(reached / before, places: 0) : .notApplicable,
              .count(claims.map(\.count).reduce(0, +), places: 1),
              .count(late.map(\.count).reduce(0, +), places: 1),
              .pounds(claims.map(\.amount).reduce(0, +)),
            ]))
      }
    }
    let table = Table(
      id: "ladders", unit: .pounds,
      columns: [
        .label(), Column("Reached", id: "reached"), Column("Of the step before", id: "share"),
        Column("Claimed", id: "claimed"), Column("Too late", id: "late"),
        Column("Amount", id: "amount"),
      ], rows: rows)
    return ReportSection(
      id: "ladders", title: "Steps", blocks: [.table(table), .list(ladderLines + limitLines)])
  }

  func shownSteps(_ strand: Int) -> [(Int, ResultRule)] {
    scheme.results.enumerated().filter {
      $0.element.step?.strand == strand && ($0.element.step?.repetition?.number ?? 1) == 1
    }.map { ($0.offset, $0.element) }
  }

  /// All payments of a result that is paid again and again; else the result itself.
  private func payments(of rule: ResultRule) -> [Int] {
    scheme.results.indices.filter { scheme.results[$0].ruleId == rule.ruleId }
  }

  /// Those who reach a step in funded places, in time or too late.
  func reached(_ result: Int) -> Double {
    projection.cohorts.reduce(0) { $0 + $1.results[result].achieved.reduce(0, +) }
  }

  /// Those of whom a step can be reached: funded places, each held by one after another, of whom one
  /// at most reaches a first step; and everybody where results outside places are claimed too.
  private func chains(_ result: Int) -> Double {
    let isOfAll = scheme.results[result].volume?.countsAll ?? false
    return Double(isOfAll ? scenario.families : scenario.places)
  }

  /// Each ladder of more than one step in a line, and where most is lost.
  private var ladderLines: [String] {
    scheme.strands.enumerated().compactMap { index, strand in
      let steps = shownSteps(index)
      guard steps.count > 1 else { return nil }
      let counts = steps.map { NumberText.fixed(reached($0.0), places: 0) }
      let all = NumberText.grouped(Int(chains(steps[0].0)))
      var text = "\(strand.title), of \(all): \(counts.joined(separator: ", "))"
      if let most = losses(steps).max(by: { $0.lost < $1.lost }), most.lost >= 0.5 {
        text += "; most is lost after \(most.after) (\(NumberText.fixed(most.lost, places: 0)))"
      }
      return text + "."
    }
  }

  /// After each step that others follow, how many reach none of those: alternatives together.
  func losses(_ steps: [(Int, ResultRule)]) -> [(lost: Double, after: String)] {
    steps.compactMap { place, rule in
      let next = steps.filter { $0.1.step?.after == place }
      guard !next.isEmpty else { return nil }
      return (reached(place) - next.reduce(0) { $0 + reached($1.0) }, rule.title)
    }
  }

  /// What the maxima take off, prices by number change, and who pays.
  private var limitLines: [String] {
    var lines: [String] = []
    if let maximum = scheme.maximumPerPlace {
      let cut = projection.cohorts.reduce(0) { $0 + $1.aboveMaximum }
      let people =
        cut < 0.5
        ? "" : ", from \(scheme.unit.noun.expected(projection.peopleAboveMaximum))"
      lines.append(
        "The maximum of \(NumberText.pounds(maximum)) a \(scheme.unit.one) takes off "
          + "\(NumberText.pounds(cut))\(people).")
    }
    if let cut = projection.contractCut, let contract = scheme.contract {
      var text = "The contract's maximum leaves \(NumberText.pounds(cut.total)) unpaid"
      if case .whole = contract, cut.total >= 0.5,
        let window = cut.windows.firstIndex(where: { $0.due - $0.paid > 0.5 })
      {
        text += "; it is first felt in \(scheme.windows[window].id)"
      }
      lines.append(
        text
          + ". Steps and cohorts are before it; claims by window stand with what is paid of them.")
    }
    for (index, rule) in scheme.results.enumerated() {
      guard let volume = rule.volume, let first = volume.bands.first else { continue }
      let claims = projection.claims(result: index)
      let paid = claims.map(\.amount).reduce(0, +)
      let plain = claims.map(\.count).reduce(0, +) * first.pays.pounds
      lines.append(
        "\(rule.title): prices by number make it \(NumberText.pounds(paid)), where the first price "
          + "for every claim would make \(NumberText.pounds(plain)).")
    }
    // In pounds of what is expected: in whole pence the odd ones go to the first, which can make a
    // pound more of the same amount.
    if let payers = scheme.payers?.all {
      lines.append(
        "Paid by "
          + payers.indices.map { payer in
            let amount = projection.payments(by: payer, .earned).total
            return "\(payers[payer].titleWithin) \(NumberText.pounds(amount))"
          }.joined(separator: ", ") + ".")
    }
    return lines
  }

  /// Claims by window over all steps: a rate card has more steps than a page has columns.
  package var cardSchedule: ReportSection {
    let byResult = scheme.results.indices.map { projection.claims(result: $0) }
    var rows: [Row] = []
    for (index, window) in scheme.windows.enumerated() {
      let count = byResult.map { $0[index].count }.reduce(0, +)
      guard count > 0 || scheme.windows.count <= 12 else { continue }
      let due = byResult.map { $0[index].amount }.reduce(0, +)
      let paid = projection.contractCut.map { $0.windows[index].paid } ?? due
      rows.append(
        .line(
          window.id,
          [.date(window.closes), .count(count, places: 1), .pounds(due)]
            + (projection.contractCut == nil ? [] : [.pounds(paid)])))
    }
    let due = byResult.joined().map(\.amount).reduce(0, +)
    let count = byResult.joined().map(\.count).reduce(0, +)
    rows.append(
      .total(
        "Claimed", of: Array(rows.indices),
        [.empty, .count(count, places: 1), .pounds(due)]
          + (projection.contractCut.map { [.pounds(due - $0.total)] } ?? [])))
    return ReportSection(
      id: "schedule", title: "Claims by window",
      blocks: [
        .table(
          Table(
            id: "claim-schedule", unit: .pounds,
            columns: [
              .label(), Column("Closes", id: "closes", .left), Column("Claims", id: "claims"),
              Column("Amount", id: "amount"),
            ] + (projection.contractCut == nil ? [] : [Column("Paid", id: "paid")]), rows: rows))
      ])
  }
}
