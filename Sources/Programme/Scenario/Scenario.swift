package import PBRFiles
package import PBRFindings
public import PBRQuantities

/// The council's plan: cohorts of families, what is assumed of them, what it costs.
///
/// ```swift
/// let plan = try Scenario(path: "Scenarios/halton-2012.json")
/// print(plan.authority ?? plan.title)  // Halton Borough Council
/// print(plan.families, plan.places)  // 375 313
/// print(try plan.projected().figure("funding.fees"))  // £788,800
/// ```
public struct Scenario: Sendable {
  /// What the plan is called.
  public let title: String
  /// What the programme is called in reports; the title where nothing else is given.
  public let displayName: String
  /// Whose plan it is, where it says so.
  public let authority: String?
  package let author: String?
  package let date: CivilDate?
  package let reference: String?
  package let description: String?
  /// The payer's rules.
  public let scheme: Scheme
  package let commitment: Commitment?
  /// In the order of the file.
  public private(set) var cohorts: [Cohort]
  package private(set) var costs: [CostLine]
  package private(set) var grants: [GrantLine]
  package private(set) var capacity: Capacity?
  /// Figures that the author expects, compared to the penny.
  package let expectations: [Expectation]
  /// Published counts to set the forecast against.
  package let published: [PublishedCount]
  /// Funding expected by year, to compare with.
  package let profile: [FinancialYear: Money]
  /// The results a year that the payer pays for, where the scheme has prices by target.
  package let targets: [FinancialYear: Int]
  /// Whose money the net position is.
  package let viewpoint: Viewpoint
  /// What really happened to contracts, beside which the plan's own range is set.
  package let outsideView: OutsideView
  /// Every figure used, of the scenario and of the scheme.
  package let figures: [InputRecord]
  /// The whole document as it was read, overlays and settings applied.
  package let source: JSONValue

  /// Families worked with, over all cohorts.
  public var families: Int { cohorts.reduce(0) { $0 + $1.families } }
  /// Funded places, over all cohorts.
  public var places: Int { cohorts.reduce(0) { $0 + $1.funded } }
  /// The most the programme can ever pay, the least of what its places and its contract can be
  /// paid; nil when the scheme has neither maximum.
  public var maximum: Money? {
    let byPlace = scheme.maximumPerPlace?.multiplied(by: places)
    guard let contract = scheme.contract, let fees = allFees else { return byPlace }
    let byContract = contract.total.adding(fees)
    guard scheme.maximumPerPlace != nil else { return byContract }
    return byPlace.flatMap { place in byContract.map { min(place, $0) } }
  }

  /// The fees of all funded places.
  private var allFees: Money? {
    cohorts.flatMap(\.attachments).reduce(.zero) { sum, attachment -> Money? in
      let fee = scheme.attachment.fee[attachment.month.financialYear] ?? .zero
      return sum.flatMap { so in fee.multiplied(by: attachment.places).flatMap { so.adding($0) } }
    }
  }
}

extension Scenario {
  /// The same plan with other cohorts, for variants worked out in memory.
  package func with(cohorts: [Cohort]) -> Scenario {
    var variant = self
    variant.cohorts = cohorts
    return variant
  }

  /// The same plan as if there were room for everybody.
  package var withoutCapacity: Scenario {
    var variant = self
    variant.capacity = nil
    return variant
  }

  /// The same plan with other values of its assumptions, cohort by cohort, line by line; ranges
  /// and everything else stay as they are.
  /// - Parameter value: the value to use for an assumption.
  package func replacingValues(_ value: (Assumption) -> Double) -> Scenario {
    func replaced(_ assumption: Assumption) -> Assumption {
      var changed = assumption
      changed.value = value(assumption)
      return changed
    }
    var variant = self
    for index in variant.cohorts.indices {
      variant.cohorts[index].assumptions.replace(replaced)
    }
    variant.costs = costs.map {
      CostLine(
        id: $0.id, title: $0.title, incidence: $0.incidence.replacing(replaced),
        paidBy: $0.paidBy, place: $0.place)
    }
    variant.grants = grants.map {
      GrantLine(
        id: $0.id, title: $0.title, incidence: $0.incidence.replacing(replaced), to: $0.to,
        place: $0.place)
    }
    variant.capacity = capacity.map {
      Capacity(
        keyworkers: replaced($0.keyworkers), caseload: replaced($0.caseload),
        availability: replaced($0.availability), binds: $0.binds, place: $0.place)
    }
    return variant
  }

