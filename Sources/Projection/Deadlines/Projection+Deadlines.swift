import PBRProgramme
import PBRQuantities

extension Projection {
  /// What must happen by when, by the rules and the plan: fee gates, the last attachments, the end
  /// of attachment, claim windows and the final date.
  package var deadlines: [Deadline] {
    (gateDeadlines + lastAttachments + windowDeadlines + endDeadlines).inOrder
  }

  /// Each tier of a gate on 31 March: the fees of the year that missing it puts off or withholds,
  /// beside the tier below it.
  private var gateDeadlines: [Deadline] {
    gates.flatMap { gate in
      gate.tiers.enumerated().compactMap { index, tier in
        guard let day = (gate.year - 1).lastMonth.lastDay else { return nil }
        let below = index + 1 < gate.tiers.count ? gate.tiers[index + 1] : nil
        let share = below.map { FeeGate.putOff(from: tier, to: $0) } ?? 1
        let loss =
          below == nil
          ? "or \(gate.year.prose) fees are withheld"
          : "or \(gate.year.prose) fees come later"
        return Deadline(
          .gate, id: "\(gate.year.dataText):\(NumberText.shortest(tier.from))", on: day,
          "\(NumberText.grouped(gate.needed(for: tier))) of \(NumberText.grouped(gate.planned)) "
            + "places of \((gate.year - 1).prose) filled, \(loss)",
          amount: gate.fees * share)
      }
    }
  }

  private var windowDeadlines: [Deadline] {
    let audit = scenario.cohorts.map(\.assumptions.auditMonths).max() ?? 0
    return zip(scheme.windows, paidByWindow).flatMap { window, amount -> [Deadline] in
      let verified = window.closes.moved(monthsBack: audit)
      return [
        Deadline(
          .verify, id: window.id, on: verified,
          "Evidence for \(window.id) verified"
            + (audit > 0 ? ", before \(Noun.month.counted(audit)) of internal audit" : ""),
          amount: amount),
        Deadline(
          .windowCloses, id: window.id, on: window.closes,
          "Window \(window.id) closes; \(resultsTaken(by: window))",
          amount: amount),
      ]
    }
  }

  private var endDeadlines: [Deadline] {
    var found = [
      Deadline(
        .attachmentEnds, id: "attachment", on: scheme.attachmentEnds,
        "Attachment ends: no new place is filled after it")
    ]
    if let last = scheme.windows.last {
      found.append(
        Deadline(
          .finalDate, id: "final", on: last.closes,
          "The final date: nothing can be claimed after it"))
    }
    return found
  }
}

extension FeeGate {
  /// The share of a year's fees that a lower tier pays later than this one does.
  static func putOff(from tier: FeeGate, to lower: FeeGate) -> Double {
    func paid(_ gate: FeeGate, by quarter: Int) -> Double {
      gate.pays.filter { $0.quarter <= quarter }.reduce(0) { $0 + $1.share }
    }
    return (1...4).map { paid(tier, by: $0) - paid(lower, by: $0) }.max() ?? 0
  }
}

extension CivilDate {
  /// The same day so many months before, or the last day of a month that has no such day.
  func moved(monthsBack count: Int) -> CivilDate {
    let target = month - count
    let day = endsMonth ? target.days : min(components.day, target.days)
    return CivilDate(year: target.year, month: target.monthOfYear, day: day) ?? self
  }
}
