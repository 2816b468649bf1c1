import PBRProgramme
import PBRQuantities

extension PlaceChain.Payment {
  /// What results pay a place of one year, cut to its maximum less its fee.
  init(_ scheme: Scheme, placeYear year: FinancialYear, timing: ClaimTiming) {
    let fee = scheme.attachment.fee[year] ?? .zero
    self.init(
      amounts: scheme.results.map { timing.amounts($0, scheme: scheme, placeYear: year) },
      timing: timing, ceiling: scheme.maximumPerPlace.map { max(0, $0.pence - fee.pence) })
  }
  /// The same where only a share of what is claimed stands. The rest uses nothing up, so that the
  /// maximum binds where the claims come to it divided by the share. Everything claimed lies on a
  /// lattice, between two points of which what is paid is linear in the maximum: the two about it,
  /// each with its weight.
  func standing(_ share: Double) -> [(payment: PlaceChain.Payment, weight: Double)] {
    guard share > 0, share < 1, let ceiling, ceiling > 0 else { return [(self, 1)] }
    let step = PersonPayments.step(amounts, ceiling: ceiling)
    let steps = Double(ceiling) / share / Double(step)
    let below = (steps + 1e-9).rounded(.down)
    func cut(_ steps: Double) -> PlaceChain.Payment {
      PlaceChain.Payment(amounts: amounts, timing: timing, ceiling: Int64(steps) * step)
    }
    let rest = steps - below
    return rest < 1e-9 ? [(cut(below), 1)] : [(cut(below), 1 - rest), (cut(below + 1), rest)]
  }
}
