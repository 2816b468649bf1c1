package import PBRChance
package import PBRProgramme

extension AppraisalPlan {
  /// Every number that is assumed, some of which may be ranges: what draws are taken of.
  package var assumptions: [Assumption] {
    savings.flatMap { saving in
      [
        saving.perFamily, saving.cost.amount, saving.deadweight.assumption, saving.optimism,
        saving.dropOff,
      ].compactMap { $0 }
    } + [discountRate]
  }

  /// The plan with every assumption that has a range at its value in a draw.
  package func drawn(_ draw: Draw) -> AppraisalPlan { replacingValues(draw.value) }

  /// The plan with another value for each assumption.
  package func replacingValues(_ value: (Assumption) -> Double) -> AppraisalPlan {
    func set(_ assumption: inout Assumption) { assumption.value = value(assumption) }
    var plan = self
    for index in plan.savings.indices {
      set(&plan.savings[index].perFamily)
      set(&plan.savings[index].cost.amount)
      set(&plan.savings[index].optimism)
      set(&plan.savings[index].dropOff)
      switch plan.savings[index].deadweight {
      case .share(var assumption):
        set(&assumption)
        plan.savings[index].deadweight = .share(assumption)
      case .counterfactual(var assumption):
        set(&assumption)
        plan.savings[index].deadweight = .counterfactual(assumption)
      case .notGiven: break
      }
    }
    set(&plan.discountRate)
    return plan
  }
}

extension Deadweight {
  /// The number it rests on; nil when none is given.
  package var assumption: Assumption? {
    switch self {
    case .share(let assumption), .counterfactual(let assumption): assumption
    case .notGiven: nil
    }
  }
}
