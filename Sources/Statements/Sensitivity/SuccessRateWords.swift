import PBRProgramme

extension Scheme {
  /// What a success rate of a plan is, in brackets after it: nothing where it is the sum of the
  /// rates of the main results; on a rate card the sum of the rates of a strand's first steps,
  /// averaged over the strands.
  var successRateBrackets: String {
    guard isRateCard else { return "" }
    return strands.count > 1 ? " (first steps, averaged over strands)" : " (first steps)"
  }

  /// The same as a sentence; nil in a scheme without ladders.
  var successRateSentence: String? {
    guard isRateCard else { return nil }
    return strands.count > 1
      ? "The rate is the sum of the rates of a strand's first steps, averaged over the "
        + "\(strands.count) strands."
      : "The rate is the sum of the rates of the first steps."
  }
}
