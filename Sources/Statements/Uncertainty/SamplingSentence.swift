package import PBRChance
import PBRQuantities

extension SamplingError {
  /// How far P10, P50 and P90 may lie from those of endless draws, in words.
  /// - Parameters:
  ///   - owner: whose percentiles they are: `the region's `; nothing for a plan's.
  ///   - draws: how many were made, at least one.
  package func sentence(of owner: String = "", draws: Int, seed: UInt64) -> String {
    let made = "\(Noun("draw").counted(draws)), seed \(seed)"
    guard isKnown else { return "Of \(made), no sampling error can be told." }
    let errors = [0.1, 0.5, 0.9].map { ofPercentile($0) }
    // They stand on amounts that can be paid, and no share beside theirs stands on another.
    guard errors.contains(where: { $0 >= 0.5 }) else {
      return "The sampling error of \(made), moves none of \(owner)P10, P50, P90 by £1."
    }
    let shown = errors.map { "±\(NumberText.pounds($0))" }.joined(separator: ", ")
    return "Sampling error of \(owner)P10, P50, P90: \(shown) from \(made); "
      + "\(NumberText.grouped(SamplingError.drawsToHalve(draws))) draws would halve it."
  }
}
