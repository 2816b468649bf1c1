import Foundation
import PBRProgramme
import Testing

@testable import PBRChance

/// What makes many draws of a small programme quick, each against the slow way to the same figure.
@Suite("Windows of amounts that slide")
struct SlidingWindowsTests {
  /// Groups of places like those of one council; every figure from its number.
  private func places(_ groups: Int, share: Double) -> PlaceGroups {
    PlaceGroups(
      groups: (0..<groups).map { number in
        let crime = share * (0.3 + Double(number * 37 % 100) / 250)
        let work = share * (0.02 + Double(number * 13 % 50) / 1000)
        return PlaceGroup(
          count: 9 + number % 4,
          amounts: [[0, 1, 7, 8], [0, 1, 15, 16], [0, 1, 23, 24]][number % 3],
          chances: [1 - crime - work - 0.01, 0.01, crime, work])
      })
  }

  /// The distribution place by place, from the chances alone, up to 8,191.
  /// - Parameter certain: paid beside.
  private func literal(_ places: PlaceGroups, certain: Int) -> [Double] {
    let cells = places.highest + 1
    var all = [Double](repeating: 0, count: cells)
    all[0] = 1
    for group in places.groups {
      for _ in 0..<group.count {
        var next = [Double](repeating: 0, count: cells)
        for (amount, chance) in zip(group.amounts, group.chances) {
          for cell in amount..<cells { next[cell] += all[cell - amount] * chance }
        }
        all = next
      }
    }
    all = [Double](repeating: 0, count: certain) + all
    return all + [Double](repeating: 0, count: 8192 - all.count)
  }

