import Foundation
import PBRFiles
import PBRFindings
import PBRProgramme
import PBRProjection
import PBRQuantities
import ProjectionSamples
import Testing

@testable import PBRChance

/// What `past-forecasts.csv` says, worked from the tables in `Tests/Reference`.
@Suite("What past forecasts came to")
struct PastForecastTests {
  /// The rows of a table of the reference folder by their headings.
  private func rows(_ name: String) throws -> [[String: String]] {
    let url = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Reference/\(name)")
    var rows = CSVRows(SourceText(name: name, bytes: try Array(Data(contentsOf: url))))
    let hasHeadings = rows.next()
    #expect(hasHeadings)
    let headings = (0..<rows.count).map { rows.text($0) }
    var found: [[String: String]] = []
    while rows.next() {
      found.append(
        Dictionary(
          uniqueKeysWithValues: zip(headings, (0..<rows.count).map { rows.text($0) })))
    }
    return found
  }

  /// A step of a project: how many reached it, of how many who could.
  private struct Step {
    let achieved: Double
    let before: Double
    let price: Double
    var rate: Double { before > 0 ? min(1, achieved / before) : 0 }
  }

  /// By project, then by step as the card names it.
  private func projects() throws -> [String: [String: Step]] {
    let rows = try rows("fair-chance-steps.csv")
    var projects: [String: [String: Step]] = [:]
    for row in rows {
      let project = row["project"] ?? ""
      func achieved(_ step: String) -> Double {
        rows.first { $0["project"] == project && $0["step"] == step }?["achieved"]
          .flatMap { Double($0) } ?? 0
      }
      let step = row["step"] ?? ""
      let after = row["after"] ?? ""
      let id = step.hasPrefix("weeks-") ? "volunteering-\(step.dropFirst(6))-weeks" : step
      projects[project, default: [:]][id] = Step(
        achieved: achieved(step), before: achieved(after.isEmpty ? "assessment-1" : after),
        price: row["price_gbp"].flatMap { Double($0) } ?? 0)
    }
    return projects
  }

  /// A project foretold from the other six: rates over all of them, ranges from the least to the
  /// greatest; everybody early enough, nobody leaves, no maximum.
  private func plan(_ name: String, _ projects: [String: [String: Step]]) throws -> Scenario {
    let others = projects.filter { $0.key != name }.map(\.value)
    let own = try #require(projects[name])
    let results = own.keys.sorted().map { id -> String in
      let steps = others.compactMap { $0[id] }
      let before = steps.reduce(0) { $0 + $1.before }
      let value = before > 0 ? min(1, steps.reduce(0) { $0 + $1.achieved } / before) : 0
      let rates = steps.filter { $0.before > 0 }.map(\.rate)
      let low = min(value, rates.min() ?? 0)
      let high = max(value, rates.max() ?? 0)
      return """
        "\(id)": { "rate": { "value": \(value), "low": \(low), "high": \(high) }, "months": { "fixed": 1 } }
        """
    }
    let people = Int(own["assessment-1"]?.achieved ?? 0)
    return try project(
      "plan.json",
      [
        "plan.json": """
        { "pbr": 1, "title": "\(name)",
          "scheme": { "extends": "fair-chance-fund-2014", "maximumPerPlace": null },
          "cohorts": [ { "id": "all", "families": \(people), "attach": { "from": "2015-01", "to": "2015-01" } } ],
          "assumptions": { "results": { \(results.joined(separator: ", ")) } } }
        """
      ]
    ).scenario
  }

  /// The same with every rate at its value.
  private func certain(_ scenario: Scenario) -> Scenario {
    scenario.with(
      cohorts: scenario.cohorts.map { cohort in
        var certain = cohort
        for index in certain.assumptions.results.indices {
          let rate = certain.assumptions.results[index].rate
          certain.assumptions.results[index].rate = Assumption(name: rate.name, value: rate.value)
        }
        return certain
      })
  }

  /// What is expected of a plan on which everybody is early enough and nobody leaves, and the spread
  /// of luck about it. A person climbs every strand by itself and stops at one step of it, worth the
  /// prices up to there.
  private func total(
    _ scenario: Scenario, _ steps: [String: Step]
  ) -> (expected: Double, spread: Double) {
    let cohort = scenario.cohorts[0]
    let rules = scenario.scheme.results
    var reached: [Double] = []
    var worth: [Double] = []
    var going = [Double](repeating: 0, count: rules.count)
    for (index, rule) in rules.enumerated() {
      let before = rule.step?.after
      let rate = cohort.assumptions.results[index].rate.value
      reached.append((before.map { reached[$0] } ?? 1) * rate)
      worth.append((before.map { worth[$0] } ?? 0) + (steps[rule.id]?.price ?? 0))
      if let before { going[before] += rate }
    }
    var mean = 0.0
    var variance = 0.0
    for strand in scenario.scheme.strands.indices {
      var (first, second) = (0.0, 0.0)
      for index in rules.indices where rules[index].step?.strand == strand {
        let stops = reached[index] * (1 - going[index])
        first += stops * worth[index]
        second += stops * worth[index] * worth[index]
      }
      mean += first
      variance += second - first * first
    }
    let people = Double(cohort.families)
    return (people * mean, (people * variance).squareRoot())
  }

