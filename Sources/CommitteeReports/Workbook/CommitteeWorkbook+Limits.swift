import PBRProgramme
import PBRProjection
import PBRQuantities
import PBRReporting

extension CommitteeWorkbook {
  /// Every limit, with its number; `allLimits` keeps them.
  var followLimits: [FollowLimit] {
    (tariffLimits + gateLimits + contractLimits).enumerated().map { index, limit in
      var limit = limit
      limit.number = index
      return limit
    }
  }

  /// The limits of fees, rates and the maximum.
  var limits: [FollowLimit] { allLimits.filter { $0.year != nil } }
  /// The limits of places.
  var placeLimits: [FollowLimit] { allLimits.filter { !$0.cohorts.isEmpty } }

  private func limitCell() -> String { "Inputs!" + Worksheet.fixed(layout.maximumRow, 1) }

  /// A place may not earn more than its maximum, but for what the sheet Claims takes off.
  private var tariffLimits: [FollowLimit] {
    guard let maximum = scheme.maximumPerPlace?.pounds else { return [] }
    let attached = Set(layout.placeRows.map(\.attachment.month.financialYear)).sorted()
    return attached.flatMap { year -> [FollowLimit] in
      let most = mostPerPlace(year)
      var made = [
        FollowLimit(
          title: scheme.isRateCard
            ? "Fee and all steps of \(year.prose), and the limit"
            : "Most a place of \(year.prose) can be paid, and the limit", year: year,
          found: most.formula, limit: limitCell(), values: (most.value, maximum), style: .pence,
          kind: .atMost, unchanged: unchanged(year))
      ]
      if let pairs = untestedPairs(year) {
        made.append(
          FollowLimit(
            title: "Fee and two results of which one replaces the other, \(year.prose)",
            year: year, found: pairs.formula, limit: limitCell(),
            values: (pairs.value, maximum), style: .pence,
            kind: hasFixedCut(year) ? .delivered : .atMost, unchanged: unchanged(year)))
      }
      return made
    }
  }

  /// The dearest rate of a result that a place of a year can be paid.
  private func dearest(_ result: Int, _ year: FinancialYear) -> (formula: String, value: Double) {
    let prices = prices(result, placeYear: year)
    let cells = prices.map(\.cell)
    let value = prices.map(\.pounds).max() ?? 0
    return (cells.count == 1 ? cells[0] : "MAX(\(cells.joined(separator: ",")))", value)
  }

  /// The fee and the dearest of some sums of results.
  private func most(
    _ year: FinancialYear, _ sums: [[Int]]
  ) -> (formula: String, value: Double) {
    let fee = scheme.attachment.fee[year]?.pounds ?? 0
    let parts = sums.map { results -> (formula: String, value: Double) in
      let rates = results.map { dearest($0, year) }
      return (
        rates.map(\.formula).joined(separator: "+"), rates.reduce(0) { $0 + $1.value }
      )
    }
    guard !parts.isEmpty else { return (tariff(0, year), fee) }
    return (
      "\(tariff(0, year))+MAX(\(parts.map(\.formula).joined(separator: ",")))",
      fee + (parts.map(\.value).max() ?? 0)
    )
  }

  /// The fee and the dearest results that can be paid together for a place of a year; of a rate card
  /// all steps, which is more than any place is paid.
  private func mostPerPlace(_ year: FinancialYear) -> (formula: String, value: Double) {
    if scheme.isRateCard { return most(year, [earned]) }
    let addOns = earned.filter { scheme.results[$0].isAddOn }
    let mains = earned.filter { !scheme.results[$0].isAddOn }
    let together = mains.map { main in
      [main] + addOns.filter { !replaces(main, $0) }
    }
    return most(year, together.isEmpty ? addOns.map { [$0] } : together)
  }

  /// The results that some place may earn: of the others no rate moves anything.
  private var earned: [Int] {
    let expected = Set(claimRows.map(\.expected.result))
    return scheme.results.indices.filter(expected.contains)
  }

  private func replaces(_ one: Int, _ other: Int) -> Bool {
    let (first, second) = (scheme.results[one], scheme.results[other])
    return first.notWith.contains(second.id) || second.notWith.contains(first.id)
  }

  /// Pairs of results that are not paid together and that, with the fee, stay within the maximum
  /// as delivered: how often a place has both is then not known to the workbook.
  private func untestedPairs(_ year: FinancialYear) -> (formula: String, value: Double)? {
    let earned = earned
    let pairs = earned.flatMap { one in
      earned.filter { $0 > one && replaces(one, $0) }.map { [one, $0] }
    }
    let limit = scheme.maximumPerPlace?.pounds ?? 0
    let untested = pairs.filter { most(year, [$0]).value <= limit }
    guard !untested.isEmpty || hasFixedCut(year) else { return nil }
    return most(year, untested.isEmpty ? pairs : untested)
  }

