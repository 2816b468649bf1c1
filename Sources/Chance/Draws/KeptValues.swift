import PBRProgramme

/// The values that assumptions take in draws of one seed and number, kept for other assumptions
/// that go the same way through the same range: those of a council among many.
struct KeptValues {
  /// What decides where in its range a share lies.
  private struct Way: Hashable {
    let value: UInt64
    let low: UInt64
    let high: UInt64
    let shape: Assumption.Range.Shape
  }

  private struct Key: Hashable {
    let way: Way
    let together: String
  }

  private var quantiles: [Way: RangeQuantile] = [:]
  private var known: [Key: [Double]] = [:]

  /// `[draw]`
  mutating func values(of assumption: Assumption, shares: () -> [Double]) -> [Double] {
    let range = assumption.range
    let way = Way(
      value: assumption.value.bitPattern, low: (range?.low ?? 0).bitPattern,
      high: (range?.high ?? 0).bitPattern, shape: range?.shape ?? .pert)
    let key = Key(way: way, together: Draws.name(of: assumption))
    if let values = known[key] { return values }
    let quantile = quantiles[way] ?? RangeQuantile(assumption)
    quantiles[way] = quantile
    let values = shares().map { quantile($0) }
    known[key] = values
    return values
  }
}
