import PBRQuantities
package import PBRReporting

/// A measure as the public may see it (monitoring.md 8): what the claims position publishes, as it
/// publishes it; everything else of 20 families or more as a share to the nearest 5%, without counts.
package struct PublishedMeasure: Sendable {
  package enum Value: Sendable, Equatable {
    /// As the claims position of the same day has it.
    case asPublished(Double)
    /// A share to the nearest 5%, of what is counted or, with `ofPlan`, of the plan.
    case share(Double, ofPlan: Bool)
    /// A count from 1 to 4 stands behind it, or would be given back by the one before.
    case withheld
    /// Fewer than 20 families.
    case tooFew
    /// Nothing to count.
    case none
  }

  package let measure: ProgrammeMeasure
  /// What it is called and what it counts, as it is published.
  package let title: String
  let definition: String
  package let now: Value
  /// At the quarter end before.
  package let before: Value

  /// - Parameters:
  ///   - published: the figure of the claims position of the same day; nil where it has none of this
  ///     measure, and `.some(nil)` where it withholds it.
  ///   - isShared: whether a share of it gives nothing back that the position withholds.
  init(_ measure: ProgrammeMeasure, published: Double??, isShared: Bool) {
    self.measure = measure
    let inPosition = published == nil ? nil : measure.inPosition
    title = inPosition?.title ?? measure.title
    definition = inPosition?.definition ?? measure.definition
    let last = measure.last
    if let published {
      now = published.map { .asPublished($0) } ?? .withheld
      // What was published of an earlier day stands in the report of that day.
      before = .none
      return
    }
    guard isShared else {
      now = last.value == nil ? .none : .withheld
      before = .none
      return
    }
    now = PublishedMeasure.value(measure, last)
    // Of pounds and of forecasts nobody knows how many families stood behind the one before.
    guard measure.isCounted, let earlier = measure.points.dropLast().last else {
      before = .none
      return
    }
    let value = PublishedMeasure.value(measure, earlier)
    let isGivenBack = zip(
      PublishedMeasure.counts(measure, last), PublishedMeasure.counts(measure, earlier)
    )
    .contains { PublishedMeasure.isSmall($0 - $1) }
    if case .share = value, isGivenBack { before = .withheld } else { before = value }
  }

  /// Fewer families than this are not published.
  static let fewest = 20.0

  /// From 1 to 4, either way.
  static func isSmall(_ count: Double) -> Bool { (0.5..<4.5).contains(count.magnitude) }

  /// The counts of families, places, results or items behind a value: those that count, and the rest.
  private static func counts(
    _ measure: ProgrammeMeasure, _ point: ProgrammeMeasure.Point
  ) -> [Double] {
    guard measure.isCounted, let numerator = point.numerator else { return [] }
    guard measure.unit == .share, let denominator = point.denominator else { return [numerator] }
    return [numerator, denominator - numerator]
  }

  private static func value(
    _ measure: ProgrammeMeasure, _ point: ProgrammeMeasure.Point
  ) -> Value {
    guard let value = point.value else { return .none }
    let counts = counts(measure, point)
    if counts.reduce(0, +) < fewest, measure.isCounted { return .tooFew }
    if counts.contains(where: isSmall) { return .withheld }
    if measure.unit == .share { return .share(nearest(value), ofPlan: false) }
    guard let plan = point.plan, plan > 0 else { return .none }
    return .share(nearest(value / plan), ofPlan: true)
  }

  /// To the nearest 5%, halves up.
  private static func nearest(_ share: Double) -> Double {
    ((share * 20) + 0.5).rounded(.down) / 20
  }

  /// Where it stands by what is published of it.
  package func status(_ limits: StatusLimits) -> Rating? {
    switch now {
    case .asPublished: return measure.status(limits)
    case .share(let share, let isOfPlan):
      guard measure.status(limits) != nil else { return nil }
      let last = measure.last
      let value = isOfPlan ? share * (last.plan ?? 0) : share
      return measure.status(limits, at: value)
    case .withheld, .tooFew, .none: return nil
    }
  }

  /// Which way it went, by what is published of both days.
  package var trend: ProgrammeMeasure.Direction {
    guard measure.isKnownEnough else { return .first }
    guard case .share(let now, let isOfPlan) = now, case .share(let then, isOfPlan) = before else {
      return .first
    }
    if now == then { return .same }
    return (now > then) == measure.isBiggerBetter ? .better : .worse
  }
}

extension ProgrammeMeasure {
  /// Whether what is divided are families, places, results or items, and not pounds or a forecast.
  var isCounted: Bool {
    switch unit {
    case .pounds: false
    case .share: id != "results-rate" && id != "results-too-late"
    case .families, .places, .results, .perWorker: true
    }
  }
}