  /// Whether what is over the maximum is a fixed figure for some claims of a year.
  private func hasFixedCut(_ year: FinancialYear) -> Bool {
    claimRows.contains { claim in
      let attached = layout.placeRows[claim.place].attachment.month.financialYear
      guard attached == year else { return false }
      if case .number(let cut) = over(claim).content { return cut != 0 }
      return false
    }
  }

  /// Whether fee, rates and maximum that matter to a year are as delivered.
  func unchanged(_ year: FinancialYear) -> String {
    var parts = ["\(tariff(0, year))=\(scheme.attachment.fee[year]?.pounds ?? 0)"]
    for result in scheme.results.indices {
      parts += prices(result, placeYear: year).map { "\($0.cell)=\($0.pounds)" }
    }
    if let maximum = scheme.maximumPerPlace { parts.append("\(limitCell())=\(maximum.pounds)") }
    return "AND(\(parts.joined(separator: ",")))"
  }

  func unchanged(places cohorts: [Int]) -> String {
    let parts = cohorts.map {
      "Inputs!\(Worksheet.fixed(layout.cohortTop + $0, 1))=\(scenario.cohorts[$0].funded)"
    }
    return "AND(\(parts.joined(separator: ",")))"
  }

  /// A gate pays the fees of a year when its tier says so: the places filled must reach the same
  /// tier as delivered.
  private var gateLimits: [FollowLimit] {
    projection.gates.compactMap { gate in
      let before = gate.year + -1
      let cohorts = scenario.cohorts.indices.filter { index in
        scenario.cohorts[index].attachments.first { $0.places > 0 }?.month.financialYear == before
      }
      guard !cohorts.isEmpty else { return nil }
      let planned =
        "("
        + cohorts.map { "Inputs!" + Worksheet.fixed(layout.cohortTop + $0, 1) }
        .joined(separator: "+") + ")"
      let filled = cohorts.compactMap { cohort -> String? in
        let rows = layout.placeRows.indices.filter {
          layout.placeRows[$0].cohort == cohort
            && layout.placeRows[$0].attachment.month <= before.lastMonth
        }
        guard let first = rows.first, let last = rows.last else { return nil }
        let top = WorkbookLayout.placesTop + 1
        return "SUM(Places!E\(top + first):E\(top + last))"
      }.joined(separator: "+")
      func needed(_ tier: FeeGate) -> String { "ROUNDUP(\(tier.from)*\(planned)-0.000000001,0)" }
      let tiers = gate.tiers
      guard let tier = gate.tier, let place = tiers.firstIndex(of: tier) else {
        return FollowLimit(
          title: "Places on which the fees of \(gate.year.prose) depend, as delivered",
          cohorts: cohorts, found: planned, limit: planned,
          values: (Double(gate.planned), Double(gate.planned)), style: .integer,
          kind: .delivered, unchanged: unchanged(places: cohorts))
      }
      return FollowLimit(
        title: "Places filled by 31 March \(gate.year.startYear), and how many the fees of "
          + "\(gate.year.prose) need to be paid as delivered",
        cohorts: cohorts, found: filled.isEmpty ? "0" : filled, limit: needed(tier),
        values: (Double(gate.filled), Double(gate.needed(for: tier))), style: .integer,
        kind: .between(place > 0 ? needed(tiers[place - 1]) : nil),
        unchanged: unchanged(places: cohorts))
    }
  }

  /// What a contract's maximum takes off, what prices by number come to and what a payer pays are
  /// worked out for the plan as a whole.
  private var contractLimits: [FollowLimit] {
    let parts = [
      scheme.contract == nil ? nil : "the contract's maximum",
      scheme.results.contains { $0.volume != nil } ? "prices by number" : nil,
      scenario.payer == nil ? nil : "the payer's part",
    ].compactMap(\.self)
    guard let first = parts.first, let year = layout.tariffYears.first else { return [] }
    let what = ([first.prefix(1).uppercased() + first.dropFirst()] + parts.dropFirst())
      .joined(separator: ", ")
    return settledLimits(what, year)
  }

  private func settledLimits(_ what: String, _ year: FinancialYear) -> [FollowLimit] {
    let all = Array(scenario.cohorts.indices)
    let parts = layout.tariffYears.map(unchanged) + [unchanged(places: all)]
    return [
      FollowLimit(
        title: "\(what): places and tariff as delivered", year: year, cohorts: all,
        found: placesSum(), limit: placesSum(),
        values: (Double(scenario.places), Double(scenario.places)), style: .integer,
        kind: .delivered, unchanged: "AND(\(parts.joined(separator: ",")))")
    ]
  }
}
