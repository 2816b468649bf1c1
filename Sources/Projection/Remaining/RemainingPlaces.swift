package import PBRProgramme
import PBRQuantities

/// The places of one cohort and year of attachment of which something is still to come.
struct RemainingPlaces {
  let chain: ResultChain
  let payment: PlaceChain.Payment
  let cohort: Cohort
  /// By month of the axis, places that are filled later.
  let attached: [Double]
  /// What is known of those filled already, at the end of a month of the axis.
  let known: [KnownPlace]
  let now: Int

  var flows: PlaceChain.Flows { chain.flows(attached: attached, known: known, until: now) }

  static func all(
    _ cohort: Cohort, scheme: Scheme, axis: MonthAxis, remaining: RemainingAttachments,
    known: [KnownPlace], until now: Month
  ) -> [RemainingPlaces] {
    var attached: [FinancialYear: [Double]] = [:]
    for part in remaining.parts {
      guard let month = axis.index(part.month) else { continue }
      attached[part.month.financialYear, default: axis.list][month] += Double(part.places)
    }
    let knownByYear = Dictionary(grouping: known, by: \.attached.financialYear)
    let timing = ClaimTiming(
      scheme: scheme, auditMonths: cohort.assumptions.auditMonths, axis: axis)
    return Set(attached.keys).union(knownByYear.keys).sorted().map { year in
      let payment = PlaceChain.Payment(scheme, placeYear: year, timing: timing)
      return RemainingPlaces(
        chain: ResultChain(cohort.assumptions, scheme: scheme, axis: axis, payment: payment),
        payment: payment, cohort: cohort, attached: attached[year] ?? axis.list,
        known: knownByYear[year] ?? [], now: now - axis.first)
    }
  }

  /// The chance that a place claims a result in each window, for places that stand alike.
  func claimChances(_ result: Int, windows: Int) -> [ClaimChances.Group] {
    func group(_ count: Int, _ flows: PlaceChain.Flows) -> ClaimChances.Group {
      var byWindow = [Double](repeating: 0, count: windows)
      for (month, chance) in flows.achieved[result].enumerated() {
        if let window = payment.timing.window[month] { byWindow[window] += chance }
      }
      return ClaimChances.Group(count: count, byWindow: byWindow)
    }
    let nobody = [Double](repeating: 0, count: attached.count)
    let later = attached.indices.filter { attached[$0] > 0 }.map { month in
      var one = nobody
      one[month] = 1
      return group(Int(attached[month].rounded()), chain.flows(attached: one))
    }
    return later
      + PlaceChain.alike(known).map { place, count in
        group(Int(count), chain.flows(attached: nobody, known: [place], until: now))
      }
  }
}

/// What has been claimed so far, or can be claimed now: what the price of a later claim depends on.
package struct ClaimsSoFar: Sendable {
  /// `[result][window]`: claims that stand.
  package var counts: [[Int]]
  /// `[window]`: what they stand at, in pence.
  package var amounts: [Int64]

  package init(_ scheme: Scheme) {
    let none = [Int](repeating: 0, count: scheme.windows.count)
    counts = [[Int]](repeating: none, count: scheme.results.count)
    amounts = [Int64](repeating: 0, count: scheme.windows.count)
  }

  package mutating func add(_ result: Int, window: Int, pence: Int64) {
    counts[result][window] += 1
    amounts[window] += pence
  }
}
