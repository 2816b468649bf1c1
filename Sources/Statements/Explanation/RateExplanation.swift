import PBRExplanation
import PBRProgramme
import PBRQuantities
import PBRReconciliation

/// The results rate estimated again, taken apart: it is the share of all families that have reached
/// a main result or, at that rate, are still to reach one.
///
/// That is what the most likely rate comes to: where the slope of the likelihood is nought,
/// `rate × families = results + Σ rate·(1 − F(k)) / (1 − rate·F(k))` over families without one.
///
/// Of a rate card every set of alternative steps has a rate of its own, of those who reached the step
/// before: `rate:STEP:estimate`, STEP being any of the alternatives.
struct RateExplanation {
  enum Kind: String, CaseIterable {
    case estimate
    case ifNone = "if-none"
    case ifAll = "if-all"
  }

  let kind: Kind
  let rate: RateEstimate
  /// `rate`, or `rate:STEP`.
  let stem: String
  /// The steps whose rate it is; nil of main results.
  let steps: String?

  var name: String { "\(stem):\(kind.rawValue)" }

  /// Those of a position, of what is not too early to tell.
  static func all(_ reconciliation: Reconciliation) -> [RateExplanation] {
    let scheme = reconciliation.scenario.scheme
    guard scheme.isRateCard else {
      return of(reconciliation.rate, stem: "rate", steps: nil)
    }
    return reconciliation.stepRates.flatMap { step -> [RateExplanation] in
      let titles = step.steps.map { scheme.results[$0].title }.joined(separator: " or ")
      return step.steps.flatMap {
        of(step.estimate, stem: "rate:\(scheme.results[$0].id)", steps: titles)
      }
    }
  }

  private static func of(
    _ rate: RateEstimate, stem: String, steps: String?
  ) -> [RateExplanation] {
    rate.isTooEarly
      ? [] : Kind.allCases.map { RateExplanation(kind: $0, rate: rate, stem: stem, steps: steps) }
  }

  var node: ExplainedNode {
    let value = value
    return ExplainedNode(name, words, value, .share, .quotient) {
      [
        ExplainedNode(
          "\(name):reached",
          steps.map { "Families with “\($0)”, now or later" }
            ?? "Families with a main result, now or later",
          value * Double(rate.families), .families, .sum
        ) { parts(rate, value) },
        ExplainedNode(
          "\(stem):families",
          steps == nil ? "Families that count" : "Families that reached the step before",
          Double(rate.families), .families, .settled),
      ]
    }
  }

  private func parts(_ rate: RateEstimate, _ value: Double) -> [ExplainedNode] {
    let gone = Double(rate.left.families)
    let (left, leftWords) =
      switch kind {
      case .estimate:
        (rate.left.later, "had they stayed, as often and as soon as the others")
      case .ifNone: (0.0, "none of them reaching one later")
      case .ifAll: (gone, "all of them reaching one later")
      }
    let there = rate.there(at: value)
    return [
      ExplainedNode(
        "\(stem):achieved",
        steps.map { "Families with “\($0)” so far" } ?? "Families with a main result so far",
        Double(rate.achieved), .families,
        .settled),
      ExplainedNode(
        "\(name):left",
        "Of \(Noun.family.counted(rate.left.families)) that left without one, \(leftWords)", left,
        .families, .settled),
      ExplainedNode(
        "\(name):there",
        "Of \(Noun.family.counted(there.families)) there without one, each by its months",
        there.later, .families, .settled),
    ]
  }

  private var words: String {
    let what = steps.map { "Rate of “\($0)”" } ?? "Results rate"
    return switch kind {
    case .estimate: "\(what) by the register"
    case .ifNone: "\(what) if no family that left would have reached a result later"
    case .ifAll: "\(what) if every family that left would have reached a result later"
    }
  }

  private var value: Double {
    switch kind {
    case .estimate: rate.estimate
    case .ifNone: rate.ifNone
    case .ifAll: rate.ifAll
    }
  }
}
