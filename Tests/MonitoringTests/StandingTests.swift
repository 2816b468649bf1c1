import PBRQuantities
import Testing

@testable import PBRMonitoring

/// Standings of monitoring.md 3.10, by hand.
@Suite("Standing among other areas")
struct StandingTests {
  /// Two bands with a seam at a half.
  static let halves = StandingBands([
    .init(id: "worse", word: "worse half", upTo: Fraction(1, over: 2)),
    .init(id: "better", word: "better half"),
  ])

  static func fractions(_ values: [Int]) -> [Fraction] { values.map { Fraction($0) } }

  @Test("The share of the others that is worse, from and to where values are equal")
  func standings() throws {
    let others = Self.fractions([10, 20, 20, 30, 40, 50, 60, 70, 80])
    // Own value, better, place, ties, worse of nine, worse or same of nine, words.
    let rows: [(Int, Better, Int, Int, Int, Int, String)] = [
      (85, .bigger, 1, 0, 9, 9, "better half"), (5, .bigger, 10, 0, 0, 0, "worse half"),
      (85, .smaller, 10, 0, 0, 0, "worse half"), (20, .bigger, 7, 2, 1, 3, "worse half"),
      (20, .smaller, 2, 2, 6, 8, "better half"),
      (40, .bigger, 5, 1, 4, 5, "not ranked, 2 areas share this value"),
      (45, .bigger, 5, 0, 5, 5, "better half"),
    ]
    for (own, better, place, ties, from, to, words) in rows {
      let standing = try #require(Standing(of: Fraction(own), among: others, better: better))
      #expect(standing.areas == 10 && standing.place == place && standing.ties == ties, "\(own)")
      #expect(standing.from == Fraction(from, over: 9) && standing.to == Fraction(to, over: 9))
      #expect(standing.words(in: Self.halves) == words)
    }
    let few = try #require(
      Standing(of: Fraction(4), among: Self.fractions([1, 2, 3, 5, 6, 7]), better: .bigger))
    #expect(few.words(in: Self.halves) == "4th of 7" && few.band(in: Self.halves) == nil)
    #expect(Standing(of: .one, among: [], better: .bigger) == nil)
    #expect(Standing(of: .one, among: others, better: .none) == nil)
    #expect(Standing(of: .one, among: others, better: .range(from: .zero, to: .one)) == nil)
    #expect(
      [1, 2, 3, 4, 11, 12, 13, 21, 112].map(Ordinal.text) == [
        "1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "112th",
      ])
  }

  @Test("Eight of 36 councils at 100% share bands and are not ranked")
  func manyAtTheTop() throws {
    let others = Self.fractions(Array(repeating: 100, count: 7) + Array(50..<78))
    let standing = try #require(Standing(of: Fraction(100), among: others, better: .bigger))
    #expect(standing.areas == 36 && standing.place == 1 && standing.ties == 7)
    #expect(standing.from == Fraction(28, over: 35) && standing.to == .one)
    let fifths = StandingBands([
      .init(id: "best-5", word: "best 5%", from: Fraction(19, over: 20)),
      .init(id: "average", word: "average"),
    ])
    #expect(standing.words(in: fifths) == "not ranked, 8 areas share this value")
  }

  @Test("A standing and its mirror sum to one where no value is shared")
  func mirror() throws {
    let others = Self.fractions((0..<40).map { $0 * 7 % 41 * 2 })
    for own in stride(from: -1, through: 83, by: 6) {
      let up = try #require(Standing(of: Fraction(own), among: others, better: .bigger))
      let down = try #require(Standing(of: Fraction(own), among: others, better: .smaller))
      #expect(up.from + down.to == .one && up.from == up.to && up.place + down.place == 42)
    }
  }

  @Test("The average of areas is unweighted; with parts there is the pooled one beside it")
  func average() throws {
    let others = [
      AreaValue(numerator: 1, denominator: 2, isParts: true),
      AreaValue(numerator: 1, denominator: 3, isParts: true),
    ]
    // (50 + 33⅓ + 75)/3 = 475/9; 5 of 9.
    #expect(others.mean(.percent, with: Fraction(75)) == Fraction(475, over: 9))
    let own = (numerator: Fraction(3), denominator: Fraction(4))
    #expect(others.together(with: own) == Fraction(5, over: 9))
    // 1.5 of 2.0 is kept as 15 of 20, and counts as 1.5 of 2: 6.5 of 11.
    let halves = AreaValue(numerator: 15, denominator: 20, isParts: true, tens: 1)
    #expect((others + [halves]).together(with: own) == Fraction(13, over: 22))
    let given = AreaValue(numerator: 10, denominator: 1, isParts: false)
    #expect((others + [given]).together(with: own) == nil)
  }
}
