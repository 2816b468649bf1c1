public import PBRFiles
public import PBRFindings
public import PBRQuantities

/// The council's plan: cohorts of families, what is assumed of them, what it costs.
public struct Scenario: Sendable {
  public let title: String
  /// What the programme is called in reports; the title where nothing else is given.
  public let displayName: String
  public let authority: String?
  public let author: String?
  public let date: CivilDate?
  public let reference: String?
  public let description: String?
  public let scheme: Scheme
  public let commitment: Commitment?
  public private(set) var cohorts: [Cohort]
  public private(set) var costs: [CostLine]
  public private(set) var grants: [GrantLine]
  public private(set) var capacity: Capacity?
  /// Figures that the author expects, compared to the penny.
  public let expectations: [Expectation]
  /// Published counts to set the forecast against.
  public let published: [PublishedCount]
  /// Funding expected by year, to compare with.
  public let profile: [FinancialYear: Money]
  /// The results a year that the payer pays for, where the scheme has prices by target.
  public let targets: [FinancialYear: Int]
  /// Whose money the net position is.
  public let viewpoint: Viewpoint
  /// What really happened to contracts, beside which the plan's own range is set.
  public let outsideView: OutsideView
  /// Every figure used, of the scenario and of the scheme.
  public let figures: [InputRecord]
  /// The whole document as it was read, overlays and settings applied.
  public let source: JSONValue

  public var families: Int { cohorts.reduce(0) { $0 + $1.families } }
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
  public func with(cohorts: [Cohort]) -> Scenario {
    var variant = self
    variant.cohorts = cohorts
    return variant
  }

  /// The same plan with other values of its assumptions, cohort by cohort, line by line; ranges
  /// and everything else stay as they are.
  /// - Parameter value: the value to use for an assumption.
  public func replacingValues(_ value: (Assumption) -> Double) -> Scenario {
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
  public var assumptions: [Assumption] {
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
public struct Commitment: Sendable {
  public let families: Int?
  public let funded: Int?
  public let familiesPlace: SourcePlace?
  public let fundedPlace: SourcePlace?
}

/// Families that are attached together and of whom the same is assumed.
public struct Cohort: Sendable {
  public let id: String
  public let title: String?
  /// Families worked with.
  public let families: Int
  /// Funded places among them: only these earn money.
  public let funded: Int
  /// The months in which families are attached, in order.
  public private(set) var attachments: [Attachment]
  public var assumptions: CohortAssumptions
  /// Where the cohort stands, and its numbers.
  public let place: SourcePlace
  public let familiesPlace: SourcePlace
  public let fundedPlace: SourcePlace
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
  public let month: Month
  public let families: Int
  public let places: Int
  public init(month: Month, families: Int, places: Int) {
    self.month = month
    self.families = families
    self.places = places
  }
}

/// How many families the team can carry at once (model.md section 8).
public struct Capacity: Sendable {
  public let keyworkers: Assumption
  public let caseload: Assumption
  public let availability: Assumption
  /// Whether attachments wait for room.
  public let binds: Bool
  public let place: SourcePlace
  /// Families that can be active at once.
  public var families: Double { keyworkers.value * caseload.value * availability.value }
}

/// A figure of the catalogue that must come out as given.
public struct Expectation: Sendable {
  public let figure: String
  /// In the unit of the figure: pounds, a count, a share.
  public let equals: Double
  public let place: SourcePlace
}

/// A count of families turned around that was published for a claim window, cumulative.
public struct PublishedCount: Sendable {
  public let window: String
  public let turnedAround: Int
  public let source: String?
}