  /// Few places, many, and shares near 0, where many angles count: none that does is left out,
  /// and of those that do not most are.
  @Test(
    "No angle that counts is left out", arguments: [(1, 0.5), (28, 1), (28, 0.05), (28, 0.002)])
  func envelope(groups: Int, share: Double) throws {
    let points = 1 << 12
    let places = places(groups, share: share)
    let envelope = try #require(Envelope(points: points, longest: 24))
    let live = Set(envelope.live(places))
    let grid = try #require(
      Grid(sliding: 3000, within: 0...4095, step: 100, amounts: [0, 1, 7, 8, 15, 16, 23, 24]))
    #expect(grid.cells == points)
    let angles = grid.angles([0, 1, 7, 8, 15, 16, 23, 24])
    let product = PlaceProduct(places, angles)
    for block in 0...points / 16 {
      let value = product.value(angles, at: block)
      for lane in 0..<8 where block * 8 + lane <= points / 2 {
        let exact = places.literal(at: 2 * Double.pi * Double(block * 8 + lane) / Double(points))
        #expect(abs(value.real[lane] - exact.real) < 1e-12)
        #expect(abs(value.imaginary[lane] - exact.imaginary) < 1e-12)
        if !live.contains(block) { #expect(hypot(exact.real, exact.imaginary) < 1e-17) }
      }
    }
    if groups == 28, share == 1 { #expect(live.count < points / 16 / 8) }
    // Amounts further apart than the table goes.
    #expect(Envelope(points: points, longest: 65) == nil)
  }

  /// Where there are many angles they are looked at together: beside the literal product at every
  /// angle. With amounts that are all multiples of 7 the function is 1 again at each seventh of a
  /// turn.
  @Test("No angle that counts is left out of many", arguments: [(28, 1.0, false), (12, 1, true)])
  func coarse(groups: Int, share: Double, sevens: Bool) throws {
    let points = 1 << 15
    var places = places(groups, share: share)
    if sevens {
      places = PlaceGroups(
        groups: places.groups.map {
          PlaceGroup(count: $0.count * 40, amounts: [0, 7, 14, 21], chances: $0.chances)
        })
    }
    let live = try #require(Envelope.live([places], points: points, within: 0...points / 16))
    #expect(live == Array(Set(live)).sorted())
    #expect(Envelope.live([places], points: points, within: 3...4) == live.filter((3...4).contains))
    #expect(live.count < points / 16 / (sevens ? 4 : 8))
    let marked = Set(live)
    var counted = 0
    for k in 0...points / 2 {
      let exact = places.literal(at: 2 * Double.pi * Double(k) / Double(points))
      guard hypot(exact.real, exact.imaginary) > 1e-17 else { continue }
      counted += 1
      #expect(marked.contains(k / 8), "\(k)")
    }
    #expect(counted > 8)
    if sevens { #expect(marked.contains(points / 7 / 8)) }
    // Few points, or amounts far apart: no table is made.
    #expect(Envelope.live([places], points: 1 << 13, within: 0...512) == nil)
  }

  /// On 16 cells that slide by 4: 12 to 19 are in the second window, which begins at 4.
  @Test("The lowest window that holds the amounts")
  func parts() throws {
    let field = field(cells: 16)
    let rows: [(ClosedRange<Int>, Int?)] = [
      (0...15, 0), (3...15, 0), (4...16, 1), (3...16, nil), (12...19, 1), (8...20, 2),
      (0...16, nil), (5...19, 1), (400...412, 100), (400...415, 100), (401...416, nil),
    ]
    for (amounts, part) in rows { #expect(field.part(amounts) == part, "\(amounts)") }
    // From 84 on: a window's width below what was looked at.
    let high = self.field(cells: 16, from: 100)
    #expect(high.grid.lowest == 84)
    for (amounts, part) in rows.dropLast(4) {
      let amounts = amounts.lowerBound + 84...amounts.upperBound + 84
      #expect(high.part(amounts) == part, "\(amounts)")
    }
    #expect(high.part(83...90) == nil)
  }

  private func field(cells: Int, from lowest: Int = 0) -> MixtureOfDraws.Field {
    let amounts: Set<Int> = [0, 1, 7, 8, 15, 16, 23, 24]
    let grid = Grid(
      sliding: cells * 3 / 4 * 8 / 9, within: lowest...8000, step: 100, amounts: amounts)
    guard let grid, grid.cells == cells else {
      Issue.record("\(grid?.cells ?? 0) cells")
      preconditionFailure()
    }
    return MixtureOfDraws.Field(
      target: 0, window: lowest...8000, grid: grid, angles: grid.angles(amounts),
      roots: RootsOfUnity(cells), envelope: Envelope(points: cells, longest: 24),
      slide: cells / 4)
  }

  /// Three draws whose totals lie far apart, in three sums, of which two share no window: beside
  /// what adding place to place gives. The transforms of two sums go together, of a third alone.
  @Test("Draws in windows of their own, against place by place")
  func sums() throws {
    let field = field(cells: 4096)
    let uncertain = [0.05, 0.8, 0.5].map { places(12, share: $0) }
    let certain = [0, 100, 200]
    let draws = zip(uncertain, certain).map { places, count in
      PlaceGroups(
        groups: places.groups + [PlaceGroup(count: count, amounts: [0, 24], chances: [0, 1])])
    }
    var sums = [SlidingSum(), SlidingSum(), SlidingSum()]
    let weights = [[0.5, 0.25, 0.25], [0, 1, 0], [0, 0.5, 0.5]]
    var used: Set<Int> = []
    for (sum, row) in weights.enumerated() {
      for (draw, weight) in row.enumerated() where weight > 0 {
        let part = try #require(field.part(draws[draw].window))
        used.insert(part)
        sums[sum].add(draws[draw], weight: weight, at: field, in: part)
      }
    }
    #expect(used.count == 3)
    let found = SlidingSum.chances(sums, field, field.grid.factors)
    let exact = zip(uncertain, certain).map { literal($0, certain: 24 * $1) }
    for (sum, row) in weights.enumerated() {
      for cell in found[sum].indices {
        let due = (0..<3).reduce(0) { $0 + row[$1] * exact[$1][cell] }
        #expect(abs(found[sum][cell] - due) < 1e-13, "\(sum) \(cell)")
      }
    }
  }
}
