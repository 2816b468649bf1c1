import PBRRegister

extension ProgrammeMeasures {
  /// The outcomes that nobody pays for and that the register has evidence of, in the order of Halton's
  /// paper.
  static func outcomes(_ days: [MeasureDay]) -> [ProgrammeMeasure] {
    LocalOutcome.allCases.compactMap { outcome in
      guard days.last?.outcomes?[outcome] != nil else { return nil }
      let points = days.map { day -> ProgrammeMeasure.Point in
        let count = day.outcomes?[outcome] ?? OutcomeCount()
        let all = Double(count.denominator)
        return ProgrammeMeasure.Point(
          day: day.day, value: all > 0 ? Double(count.numerator) / all : nil,
          numerator: Double(count.numerator), denominator: all, plan: nil,
          known: (count.known, count.seen))
      }
      return ProgrammeMeasure(
        id: outcome.rawValue, title: outcome.title, group: .local, unit: .share,
        isBiggerBetter: outcome.isMoreBetter, rule: .none, points: points)
    }
  }
}

extension LocalOutcome {
  /// What the share is of.
  var title: String {
    switch self {
    case .policeCallOuts: "Fewer police call-outs"
    case .missedHealthAppointments: "Fewer appointments missed"
    case .domesticAbuse: "Fewer in A&E: domestic abuse"
    case .alcohol: "Fewer in A&E: alcohol"
    case .neet: "Not in education or work"
    case .evictions: "Evicted"
    case .childProtectionStarted: "Child protection begun"
    case .stableFinances: "Finances made stable"
    case .childInNeedClosed: "Child in need: closed"
    }
  }

  /// Whether the more the better: more families with fewer, more of what is wanted.
  var isMoreBetter: Bool {
    switch self {
    case .neet, .evictions, .childProtectionStarted: false
    default: true
    }
  }
}
