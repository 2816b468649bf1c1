public import PBRQuantities

/// A plan made in code: cohorts of families, what is assumed of them, and what they cost.
///
/// ```swift
/// var draft = PlanDraft(title: "Sixty families", scheme: "troubled-families-2012")
/// draft.cohorts = [.init(
///   id: "first", families: 60, funded: 50,
///   from: Month(year: 2012, month: 6), through: Month(year: 2013, month: 3))]
/// draft.results = [.init("crime-education", rate: 0.6, months: .init(6, 12, 24))]
/// let plan = try Scenario(draft)
/// print(plan.families, plan.places)  // 60 50
/// print(try plan.projected().figure("funding.fees"))  // £160,000
/// ```
///
/// Nothing is checked here: `Scenario(draft)` checks all of it as it checks a file.
public struct PlanDraft: Sendable {
  /// What the plan is called.
  public var title: String
  /// The payer's rules: the id of a built-in scheme, or a file that ends in `.json`.
  public var scheme: String
  /// Whose plan it is.
  public var authority: String?
  /// At least one; ids differ.
  public var cohorts: [Cohort] = []
  /// What is assumed of every cohort, by result of the scheme.
  public var results: [Result] = []
  /// The share of active families that leave in a month, 0 to 1.
  public var leavingPerMonth = 0.0
  /// The share of families that leave and are replaced, 0 to 1.
  public var replacementShare = 0.0
  /// Months until a family that left is replaced.
  public var replacementMonths = 0
  /// Months from a result to its claim, for internal audit.
  public var auditMonths = 0
  /// Months from the closing of a window to the payment.
  public var paymentMonths = 0
  /// Months for which a family is worked with; nil for the usual of plans.
  public var supportMonths: Int?
  /// Costs that the council bears.
  public var costs: [Line] = []
  /// Grants that the council is paid beside fees and results.
  public var grants: [Line] = []

  /// A plan without cohorts, of whose families nothing is assumed yet.
  public init(title: String, scheme: String) {
    self.title = title
    self.scheme = scheme
  }

  /// Families that are attached together, spread evenly over months.
  public struct Cohort: Sendable {
    /// A short name without spaces, such as `2012-13`.
    public var id: String
    /// Families worked with.
    public var families: Int
    /// Funded places among them.
    public var funded: Int
    /// The first month of attachment.
    public var from: Month
    /// The last month of attachment.
    public var through: Month

    /// A cohort; families from 1, funded places from 0 to the families.
    public init(id: String, families: Int, funded: Int, from: Month, through: Month) {
      self.id = id
      self.families = families
      self.funded = funded
      self.from = from
      self.through = through
    }
  }

  /// What is assumed of one result.
  public struct Result: Sendable {
    /// The result's id in the scheme.
    public var id: String
    /// The share of families that reach it, 0 to 1.
    public var rate: Double
    /// Months from attachment to the result: a triangular distribution, rounded up to
    /// whole months (model.md section 4).
    public var months: Months

    /// What is assumed of the result with this id.
    public init(_ id: String, rate: Double, months: Months) {
      self.id = id
      self.rate = rate
      self.months = months
    }
  }

  /// The soonest, the usual and the latest, in months.
  public struct Months: Sendable {
    /// The least that can be, from 0.
    public var soonest: Int
    /// The most likely.
    public var usual: Int
    /// The most that can be.
    public var latest: Int

    /// Three whole numbers of months, each at least the one before.
    public init(_ soonest: Int, _ usual: Int, _ latest: Int) {
      self.soonest = soonest
      self.usual = usual
      self.latest = latest
    }
  }

  /// A cost or a grant.
  public struct Line: Sendable {
    /// A short name without spaces.
    public var id: String
    /// How it arises, and its pounds.
    public var amount: Amount

    /// A cost or a grant under a name.
    public init(_ id: String, _ amount: Amount) {
      self.id = id
      self.amount = amount
    }
  }

  /// How a cost or a grant arises, in pounds.
  public enum Amount: Sendable {
    /// For each family in each month in which it is worked with.
    case perFamilyMonth(Double)
    /// For each family, when it is attached.
    case perFamily(Double)
    /// A sum in each financial year, a twelfth a month.
    case perYear([FinancialYear: Double])
  }
}
