public import PBRProgramme
public import PBRQuantities
public import PBRRegister

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
}
