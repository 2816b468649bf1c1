import PBRFindings

/// An officer's judgement that is not the rule's, without a reason. Both are printed.
enum DeclaredDiffers {
  static func findings(_ results: ScorecardResults) -> [Finding] {
    results.measures.compactMap { result in
      guard let declared = result.measure.declared, declared.why.isEmpty,
        result.status.status != .notRated, declared.status != result.status.status
      else { return nil }
      return .note(
        "declared-differs", at: result.measure.place("declared"),
        "\(result.measure.id) is declared \(declared.status.rawValue), and its result is "
          + result.status.status.rawValue,
        effect: "Both are printed, side by side.", remedy: "Say why in \"declared\".")
    }
  }
}
