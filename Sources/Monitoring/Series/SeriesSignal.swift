import PBRQuantities

/// What the last value of a series says of it (monitoring.md 3.8).
public struct SeriesSignal: Sendable, Equatable {
  /// As data files carry it: `increase` and `decrease` where neither is better.
  public enum Verdict: String, Sendable {
    case better, worse, increase, decrease, none
    case tooFew = "too-few"
  }

  public let verdict: Verdict
  /// How many periods in a row, the judged one the last, stand on one side of the centre before them;
  /// 0 without a run of seven.
  public let run: Int

  /// The shortest run.
  public static let shortestRun = 7

  /// Judges a value by the own values of the periods before it since the last break, the oldest
  /// first: outside the limits decides, then a run.
  public init(of judged: SeriesValue, after before: [SeriesValue], better: Better) {
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
    var length = shortestRun
    while values.count - length >= SeriesLimits.fewest {
      if let centre = SeriesLimits.centre(Array(values.dropLast(length))) {
        let sides = Set(values.suffix(length).map { ($0.number - centre).sign })
        if sides.count == 1, let side = sides.first, side != 0 { longest = (length, side) }
      }
      length += 1
    }
    return longest
  }
}
