import PBRChance
import PBRFindings
import PBRProgramme
import PBRQuantities
import ProjectionSamples
import Testing

@testable import PBRChance

/// Distributions whose amounts are too many to be told apart, against exact ones found another
/// way: the places of these plans are alike, so that the chances of so many of one result and so
/// many of another are trinomial, and every amount that can be paid is listed.
@Suite("How exact distributions are")
struct ExactnessTests {
  /// One month of attachment, two results with tariffs in pence, no leaving.
  struct Plan {
    let families: Int
    let pence: (Int64, Int64)
    let rates: (Double, Double)

    /// From a number, by multiplication and remainders: nothing is left to chance.
    init(_ number: Int) {
      families = 5 + number * 37 % 76
      pence = (Int64(1_003 + number * 7_919 % 90_001), Int64(2_001 + number * 104_729 % 150_007))
      rates = (0.05 + Double(number * 13 % 50) / 100, 0.02 + Double(number * 29 % 40) / 100)
    }

    var groups: PlaceGroups {
      let values = [(Int64(0), 1 - rates.0 - rates.1), (pence.0, rates.0), (pence.1, rates.1)]
        .sorted { $0.0 < $1.0 }
      return PlaceGroups(groups: [
        PlaceGroup(
          count: families, amounts: values.map { Int($0.0) }, chances: values.map(\.1))
      ])
    }

    /// Every amount with its chance, rising.
    var listed: [(pence: Int64, chance: Double)] {
      var row = [1.0]
      // Binomial chances by Pascal's recursion, of any main result; then which of the two.
      func binomial(_ count: Int, _ rate: Double) -> [Double] {
        row = [1.0]
        for _ in 0..<count {
          var next = [Double](repeating: 0, count: row.count + 1)
          for (index, chance) in row.enumerated() {
            next[index] += chance * (1 - rate)
            next[index + 1] += chance * rate
          }
          row = next
        }
        return row
      }
      let any = rates.0 + rates.1
      let outer = binomial(families, any)
      var listed: [(Int64, Double)] = []
      for results in 0...families {
        for (second, chance) in binomial(results, rates.1 / any).enumerated() {
          let pence = Int64(results - second) * self.pence.0 + Int64(second) * self.pence.1
          listed.append((pence, outer[results] * chance))
        }
      }
      return listed.sorted { $0.0 < $1.0 }
    }
  }

  private func percentile(_ listed: [(pence: Int64, chance: Double)], _ share: Double) -> Int64 {
    var sum = 0.0
    for (pence, chance) in listed {
      sum += chance
      if sum >= share - 1e-12 { return pence }
    }
    return listed.last?.pence ?? 0
  }

  @Test("Within the stated bound on 200 plans, blurred and in cells")
  func bounded() throws {
    let shares = [0.01, 0.1, 0.5, 0.9, 0.99]
    var looked = 0
    for number in 0..<200 {
      let plan = Plan(number)
      let places = plan.groups
      let listed = plan.listed
      let grid = Grid(
        blurred: places.window, step: 1, places: [places], work: .max, most: 1 << 11)
      let angles = grid.angles([])
      var sum = CharacteristicSum(angles)
      sum.add(places, weight: 1, at: angles)
      let amounts = grid.distribution(
        sum.chances(grid, grid.factors, RootsOfUnity(grid.cells)), of: sum, mean: places.mean,
        variance: places.variance)
      var problems: [String] = []
      if amounts.isExact { problems.append("not blurred") }
      // Mean and variance of a trinomial sum.
      let (a, b) = (Double(plan.pence.0) / 100, Double(plan.pence.1) / 100)
      let mean = a * plan.rates.0 + b * plan.rates.1
      let square = a * a * plan.rates.0 + b * b * plan.rates.1
      let count = Double(plan.families)
      if abs(amounts.mean / (count * mean) - 1) > 1e-12 { problems.append("mean") }
      if abs(amounts.variance / (count * (square - mean * mean)) - 1) > 1e-10 {
        problems.append("variance")
      }
      for share in shares {
        let exact = percentile(listed, share)
        let given = amounts.percentile(share)
        if !amounts.bounds(ofPercentile: share).contains(Money(pence: exact))
          || abs(given.pence - exact) > amounts.bound(ofPercentile: share).pence
        {
          problems.append("P\(share): \(given.pence), not \(exact)")
        }
        let below = listed.reduce(0) { $0 + ($1.pence < exact ? $1.chance : 0) }
        let bounds = amounts.bounds(below: Money(pence: exact))
        if !(bounds.lowerBound - 1e-12...bounds.upperBound + 1e-12).contains(below) {
          problems.append("below \(exact): \(bounds), not \(below)")
        }
        looked += 1
      }
      if !problems.isEmpty { Issue.record("plan \(number): \(problems)") }
    }
    #expect(looked == 1000)
  }

  /// Sixty places each with £1 or nothing, three hundred that nearly all succeed: the chances of
  /// few successes are binomial, summed here from the smallest by Pascal's recursion, in which
  /// nothing is ever subtracted.
  @Test("The lower tail to 1e-9 of itself", arguments: [(60, 0.5), (300, 0.9), (200, 0.02)])
  func tail(places: Int, rate: Double) {
    var row = [1.0]
    for _ in 0..<places {
      var next = [Double](repeating: 0, count: row.count + 1)
      for (index, chance) in row.enumerated() {
        next[index] += chance * (1 - rate)
        next[index + 1] += chance * rate
      }
      row = next
    }
    let groups = PlaceGroups(groups: [
      PlaceGroup(count: places, amounts: [0, 1], chances: [1 - rate, rate])
    ])
    var roots: [Int: RootsOfUnity] = [:]
    let amounts = AmountDistribution(of: groups, step: 100, roots: &roots)
    var below = 0.0
    var thinnest = 1.0
    for successes in 0..<places {
      below += row[successes]
      guard below > 1e-290 else { continue }
      thinnest = min(thinnest, below)
      // Less than so many and one success: £1 each.
      let found = amounts.probability(below: Money(pence: Int64(successes) * 100 + 1))
      if abs(found / below - 1) > 1e-9 {
        Issue.record("up to \(successes): \(found), not \(below)")
      }
    }
    #expect(thinnest < 1e-15 || rate < 0.1)
  }
}
