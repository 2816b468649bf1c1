package import PBRProgramme

/// The routes a family can take and, month by month after its start, the chance of each event
/// given that it has not happened yet (model.md section 4, rules 1 to 4).
package struct RouteTable {
  package struct Route {
    /// The main result the route leads to; nil for the route without one.
    package let main: Int?
    /// The probability of the route.
    package let weight: Double
    /// `[k]` is the chance of the main result in month `k` after the start, given the route
    /// and that it has not come before.
    package let mainHazard: [Double]
    /// Which add-ons can be paid on the route.
    package let allowsAddOn: [Bool]

    package init(
      main: Int?, weight: Double, mainHazard: [Double], allowsAddOn: [Bool]
    ) {
      self.main = main
      self.weight = weight
      self.mainHazard = mainHazard
      self.allowsAddOn = allowsAddOn
    }
  }

  package let routes: [Route]
  /// Indices in the scheme's results.
  package let addOns: [Int]
  /// `[a][k]` is the chance of the add-on in month `k`, given that it has not come before.
  package let addOnHazard: [[Double]]
  /// The last month after the start in which anything can be achieved.
  package let lastMonth: Int

  package init(_ assumptions: CohortAssumptions, scheme: Scheme) {
    let results = assumptions.results
    self.init(Ways(scheme), rates: results.map(\.rate.value)) { results[$0].time.probabilities }
  }

  /// What the rules of a scheme say of the routes, whatever the rates.
  package struct Ways: Sendable {
    let mains: [Int]
    let addOns: [Int]
    /// `[main]`, in the order of `mains`: which add-ons can be paid beside it.
    let allows: [[Bool]]

    package init(_ scheme: Scheme) {
      let results = scheme.results
      let mains = results.indices.filter { !results[$0].isAddOn }
      let addOns = results.indices.filter { results[$0].isAddOn }
      self.mains = mains
      self.addOns = addOns
      allows = mains.map { main in
        addOns.map { !results[$0].notWith.contains(results[main].id) }
      }
    }
  }

  /// - Parameters:
  ///   - rates: `[result]`, from 0 to 1.
  ///   - time: the distribution of the time to a result; asked of those with a rate above 0.
  package init(_ ways: Ways, rates: [Double], time: (Int) -> [Double]) {
    let times = rates.indices.map { rates[$0] > 0 ? time($0) : [] }
    var routes: [Route] = []
    var left = 1.0
    for (number, index) in ways.mains.enumerated() where rates[index] > 0 {
      left -= rates[index]
      routes.append(
        Route(
          main: index, weight: rates[index], mainHazard: RouteTable.hazard(times[index], rate: 1),
          allowsAddOn: ways.allows[number]))
    }
    if left > 1e-15 {
      routes.append(
        Route(
          main: nil, weight: left, mainHazard: [],
          allowsAddOn: [Bool](repeating: true, count: ways.addOns.count)))
    }
    self.routes = routes
    addOns = ways.addOns
    addOnHazard = ways.addOns.map { RouteTable.hazard(times[$0], rate: rates[$0]) }
    lastMonth = times.map { $0.count - 1 }.max() ?? 0
  }

  /// Chances given not yet, from the chances of each month times a rate.
  private static func hazard(_ probabilities: [Double], rate: Double) -> [Double] {
    var remaining = 1.0
    return probabilities.map { probability in
      let chance = remaining > 1e-14 ? min(1, rate * probability / remaining) : 1
      remaining -= rate * probability
      return chance
    }
  }
}
