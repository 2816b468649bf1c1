import PBRFindings
import PBRProgramme
import PBRQuantities

extension Deadweight {
  /// Reads `deadweight` (a share of observed successes) or `counterfactual` (a rate).
  static func read(in saving: FieldReader, rates: [Double]) -> Deadweight {
    let share = saving.assumption(
      "deadweight", in: 0...1, means: "the share that would have come anyway", unit: .share)
    let rate = saving.assumption(
      "counterfactual", in: 0...1, means: "the rate without the programme", unit: .share)
    if let share, let rate {
      saving.report(
        .error(
          "deadweight-twice", at: rate.place ?? share.place,
          "\(FieldPath.text(saving.path)) says twice what would have happened anyway: "
            + "deadweight \(NumberText.shortest(share.value)) and counterfactual "
            + NumberText.shortest(rate.value),
          effect: conversion(rate.value, rates: rates),
          remedy: "Keep deadweight, a share of observed successes, or counterfactual, the rate "
            + "without the programme."))
    }
    if let share { return .share(share) }
    if let rate { return .counterfactual(rate) }
    return .notGiven
  }

  private static func conversion(_ counterfactual: Double, rates: [Double]) -> String? {
    guard let rate = rates.first(where: { $0 > 0 }) else { return nil }
    return "At a rate of \(NumberText.shortest(rate)) a counterfactual of "
      + "\(NumberText.shortest(counterfactual)) is a deadweight of "
      + NumberText.fixed(counterfactual / rate, places: 3) + "."
  }
}
