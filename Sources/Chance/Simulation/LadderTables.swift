import PBRProgramme

/// What a person of a cohort can reach on ladders, as tables to pick from, with the values of one
/// draw.
struct LadderTables: Sendable {
  /// The steps of which at most one happens: after one step, or first in a strand.
  struct Choice: Sendable {
    struct Option: Sendable {
      let step: Int
      /// The chance of this option or one before it.
      let upTo: Double
      let months: AliasTable
      /// What follows it; nil when nothing does.
      let next: Int?
    }
    let options: [Option]
  }

  /// One for each strand, by its place in `choices`.
  let first: [Int]
  let choices: [Choice]

  init(_ assumptions: CohortAssumptions, scheme: Scheme) {
    let groups = scheme.alternatives
    var following: [Int: Int] = [:]
    var first: [Int] = []
    for (index, group) in groups.enumerated() {
      if let after = group.first.flatMap({ scheme.results[$0].step?.after }) {
        following[after] = index
      } else {
        first.append(index)
      }
    }
    choices = groups.map { group in
      var sum = 0.0
      return Choice(
        options: group.map { step in
          sum += assumptions.results[step].rate.value
          return Choice.Option(
            step: step, upTo: sum, months: AliasTable(assumptions.results[step].time.probabilities),
            next: following[step])
        })
    }
    self.first = first
  }
}

extension PlaceLife {
  /// Plays one place of a rate card: its holders one after another; a place on which any step was
  /// reached stays empty when its holder leaves.
  func climb(
    _ ladder: LadderTables, from start: Int, funded: Bool, _ random: inout RandomStream,
    _ witness: inout some PlaceWitness
  ) {
    let year = tariff.year[start]
    var left = tariff.ceiling[year]
    var month = start
    while true {
      witness.started(month)
      let leaves = tables.leaves ? tables.leaving.pick(random.next()) : 0
      let stays = leaves == 0 ? Int.max : leaves
      var reached: [(month: Int, step: Int)] = []
      for first in ladder.first {
        var choice: Int? = first
        var at = 0
        while let now = choice {
          let chance = random.uniform()
          guard let option = ladder.choices[now].options.first(where: { chance < $0.upTo })
          else { break }
          at += option.months.pick(random.next())
          guard at < stays else { break }
          reached.append((at, option.step))
          choice = option.next
        }
      }
      // In one month steps count in the order of the results.
      for event in reached.sorted(by: { ($0.month, $0.step) < ($1.month, $1.step) }) {
        achieve(event.step, month + event.month, year, funded, &left, &witness)
      }
      witness.ended(month + min(stays, tables.supportMonths))
      guard leaves > 0 else { return }
      witness.left(month + leaves)
      guard reached.isEmpty, tables.replacementShare > 0,
        random.uniform() < tables.replacementShare
      else { return }
      month += leaves + tables.replacementMonths
      guard month <= tariff.lastStart else { return }
    }
  }
}
