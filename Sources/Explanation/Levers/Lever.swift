/// What one unit more of something is worth: a place, a month, a point.
package struct Lever: Sendable {
  /// What is moved, in the field's words: `A funded place in 2013/14`.
  package let title: String
  /// How far: `1 place`, `1 month earlier`, `1 point`.
  package let step: String
  /// The settings that work the plan out with the step taken, each as `--set` takes it; empty
  /// when none can.
  package let settings: [String]
  package let worth: Worth

  /// What the step is worth, or why it cannot be taken.
  package enum Worth: Sendable {
    case some(net: Change, funding: Change)
    case none(reason: String)
  }

  /// A difference in pounds, earned over the horizon.
  package struct Change: Sendable {
    package let amount: Double
    /// The standard error of a difference of played means; nil where the figures are exact.
    package let error: Double?
  }

  /// What the net gains; nil when the step cannot be taken.
  package var net: Double? { if case .some(let net, _) = worth { net.amount } else { nil } }
  /// What the funding gains; nil when the step cannot be taken.
  package var funding: Double? {
    if case .some(_, let funding) = worth { funding.amount } else { nil }
  }
}

/// A step that may be taken, before it is worked out.
struct LeverStep: Sendable {
  enum Move: Sendable {
    case settings([String])
    /// A claim window after the last.
    case window
    case none(reason: String)
  }
  let title: String
  let step: String
  let move: Move
}
