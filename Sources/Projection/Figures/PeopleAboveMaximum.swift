import PBRProgramme
import PBRQuantities

extension Projection {
  /// The expected number of people of a rate card whose steps, claimed in time, come to more than
  /// the maximum of a person leaves beside the fee: exact. 0 without such a maximum. Prices by
  /// number count at their highest.
  package var peopleAboveMaximum: Double {
    guard scheme.isRateCard, scheme.maximumPerPlace != nil else { return 0 }
    var people = 0.0
    for cohort in scenario.cohorts {
      let timing = ClaimTiming(
        scheme: scheme, auditMonths: cohort.assumptions.auditMonths, axis: axis)
      let all = cohort.attachments.filter { $0.places > 0 }
      for year in Set(all.map(\.month.financialYear)).sorted() {
        let payment = PlaceChain.Payment(scheme, placeYear: year, timing: timing)
        let last = timing.window.lastIndex { $0 != nil }
        guard let last, let ceiling = payment.ceiling else { continue }
        let step = PersonPayments.step(payment.amounts, ceiling: ceiling)
        guard step > 0 else { continue }
        let lanes = all.filter { $0.month.financialYear == year }
        // Whoever comes one step of the lattice above the maximum is cut.
        let chances = PersonPayments(
          cohort.assumptions, scheme: scheme, axis: axis, amounts: payment.amounts,
          ceiling: ceiling + step
        ).chances(
          attached: lanes.compactMap { axis.index($0.month) }, from: 0, through: last, step: step)
        let above = Int(ceiling / step) + 1
        for (lane, chance) in zip(lanes, chances) where above < chance.count {
          people += Double(lane.places) * chance[above]
        }
      }
    }
    return people
  }
}
