import PBRProgramme
import PBRProjection
import PBRQuantities

/// What can happen to a family of a cohort, as tables to pick from, with the values of one draw.
struct FamilyTables: Sendable {
  struct Route: Sendable {
    /// The main result it leads to; nil for the route without one.
    let main: Int?
    /// The probability of this route or one before it.
    let upTo: Double
    let months: AliasTable
    let allowsAddOn: [Bool]
  }

  struct AddOn: Sendable {
    let result: Int
    let rate: Double
    let months: AliasTable
  }

  let routes: [Route]
  let addOns: [AddOn]
  let hasAddOns: Bool
  let leaves: Bool
  /// The month after the start in which the family leaves; 0 for not within the horizon.
  let leaving: AliasTable
  let replacementShare: Double
  let replacementMonths: Int
  let supportMonths: Int
  /// What is reached on ladders, where the scheme is a rate card.
  let ladder: LadderTables?

  /// - Parameter horizon: how many months after its start a family is followed at most.
  init(_ assumptions: CohortAssumptions, scheme: Scheme, horizon: Int) {
    ladder = scheme.isRateCard ? LadderTables(assumptions, scheme: scheme) : nil
    let table = RouteTable(assumptions, scheme: scheme)
    var sum = 0.0
    routes = table.routes.map { route in
      sum += route.weight
      let months = route.main.map { assumptions.results[$0].time.probabilities } ?? [1]
      return Route(
        main: route.main, upTo: sum, months: AliasTable(months), allowsAddOn: route.allowsAddOn)
    }
    addOns = table.addOns.map { result in
      AddOn(
        result: result, rate: assumptions.results[result].rate.value,
        months: AliasTable(assumptions.results[result].time.probabilities))
    }
    hasAddOns = addOns.contains { $0.rate > 0 }
    let rate = assumptions.leaving.value
    leaves = rate > 0
    var stays = 1.0
    var chances = [0.0]
    for _ in 0..<(rate > 0 ? max(1, horizon) : 0) {
      chances.append(stays * rate)
      stays *= 1 - rate
    }
    chances[0] = stays
    leaving = AliasTable(chances)
    replacementShare = assumptions.replacementShare.value
    replacementMonths = assumptions.replacementMonths
    supportMonths = assumptions.supportMonths
  }

  /// The route for a random number from 0 to 1; the last one where rounding leaves none.
  @inline(__always)
  func route(_ random: Double) -> Int {
    var route = 0
    while route < routes.count - 1, random >= routes[route].upTo { route += 1 }
    return route
  }
}

/// What results pay the places of a cohort: known for all draws.
struct PlaceTariff: Sendable {
  /// For each month of the axis the window that takes its results; nil when none does.
  let window: [Int?]
  /// `[year][result][month]` in pence, the year counted from the axis's first.
  let pence: [[[Int64]]]
  /// `[year]`: the attachment fee, and the most that results of a place pay together.
  let fee: [Int64]
  let ceiling: [Int64]
  /// `[month]`: which year.
  let year: [Int]
  /// The last month in which a family may start.
  let lastStart: Int

  /// - Parameter isCut: whether what a place is paid is cut at its maximum as results come.
  init(_ cohort: Cohort, scheme: Scheme, axis: MonthAxis, isCut: Bool = true) {
    let timing = ClaimTiming(
      scheme: scheme, auditMonths: cohort.assumptions.auditMonths, axis: axis)
    let years = axis.years
    window = timing.window
    pence = years.map { year in
      scheme.results.map { timing.amounts($0, scheme: scheme, placeYear: year) }
    }
    let fees = years.map { scheme.attachment.fee[$0]?.pence ?? 0 }
    fee = fees
    ceiling = fees.map { fee in
      isCut ? scheme.maximumPerPlace.map { max(0, $0.pence - fee) } ?? .max : .max
    }
    year = axis.months.map { $0.financialYear - axis.first.financialYear }
    lastStart = scheme.attachmentEnds.month - axis.first
  }
}
