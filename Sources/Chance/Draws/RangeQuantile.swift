package import PBRProgramme

/// Where in its range an unknown lies, from the share of the probability below it.
package enum RangeQuantile: Sendable {
  case certain(Double)
  case uniform(low: Double, width: Double)
  /// `mode` as a share of the width.
  case triangular(low: Double, width: Double, mode: Double)
  case pert(low: Double, width: Double, PertQuantile)

  package init(_ assumption: Assumption) {
    guard let range = assumption.range, range.high > range.low else {
      self = .certain(assumption.value)
      return
    }
    let width = range.high - range.low
    let mode = min(1, max(0, (assumption.value - range.low) / width))
    switch range.shape {
    case .uniform: self = .uniform(low: range.low, width: width)
    case .triangular: self = .triangular(low: range.low, width: width, mode: mode)
    case .pert: self = .pert(low: range.low, width: width, PertQuantile.kept(mode: mode))
    }
  }

  /// - Parameter share: above 0 and below 1.
  package func callAsFunction(_ share: Double) -> Double {
    switch self {
    case .certain(let value): return value
    case .uniform(let low, let width): return low + width * share
    case .triangular(let low, let width, let mode):
      if share < mode { return low + width * (share * mode).squareRoot() }
      return low + width * (1 - ((1 - share) * (1 - mode)).squareRoot())
    case .pert(let low, let width, let quantile): return low + width * quantile(share)
    }
  }
}