  /// Every assumption of the plan once, by name, in the order of its cohorts, costs, grants and
  /// capacity.
  package var assumptions: [Assumption] {
    var found: [Assumption] = []
    var names: Set<String> = []
    _ = replacingValues { assumption in
      if names.insert(assumption.name).inserted { found.append(assumption) }
      return assumption.value
    }
    return found
  }
}

extension CohortAssumptions {
  fileprivate mutating func replace(_ replaced: (Assumption) -> Assumption) {
    for index in results.indices {
      results[index].rate = replaced(results[index].rate)
      results[index].time.shift = results[index].time.shift.map(replaced)
    }
    leaving = replaced(leaving)
    replacementShare = replaced(replacementShare)
  }
}

extension Incidence {
  fileprivate func replacing(_ replaced: (Assumption) -> Assumption) -> Incidence {
    switch self {
    case .perFamilyMonth(let amount): .perFamilyMonth(amount.replacing(replaced))
    case .perFamily(let amount): .perFamily(amount.replacing(replaced))
    case .perResult(let results):
      .perResult(
        results.map {
          ResultAmount(id: $0.id, results: $0.results, amount: $0.amount.replacing(replaced))
        })
    case .perMonth(let amount, let from, let to):
      .perMonth(amount.replacing(replaced), from: from, to: to)
    case .perYear(let years):
      .perYear(years.map { .init(year: $0.year, amount: replaced($0.amount)) })
    case .once(let amount, let month): .once(replaced(amount), month)
    }
  }
}

/// What the council has promised the payer.
package struct Commitment: Sendable {
  package let families: Int?
  package let funded: Int?
  package let familiesPlace: SourcePlace?
  package let fundedPlace: SourcePlace?
}

/// Families that are attached together and of whom the same is assumed.
public struct Cohort: Sendable {
  /// A short name, such as `2012-13`.
  public let id: String
  /// What people call it, where it has a title.
  public let title: String?
  /// Families worked with.
  public let families: Int
  /// Funded places among them: only these earn money.
  public let funded: Int
  /// The months in which families are attached, in order.
  public private(set) var attachments: [Attachment]
  package var assumptions: CohortAssumptions
  /// Where the cohort stands, and its numbers.
  package let place: SourcePlace
  package let familiesPlace: SourcePlace
  package let fundedPlace: SourcePlace
}

extension Cohort {
  /// The same cohort attached in other months, for plans whose attachments are delayed.
  package func with(attachments: [Attachment]) -> Cohort {
    var variant = self
    variant.attachments = attachments
    return variant
  }
}

/// Families attached in one month, and the funded places among them.
public struct Attachment: Sendable, Hashable {
  /// The month of attachment.
  public let month: Month
  /// Families attached in it.
  public let families: Int
  /// Funded places among them.
  public let places: Int
  package init(month: Month, families: Int, places: Int) {
    self.month = month
    self.families = families
    self.places = places
  }
}

/// How many families the team can carry at once (model.md section 8).
package struct Capacity: Sendable {
  package let keyworkers: Assumption
  package let caseload: Assumption
  package let availability: Assumption
  /// Whether attachments wait for room.
  package let binds: Bool
  package let place: SourcePlace
  /// Families that can be active at once.
  package var families: Double { keyworkers.value * caseload.value * availability.value }
}

/// A figure of the catalogue that must come out as given.
package struct Expectation: Sendable {
  package let figure: String
  /// In the unit of the figure: pounds, a count, a share.
  package let equals: Double
  package let place: SourcePlace
}

/// A count of families turned around that was published for a claim window, cumulative.
package struct PublishedCount: Sendable {
  package let window: String
  package let turnedAround: Int
  package let source: String?
}
