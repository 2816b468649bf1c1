import PBRQuantities
import Testing

@testable import PBRReporting

/// What is published gives no small count away.
struct DisclosureTests {
  /// Every way of filling the withheld counts that agrees with what is published, tried one by
  /// one: an attack that shares nothing with the one in the library.
  private func solutions(_ figures: DisclosedFigures) -> [Int: Set<Int>] {
    let open = figures.hidden.filter { figures.kinds[$0] == .count }.sorted()
    var found: [Int: Set<Int>] = [:]
    var guess = figures.values
    func holds() -> Bool {
      figures.links.allSatisfy { link in
        if figures.kinds[link.total] == .amount, figures.isHidden(link.total) { return true }
        return link.parts.reduce(0) { $0 + guess[$1.figure] * $1.weight } == guess[link.total]
      }
    }
    // The last figure of a link whose others are all guessed is checked at once.
    let due = open.indices.map { place in
      figures.links.filter { link in
        let members = ([link.total] + link.parts.map(\.figure)).filter(figures.isHidden)
        return members.allSatisfy { figures.kinds[$0] == .count }
          && members.compactMap(open.firstIndex).max() == place
      }
    }
    func fill(_ place: Int) {
      guard place < open.count else {
        if holds() { for figure in open { found[figure, default: []].insert(guess[figure]) } }
        return
      }
      let figure = open[place]
      let range = figures.isSmall(figure) ? 1...4 : 5...(figures.values[figure] + 9)
      for value in range {
        guess[figure] = value
        let agrees = due[place].allSatisfy { link in
          link.parts.reduce(0) { $0 + guess[$1.figure] * $1.weight } == guess[link.total]
        }
        if agrees { fill(place + 1) }
      }
    }
    fill(0)
    return found
  }

  /// A share of 65% of 24 is 15 or 16: that a reader knows 16 to be 15 or one more tells of nobody, and
  /// nothing has to go for it. The 3 of the first table are withheld, with one other row at least.
  @Test("What a rounded share leaves open needs no protection itself")
  func slack() {
    var figures = DisclosedFigures()
    let rows = [3, 20, 30].map { figures.add($0) }
    let total = figures.addSum(of: rows)
    let count = figures.addSilent(16)
    let least = figures.add(15, table: 1)
    let more = figures.addSlack(1, atMost: 1)
    figures.relate(count, to: [least, more])
    figures.protect()
    #expect(figures.isPublished(table: 0) && figures.isPublished(table: 1))
    #expect(!figures.isHidden(total) && !figures.isHidden(least))
    #expect(figures.isHidden(rows[0]) && (figures.isHidden(rows[1]) || figures.isHidden(rows[2])))
  }

  /// Two small rows would have been merged, so of two withheld rows one is below five: that they
  /// come to 6 would tell that it is 1, and to 7 that it is 1 or 2.
  @Test(arguments: [[33, 7, 5, 1, 12], [33, 7, 6, 1, 12], [20, 5, 4, 9], [8, 5, 1]])
  func onlyOneIsSmall(_ rows: [Int]) {
    let table = CountTable(
      id: "reasons", title: "Why", heading: "Reason", columns: ["Families"],
      groups: rows.enumerated().map { .init("R\($0)", [$1]) })
    let cells = table.published().rows.map { $0.cells[1] }
    let hidden = rows.indices.filter { cells[$0] == .text("[c]") }
    let total = rows.reduce(0, +)
    guard cells.last == .whole(total) else { return }
    let shown = rows.indices.filter { !hidden.contains($0) }.reduce(0) { $0 + rows[$1] }
    // Every way of filling the hidden rows with one of them below five.
    var found: Set<Int> = []
    func fill(_ place: Int, _ left: Int, _ small: Int?) {
      guard place < hidden.count else {
        if left == 0, let small { found.insert(small) }
        return
      }
      for value in 1...max(1, left) where value <= left {
        if value < 5, small == nil { fill(place + 1, left - value, value) }
        if value >= 5 { fill(place + 1, left - value, small) }
      }
    }
    fill(0, total - shown, nil)
    #expect(found.count >= 3, "\(rows): \(cells)")
  }

  /// The reasons why families cannot be claimed: three of 3, 2 and 2 among 82.
  @Test func reasons() {
    var table = CountTable(
      id: "reasons", title: "Why", heading: "Reason", columns: ["Families"],
      groups: [
        .init("Period not finished", [61]), .init("Third term", [9]),
        .init("Evidence missing", [5]), .init("Nobody", [0]), .init("Not met", [3]),
      ])
    let one = table.published().rows.map { $0.cells[1] }
    // The single small count would be the total less the others, so the smallest other goes too.
    #expect(one == [.whole(61), .whole(9), .text("[c]"), .whole(0), .text("[c]"), .whole(78)])
    table.groups += [.init("Benefit", [2]), .init("Too recent", [2])]
    let merged = table.published().rows.map { $0.cells[0...1] }
    #expect(merged.suffix(2) == [["Other", .whole(7)], ["Total", .whole(82)]])
  }

  /// Tables of all kinds: with columns, with amounts that give counts away, with zeros.
  @Test(arguments: [
    ([[12, 3], [9, 8], [20, 1]], [700, 800]), ([[1, 1], [6, 6]], [800, 100]),
    ([[4, 9, 0], [7, 2, 5]], []), ([[2, 2], [5, 0], [0, 6]], [700, 800]),
    ([[3], [50], [60]], [800]), ([[1], [4]], []),
  ])
  func attacked(_ counts: [[Int]], _ pounds: [Int]) {
    let rates = pounds.compactMap { Money(pounds: Int64($0)) }
    let table = CountTable(
      id: "t", title: "T", heading: "", columns: counts[0].indices.map { "c\($0)" },
      groups: counts.enumerated().map { .init("g\($0.offset)", $0.element) },
      rates: rates.isEmpty ? nil : rates)
    var figures = DisclosedFigures()
    _ = table.places(&figures)
    figures.protect()
    for figure in figures.values.indices where figures.isSmall(figure) {
      #expect(figures.isHidden(figure))
    }
    for (figure, values) in solutions(figures) {
      #expect(values.contains(figures.values[figure]))
      #expect(values.count >= 3, "figure \(figure) of \(counts)")
    }
  }
}
