public import PBRFindings
public import PBRQuantities

/// Why a distribution is not worked out.
public enum LatticeProblem: Error, Hashable, Sendable {
  /// The amounts have so small a common part that the lattice would have too many points; a
  /// coarser one would do.
  case tooFine(points: Int, step: Money, coarser: Money)
  /// The results of one place can be paid in too many different ways.
  case tooManyWays(cohort: String)

  /// The problem in the user's words.
  public var finding: Finding {
    switch self {
    case .tooFine(let points, let step, let coarser):
      return .error(
        "lattice",
        "the exact distribution would need \(NumberText.grouped(points)) amounts in steps of "
          + "£\(step.dataText)",
        remedy: "Work it out in steps of £\(coarser.dataText); the mean stays exact.")
    case .tooManyWays(let cohort):
      return .error(
        "lattice-states",
        "the results of one place of cohort \(Quoted.value(cohort)) can be paid in too many "
          + "different ways for an exact distribution",
        remedy: "Leave add-on results with little effect out.")
    }
  }
}

/// The greatest common part of two amounts.
func commonStep(_ first: Int64, _ second: Int64) -> Int64 {
  var (a, b) = (first.magnitude, second.magnitude)
  while b != 0 { (a, b) = (b, a % b) }
  return Int64(clamping: a)
}
