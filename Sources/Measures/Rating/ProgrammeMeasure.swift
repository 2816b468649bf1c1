package import PBRQuantities
package import PBRReporting

/// A measure of the programme itself, taken from its register on a row of days.
package struct ProgrammeMeasure: Sendable {
  /// What it says something of.
  package enum Group: String, Sendable, CaseIterable {
    case input, process, output, outcome
    /// What nobody pays for, by the evidence of the register.
    case local

    package var title: String {
      self == .local
        ? "Outcomes nobody pays for" : rawValue.prefix(1).uppercased() + rawValue.dropFirst()
    }
  }

  /// What a value is counted in.
  package enum Unit: Sendable { case families, places, results, pounds, share, perWorker }

  /// How a value is judged.
  package enum Rule: Sendable {
    case none
    /// How far it falls short of the plan.
    case planShort
    /// How far it lies above what the plan says a keyworker can carry.
    case overCapacity
    /// Which share comes too late.
    case resultsLate
    /// As `planShort`, but only where something says that it is not chance.
    case outsideInterval(low: Double, high: Double)
  }

  /// One day.
  package struct Point: Sendable {
    package let day: CivilDate
    /// Nil where there is nothing to count, or to divide by.
    package let value: Double?
    package let numerator: Double?
    package let denominator: Double?
    /// What the plan has for the day.
    package let plan: Double?
    /// Of an outcome: of how many it is known, of those of whom it could be known.
    package var known: (count: Int, of: Int)?
    /// Of results: how many are planned by the day.
    package var planned: Double?

    /// Whether it is known of enough of those of whom it could be.
    var isKnownEnough: Bool {
      known.map { $0.count * 100 >= $0.of * MeasureLimits.outcomeKnownPercent } ?? true
    }
  }

  package let id: String
  package let title: String
  package let group: Group
  package let unit: Unit
  package let isBiggerBetter: Bool
  package let rule: Rule
  /// The quarter ends, then the last month end; at least one.
  package let points: [Point]
  /// Within how many days, of a measure that hangs on it.
  package var within: Int?

  package var last: Point { points[points.count - 1] }

  /// Whether it is known of enough of those of whom it could be.
  package var isKnownEnough: Bool { last.isKnownEnough }

  /// What the arrow says: a share of the plan where there is one, else the value, against the
  /// quarter end before. None is drawn of the first day, nor where too few are known.
  package enum Direction: String, Sendable {
    case better, worse, same
    case first = ""

    var words: String {
      switch self {
      case .better: "▲ better"
      case .worse: "▼ worse"
      case .same: "▶ the same"
      case .first: ""
      }
    }
  }

  package var direction: Direction {
    guard points.count > 1, isKnownEnough else { return .first }
    let before = points[points.count - 2]
    func level(_ point: Point) -> Double? {
      guard let value = point.value else { return nil }
      guard let plan = point.plan else { return value }
      return plan == 0 ? nil : value / plan
    }
    guard (last.plan == nil) == (before.plan == nil), let now = level(last),
      let then = level(before)
    else { return .first }
    if (now - then).magnitude < 1e-9 { return .same }
    return (now > then) == isBiggerBetter ? .better : .worse
  }

  /// Where it stands; nil where it is not judged.
  package func status(_ limits: StatusLimits) -> Rating? {
    last.value.flatMap { status(limits, at: $0) }
  }

  /// The same for a value that is not told in full.
  func status(_ limits: StatusLimits, at value: Double) -> Rating? {
    guard isKnownEnough, notSetAgainstPlan(last) == nil else { return nil }
    func short(of plan: Double?) -> Rating? {
      guard let plan, plan > 0 else { return nil }
      return limits.planShort.status(of: (plan - value) / plan)
    }
    switch rule {
    case .none: return nil
    case .planShort: return short(of: last.plan)
    case .overCapacity:
      guard let plan = last.plan, plan > 0 else { return nil }
      return limits.overCapacity.status(of: value / plan - 1)
    case .resultsLate: return limits.resultsLate.status(of: value)
    case .outsideInterval: return short(of: last.plan)
    }
  }

  /// Why it is not set against the plan of a day; nil where it may be.
  func notSetAgainstPlan(_ point: Point) -> String? {
    // So few were planned that one more or less is chance.
    if let planned = point.planned, planned < Double(MeasureLimits.fewestRated) {
      return "fewer than \(MeasureLimits.fewestRated) planned"
    }
    if case .outsideInterval(let low, let high) = rule, let plan = point.plan,
      !(plan < low || plan > high)
    {
      return "the plan lies within the 80% interval of the estimate"
    }
    return nil
  }
}
