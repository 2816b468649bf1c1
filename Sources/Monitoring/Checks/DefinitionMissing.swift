import PBRFindings

/// What is counted, and of what, is not said in words: an error where rows have parts, one warning
/// for all other ratios. A change in per cent has to say from what.
enum DefinitionMissing {
  static func findings(_ card: Scorecard) -> [Finding] {
    var findings: [Finding] = []
    var without: [Measure] = []
    for (measure, rows) in zip(card.measures, card.observations)
    where measure.unit.isRatio && !measure.isTaken {
      guard measure.numerator.isEmpty || measure.denominator.isEmpty else { continue }
      if let row = rows.first(where: \.hasParts) {
        findings.append(withParts(measure, row))
      } else {
        without.append(measure)
      }
    }
    if let first = without.first {
      findings.append(
        .warning(
          "definition-missing", at: first.place("id"),
          without.count == 1
            ? "\(first.id) lacks numerator and denominator"
            : "\(without.count) measures lack numerator and denominator: "
              + Told.list(without.map(\.id)),
          effect: "Nobody else can work \(without.count == 1 ? "it" : "them") out again.",
          remedy: "Say in words what is counted, and of what."))
    }
    return findings + card.measures.filter { isFallFromNowhere($0) }.map(fall)
  }

  private static func withParts(_ measure: Measure, _ row: Observation) -> Finding {
    let missing = [
      measure.numerator.isEmpty ? "numerator" : nil,
      measure.denominator.isEmpty ? "denominator" : nil,
    ].compactMap { $0 }.joined(separator: " and ")
    return .error(
      "definition-missing", at: measure.place("id"),
      "\(measure.id) lacks \(missing) in words, and its rows have both (the first is "
        + "\(Told.rows([row])))",
      effect: "Nobody can tell whether the right things were divided.",
      remedy: "Say in words what is counted, and of what.")
  }

  /// A change in per cent without a day it is reckoned from, in figures or words.
  private static func isFallFromNowhere(_ measure: Measure) -> Bool {
    guard measure.unit == .percentChange, measure.baseline == nil else { return false }
    let words = measure.title + " " + measure.definition
    return !words.utf8.contains { $0 >= 48 && $0 <= 57 }
  }

  private static func fall(_ measure: Measure) -> Finding {
    .warning(
      "definition-missing", at: measure.place("id"),
      "\(measure.id) is a change, and does not say from when to when",
      effect: "Every choice of window gives another figure.",
      remedy: "Say in words what is counted, and of what; add \"baseline\".")
  }
}
