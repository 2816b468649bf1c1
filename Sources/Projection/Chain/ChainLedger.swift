package import PBRProgramme
package import PBRQuantities

/// What a cohort's families of one attachment year are expected to achieve, taken apart by the
/// month in which they start: the sums of model.md section 6 before they are added up.
package struct ChainLedger: Sendable {
  /// The part of a month's results that comes from the families of one starting month.
  package struct Entry: Sendable {
    /// The month of the axis in which the families start.
    package let start: Int
    /// Pence paid for the place in results before this one.
    package let paidBefore: Int64
    /// Expected results.
    package var count: Double
    /// Pence that each is paid, or would have been.
    package let pence: Int64
  }

  /// The year of the places; nil for families outside funded places.
  package let year: FinancialYear?
  /// Families attached, and all that start, replacements among them, by month of the axis.
  package let attached: [Double]
  package let started: [Double]
  /// `[result][month achieved]`; on ladders empty.
  package let entries: [[[Entry]]]
  /// `[result][month achieved]`: results, pounds earned, pounds forgone.
  package let achieved: [[Double]]
  package let earned: [[Double]]
  package let forgone: [[Double]]

  /// The ledgers of a cohort: one for each year of its places, then that of its families outside.
  package static func all(
    _ cohort: Cohort, scheme: Scheme, axis: MonthAxis
  ) -> [ChainLedger] {
    let timing = ClaimTiming(
      scheme: scheme, auditMonths: cohort.assumptions.auditMonths, axis: axis)
    var byYear: [FinancialYear: [Double]] = [:]
    var outside = axis.list
    for attachment in cohort.attachments {
      guard let month = axis.index(attachment.month) else { continue }
      let year = attachment.month.financialYear
      byYear[year, default: axis.list][month] += Double(attachment.places)
      outside[month] += Double(attachment.families - attachment.places)
    }
    var ledgers = byYear.keys.sorted().map { year in
      let payment = PlaceChain.Payment(scheme, placeYear: year, timing: timing)
      return ChainLedger(cohort, scheme, axis, year, byYear[year] ?? axis.list, payment)
    }
    if outside.contains(where: { $0 > 0 }) {
      ledgers.append(ChainLedger(cohort, scheme, axis, nil, outside, nil))
    }
    return ledgers
  }

  private init(
    _ cohort: Cohort, _ scheme: Scheme, _ axis: MonthAxis, _ year: FinancialYear?,
    _ attached: [Double], _ payment: PlaceChain.Payment?
  ) {
    let chain = ResultChain(cohort.assumptions, scheme: scheme, axis: axis, payment: payment)
    let flows: PlaceChain.Flows
    switch chain {
    case .routes(let chain): flows = chain.flows(attached: attached, isKept: true)
    case .ladders(let chain): flows = chain.flows(attached: attached)
    }
    self.year = year
    self.attached = attached
    started = flows.started
    entries = flows.ledger?.entries ?? []
    achieved = flows.achieved
    earned = flows.earned
    forgone = flows.forgone
  }

  /// Filled while a chain is followed.
  struct Book {
    /// The starting month whose families are followed.
    var start = 0
    private(set) var entries: [[[Entry]]]

    init(results: Int, months: Int) {
      entries = [[[Entry]]](repeating: [[Entry]](repeating: [], count: months), count: results)
    }

    mutating func add(
      _ result: Int, _ month: Int, _ count: Double, paidBefore: Int64, pence: Int64
    ) {
      let known = entries[result][month].lastIndex {
        $0.start == start && $0.paidBefore == paidBefore && $0.pence == pence
      }
      if let known {
        entries[result][month][known].count += count
      } else {
        entries[result][month].append(
          Entry(start: start, paidBefore: paidBefore, count: count, pence: pence))
      }
    }
  }
}
