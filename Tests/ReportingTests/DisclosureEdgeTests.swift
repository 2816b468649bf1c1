import PBRQuantities
import Testing

@testable import PBRReporting

/// How many values a reader must be left with, and what a reader is taken to know.
@Suite("Disclosure at its edges")
struct DisclosureEdgeTests {
  /// A small count, another one and their total. A withheld count that is not small is 5 or more,
  /// so of a total of 7 the small one is 1 or 2: two values, and the total may not be told. Of 8 it
  /// is 1, 2 or 3. One of the other count and the total is told, and never both.
  @Test("Three possible values are needed, two are not enough", arguments: 1...4)
  func values(small: Int) {
    for other in 5...12 {
      var figures = DisclosedFigures()
      let parts = [figures.add(small), figures.add(other)]
      let total = figures.addSum(of: parts)
      figures.protect()
      let possible = (1...4).count { small + other - $0 >= 5 }
      #expect(figures.isHidden(parts[0]), "\(small) + \(other)")
      #expect(figures.isHidden(total) == (possible < 3), "\(small) + \(other)")
      #expect(figures.isHidden(parts[1]) == (possible >= 3), "\(small) + \(other)")
    }
  }

  /// Of a total of 10 a reader knows that the part printed nowhere is at most so many: at most 7
  /// leaves 3 and 4 for the other, at most 8 leaves 2 too.
  @Test(
    "What the reader knows of a figure that is printed nowhere",
    arguments: [(7, true), (8, false), (9, false), (nil, false)] as [(Int?, Bool)])
  func limits(limit: Int?, isHidden: Bool) {
    var figures = DisclosedFigures()
    let small = figures.add(3)
    let silent = figures.addSilent(7, atMost: limit)
    let total = figures.addSum(of: [small, silent])
    figures.protect()
    #expect(figures.isHidden(small) && figures.isHidden(silent))
    #expect(figures.isHidden(total) == isHidden)
  }

