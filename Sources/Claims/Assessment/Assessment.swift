public import Programme
public import Quantities

/// Every family of a register, for every result of its scheme, on one day.
public struct Assessment: Sendable {
  public let register: Register
  /// The assessment date.
  public let asOf: CivilDate
  /// The window for which is claimed: the one asked for, or the first that closes on or after
  /// the assessment date; nil when all have closed.
  public let window: ClaimWindow?
  /// By family in the order of the register, and by result in the order of the scheme.
  public private(set) var standings: [Standing]

  /// How many rows of the journal are dated after the assessment date.
  public let laterRows: Int

  let rules: EvidenceRules
  let places: PlaceRules

  public var scheme: Scheme { register.scheme }

  /// Rows of the journal that are dated after the assessment date do not count, so that an old
  /// position can be worked out again.
  ///
  /// - Parameters:
  ///   - asOf: the assessment date; of a register that was read for one day, that day.
  ///   - window: the id of a window; nil takes the first that has not closed.
  ///   - withLaterClaims: whether results that were claimed after the assessment date count as
  ///     claimed, too, as they do for a new claim.
  public init(
    _ register: Register, asOf: CivilDate, window: String? = nil, withLaterClaims: Bool = false
  ) {
    let asOf = register.decided?.asOf ?? asOf
    self.register = register
    self.asOf = asOf
    rules = EvidenceRules(register.scheme)
    self.window =
      window.flatMap { id in register.scheme.windows.first { $0.id == id } }
      ?? register.scheme.windows.first { $0.closes >= asOf }
    laterRows = register.journal.rowsAfter(asOf)
    places = PlaceRules(
      register, asOf: asOf, window: self.window,
      claims: StandingClaims(register.journal, on: asOf, withLater: withLaterClaims))
    standings = Assessment.decide(register, rules, asOf)
    places.apply(to: &standings)
  }

  /// The standings of one family, by result.
  public func standings(of family: Int) -> ArraySlice<Standing> {
    let count = scheme.results.count
    return standings[family * count..<(family + 1) * count]
  }

  /// The reason in one word or a few, for data: the code, the test and whom it is about.
  public func reasonText(_ standing: Standing) -> String {
    var parts = [standing.reason.rawValue]
    if let test = standing.test, rules.tests[standing.result].indices.contains(test) {
      parts.append(rules.tests[standing.result][test].id)
    } else if let other = standing.other {
      parts.append(scheme.results[other].id)
    }
    if let about = standing.about { parts.append(about) }
    return parts.joined(separator: ":")
  }

  /// Who must act: who keeps the evidence that is missing.
  public func owner(of standing: Standing) -> String? {
    guard standing.state == .evidenceMissing, let test = standing.test else { return nil }
    let rule = rules.tests[standing.result][test]
    return register.settings.owners[rule.measure] ?? rule.owner
  }

  /// Where the results stand by their evidence: as the register was read, or by the evidence it
  /// keeps.
  private static func decide(
    _ register: Register, _ rules: EvidenceRules, _ asOf: CivilDate
  ) -> [Standing] {
    if let decided = register.decided { return decided.standings }
    return EvidenceAssessor(
      rules, families: register.families, members: register.members,
      memberStarts: register.memberStarts, terms: register.terms, asOf: asOf
    ).decide(Array(register.families.indices), register.evidence)
  }

  /// A result for one family by its evidence alone.
  static func decide(
    _ evidence: FamilyEvidence, _ tests: [EvidenceRules.Rule], _ empty: Standing
  ) -> Standing {
    var standing = empty
    var worst: Verdict.Kind = .notApplicable
    for (number, rule) in tests.enumerated() {
      var nothing: TestTrace?
      let verdict = evidence.verdict(rule, &nothing)
      let rank = Assessment.rank(verdict.kind)
      if rank > Assessment.rank(worst) || (number == 0) {
        worst = verdict.kind
        standing.test = number
        standing.reason = verdict.reason
        standing.subject = verdict.subject
        standing.day = verdict.day
      } else if rank == Assessment.rank(worst) {
        switch verdict.kind {
        case .passed:
          standing.day = max(standing.day ?? .min, verdict.day ?? .min)
        case .notYet where standing.day != nil && (verdict.day ?? .max) > standing.day ?? .min:
          standing.test = number
          standing.reason = verdict.reason
          standing.day = verdict.day
        default: break
        }
      }
    }
    switch worst {
    case .passed:
      standing.state = .claimable
      standing.test = nil
      standing.reason = .met
    case .failed: standing.state = .notMet
    case .notYet: standing.state = .notYet
    case .missing: standing.state = .evidenceMissing
    case .notApplicable: standing.state = .notApplicable
    }
    return standing
  }

  /// Which of several tests decides: one that fails, then one that is not over, then one whose
  /// evidence is missing, then those that are met.
  private static func rank(_ kind: Verdict.Kind) -> Int {
    switch kind {
    case .notApplicable: 0
    case .passed: 1
    case .missing: 2
    case .notYet: 3
    case .failed: 4
    }
  }
}
