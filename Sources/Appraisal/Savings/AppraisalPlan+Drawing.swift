public import Programme

extension AppraisalPlan {
  /// Every number that is assumed, some of which may be ranges: what draws are taken of.
  public var assumptions: [Assumption] {
    savings.flatMap { saving in
      [
        saving.perFamily, saving.cost.amount, saving.deadweight.assumption, saving.optimism,
        saving.dropOff,
      ].compactMap { $0 }
    } + [discountRate]
  }

  /// The plan with values of one draw, by the names of the assumptions; others stay.
  public func with(_ values: [String: Double]) -> AppraisalPlan {
    func set(_ assumption: inout Assumption) {
      if let value = values[assumption.name] { assumption.value = value }
    }
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
  public var assumption: Assumption? {
    switch self {
    case .share(let assumption), .counterfactual(let assumption): assumption
    case .notGiven: nil
    }
  }
}
