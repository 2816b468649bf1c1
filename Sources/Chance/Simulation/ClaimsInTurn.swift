import PBRProgramme
import PBRProjection
import PBRQuantities

/// The claims of one draw where prices by number and a person's maximum bind together: what a claim
/// pays depends on how many came before it, and what is left of the maximum on what those paid. They
/// are taken down while places are played and priced afterwards, window by window and in each in the
/// order of the places, each place's in the order reached (rate-cards.md, section 3).
struct ClaimsInTurn {
  fileprivate struct Claim {
    let place: Int
    let result: Int
    let month: Int
    /// Nil where no window takes it.
    let window: Int?
    /// The price, where it does not go by number.
    let pence: Int64
  }

  private let scheme: Scheme
  fileprivate var claims: [Claim] = []
  /// What is left of each place's maximum, in pence.
  fileprivate var left: [Int64] = []

  init(_ scheme: Scheme) { self.scheme = scheme }

  /// The next place, or family outside places, is played.
  mutating func next(fee: Int64) {
    left.append(scheme.maximumPerPlace.map { max(0, $0.pence - fee) } ?? .max)
  }

  /// Takes a claim down; false for what nobody claims.
  mutating func take(
    _ result: Int, _ month: Int, window: Int?, pence: Int64, funded: Bool
  ) -> Bool {
    guard funded || scheme.results[result].volume?.countsAll ?? false else { return false }
    claims.append(
      Claim(place: left.count - 1, result: result, month: month, window: window, pence: pence))
    return true
  }
}

extension Simulation {
  /// Whether claims are priced in turn.
  static func pricesInTurn(_ scenario: Scenario) -> Bool {
    let limits = BindingLimits(scenario)
    return limits.volume && limits.person
  }

  /// Prices what the witnesses of one draw took down.
  func settle(_ witnesses: inout [FlowWitness], _ scenario: Scenario) {
    let scheme = scenario.scheme
    var all: [(cohort: Int, claim: ClaimsInTurn.Claim)] = []
    for (cohort, witness) in witnesses.enumerated() {
      all += (witness.inTurn?.claims ?? []).map { (cohort, $0) }
    }
    // The order of the cohorts, of places and of months is that in which they were played.
    let order = all.indices.sorted {
      (all[$0].claim.window ?? .max, $0) < (all[$1].claim.window ?? .max, $1)
    }
    var left = witnesses.map { $0.inTurn?.left ?? [] }
    var counts = [Int](repeating: 0, count: scheme.results.count)
    var counted = [Int](repeating: 0, count: scheme.results.count)
    for number in order {
      let (cohort, claim) = all[number]
      let volume = scheme.results[claim.result].volume
      guard let window = claim.window else {
        witnesses[cohort].forgone(
          claim.result, claim.month, pence: volume?.highest.pence ?? claim.pence)
        continue
      }
      var price = claim.pence
      if let volume {
        // By the year's target claims are counted anew each year.
        let first = VolumePayments.firstWindow(of: window, volume, scheme)
        if counted[claim.result] != first { counts[claim.result] = 0 }
        counted[claim.result] = first
        counts[claim.result] += 1
        price = scenario.prices(volume, in: scheme.windows[window].closes.month.financialYear)
          .price(of: counts[claim.result])
      }
      let paid = min(price, left[cohort][claim.place])
      left[cohort][claim.place] -= paid
      witnesses[cohort].claimed(claim.result, claim.month, window: window, pence: paid)
    }
  }
}
