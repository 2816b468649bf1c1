import PBRClaims
import PBRMeasures
import PBRProgramme
import PBRProjection
import PBRQuantities
import PBRReconciliation
import PBRRegister

/// What a register says of a programme on a day, counted: families, places and results. Counts
/// in full; what of them may be published is decided by `DisclosedPosition`.
struct PositionCounts {
  struct Cohort {
    let title: String
    /// Families the plan has for it.
    let planned: Int
    var open = 0
    var left = 0
    /// Of all attached, those without a place, and those that hold a place after another.
    var unfunded = 0
    var following = 0
  }

  /// Families that stand alike.
  struct Group {
    let label: String
    /// The state they are in, in words; empty where there is none.
    let state: String
    let count: Int
    /// Where it stands in a list whose order tells nothing of sizes.
    let order: Int
    /// Whether it is an end that nobody planned.
    var isUnplanned = false
  }

  /// Results of one kind that stand alike and were claimed in the same window.
  struct Cell: Hashable {
    let result: Int
    /// What it stands at.
    let pence: Int
    /// What of it has been paid.
    let paid: Int
    /// Nil for results that are achieved and not claimed, as `outcome` is.
    let window: Int?
    let outcome: ClaimOutcome?
  }

  private(set) var cohorts: [Cohort]
  /// Families that left, by reason, the most frequent first; `forPublic` puts them in a fixed order.
  private(set) var exits: [Group] = []
  /// How many reasons for leaving nobody gave.
  private(set) var otherExits = 0
  /// Families with a main result that is claimed, and with one that can be.
  private(set) var claimed = 0
  private(set) var claimable = 0
  /// Families that came in place of another, by what the register says of them.
  private(set) var replacing = 0
  /// Why the other families cannot be claimed, by state and in it the most frequent first.
  private(set) var reasons: [Group] = []
  private(set) var results: [Cell: Int] = [:]
  /// Results rejected or withdrawn, by result of the scheme.
  private(set) var refused: [Int]
  /// Places filled by the year in which they were first filled.
  private(set) var filled: [FinancialYear: Int] = [:]

  init(_ reconciliation: Reconciliation, _ register: Register) {
    let scenario = reconciliation.scenario
    let asOf = reconciliation.asOf
    let assessment = reconciliation.toDate.assessment
    cohorts = scenario.cohorts.map { Cohort(title: $0.title ?? $0.id, planned: $0.families) }
    refused = scenario.scheme.results.map { _ in 0 }
    var places: [String: Int] = [:]
    for (index, cohort) in scenario.cohorts.enumerated() { places[cohort.id] = index }
    var exits: [Family.ExitReason?: Int] = [:]
    var reasons: [Standing: Int] = [:]
    for (number, family) in register.families.enumerated() {
      guard family.attached.map({ $0 <= asOf }) ?? false, let cohort = places[family.cohort]
      else { continue }
      if family.isReplacement { replacing += 1 }
      if family.place.map({ !register.places[$0].isFunded }) ?? true {
        cohorts[cohort].unfunded += 1
      }
      if family.hasLeft(by: asOf) {
        cohorts[cohort].left += 1
        exits[family.exitReason, default: 0] += 1
      } else {
        cohorts[cohort].open += 1
      }
      // What waits for the step before it is told by that step.
      let best = assessment.standings(of: number)
        .filter { !scenario.scheme.results[$0.result].isAddOn && $0.reason != .after }
        .min { Standing.rank($0.state) < Standing.rank($1.state) }
      switch best?.state {
      case .claimed: claimed += 1
      case .claimable: claimable += 1
      default:
        reasons[Standing(state: best?.state ?? .notApplicable, reason: best?.reason), default: 0] +=
          1
      }
    }
    for place in register.places where place.isFunded {
      let holders = place.families.filter { register.families[$0].isAttached(by: asOf) }
      for holder in holders.dropFirst() {
        if let cohort = places[register.families[holder].cohort] { cohorts[cohort].following += 1 }
      }
    }
    self.exits = exits.map { reason, count in
      Group(
        label: reason.words, state: "", count: count,
        order: reason.flatMap(Family.ExitReason.allCases.firstIndex) ?? .max,
        isUnplanned: PositionCounts.unplanned.contains(reason))
    }.sorted { ($1.count, $0.label) < ($0.count, $1.label) }
    otherExits = Family.ExitReason.allCases.count + 1 - exits.count
    self.reasons = reasons.sorted {
      (Standing.rank($0.key.state), $1.value, $0.key.words)
        < (Standing.rank($1.key.state), $0.value, $1.key.words)
    }.map {
      Group(
        label: $0.key.words, state: $0.key.state.words, count: $0.value, order: $0.key.order)
    }
    for item in reconciliation.toDate.results where item.ended == nil {
      guard item.counts else {
        refused[item.result] += 1
        continue
      }
      let cell = Cell(
        result: item.result, pence: Int((item.amount * 100).rounded()),
        paid: Int((item.paid * 100).rounded()), window: item.outcome == nil ? nil : item.window,
        outcome: item.outcome)
      results[cell, default: 0] += 1
    }
    for place in reconciliation.toDate.places where place.isFunded {
      filled[place.attached.financialYear, default: 0] += 1
    }
  }

  /// The same with reasons in an order that is the same whatever their counts are: an order by
  /// size would tell of counts that are withheld.
  var forPublic: PositionCounts {
    var counts = self
    counts.exits.sort { $0.order < $1.order }
    counts.reasons.sort { $0.order < $1.order }
    return counts
  }

  /// Ends that nobody planned, as the measure of them counts them.
  private static let unplanned: [Family.ExitReason?] = [.disengaged, .movedAway, .other]

  /// Results for which a condition holds.
  func count(_ holds: (Cell) -> Bool) -> Int {
    results.reduce(0) { holds($1.key) ? $0 + $1.value : $0 }
  }

  /// A state and its reason, whatever the test and whomever it is about.
  private struct Standing: Hashable {
    let state: ClaimState
    let reason: ReasonCode?

    var words: String {
      let words = reason?.words ?? state.words
      return words.prefix(1).uppercased() + words.dropFirst()
    }

    /// By state, and in it as the reasons are listed wherever they stand.
    var order: Int {
      let reasons = ReasonCode.allCases
      return Standing.rank(state) * (reasons.count + 1)
        + (reason.flatMap(reasons.firstIndex) ?? reasons.count)
    }

    /// Of several main results the one that is nearest to being paid speaks for the family.
    static func rank(_ state: ClaimState) -> Int {
      switch state {
      case .claimed: 0
      case .claimable: 1
      case .evidenceMissing: 2
      case .notYet: 3
      case .notMet: 4
      case .left: 5
      case .excluded: 6
      case .tooLate: 7
      case .notFunded: 8
      case .notApplicable: 9
      }
    }
  }
}

extension PositionCounts.Group {
  var isNotFunded: Bool { state == ClaimState.notFunded.words }
  var isLeft: Bool { state == ClaimState.left.words }
  var lacksEvidence: Bool { state == ClaimState.evidenceMissing.words }
}
