import Foundation
import PBRProgramme
import PBRProjection
import PBRQuantities
import ProjectionSamples
import Testing

@testable import PBRChance

/// What makes a region of many councils quick, each against the slow way to the same figure.
@Suite("Many councils")
struct ManyCouncilsTests {
  /// Groups of places like those of councils whose delays differ; every figure from its number.
  private func places(_ groups: Int) -> PlaceGroups {
    PlaceGroups(
      groups: (0..<groups).map { number in
        let crime = 0.2 + Double(number * 37 % 100) / 250
        let work = 0.02 + Double(number * 13 % 50) / 1000
        return PlaceGroup(
          count: 9 + number % 5, amounts: number % 3 == 0 ? [0, 1, 7, 8] : [0, 8, 23, 40],
          chances: [1 - crime - work - 0.01, 0.01, work, crime])
      })
  }

  /// A series that stops too soon, or a group left out of a product, is seen at once.
  @Test("The characteristic function by series and by products, against place by place")
  func series() throws {
    let places = places(300)
    let points = 1 << 17
    let angles = Angles(
      roots: FineRoots(points), blocks: Array(0..<64), amounts: [1, 7, 8, 23, 40])
    guard let small = SmallAngles(places, angles) else {
      Issue.record("no series")
      return
    }
    // 4·20·k/points is at most a quarter up to k = 409: 51 blocks end at 407.
    #expect(small.blocks == 51)
    let turnings = Turnings(places, angles)
    var compared = 0
    for place in angles.blocks.indices {
      let product = turnings.product(angles, at: place)
      let value = place < small.blocks ? small.value(angles, at: place) : nil
      for lane in 0..<8 {
        let k = angles.blocks[place] * 8 + lane
        let exact = places.literal(at: 2 * Double.pi * Double(k) / Double(points))
        let found = [product, value].compactMap { $0 }
        for (real, imaginary) in found {
          compared += 1
          #expect(abs(real[lane] - exact.real) < 1e-12, "\(k)")
          #expect(abs(imaginary[lane] - exact.imaginary) < 1e-12, "\(k)")
        }
        if found.isEmpty { #expect(hypot(exact.real, exact.imaginary) < 1e-17, "\(k)") }
        if place < small.blocks { #expect((product == nil) == (value == nil), "\(k)") }
      }
    }
    #expect(compared > 16 * 8)
    // Few groups, or large angles alone, are left to the product.
    let few = SmallAngles(self.places(7), angles) == nil
    let large = SmallAngles(places, Angles(roots: FineRoots(256), blocks: [0, 1, 2], amounts: []))
    #expect(few && large == nil)
  }

  /// One place with one amount, for certain or half the time, has its closed form; the first
  /// angle, 0, is 1.
  @Test("The series at its edge: every amount at the end of its reach")
  func edge() throws {
    let groups = (0..<8).map { _ in
      PlaceGroup(count: 100_000, amounts: [0, 40], chances: [0.5, 0.5])
    }
    let places = PlaceGroups(groups: groups)
    let angles = Angles(roots: FineRoots(1 << 20), blocks: Array(0..<800), amounts: [])
    let small = try #require(SmallAngles(places, angles))
    // 4·20·k/2^20 is at most a quarter up to k = 3,276: 409 blocks end at 3,271.
    #expect(small.blocks == 409)
    let first = try #require(small.value(angles, at: 0))
    #expect(first.real[0] == 1 && first.imaginary[0] == 0)
    // (1 + e^(40iθ))/2 to the power of n is cos(20θ)ⁿ·e^(20inθ); 20·n·k/2^20 turns.
    for k in 1..<8 {
      let angle = 2 * Double.pi * Double(k) / Double(1 << 20)
      // cos 2x = 1 − 2 sin² x, so that nothing is lost in the logarithm.
      let size = exp(800_000 * log1p(-2 * sin(10 * angle) * sin(10 * angle)))
      let turns = Double(20 * 800_000 * k % (1 << 20)) / Double(1 << 20)
      #expect(abs(first.real[k] - size * cos(2 * Double.pi * turns)) < 1e-12)
      #expect(abs(first.imaginary[k] - size * sin(2 * Double.pi * turns)) < 1e-12)
    }
  }

  @Test("Cosine and sine against Foundation's")
  func turn() {
    for number in -4000...4000 {
      let angle = Double(number) * 0.37
      let found = ElementaryFunctions.turn(angle)
      #expect(abs(found.cosine - cos(angle)) < 4e-16 * max(1, abs(angle)))
      #expect(abs(found.sine - sin(angle)) < 4e-16 * max(1, abs(angle)))
    }
    #expect(ElementaryFunctions.turn(0).cosine == 1 && ElementaryFunctions.turn(0).sine == 0)
  }

  /// Values that are kept for the next council are those that it would draw by itself: of another
  /// name, another range or another `together` there is nothing to share.
  @Test("Draws with and without what was kept")
  func kept() {
    func assumption(_ name: String, _ value: Double, _ high: Double, _ together: String?)
      -> Assumption
    {
      Assumption(
        name: name, value: value,
        range: Assumption.Range(low: 0, high: high, together: together))
    }
    let all = [
      assumption("a", 0.5, 1, nil), assumption("b", 0.5, 1, nil), assumption("c", 0.5, 1, "x"),
      assumption("d", 0.5, 1, "x"), assumption("e", 0.4, 1, "x"), assumption("f", 0.5, 2, "x"),
      assumption("g", 0.5, 1, "y"), assumption("x", 0.5, 1, nil),
    ]
    var kept = KeptValues()
    let together = all.map { Draws([$0], seed: 7, count: 50, kept: &kept) }
    for (assumption, draws) in zip(all, together) {
      let alone = Draws([assumption], seed: 7, count: 50)
      #expect(draws.values(ofUnknown: 0) == alone.values(ofUnknown: 0), "\(assumption.name)")
    }
    #expect(Set(together.map { $0.values(ofUnknown: 0) }).count == 7)
  }

  private func halton(_ settings: [String] = []) throws -> Scenario {
    try project("halton-2012.json", ShippedScenarios.texts, settings: settings).scenario
  }

  /// Halton's three years pay other tariffs for the same results: one run serves them all, and
  /// what is read off it is to the last bit what each year's own run gives.
  @Test("Years whose tariffs differ share one run")
  func runs() throws {
    let scenario = try halton()
    var draft = PaymentDraft(periods: [.programme])
    try draft.add(scenario)
    let (shared, runs) = PaymentSource.shared(draft.sources)
    #expect(draft.sources.count > 1 && Set(runs).count < draft.sources.count)
    for read in draft.reads {
      guard case .elapsed(let own, let set) = draft.sources[read.source],
        case .elapsed(let common, _) = shared[runs[read.source]]
      else { continue }
      let rules = draft.sets[set].rules { ($0.range?.low ?? $0.value) * 1.01 }
      #expect(
        own.run(rules).chances(end: read.end, lastStart: read.other)
          == common.run(rules).chances(end: read.end, lastStart: read.other))
    }
  }

  /// What is asked for alone is what it is among all.
  @Test("Reads of one council among all")
  func some() throws {
    let engine = try PaymentEngine(
      members: [halton(), halton(["assumptions.leaving.perMonth=0.03"])], periods: [.programme])
    let all = engine.chances { $1.value }
    for member in 0..<2 {
      let reads = engine.reads(of: [engine.uses[0].filter { $0.member == member }])
      let own = engine.chances(of: reads) { $1.value }
      #expect(!reads.isEmpty && reads.count < all.count)
      for read in all.indices { #expect(own[read] == (reads.contains(read) ? all[read] : [])) }
    }
  }

  /// Eight councils, each with its own delays, are together more places than the product is taken
  /// for; each by itself is what it is in a region of its own. Means and variances of the draws add
  /// up to those of the distribution, whose mean and spread are summed here amount by amount.
  @Test("A region by series has the mean and variance of its draws")
  func moments() throws {
    let scenario = try halton()
    let region = try RegionDistribution(
      [Scenario](repeating: scenario, count: 8), seed: 2, draws: 40)
    let results = region.together.payments.results
    var (sum, mean, square) = (0.0, 0.0, 0.0)
    for (index, chance) in results.probabilities.enumerated() {
      // The middle of a cell of several steps.
      let pounds =
        results.amount(index).pounds + Double(results.step - (results.fine?.step ?? results.step))
        / 200
      sum += chance
      mean += chance * pounds
      square += chance * pounds * pounds
    }
    #expect(abs(sum - 1) < 1e-9)
    #expect(abs(mean / results.mean - 1) < 1e-4)
    #expect(abs((square - mean * mean) / results.variance - 1) < 1e-2)
    let councils = region.councils.reduce(0) { $0 + $1.payments.results.mean }
    #expect(abs(councils / results.mean - 1) < 1e-12)
    let alone = try RegionDistribution([scenario], seed: 2, draws: 40)
    for share in [0.01, 0.1, 0.5, 0.9, 0.99] {
      #expect(
        region.councils[0].payments.results.percentile(share)
          == alone.councils[0].payments.results.percentile(share))
    }
  }

  /// Values that are common are no reason to look; of the others the highest and the lowest.
  @Test("The draws in which what is a council's own is at its ends")
  func ends() {
    func draws(_ own: String) -> Draws {
      Draws(
        [("rate", nil), ("delay", own)].map { name, together in
          Assumption(
            name: name, value: 0.5, range: Assumption.Range(low: 0, high: 1, together: together))
        }, seed: 1, count: 60)
    }
    let (one, other) = (draws("delay of one"), draws("delay of another"))
    let ends = one.ends(apartFrom: other)
    let values = one.values(ofUnknown: 1)
    #expect(ends.map { values[$0] } == [values.max(), values.min()])
    #expect(one.ends(apartFrom: one).isEmpty)
  }

  @Test("Where each amount is a cell, all cells are room")
  func room() throws {
    let grid = try #require(Grid(small: 5...104, step: 1))
    #expect(grid.cells == 128 && grid.room(within: 5...104) == 5...132)
    let places = places(300)
    let coarse = Grid(
      blurred: places.window, step: 1, places: [places], work: .max, most: 1 << 11)
    #expect(coarse.room(within: 3...9) == 3...9)
  }
}
