import PBRFindings
import PBRMonitoring
import PBRQuantities

/// What each thing that is not known does to one figure of a reward while the others keep what is
/// expected of them.
package enum RewardTrials {
  /// A figure at the ends of something that is tried.
  package struct Trial {
    package let input: String
    package let title: String
    package let ends: [(label: String, amounts: RewardAmounts)]

    package init(input: String, title: String, ends: [(label: String, amounts: RewardAmounts)]) {
      (self.input, self.title, self.ends) = (input, title, ends)
    }
  }

  /// Every value that hangs on cases still to come, at its tenth and ninetieth percentile.
  package static func cases(of plan: RewardPlan) -> [Trial] {
    plan.targets.flatMap { target in
      target.leaves.compactMap { leaf -> Trial? in
        guard case .values(let values) = leaf.prospect else { return nil }
        let isPart = !target.parts.isEmpty
        return Trial(
          input: "targets.\(target.measure)" + (isPart ? ".parts.\(leaf.measure)" : ""),
          title: leaf.title,
          ends: [0.1, 0.9].map { share in
            let value = values.percentile(share)
            return (value.text(most: 2), RewardAmounts(plan.replacing(leaf, with: value)))
          })
      }
    }
  }

  /// Rules that other payers had.
  package static func alternatives(of plan: RewardPlan) -> [Trial] {
    RewardAlternative.builtIn.compactMap { alternative in
      alternative.applied(to: plan.scheme).map { scheme in
        var other = plan
        other.scheme = scheme
        return Trial(
          input: alternative.id, title: alternative.title,
          ends: [(alternative.title, RewardAmounts(other))])
      }
    }
  }

  /// Where the alternatives come from, by their ids.
  package static var sources: [String: String] {
    Dictionary(
      RewardAlternative.builtIn.map { ($0.id, $0.source) }, uniquingKeysWith: { first, _ in first })
  }
}

extension RewardPlan {
  /// The plan with the value of a target known.
  func replacing(_ leaf: Target, with value: Fraction) -> RewardPlan {
    func known(_ target: Target) -> Target {
      var other = target
      if target.place.range == leaf.place.range && target.place.text.name == leaf.place.text.name {
        other.prospect = .known(value, oneMore: nil)
      }
      other.parts = target.parts.map(known)
      return other
    }
    var plan = self
    plan.targets = targets.map(known)
    return plan
  }
}
