import PBRProgramme
import PBRQuantities
import PBRReconciliation
import PBRReporting

/// Every count and amount of a claims position that a report prints, with all that links them:
/// sums, parts of one another, amounts at known rates. The tables are a fixed list
/// (Documentation/reports.md). For the public small counts are withheld, and whatever would
/// give them back.
struct DisclosedPosition {
  /// The tables that are published, the last the first to lose figures; a table that cannot be
  /// protected is left out whole. Totals come first, wherever they stand; what the measures of
  /// the scorecard rest on comes last, since nothing else is given up for it.
  enum Part: Int, CaseIterable {
    case totals, years, places, families, standing, results, exits, windows, measures
  }

  struct CohortFigures {
    let title: String
    let planned: Int
    let attached, open, left: Int
  }
  struct GroupFigure {
    let label: String
    let state: String
    let figure: Int
  }
  struct ResultFigures {
    let title: String
    let claimed, claimedAmount, paid, paidAmount, awaiting, clawedBack, refused: Int
    let ready, readyAmount: Int
  }
  /// Results claimed in a window, or in the windows of a year.
  struct ClaimFigures {
    let count, amount: Int
  }

  let counts: PositionCounts
  var figures = DisclosedFigures()
  var cohorts: [CohortFigures] = []
  var families = CohortFigures(title: "", planned: 0, attached: 0, open: 0, left: 0)
  var exits: [GroupFigure] = []
  var claimed = 0
  var claimable = 0
  var waiting = 0
  var reasons: [GroupFigure] = []
  /// Places filled by year, and in all; the fees they bring.
  var filled: [FinancialYear: Int] = [:]
  var places = 0
  var fees = 0
  var results: [ResultFigures] = []
  var total = ResultFigures(
    title: "", claimed: 0, claimedAmount: 0, paid: 0, paidAmount: 0, awaiting: 0, clawedBack: 0,
    refused: 0, ready: 0, readyAmount: 0)
  var windows: [ClaimFigures] = []
  var years: [FinancialYear: ClaimFigures] = [:]

  /// Families attached that replace nobody, those that left without a planned end, and those that
  /// lack evidence alone: what shares of the scorecard tell of.
  var firstAttached: Int?
  var unplanned: Int?
  var lacking: Int?
  /// The figures of all reasons, merged or not.
  private(set) var exitFigures: [Int] = []
  private(set) var reasonFigures: [Int] = []

  private let isOpenToAll: Bool
  private let totals = Part.totals.rawValue

  /// - Parameters:
  ///   - isPublic: officers see every figure.
  ///   - earlier: what the public was told before, and the position of that day.
  init(
    _ reconciliation: Reconciliation, _ counts: PositionCounts, isPublic: Bool,
    earlier: (edition: EarlierEdition, reconciliation: Reconciliation, counts: PositionCounts)? =
      nil
  ) {
    self.counts = isPublic ? counts.forPublic : counts
    isOpenToAll = isPublic
    let scenario = reconciliation.scenario
    var past: DisclosedPosition?
    if isPublic, let earlier {
      let before = DisclosedPosition(told: earlier)
      figures = before.figures
      past = before
    }
    addAll(reconciliation, scenario)
    if let past { relate(to: past, scenario) }
    if isPublic { figures.protect() }
  }

  /// The position of an earlier day, with what was told of it.
  private init(
    told earlier: (edition: EarlierEdition, reconciliation: Reconciliation, counts: PositionCounts)
  ) {
    counts = earlier.counts.forPublic
    isOpenToAll = true
    addAll(earlier.reconciliation, earlier.reconciliation.scenario)
    var told: Set<Int> = []
    var masked: Set<Int> = []
    for (figure, key) in printed(earlier.reconciliation.scenario) {
      guard let cell = earlier.edition.cells[key] else { continue }
      if cell == nil { masked.insert(figure) } else { told.insert(figure) }
    }
    figures.settle(told: told, masked: masked)
  }

  private mutating func addAll(_ reconciliation: Reconciliation, _ scenario: Scenario) {
    addFamilies()
    addExits()
    let unfunded = addStanding()
    addPlaces(reconciliation.placeYears, scenario, unfunded)
    addResults(scenario)
    addMeasures(reconciliation)
  }

  func isShown(_ figure: Int) -> Bool { !isOpenToAll || !figures.isHidden(figure) }
  func isPublished(_ part: Part) -> Bool { figures.isPublished(table: part.rawValue) }
  func value(_ figure: Int) -> Int { figures.values[figure] }

