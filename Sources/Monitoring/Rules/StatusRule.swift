package import PBRQuantities

/// How a measure stands.
package enum Status: String, Sendable, Hashable, CaseIterable {
  case good, fair, poor
  case notRated = "not-rated"
}

/// A rule by which a status is given: bands on one number, the advantage (monitoring.md 3.5).
package struct StatusRule: Sendable, Equatable {
  package enum Judges: String, Sendable, CaseIterable {
    case value
    case toDate = "to-date"
    case chance
  }

  package enum Against: String, Sendable, CaseIterable { case profile, target, minimum }

  package enum Scale: String, Sendable, CaseIterable {
    /// The advantage in the measure's unit.
    case unit
    /// The advantage as a share of the reference.
    case share
  }

  /// Where a band begins.
  package enum Limit: Sendable, Equatable {
    case number(Fraction)
    /// The limit `better` of the target.
    case better
    /// Minus the limit `worse` of the target.
    case worse
  }

  package enum Edge: Sendable, Equatable {
    /// Holds for more than the limit.
    case above(Limit)
    /// Holds for the limit and more.
    case from(Limit)
    case always
  }

  package struct Band: Sendable, Equatable {
    package let status: Status
    package let edge: Edge
    /// What pages say of it: `Within target limits`.
    package let word: String
  }

  package let id: String
  package let title: String
  package let judges: Judges
  /// What the advantage is reckoned from; nil where the value itself is judged.
  package let against: Against?
  package let scale: Scale
  /// What an unknown chance is.
  package let unknown: Status?
  /// In the order in which they are tried.
  package let bands: [Band]
  package let source: String
  /// Whether no source sets its limits.
  package let isAssumed: Bool

  /// The word of the first band with a status.
  package func word(_ status: Status) -> String {
    bands.first { $0.status == status }?.word ?? status.rawValue
  }

  /// The status of an advantage by the first band that holds; nil when none does.
  package func band(_ advantage: Fraction, limits: TargetLimits?) -> Band? {
    bands.first { band in
      switch band.edge {
      case .always: true
      case .above(let limit): advantage > limit.value(limits)
      case .from(let limit): advantage >= limit.value(limits)
      }
    }
  }

  /// Whether any of its bands hangs on the limits of a target.
  package var usesLimits: Bool {
    bands.contains { band in
      switch band.edge {
      case .above(.better), .above(.worse), .from(.better), .from(.worse): true
      case .above(.number), .from(.number), .always: false
      }
    }
  }
}

extension StatusRule.Limit {
  func value(_ limits: TargetLimits?) -> Fraction {
    switch self {
    case .number(let value): value
    case .better: limits?.better ?? Fraction(0)
    case .worse: -(limits?.worse ?? Fraction(0))
    }
  }
}
