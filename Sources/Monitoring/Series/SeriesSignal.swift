import PBRQuantities

/// What the last value of a series says of it (monitoring.md 3.8).
package struct SeriesSignal: Sendable, Equatable {
  /// As data files carry it: `increase` and `decrease` where neither is better.
  package enum Verdict: String, Sendable {
    case better, worse, increase, decrease, none
    case tooFew = "too-few"
  }

  package let verdict: Verdict
  /// How many periods in a row, the judged one the last, stand on one side of the centre before them;
  /// 0 without a run of seven.
  package let run: Int

  /// The shortest run.
  package static let shortestRun = 7

  /// Judges a value by the own values of the periods before it since the last break, the oldest
  /// first: outside the limits decides, then a run.
  package init(of judged: SeriesValue, after before: [SeriesValue], better: Better) {
    guard let limits = SeriesLimits(for: judged, after: before) else {
      (verdict, run) = (.tooFew, 0)
      return
    }
    let (run, side) = SeriesSignal.run(in: before + [judged])
    self.run = run
    let value = judged.number
    let outside = value < limits.lower ? -1 : value > limits.upper ? 1 : 0
    verdict = SeriesSignal.verdict(outside != 0 ? outside : side, better: better)
  }

  private static func verdict(_ side: Int, better: Better) -> Verdict {
    guard side != 0 else { return .none }
    switch better {
    case .bigger: return side > 0 ? .better : .worse
    case .smaller: return side < 0 ? .better : .worse
    case .range, .none: return side > 0 ? .increase : .decrease
    }
  }

  /// The longest run of at least seven that ends the series, and its side: all its values on one side
  /// of the centre of the periods before it, of which there are at least eight.
  private static func run(in values: [SeriesValue]) -> (length: Int, side: Int) {
    var longest = (length: 0, side: 0)
    guard values.count >= shortestRun + SeriesLimits.fewest, let last = values.last else {
      return longest
    }
    // What is left in the centre, and the least and greatest value of the run, as the run grows.
    var total = values.reduce(into: Parts()) { $0.add($1) }
    var (least, most) = (Parts(last), Parts(last))
    for length in 1...(values.count - SeriesLimits.fewest) {
      let value = values[values.count - length]
      total.take(value)
      let parts = Parts(value)
      if parts < least { least = parts }
      if most < parts { most = parts }
      guard length >= shortestRun else { continue }
      if total < least { longest = (length, 1) }
      if most < total { longest = (length, -1) }
    }
    return longest
  }

  /// A value, or the sum of several, as one number over another: whole for counts and shares, so that
  /// long series are not worked out in fractions.
  private struct Parts {
    var top: Int128 = 0
    var bottom: Int128 = 0
    /// Of values that are no counts.
    var other = Fraction.zero

    init() {}

    init(_ value: SeriesValue) { add(value) }

    mutating func add(_ value: SeriesValue) { change(value, by: 1) }
    mutating func take(_ value: SeriesValue) { change(value, by: -1) }

    private mutating func change(_ value: SeriesValue, by sign: Int128) {
      switch value {
      case .share(let numerator, let denominator):
        top += sign * Int128(numerator)
        bottom += sign * Int128(denominator)
      case .count(let count):
        top += sign * Int128(count)
        bottom += sign
      case .other(let number):
        other += sign < 0 ? -number : number
        bottom += sign
      }
    }

    static func < (left: Parts, right: Parts) -> Bool {
      if left.other.sign == 0, right.other.sign == 0 {
        return left.top.multipliedReportingOverflow(by: right.bottom).partialValue
          < right.top.multipliedReportingOverflow(by: left.bottom).partialValue
      }
      return left.other * Fraction(Int(right.bottom)) < right.other * Fraction(Int(left.bottom))
    }
  }
}
