import PBRExplanation
import PBRQuantities
import PBRReconciliation

/// The results rate estimated again, taken apart: it is the share of all families that have reached
/// a main result or, at that rate, are still to reach one.
///
/// That is what the most likely rate comes to: where the slope of the likelihood is nought,
/// `rate × families = results + Σ rate·(1 − F(k)) / (1 − rate·F(k))` over families without one.
enum RateExplanation: String, CaseIterable {
  case estimate = "rate:estimate"
  case ifNone = "rate:if-none"
  case ifAll = "rate:if-all"

  init?(_ name: String) { self.init(rawValue: name) }

  /// Nil while too few families can tell.
  func node(_ rate: RateEstimate) -> ExplainedNode? {
    guard !rate.isTooEarly else { return nil }
    let value = value(rate)
    return ExplainedNode(rawValue, words, value, .share, .quotient) {
      [
        ExplainedNode(
          "\(rawValue):reached", "Families with a main result, now or later",
          value * Double(rate.families), .families, .sum
        ) { parts(rate, value) },
        ExplainedNode(
          "rate:families", "Families that count", Double(rate.families), .families, .settled),
      ]
    }
  }

  private func parts(_ rate: RateEstimate, _ value: Double) -> [ExplainedNode] {
    let gone = Double(rate.left.families)
    let (left, leftWords) =
      switch self {
      case .estimate:
        (rate.left.later, "had they stayed, as often and as soon as the others")
      case .ifNone: (0.0, "none of them reaching one later")
      case .ifAll: (gone, "all of them reaching one later")
      }
    let there = rate.there(at: value)
    return [
      ExplainedNode(
        "rate:achieved", "Families with a main result so far", Double(rate.achieved), .families,
        .settled),
      ExplainedNode(
        "\(rawValue):left",
        "Of \(Noun.family.counted(rate.left.families)) that left without one, \(leftWords)", left,
        .families, .settled),
      ExplainedNode(
        "\(rawValue):there",
        "Of \(Noun.family.counted(there.families)) there without one, each by its months",
        there.later, .families, .settled),
    ]
  }

  private var words: String {
    switch self {
    case .estimate: "Results rate by the register"
    case .ifNone: "Results rate if no family that left would have reached a result later"
    case .ifAll: "Results rate if every family that left would have reached a result later"
    }
  }

  private func value(_ rate: RateEstimate) -> Double {
    switch self {
    case .estimate: rate.estimate
    case .ifNone: rate.ifNone
    case .ifAll: rate.ifAll
    }
  }
}
