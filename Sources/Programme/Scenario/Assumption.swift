package import PBRFindings

/// A number that is assumed, with what is not known about it.
///
/// Calculations of expected values use `value`; the range, where there is one, is what draws
/// of the unknown are taken from (model.md section 7).
package struct Assumption: Sendable {
  /// Its path, the name by which it is drawn, varied and reported.
  package let name: String
  package var value: Double
  package let range: Range?
  /// Where it stands; nil for a default.
  package let place: SourcePlace?

  /// One unknown number between two bounds, shared by all the families it applies to.
  package struct Range: Sendable {
    package enum Shape: String, Sendable, CaseIterable { case pert, triangular, uniform }
    package let low: Double
    package let high: Double
    package let shape: Shape
    /// Assumptions with the same name here take the same quantile in every draw.
    package let together: String?

    package init(low: Double, high: Double, shape: Shape = .pert, together: String? = nil) {
      self.low = low
      self.high = high
      self.shape = shape
      self.together = together
    }
  }

  package init(
    name: String, value: Double, range: Range? = nil, place: SourcePlace? = nil
  ) {
    self.name = name
    self.value = value
    self.range = range
    self.place = place
  }
}

/// What is assumed of one result.
package struct ResultAssumption: Sendable {
  package let result: String
  /// Probability that a family's route leads to it (main) or that it is achieved (add-on).
  package var rate: Assumption
  package var time: TimeToResult
}

/// What is assumed of the families of a cohort (model.md section 4).
package struct CohortAssumptions: Sendable {
  /// One for each result of the scheme, in its order; rate 0 where nothing is assumed.
  package var results: [ResultAssumption]
  /// Probability of leaving in a month.
  package var leaving: Assumption
  /// Probability that a family that leaves without its main result is replaced.
  package var replacementShare: Assumption
  /// Whole months between leaving and the start of the replacement.
  package let replacementMonths: Int
  /// Whole months between a result and its claim, for internal audit.
  package let auditMonths: Int
  /// Whole months between the closing of a window and the payment.
  package let paymentMonths: Int
  /// How long a family is supported: bounds caseload and cost only.
  package let supportMonths: Int
}
