package import PBRProgramme

/// Stratified draws of everything a plan does not know: each assumption with a range, keyed by
/// the seed, the number of the draw and the assumption's name, so that another assumption or
/// cohort changes no draw of this one, and two plans drawn with the same seed share their luck
/// (model.md section 7).
///
/// The draws come in sub-samples of equal size (the last may be smaller), each of which takes
/// every assumption once from each of as many equally likely strata as it has draws. That makes
/// the draws even, and lets the differences between sub-samples say how much chance is left.
package struct Draws: Sendable {
  package let seed: UInt64
  /// How many draws; at least 1.
  package let count: Int
  /// How many sub-samples: 10, or fewer when there are not two draws for each.
  package let subsamples: Int
  /// What is drawn: the assumptions with a range, in the order of the plan.
  package let unknowns: [Assumption]
  private let index: [String: Int]
  /// `[unknown][draw]`.
  private let values: [[Double]]

  /// Draws of the assumptions of a plan that have a range.
  /// - Parameter count: how many; fewer than 1 is taken for 1.
  package init(_ scenario: Scenario, seed: UInt64, count: Int) {
    self.init(scenario.assumptions, seed: seed, count: count)
  }

  /// Draws of any assumptions; those without a range, and repetitions of a name, are left out.
  package init(_ assumptions: [Assumption], seed: UInt64, count: Int) {
    var kept = KeptValues()
    self.init(assumptions, seed: seed, count: count, kept: &kept)
  }

  /// The same, with values kept from one plan to the next.
  init(_ assumptions: [Assumption], seed: UInt64, count: Int, kept: inout KeptValues) {
    var index: [String: Int] = [:]
    var unknowns: [Assumption] = []
    for assumption in assumptions {
      guard let range = assumption.range, range.high > range.low,
        index[assumption.name] == nil
      else { continue }
      index[assumption.name] = unknowns.count
      unknowns.append(assumption)
    }
    let count = max(1, count)
    self.seed = seed
    self.count = count
    subsamples = count >= 20 ? 10 : max(1, count / 2)
    self.unknowns = unknowns
    self.index = index
    let subsamples = self.subsamples
    values = unknowns.map { unknown in
      kept.values(of: unknown) {
        Draws.shares(of: unknown, seed: seed, count: count, subsamples: subsamples)
      }
    }
  }

  /// The share of the probability below the value of an assumption, draw by draw. Assumptions
  /// that go together share it.
  static func shares(of assumption: Assumption, seed: UInt64, count: Int, subsamples: Int)
    -> [Double]
  {
    let random = KeyedRandom(seed: seed, name: name(of: assumption))
    var shares: [Double] = []
    shares.reserveCapacity(count)
    for subsample in 0..<subsamples {
      let draws = Draws.range(of: subsample, count: count, subsamples: subsamples)
      let own = random.part(subsample)
      for (offset, stratum) in own.order(draws.count).enumerated() {
        shares.append((Double(stratum) + own.uniform(~offset)) / Double(draws.count))
      }
    }
    return shares
  }

  /// What the draws of an assumption hang on, beside the seed.
  static func name(of assumption: Assumption) -> String {
    assumption.range?.together.map { "together:\($0)" } ?? assumption.name
  }

  /// The draws of one sub-sample.
  static func range(of subsample: Int, count: Int, subsamples: Int) -> Range<Int> {
    subsample * count / subsamples..<(subsample + 1) * count / subsamples
  }

  func range(of subsample: Int) -> Range<Int> {
    Draws.range(of: subsample, count: count, subsamples: subsamples)
  }

  /// One draw, counted from 0.
  package subscript(number: Int) -> Draw { Draw(draws: self, number: number) }

  /// The value of an assumption in a draw; its own value when it is not among the unknowns.
  package func value(of assumption: Assumption, draw: Int) -> Double {
    guard let row = index[assumption.name], values[row].indices.contains(draw) else {
      return assumption.value
    }
    return values[row][draw]
  }

  /// All draws of an assumption; nil when it is not among the unknowns.
  func values(of assumption: Assumption) -> [Double]? {
    index[assumption.name].map { values[$0] }
  }

  /// All draws of one unknown.
  func values(ofUnknown row: Int) -> [Double] { values[row] }

  /// The groups of unknowns that take the same quantile, each with its name and members; an
  /// unknown on its own is a group of one. Groups are independent of each other.
  package var independentGroups: [(name: String, members: [Assumption])] {
    var groups: [(name: String, members: [Assumption])] = []
    for unknown in unknowns {
      let together = unknown.range?.together
      if let together, let at = groups.firstIndex(where: { $0.name == together }) {
        groups[at].members.append(unknown)
      } else {
        groups.append((together ?? unknown.name, [unknown]))
      }
    }
    return groups
  }
}

/// One draw of everything that is not known.
package struct Draw: Sendable {
  let draws: Draws
  /// Counted from 0.
  package let number: Int

  /// What an assumption is in this draw; its own value when it has no range.
  package func value(of assumption: Assumption) -> Double {
    draws.value(of: assumption, draw: number)
  }
}

extension Scenario {
  /// The plan with every assumption that has a range at its value in a draw.
  package func drawn(_ draw: Draw) -> Scenario { replacingValues(draw.value) }
}
