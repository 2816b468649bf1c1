package import PBRQuantities

extension StatusRule {
  /// A rule on how far something falls short, as a share of what it is judged against (monitoring.md
  /// 3.5): good up to one share, fair up to another, else poor. Both from 0 to 1.
  package init(id: String, good: Fraction, fair: Fraction) {
    self.init(
      id: id, title: id, judges: .toDate, against: .profile, scale: .share, unknown: nil,
      bands: [
        Band(status: .good, edge: .from(.number(-good)), word: "Good"),
        Band(status: .fair, edge: .from(.number(-fair)), word: "Fair"),
        Band(status: .poor, edge: .always, word: "Poor"),
      ], source: "", isAssumed: false)
  }

  /// The status of a shortfall that was worked out in binary: rounding in the last places decides
  /// nothing.
  package func status(ofShortfall share: Double) -> Status {
    let limit = 1e6
    guard share == share else { return .poor }
    let billionths = (min(max(share, -limit), limit) * 1e9).rounded()
    let advantage = Fraction(-Int(billionths), over: 1_000_000_000) ?? .zero
    return band(advantage, limits: nil)?.status ?? .poor
  }
}
