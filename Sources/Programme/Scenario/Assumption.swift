public import PBRFindings

/// A number that is assumed, with what is not known about it.
///
/// Calculations of expected values use `value`; the range, where there is one, is what draws
/// of the unknown are taken from (model.md section 7).
public struct Assumption: Sendable {
  /// Its path, the name by which it is drawn, varied and reported.
  public let name: String
  public var value: Double
  public let range: Range?
  /// Where it stands; nil for a default.
  public let place: SourcePlace?

  /// One unknown number between two bounds, shared by all the families it applies to.
  public struct Range: Sendable {
    public enum Shape: String, Sendable, CaseIterable { case pert, triangular, uniform }
    public let low: Double
    public let high: Double
    public let shape: Shape
    /// Assumptions with the same name here take the same quantile in every draw.
    public let together: String?

    public init(low: Double, high: Double, shape: Shape = .pert, together: String? = nil) {
      self.low = low
      self.high = high
      self.shape = shape
      self.together = together
    }
  }

  public init(
    name: String, value: Double, range: Range? = nil, place: SourcePlace? = nil
  ) {
    self.name = name
    self.value = value
    self.range = range
    self.place = place
  }
}

/// What is assumed of one result.
public struct ResultAssumption: Sendable {
  public let result: String
  /// Probability that a family's route leads to it (main) or that it is achieved (add-on).
  public var rate: Assumption
  public var time: TimeToResult
}

/// What is assumed of the families of a cohort (model.md section 4).
public struct CohortAssumptions: Sendable {
  /// One for each result of the scheme, in its order; rate 0 where nothing is assumed.
  public var results: [ResultAssumption]
  /// Probability of leaving in a month.
  public var leaving: Assumption
  /// Probability that a family that leaves without its main result is replaced.
  public var replacementShare: Assumption
  /// Whole months between leaving and the start of the replacement.
  public let replacementMonths: Int
  /// Whole months between a result and its claim, for internal audit.
  public let auditMonths: Int
  /// Whole months between the closing of a window and the payment.
  public let paymentMonths: Int
  /// How long a family is supported: bounds caseload and cost only.
  public let supportMonths: Int
}
