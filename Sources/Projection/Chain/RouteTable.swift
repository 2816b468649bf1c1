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

  /// - Parameter times: the distribution of the time to each result, where it is known already.
  package init(_ assumptions: CohortAssumptions, scheme: Scheme, times known: [[Double]]? = nil) {
    let results = assumptions.results
    let mains = scheme.results.indices.filter { !scheme.results[$0].isAddOn }
    let extras = scheme.results.indices.filter { scheme.results[$0].isAddOn }
    let times = results.indices.map { index in
      results[index].rate.value > 0 ? known?[index] ?? results[index].time.probabilities : []
    }
    var routes: [Route] = []
    var left = 1.0
    for index in mains where results[index].rate.value > 0 {
      let id = scheme.results[index].id
      left -= results[index].rate.value
      routes.append(
        Route(
          main: index, weight: results[index].rate.value,
          mainHazard: RouteTable.hazard(times[index], rate: 1),
          allowsAddOn: extras.map { !scheme.results[$0].notWith.contains(id) }))
    }
    if left > 1e-15 {
      routes.append(
        Route(
          main: nil, weight: left, mainHazard: [], allowsAddOn: extras.map { _ in true }))
    }
    self.routes = routes
    addOns = extras
    addOnHazard = extras.map { RouteTable.hazard(times[$0], rate: results[$0].rate.value) }
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
