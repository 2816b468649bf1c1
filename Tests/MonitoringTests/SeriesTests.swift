import PBRQuantities
import Testing

@testable import PBRMonitoring

/// Limits and signals of series; the printed limits are those of monitoring.md 3.8, worked again with
/// exact fractions (Tests/Reference/monitoring-chance.py).
@Suite("Limits and signals of a series")
struct SeriesTests {
  static func shares(_ numerator: Int, of denominator: Int, times: Int) -> [SeriesValue] {
    Array(repeating: .share(numerator: numerator, denominator: denominator), count: times)
  }

  static func counts(_ values: [Int]) -> [SeriesValue] { values.map { .count($0) } }

  static func numbers(_ values: [String]) -> [SeriesValue] {
    values.compactMap { Fraction(decimal: $0).map { .other($0) } }
  }

  @Test("The printed limits are the smallest and largest whole numbers inside")
  func limits() throws {
    let rows: [(SeriesValue, [SeriesValue], Int, Int, Int)] = [
      (.share(numerator: 12, denominator: 19), Self.shares(3, of: 4, times: 8), 19, 8, 19),
      (.share(numerator: 30, denominator: 200), Self.shares(10, of: 50, times: 8), 200, 23, 58),
      (.count(18), Self.counts([16, 20, 18, 18, 18, 18, 18, 18]), 1, 6, 32),
    ]
    for (judged, before, of, low, high) in rows {
      let limits = try #require(SeriesLimits(for: judged, after: before))
      #expect(limits.lower * Fraction(of) == Fraction(low), "\(judged)")
      #expect(limits.upper * Fraction(of) == Fraction(high), "\(judged)")
    }
    // Mean 5, ranges 2 each: 5 ± 2.66 × 2.
    let other = Self.numbers(["4", "6", "4", "6", "4", "6", "4", "6"])
    let limits = try #require(SeriesLimits(for: .other(Fraction(5)), after: other))
    #expect(limits.lower.text() == "-0.32" && limits.upper.text() == "10.32")
    #expect(SeriesLimits(for: .count(1), after: Self.counts([1, 1, 1, 1, 1, 1, 1])) == nil)
    #expect(SeriesLimits(for: .count(1), after: other) == nil)
    #expect(
      SeriesLimits(for: .count(1), after: Self.counts([1, 1, 1, 1, 1, 1, 1]) + other) == nil)
    // None ever, and none possible.
    let never = try #require(
      SeriesLimits(for: .count(0), after: Self.counts(.init(repeating: 0, count: 8))))
    #expect(never.lower == .zero && never.upper == .zero)
  }

  @Test("A target within, below or above the limits is met sometimes, always or never")
  func reach() throws {
    let limits = try #require(
      SeriesLimits(
        for: .share(numerator: 12, denominator: 19), after: Self.shares(3, of: 4, times: 8)))
    let rows: [(Int, Better, Reach?)] = [
      (8, .bigger, .always), (9, .bigger, .sometimes), (19, .bigger, .sometimes),
      (19, .smaller, .always), (18, .smaller, .sometimes), (8, .smaller, .sometimes),
      (7, .smaller, .never), (8, .none, nil),
    ]
    for (count, better, reach) in rows {
      let target = try #require(Fraction(count, over: 19))
      #expect(limits.reach(target: target, better: better) == reach, "\(count) \(better)")
    }
    #expect(limits.reach(target: Fraction(2), better: .bigger) == .never)
  }

  @Test("Outside decides, then a run of seven; a value on the centre ends it")
  func signals() {
    let base = Self.counts([16, 20, 18, 18, 18, 18, 18, 18])
    let run = Self.counts([19, 20, 21, 19, 20, 19])
    let rows: [(String, [SeriesValue], Better, SeriesSignal.Verdict, Int)] = [
      ("inside", base + Self.counts([32]), .bigger, .none, 0),
      ("above", base + Self.counts([33]), .bigger, .better, 0),
      ("above, smaller better", base + Self.counts([33]), .smaller, .worse, 0),
      ("below", base + Self.counts([5]), .bigger, .worse, 0),
      ("neither better", base + Self.counts([33]), .none, .increase, 0),
      ("six in a row", base + run, .bigger, .none, 0),
      ("seven in a row", base + run + Self.counts([19]), .bigger, .better, 7),
      ("the seventh on the centre", base + run + Self.counts([18]), .bigger, .none, 0),
      (
        "one on the centre within", base + Self.counts([19, 20, 21, 18, 20, 19, 19]), .bigger,
        .none, 0
      ),
      ("eight in a row", base + run + Self.counts([19, 22]), .smaller, .worse, 8),
      ("run up, last outside below", base + run + Self.counts([2]), .bigger, .worse, 0),
      ("seven before", Self.counts([18, 18, 18, 18, 18, 18, 18, 40]), .bigger, .tooFew, 0),
      ("none", Self.counts([4]), .bigger, .tooFew, 0),
    ]
    for (name, values, better, verdict, length) in rows {
      let signal = SeriesSignal(
        of: values[values.count - 1], after: Array(values.dropLast()), better: better)
      #expect(signal.verdict == verdict && signal.run == length, "\(name): \(signal)")
    }
  }
}
