import PBRQuantities

/// What to look at first (monitoring.md 7): poor measures by their shortfall as a share of the target,
/// then measures that worsen beyond chance.
struct Exceptions {
  private let card: Scorecard
  private let withheld: WithheldPoints
  /// What is poor, the furthest from its target first.
  let poor: [MeasureResult]
  /// What is not poor and worsens beyond chance.
  let worsening: [MeasureResult]

  init(_ results: [MeasureResult], _ card: Scorecard, _ withheld: WithheldPoints) {
    self.card = card
    self.withheld = withheld
    poor = results.filter { $0.status.status == .poor }.map {
      ($0, Exceptions.shortfall($0, card.statusRules[$0.status.rule]))
    }
    .enumerated().sorted {
      $0.element.1 == $1.element.1 ? $0.offset < $1.offset : $0.element.1 > $1.element.1
    }.map(\.element.0)
    worsening = results.filter {
      $0.status.status != .poor && $0.direction.direction == .worse
        && $0.changeChance.map { !$0.tails.isWithinChance } ?? false
    }
  }

  var sections: [PageSection] {
    [
      section("poor", poorWord, poor),
      section("worsening", "Worsening beyond chance", worsening),
    ].compactMap(\.self)
  }

  private func section(_ id: String, _ title: String, _ found: [MeasureResult]) -> PageSection? {
    guard !found.isEmpty else { return nil }
    return PageSection(
      id: id, title: title, rows: found.map { PageRow($0, day: card.period, withheld) },
      showsIDs: true)
  }

  /// What the rule calls poor, where it is one rule.
  private var poorWord: String {
    let words = Set(poor.map(\.status.word))
    return words.count == 1 ? words.first ?? "Poor" : "Poor"
  }

  /// How far it falls short, as a share of the target; of a target of nought in its own unit.
  private static func shortfall(_ result: MeasureResult, _ rule: StatusRule?) -> Fraction {
    if let chance = result.forecast?.yearEnd.targetChance, result.status.advantage == nil {
      return Fraction(Int((1 - chance) * 1e9), over: 1_000_000_000) ?? .one
    }
    guard let advantage = result.status.advantage else { return .zero }
    // A rule of shares has divided by it already.
    guard rule?.scale != .share, let reference = result.status.reference,
      let share = (-advantage).divided(by: reference.magnitude)
    else { return -advantage }
    return share
  }
}