  /// 0 and 5 are told, 1 and 4 are not; with another threshold that one decides.
  @Test(
    "What is small",
    arguments: [(5, [0, 0, 1, 4, 5]), (3, [0, 0, 1, 2, 3]), (1, [0, 0, 1, 1, 2])])
  func small(threshold: Int, counts: [Int]) {
    var figures = DisclosedFigures(threshold: threshold)
    let places = counts.map { figures.add($0) }
    #expect(
      places.map { figures.isSmall($0) } == [false, false, true, true, false])
    let amount = figures.addAmount(of: [(places[2], 1)])
    #expect(!figures.isSmall(amount))
    // A reader takes a withheld small count for 1 to 4, another one for 5 or more.
    let limit = max(2, threshold)
    #expect(figures.range(places[2], widest: 20) == 1...(limit - 1))
    #expect(figures.range(places[4], widest: 20) == limit...20)
    #expect(figures.range(places[4], widest: 1) == limit...limit)
    // A limit below the count itself cannot be what a reader knows.
    let silent = [
      figures.addSilent(3, atMost: 2), figures.addSilent(3, atMost: 3), figures.addSilent(3),
    ]
    #expect(silent.map { figures.range($0, widest: 20) } == [0...3, 0...3, 0...20])
  }

  /// What parts leave over of a whole is a silent count; nothing when they make it up, and nothing
  /// is stated when they exceed it.
  @Test("What is left over", arguments: [(10, 3), (8, 1), (7, nil), (6, nil)] as [(Int, Int?)])
  func left(whole: Int, rest: Int?) {
    var figures = DisclosedFigures()
    let total = figures.add(whole)
    let parts = [figures.add(4), figures.add(3)]
    let others = figures.relate(total, to: parts)
    #expect(others.map { figures.values[$0] } == rest)
    #expect(figures.links.count == (whole < 7 ? 0 : 1))
    // The whole is each part once, and what is left over once.
    for link in figures.links {
      #expect(
        link.total == total && link.parts.map(\.figure) == parts + (others.map { [$0] } ?? []))
      #expect(link.parts.allSatisfy { $0.weight == 1 })
    }
  }

  /// Groups below the threshold are merged where there are several, with the next smallest while
  /// they are too few still; groups of nobody stay as they are.
  @Test(
    "Which groups are merged",
    arguments: [
      ([9, 4, 5], []), ([9, 4, 4], [1, 2]), ([9, 4, 1], [1, 2]), ([9, 2, 2], [0, 1, 2]),
      ([9, 2, 2, 8], [1, 2, 3]), ([9, 2, 2, 0, 8], [1, 2, 4]), ([8, 2, 2, 8], [0, 1, 2]),
      ([1, 1, 1, 1], [0, 1, 2, 3]), ([1, 1, 1, 1, 1], [0, 1, 2, 3, 4]), ([0, 3], []), ([5, 5], []),
      ([4, 1], [0, 1]), ([3, 2, 9], [0, 1]), ([2, 2, 5, 9], [0, 1, 2]),
    ])
  func merged(sizes: [Int], groups: [Int]) {
    #expect(CountTable.merging(sizes) == groups)
  }

  /// A share of the whole is printed only where the count and the total are: of 1 and 7 among
  /// three groups both rows have [c] in place of it, and where the total is withheld all have.
  @Test("The share of a count that is withheld is withheld")
  func shares() {
    let table = CountTable(
      id: "t", title: "T", heading: "", columns: ["Families"],
      groups: [.init("a", [40]), .init("b", [7]), .init("c", [1])]
    ).published()
    #expect(
      table.rows.map { $0.cells.dropFirst() } == [
        [.whole(40), .percent(40.0 / 48, places: 0)], [.text("[c]"), .text("[c]")],
        [.text("[c]"), .text("[c]")], [.whole(48), .percent(1, places: 0)],
      ])
    let small = CountTable(
      id: "t", title: "T", heading: "", columns: ["Families"], groups: [.init("a", [4])]
    ).published()
    #expect(small.rows.allSatisfy { $0.cells.dropFirst() == [.text("[c]"), .text("[c]")] })
  }

  /// Tables of two groups by two columns, with every total, attacked by trying all counts that the
  /// four cells can have: what the totals are follows.
  @Test("Every withheld small count of a small table keeps three values", arguments: 0..<8)
  func allCounts(part: Int) {
    var random = UInt64(part + 1)
    func next(_ below: UInt64) -> Int {
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((random >> 33) % below)
    }
    for _ in 0..<12 {
      let cells = (0..<4).map { _ in next(9) }
      let table = CountTable(
        id: "t", title: "T", heading: "", columns: ["a", "b"],
        groups: [.init("x", Array(cells[..<2])), .init("y", Array(cells[2...]))])
      var figures = DisclosedFigures()
      let places = table.places(&figures).rows
      figures.protect()
      let widest = 2 * max(5, figures.values.max() ?? 0)
      func fits(_ place: Int, _ value: Int) -> Bool {
        figures.isHidden(place)
          ? figures.range(place, widest: widest).contains(value) : figures.values[place] == value
      }
      let inner = [places[0][0], places[0][1], places[1][0], places[1][1]]
      let at = inner + [places[0][2], places[1][2], places[2][0], places[2][1]]
      let choices = inner.map { place in (0...widest).filter { fits(place, $0) } }
      let small = at.filter { figures.isSmall($0) }
      var found: [Int: Set<Int>] = [:]
      search: for a in choices[0] {
        for b in choices[1] where fits(places[0][2], a + b) {
          for c in choices[2] where fits(places[2][0], a + c) {
            for d in choices[3]
            where fits(places[1][2], c + d) && fits(places[2][1], b + d)
              && fits(places[2][2], a + b + c + d)
            {
              for (place, value) in zip(at, [a, b, c, d, a + b, c + d, a + c, b + d]) {
                found[place, default: []].insert(value)
              }
              if small.allSatisfy({ found[$0]?.count ?? 0 >= 3 }) { break search }
            }
          }
        }
      }
      for place in small {
        #expect(figures.isHidden(place) && found[place]?.count ?? 0 >= 3, "\(cells)")
      }
    }
  }
}