  /// How many of the seven totals lie within the range of eight in ten that their plan gives: luck,
  /// taken as normal around what is expected in each of 400 draws.
  private func covered(_ change: (Scenario) -> Scenario) throws -> Int {
    let projects = try projects()
    #expect(projects.count == 7)
    let quantiles = (0..<20).map { Self.normalQuantile((Double($0) + 0.5) / 20) }
    return try projects.keys.sorted().count { name in
      let steps = try #require(projects[name])
      let scenario = change(try plan(name, projects))
      let draws = Draws(scenario, seed: 1, count: 400)
      let totals = (0..<400).flatMap { draw -> [Double] in
        let drawn = total(scenario.drawn(draws[draw]), steps)
        return quantiles.map { drawn.expected + $0 * drawn.spread }
      }.sorted()
      let paid = steps.values.reduce(0) { $0 + $1.price * $1.achieved }
      return (totals[totals.count / 10]...totals[totals.count * 9 / 10]).contains(paid)
    }
  }

  /// The inverse of the normal distribution, by halving on the error function.
  private static func normalQuantile(_ share: Double) -> Double {
    var (low, high) = (-8.0, 8.0)
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if 0.5 * erfc(-middle / 2.0.squareRoot()) < share { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }

  @Test("Seven projects, each foretold from the other six")
  func leaveOneOut() throws {
    let counts: [Int] = [
      try covered(certain), try covered { $0.moving(.none) }, try covered { $0 },
      try covered { $0.moving(.all) },
    ]
    #expect(counts == [3, 3, 5, 7])
    let told = PastForecast.all.map(\.lesson).first { $0.contains("Seven projects") } ?? ""
    let words = [
      "3 of 7 with luck alone", "3 of 7 with every", "5 of 7 with the", "7 of 7 with all",
    ]
    for phrase in words { #expect(told.contains(phrase)) }
  }

  /// How payments after a year and two go with those to date, without the two contracts that grew.
  @Test("A slow first year says little")
  func firstYears() {
    func correlation(_ age: Int) -> Double {
      let pairs = PastContracts.builtIn.contracts.compactMap { contract -> (Double, Double)? in
        guard let toDate = contract.toDate, toDate <= 2, let early = contract.after[age] else {
          return nil
        }
        return (early, toDate)
      }
      let count = Double(pairs.count)
      let first = pairs.reduce(0) { $0 + $1.0 } / count
      let second = pairs.reduce(0) { $0 + $1.1 } / count
      let both = pairs.reduce(0) { $0 + ($1.0 - first) * ($1.1 - second) }
      let squares = pairs.reduce(0) { $0 + ($1.0 - first) * ($1.0 - first) }
      let others = pairs.reduce(0) { $0 + ($1.1 - second) * ($1.1 - second) }
      return both / (squares * others).squareRoot()
    }
    #expect(abs(correlation(12) - 0.35) < 0.005 && abs(correlation(24) - 0.74) < 0.005)
    let told = PastForecast.all.first?.lesson ?? ""
    #expect(told.contains("correlation of 0.35") && told.contains("twenty-four months by 0.74"))
  }

  /// The mean and the standard deviation of shares turned round at each date: councils with 100
  /// families and more, without the groups that are not one council.
  @Test("Councils at one date")
  func councils() throws {
    let rows = try rows("councils-progress.csv")
    var told: [String: (count: Int, spread: Double, overLuck: Double)] = [:]
    for date in ["2013-07", "2013-10", "2014-03", "2014-08"] {
      let councils = rows.compactMap { row -> (families: Double, turned: Double)? in
        guard row["as_at"] == date, let name = row["council"], name != "England",
          !name.hasPrefix("Lancashire"), let all = row["commitment"].flatMap({ Double($0) }),
          all >= 100, let turned = row["turned_around"].flatMap({ Double($0) })
        else { return nil }
        return (all, turned)
      }
      let shares = councils.map { $0.turned / $0.families }
      let mean = shares.reduce(0, +) / Double(shares.count)
      let squares = shares.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      // Chi-squared over its degrees of freedom: how many times the variance of luck alone.
      let share =
        councils.reduce(0) { $0 + $1.turned } / councils.reduce(0) { $0 + $1.families }
      let chi = councils.reduce(0) { sum, council in
        let expected = council.families * share
        let off = council.turned - expected
        return sum + off * off / (expected * (1 - share))
      }
      let freedom = Double(shares.count - 1)
      told[date] = (shares.count, (squares / freedom).squareRoot(), chi / freedom)
    }
    let expected: [(String, Int, Double, Double)] = [
      ("2013-07", 18, 0.08, 57), ("2013-10", 12, 0.09, 40), ("2014-03", 28, 0.20, 139),
      ("2014-08", 8, 0.15, 65),
    ]
    for (date, count, spread, overLuck) in expected {
      let found = told[date] ?? (0, 0, 0)
      #expect(
        found.count == count && abs(found.spread - spread) < 0.006
          && abs(found.overLuck - overLuck) < 0.6, "\(date): \(found)")
    }
    #expect(rows.count == 110)
    #expect(Set(rows.compactMap { $0["council"] }).subtracting(["England"]).count == 69)
  }
}
