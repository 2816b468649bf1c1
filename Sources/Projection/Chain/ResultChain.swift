import PBRProgramme
import PBRQuantities

/// What the families of a place achieve, by whichever rules the scheme has: main results and
/// add-ons, or the ladders of a rate card.
enum ResultChain {
  case routes(PlaceChain)
  case ladders(LadderChain)

  init(
    _ assumptions: CohortAssumptions, scheme: Scheme, axis: MonthAxis, payment: PlaceChain.Payment?
  ) {
    self =
      scheme.isRateCard
      ? .ladders(LadderChain(assumptions, scheme: scheme, axis: axis, payment: payment))
      : .routes(PlaceChain(assumptions, scheme: scheme, axis: axis, payment: payment))
  }

  /// The flows of places of which `attached[i]` are first filled in month `i` of the axis.
  func flows(attached: [Double]) -> PlaceChain.Flows {
    switch self {
    case .routes(let chain): chain.flows(attached: attached)
    case .ladders(let chain): chain.flows(attached: attached)
    }
  }

  /// The same, and what is still to come of places of which something is known at the end of a month.
  func flows(attached: [Double], known: [KnownPlace], until now: Int) -> PlaceChain.Flows {
    switch self {
    case .routes(let chain): chain.flows(attached: attached, known: known, until: now)
    case .ladders(let chain): chain.flows(attached: attached, known: known, until: now)
    }
  }
}
