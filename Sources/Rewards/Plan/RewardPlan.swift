package import PBRFiles
package import PBRFindings
package import PBRMonitoring
package import PBRProgramme
package import PBRQuantities

/// A council's plan for a reward: its stretch targets, and how they stand.
package struct RewardPlan: Sendable {
  /// What is known of the value that a target is judged by.
  package enum Prospect: Sendable {
    /// What it came to, and what it would be had one more case come out well, where there are cases.
    case known(Fraction, oneMore: Fraction?)
    /// What it may come to, case by case.
    case values(FinalValues)
    /// What it may come to, as somebody judges.
    case range(Assumption)
    case unknown
  }

  /// A target, or a part of one.
  package struct Target: Sendable {
    package let measure: String
    package let title: String
    /// What would happen anyway, and the stretch.
    package let without: Fraction
    package let with: Fraction
    package let weight: Fraction
    /// The level that is paid for on account, and whether it was reached on its day; nil without one.
    package let reachedInterim: Bool?
    package internal(set) var prospect: Prospect
    /// Why a known value is not final: provisional or estimated.
    package let flag: Observation.Flag?
    /// The end of the period that a known value is of.
    package let periodEnds: CivilDate?
    package internal(set) var parts: [Target]
    package let place: SourcePlace

    /// What the measure came to; nil while it is not known.
    package var actual: Fraction? {
      if case .known(let value, _) = prospect { value } else { nil }
    }

    /// The value that is known or, of one that is still open, the one that is expected; nil where
    /// there is neither.
    package var expectedValue: Fraction? {
      switch prospect {
      case .known(let value, _): value
      case .values(let values): values.expected
      case .range(let assumption): assumption.mean
      case .unknown: nil
      }
    }

    package var isOpen: Bool {
      switch prospect {
      case .values, .range: true
      case .known, .unknown: false
      }
    }

    /// How much of the way from what would happen anyway to the stretch a value has gone, exactly.
    func share(of value: Fraction) -> Fraction {
      (value - without).divided(by: with - without) ?? .zero
    }

    /// The share at the value that is known or expected; of a target with parts, and where nothing is
    /// known, nil.
    package var share: Fraction? { parts.isEmpty ? expectedValue.map(share) : nil }

    /// The target itself, or its parts.
    package var leaves: [Target] { parts.isEmpty ? [self] : parts }
  }

  package let title: String
  package let authority: String?
  package internal(set) var scheme: RewardScheme
  /// The whole pot.
  package let pot: Money
  package internal(set) var targets: [Target]
  package let costs: [CostLine]
  package let grants: [GrantLine]
  package let expectations: [Expectation]
  /// Every figure of plan and scheme with its provenance.
  package let figures: [InputRecord]
  /// The document with its layers and settings, the rules in the place of their name.
  package let source: JSONValue
}

extension Assumption {
  /// The mean of its range (of a PERT distribution low and high weigh one each, the value four).
  var mean: Fraction {
    func exact(_ value: Double) -> Fraction {
      Fraction(Int((value * 1e9).rounded()), over: 1_000_000_000) ?? .zero
    }
    guard let range else { return exact(value) }
    return switch range.shape {
    case .pert: exact((range.low + 4 * value + range.high) / 6)
    case .triangular: exact((range.low + value + range.high) / 3)
    case .uniform: exact((range.low + range.high) / 2)
    }
  }
}
