package import PBRFindings
public import PBRProgramme
public import PBRQuantities
package import PBRRegister

/// Every family of a register, for every result of its scheme, on one day.
///
/// ```swift
/// let register = try Register(folder: "Scenarios/register-halton")
/// if let day = CivilDate("2013-07-31") {
///   let assessment = try register.assessed(on: day)
///   print(assessment.window?.id ?? "none")  // W2013-07
///   print(assessment.claimable.count, assessment.claimableAmount)  // 18 £9,100
/// }
/// ```
public struct Assessment: Sendable {
  package let register: Register
  /// The assessment date.
  public let asOf: CivilDate
  /// The window for which is claimed: the one asked for, or the first that closes on or after
  /// the assessment date; nil when all have closed.
  public let window: ClaimWindow?
  /// By family in the order of the register, and by result in the order of the scheme; of the
  /// families that had been attached by the day.
  package private(set) var standings: [Standing]
  /// By family, where its standings begin; -1 for one that has none. Nil while every family has.
  private var starts: [Int32]?
  /// How many families are attached after the day, and how many are not attached at all: nothing
  /// is known of them on the day.
  package let later: (attached: Int, open: Int)

  /// How many rows of the journal are dated after the assessment date.
  package let laterRows: Int

  let rules: EvidenceRules
  let places: PlaceRules
  /// The rows of evidence that achieved results rest on.
  let resting: RestingEvidence

  package var scheme: Scheme { register.scheme }

  /// Rows of the journal that are dated after the assessment date do not count, so that an old
  /// position can be worked out again.
  ///
  /// - Parameters:
  ///   - asOf: the assessment date. A register that was read for one day has its evidence read
  ///     once more for any other.
  ///   - window: the id of a window; nil takes the first that has not closed.
  ///   - withLaterClaims: whether results that were claimed after the assessment date count as
  ///     claimed, too, as they do for a new claim.
  package init(
    _ register: Register, asOf: CivilDate, window: String? = nil, withLaterClaims: Bool = false
  ) {
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
    (standings, resting) = Assessment.decide(register, rules, asOf)
    places.apply(to: &standings)
    later = (
      register.families.count { ($0.attached ?? asOf) > asOf },
      register.families.count { $0.attached == nil }
    )
    if later.attached + later.open > 0 { leaveOutLater() }
  }

  /// Takes out the families that were not attached by the day.
  private mutating func leaveOutLater() {
    let count = scheme.results.count
    var kept: [Standing] = []
    var starts: [Int32] = []
    starts.reserveCapacity(register.families.count)
    for (index, family) in register.families.enumerated() {
      guard family.isAttached(by: asOf) else {
        starts.append(-1)
        continue
      }
      starts.append(Int32(clamping: kept.count))
      kept += standings[index * count..<(index + 1) * count]
    }
    standings = kept
    self.starts = starts
  }

  /// The standings of one family, by result; none of a family attached after the day.
  package func standings(of family: Int) -> ArraySlice<Standing> {
    let count = scheme.results.count
    let start = starts.map { Int($0[family]) } ?? family * count
    return start < 0 ? [] : standings[start..<start + count]
  }

  /// What each result of a place pays by itself, as far as the place's maximum allows beside its fee.
  package func pays(_ place: Place) -> [Money] {
    let amounts = places.amounts(place)
    return amounts.results.map { min($0, amounts.left ?? $0) }
  }

  /// How many families the standings are of.
  package var families: Int { register.families.count - later.attached - later.open }

  /// That families are attached after the day and do not count; nil when none are.
  package var noteOfLaterFamilies: String? {
    func counted(_ count: Int) -> String {
      scheme.unit.noun.counted(count)
    }
    var parts: [String] = []
    if later.attached > 0 {
      parts.append("\(counted(later.attached)) attached after \(asOf.prose)")
    }
    if later.open > 0 { parts.append("\(counted(later.open)) not attached yet") }
    guard !parts.isEmpty else { return nil }
    let isOne = later.attached + later.open == 1
    return parts.joined(separator: " and ") + (isOne ? " does" : " do") + " not count here."
  }

  /// Rows of evidence that results of two places rest on; while there is one, nothing can be
  /// claimed.
  package var sharedEvidence: [Finding] {
    var shared = SharedEvidence(self)
    return shared.findings()
  }

  /// The reason in one word or a few, for data: the code, the test and whom it is about.
  package func reasonText(_ standing: Standing) -> String {
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
  package func owner(of standing: Standing) -> String? {
    guard standing.state == .evidenceMissing, let test = standing.test else { return nil }
    let rule = rules.tests[standing.result][test]
    return register.settings.owners[rule.measure] ?? rule.owner
  }

  /// Where the results stand by their evidence: as the register was read, or by the evidence it
  /// keeps.
  private static func decide(
    _ register: Register, _ rules: EvidenceRules, _ asOf: CivilDate
  ) -> (standings: [Standing], resting: RestingEvidence) {
    if let decided = register.decided, decided.asOf == asOf {
      return (decided.standings, decided.resting)
    }
    let all = register.families.indices
    let evidence = register.decided == nil ? register.evidence : register.evidence(of: Set(all))
    return EvidenceAssessor(
      rules, families: register.families, members: register.members,
      memberStarts: register.memberStarts, terms: register.terms, asOf: asOf,
      keeper: RestingKeeper(
        keepsReferences: true,
        batches: Set(register.settings.batches.map { RestingEvidence.hash($0) }))
    ).decide(Array(all), evidence)
  }
}
