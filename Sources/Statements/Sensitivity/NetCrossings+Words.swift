import PBRProjection
import PBRQuantities

extension NetCrossings {
  /// What happens beyond the break-even: where the net falls below nought again because results
  /// cost more than they bring. Nil where it does not.
  /// - Parameter breakEven: the lowest, which is told already; a plan whose fees cover its costs
  ///   has none.
  func sentence(after breakEven: BreakEven) -> String? {
    let more: ArraySlice<Point>
    switch breakEven {
    case .rate: more = points.dropFirst()
    case .coveredByFees: more = points[...]
    case .cannot, .noRates, .ofPayer: return nil
    }
    guard !more.isEmpty else { return nil }
    let places = more.map { point in
      "\(point.falls ? "below nought" : "not below nought") from a success rate of "
        + "\(NumberText.percent(point.rate)) on (\(NumberText.fixed(point.factor, places: 2)) times "
        + "the rates assumed)"
    }
    return "As results cost money, too, the net falls with more of them: "
      + "\(places.joined(separator: ", "))."
  }
}