  private mutating func addFamilies() {
    let table = Part.families.rawValue
    for cohort in counts.cohorts {
      let open = figures.add(cohort.open, table: table)
      let left = figures.add(cohort.left, table: table)
      cohorts.append(
        CohortFigures(
          title: cohort.title, planned: cohort.planned,
          attached: figures.addSum(of: [open, left], table: table), open: open, left: left))
    }
    families = CohortFigures(
      title: "All families", planned: counts.cohorts.reduce(0) { $0 + $1.planned },
      attached: figures.addSum(of: cohorts.map(\.attached), table: totals),
      open: figures.addSum(of: cohorts.map(\.open), table: totals),
      left: figures.addSum(of: cohorts.map(\.left), table: totals))
    figures.relate(families.attached, to: [families.open, families.left])
  }

  /// Groups of families with the small ones merged; the figures of all, merged or not.
  private mutating func addGroups(
    _ groups: [PositionCounts.Group], _ part: Part, others: Int
  ) -> (shown: [GroupFigure], all: [Int]) {
    let merged =
      isOpenToAll
      ? CountTable.merging(groups.map(\.count), threshold: figures.threshold) : []
    var shown: [GroupFigure] = []
    var all: [Int] = []
    var members: [Int] = []
    for (index, group) in groups.enumerated() {
      if merged.contains(index) {
        let isSmall = group.count < figures.threshold
        all.append(figures.addSilent(group.count, atMost: isSmall ? figures.threshold - 1 : nil))
        members.append(all[index])
      } else {
        all.append(figures.add(group.count, table: part.rawValue))
        shown.append(GroupFigure(label: group.label, state: group.state, figure: all[index]))
      }
    }
    if !members.isEmpty {
      // Groups that nobody is in are not listed, so that a reader cannot tell them from these.
      for _ in 0..<others { members.append(figures.addSilent(0, atMost: figures.threshold - 1)) }
      shown.append(
        GroupFigure(
          label: DisclosedPosition.merged, state: "",
          figure: figures.addSum(of: members, table: part.rawValue)))
    }
    return (shown, all)
  }

  private mutating func addExits() {
    let groups = addGroups(counts.exits, .exits, others: counts.otherExits)
    exits = groups.shown
    exitFigures = groups.all
    figures.relate(families.left, to: exits.map(\.figure))
  }

  /// Where families stand; gives the figure of those that are not funded.
  private mutating func addStanding() -> Int? {
    let table = Part.standing.rawValue
    claimed = figures.add(counts.claimed, table: table)
    claimable = figures.add(counts.claimable, table: table)
    let groups = addGroups(counts.reasons, .standing, others: 1)
    reasons = groups.shown
    reasonFigures = groups.all
    waiting = figures.addSum(of: reasons.map(\.figure), table: table)
    figures.relate(families.attached, to: [claimed, claimable, waiting])
    let gone = counts.reasons.indices.filter { counts.reasons[$0].isLeft }.map { groups.all[$0] }
    if !gone.isEmpty { figures.relate(families.left, to: gone) }
    return counts.reasons.firstIndex(where: \.isNotFunded).map { groups.all[$0] }
  }

  private mutating func addPlaces(
    _ years: [FinancialYear], _ scenario: Scenario, _ unfunded: Int?
  ) {
    let table = Part.places.rawValue
    for year in years { filled[year] = figures.add(counts.filled[year] ?? 0, table: table) }
    let all = years.compactMap { filled[$0] }
    places = figures.addSum(of: all, table: totals)
    fees = figures.addAmount(
      of: zip(years, all).map { ($1, Int(scenario.scheme.attachment.fee[$0]?.pence ?? 0)) },
      table: totals)
    if scenario.scheme.claimsOutsidePlaces {
      // Who is not funded may stand among those who earned a result.
      figures.relate(families.attached, to: [places])
    } else {
      relateReplacements(unfunded)
    }
    // Where each cohort is planned for one year of its own, a reader takes them to be the same.
    let own = scenario.cohorts.map { Set($0.attachments.map(\.month.financialYear)) }
    for (index, years) in own.enumerated() where years.count == 1 {
      guard let year = years.first, own.count(where: { $0.contains(year) }) == 1,
        let filled = filled[year]
      else { continue }
      figures.relate(cohorts[index].attached, to: [filled])
    }
  }

  /// Families beyond the first of each place are not funded, or follow one that left: no more can
  /// follow than have left, in all and in each cohort.
  private mutating func relateReplacements(_ unfunded: Int?) {
    guard let others = figures.relate(families.attached, to: [places]) else { return }
    guard let following = unfunded.map({ figures.relate(others, to: [$0]) }) ?? others else {
      return
    }
    figures.relate(families.left, to: [following])
    var parts: [Int] = []
    for (cohort, count) in zip(cohorts, counts.cohorts) where count.following > 0 {
      let own = figures.addSilent(count.following)
      parts.append(own)
      figures.relate(cohort.left, to: [own])
    }
    figures.relate(following, to: parts)
  }
}
