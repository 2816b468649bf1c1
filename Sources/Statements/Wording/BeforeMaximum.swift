package import PBRProjection
import PBRQuantities

/// What is said where cohorts stand beside what a contract's maximum has been taken off: their figures
/// are before it, since no part of it is any one cohort's.
package enum BeforeMaximum {
  /// Nil where the maximum leaves nothing unpaid that is worth saying.
  package static func sentence(_ projection: Projection) -> String? {
    unpaid(projection).map { sentence(["Cohorts"], $0) }
  }

  /// - Parameter names: of the cohorts.
  static func sentence(_ names: [String], _ unpaid: Double) -> String {
    let areMany = names.count > 1 || names == ["Cohorts"]
    return "\(names.joined(separator: ", ")) \(Noun("is", "are").form(areMany ? 2 : 1)) before the "
      + "contract's maximum: \(NumberText.pounds(unpaid)) of what all cohorts are due is not paid, "
      + "and none of it is taken off a cohort."
  }

  /// What the maximum leaves unpaid, in pounds.
  static func unpaid(_ projection: Projection) -> Double? {
    projection.contractCut.flatMap { $0.total >= 0.5 ? $0.total : nil }
  }
}
