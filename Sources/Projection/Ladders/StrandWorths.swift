import PBRProgramme

/// What the steps that a person has reached are worth together, strand by strand and month by
/// month, nobody leaving: amounts on a lattice, cut at the maximum where there is one.
package struct StrandWorths: Sendable {
  /// An amount in steps of the lattice, and its chance.
  package struct Atom: Sendable {
    package let worth: Int
    package var chance: Double
  }

  /// When a step is reached by those whose own earlier steps are worth an amount.
  struct Branch {
    let worth: Int
    var months: [Double]
  }

  let ladders: Ladders
  /// The lattice, in pence.
  package let step: Int64
  /// The maximum on the lattice; nil without one.
  package let top: Int?
  /// `[step][k]`: what a step reached in month `k` is worth, in steps of the lattice.
  let prices: [[Int]]
  /// `[step]`: one entry for each amount that its earlier steps can be worth.
  let branches: [[Branch]]

  /// - Parameters:
  ///   - prices: `[step][k]` in pence, for every month of the span.
  ///   - ceiling: the maximum in pence.
  ///   - step: a lattice of which every price and the ceiling is a multiple.
  package init(_ ladders: Ladders, prices: [[Int64]], ceiling: Int64?, step: Int64) {
    let top = ceiling.map { Int($0 / step) }
    let worths = prices.map { $0.map { Int($0 / step) } }
    var branches: [[Branch]] = []
    for (index, own) in ladders.steps.enumerated() {
      guard let after = own.after else {
        branches.append([Branch(worth: 0, months: ladders.reached[index])])
        continue
      }
      var found: [Branch] = []
      for earlier in branches[after] {
        // Those who reached the step before it in months of one price stay together.
        var byWorth: [(worth: Int, months: [Double])] = []
        for (month, chance) in earlier.months.enumerated() where chance > 0 {
          let sum = earlier.worth + worths[after][month]
          let worth = top.map { min($0, sum) } ?? sum
          if let known = byWorth.firstIndex(where: { $0.worth == worth }) {
            byWorth[known].months[month] += chance
          } else {
            var months = [Double](repeating: 0, count: ladders.span + 1)
            months[month] = chance
            byWorth.append((worth, months))
          }
        }
        for part in byWorth {
          let months = Array(
            (Ladders.after(part.months, own.chances)
              + [Double](repeating: 0, count: ladders.span + 1)).prefix(ladders.span + 1))
          if let known = found.firstIndex(where: { $0.worth == part.worth }) {
            for month in months.indices { found[known].months[month] += months[month] }
          } else {
            found.append(Branch(worth: part.worth, months: months))
          }
        }
      }
      branches.append(found)
    }
    self.ladders = ladders
    self.step = step
    self.top = top
    self.prices = worths
    self.branches = branches
  }

  /// An amount after a step, cut at the maximum.
  func sum(_ worth: Int, _ price: Int) -> Int {
    top.map { min($0, worth + price) } ?? worth + price
  }

  /// What each strand is worth before anything is reached.
  package var fresh: [[Atom]] {
    [[Atom]](repeating: [Atom(worth: 0, chance: 1)], count: ladders.strands)
  }

  /// Moves to the amount after a step those who reach it in a month.
  func reach(_ index: Int, in month: Int, _ strands: inout [[Atom]]) {
    let price = prices[index][month]
    guard price != 0 else { return }
    let strand = ladders.steps[index].strand
    for branch in branches[index] where branch.months[month] > 0 {
      let chance = branch.months[month]
      StrandWorths.add(-chance, at: branch.worth, &strands[strand])
      StrandWorths.add(chance, at: sum(branch.worth, price), &strands[strand])
    }
  }

  private static func add(_ chance: Double, at worth: Int, _ atoms: inout [Atom]) {
    if let known = atoms.firstIndex(where: { $0.worth == worth }) {
      atoms[known].chance += chance
    } else {
      atoms.append(Atom(worth: worth, chance: chance))
    }
  }

  /// `[k][strand]`: what is reached by the end of each month.
  package var byMonth: [[[Atom]]] {
    var strands = fresh
    return (0...ladders.span).map { month in
      for index in ladders.steps.indices { reach(index, in: month, &strands) }
      return strands
    }
  }

  /// The distribution of several strands together: `[worth]`, up to the highest amount.
  package func together(_ strands: [[Atom]], without strand: Int? = nil) -> [Double] {
    var sum = [1.0]
    for (index, atoms) in strands.enumerated() where index != strand {
      let highest = atoms.reduce(0) { $1.chance > 0 ? max($0, $1.worth) : $0 }
      guard highest > 0 else { continue }
      let size = min(sum.count + highest, (top ?? .max - 1) + 1)
      var next = [Double](repeating: 0, count: size)
      for atom in atoms where atom.chance > 0 {
        let whole = min(sum.count, max(0, size - 1 - atom.worth))
        for worth in 0..<whole { next[worth + atom.worth] += sum[worth] * atom.chance }
        for worth in whole..<sum.count {
          next[min(size - 1, worth + atom.worth)] += sum[worth] * atom.chance
        }
      }
      sum = next
    }
    return sum
  }
}

/// The greatest common part of two amounts.
func commonPart(_ first: Int64, _ second: Int64) -> Int64 {
  var (a, b) = (first, second)
  while b != 0 { (a, b) = (b, a % b) }
  return a
}
