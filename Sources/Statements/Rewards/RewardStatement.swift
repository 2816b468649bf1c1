import PBRMonitoring
import PBRProgramme
import PBRQuantities
package import PBRReporting
package import PBRRewards

/// A reward as it is read: what each target earns, and when it is paid.
package struct RewardStatement {
  let amounts: RewardAmounts

  package init(_ amounts: RewardAmounts) { self.amounts = amounts }

  var plan: RewardPlan { amounts.plan }
  var scheme: RewardScheme { plan.scheme }

  package var report: Report {
    Report(
      title: plan.title, headline: headline,
      subtitle: "\(scheme.title), earned in \(scheme.ends.month.financialYear.prose)",
      sections: [targets, expectedSection, totalSection, payments, netSection]
        .compactMap(\.self), notes: notes)
  }

  private var headline: String {
    let share = plan.pot > .zero ? amounts.total.pounds / plan.pot.pounds : 0
    if amounts.isOpen {
      let expected = plan.pot > .zero ? amounts.expected.pounds / plan.pot.pounds : 0
      return "\(NumberText.pounds(amounts.expected)) of a possible \(NumberText.pounds(plan.pot)) "
        + "(\(NumberText.percent(expected))) is expected; at the expected values it would be "
        + "\(NumberText.pounds(amounts.total))."
    }
    let none = amounts.lines.filter { $0.amount == .zero }.count
    return "\(NumberText.pounds(amounts.total)) of a possible \(NumberText.pounds(plan.pot)) "
      + "(\(NumberText.percent(share))) is earned; \(none) of "
      + "\(Noun("target").counted(amounts.lines.count)) \(Noun("earns", "earn").form(none)) nothing."
  }

  private var targets: ReportSection {
    let rows = amounts.lines.map { line -> Row in
      let target = line.target
      return .line(
        line.title,
        [
          .text(target.without.text()), .text(target.with.text()),
          .text((shown(target) ?? unknownValue(target)) + mark(target)),
          line.share.map { .percent($0.value, places: scheme.decimals(of: $0)) } ?? .notApplicable,
          .percent(line.paidShare.value, places: scheme.decimals(of: line.paidShare)),
          .money(line.potential), .money(line.amount),
        ])
    }
    let total = Row.total(
      "All", of: Array(rows.indices),
      [.empty, .empty, .empty, .empty, .empty, .money(plan.pot), .money(amounts.total)])
    return ReportSection(
      id: "reward", title: "Stretch targets",
      blocks: [
        .table(
          Table(
            id: "reward", unit: .pounds,
            columns: [
              .label(), Column("Without", id: "without"), Column("Stretch", id: "with"),
              Column("Actual", id: "actual"), Column("Of the way", id: "share"),
              Column("Paid", id: "paid"), Column("Potential", id: "potential"),
              Column("Amount", id: "amount"),
            ], rows: rows + [total]))
      ])
  }

  /// As it is known; what is only expected to two decimals.
  private func shown(_ target: RewardPlan.Target) -> String? {
    target.isOpen
      ? target.expectedValue?.rounded(decimals: 2).text() : target.expectedValue?.text()
  }

  private func unknownValue(_ target: RewardPlan.Target) -> String {
    target.parts.isEmpty ? "not known" : "by parts"
  }

  private func mark(_ target: RewardPlan.Target) -> String {
    if target.isOpen { return " (F)" }
    return switch target.flag {
    case .provisional: " (P)"
    case .estimate: " (E)"
    default: ""
    }
  }

  private var payments: ReportSection {
    let rows = amounts.payments.map { payment -> Row in
      .line(
        payment.month.prose,
        [
          .money(payment.amount), .money(payment.capital),
          .money(Money(pence: payment.amount.pence - payment.capital.pence)),
        ])
    }
    return ReportSection(
      id: "payments", title: "When it is paid",
      blocks: [
        .table(
          Table(
            id: "payments", unit: .pounds,
            columns: [
              .label(), Column("Paid", id: "paid", totalOf: [2, 3]),
              Column("Capital", id: "capital"), Column("Revenue", id: "revenue"),
            ], rows: rows))
      ])
  }

  private var notes: [String] {
    var notes = [
      "Of the way: how much of the stretch from what would have happened anyway is reached. Below "
        + "\(percent(scheme.from)) nothing is paid; beyond \(percent(scheme.to)) no more is."
    ]
    if let mean = amounts.mean {
      notes.append(
        "The mean of the shares, each cut to 0 to 100% before, is \(percent(mean)): "
          + (mean < scheme.from
            ? "below \(percent(scheme.from)), so nothing of the pot is paid."
            : "\(percent(min(mean, scheme.to))) of the whole pot is paid."))
    }
    if scheme.factor != .one {
      notes.append("Of every amount \(percent(scheme.factor)) is left.")
    }
    if amounts.isOpen {
      notes.append("(F) is still open: the value that is expected, and the amount at that value.")
    }
    let soft = amounts.lines.filter {
      $0.target.flag != nil && !$0.target.isOpen && $0.amount != .zero
    }
    if !soft.isEmpty {
      let sum = Money.sum(soft.map(\.amount))
      notes.append(
        "(P) provisional, (E) estimated: \(NumberText.pounds(sum)) rests on such values.")
    }
    if !amounts.unknown.isEmpty {
      notes.append(
        "Not known yet, and counted as nothing: "
          + amounts.unknown.joined(separator: "; ") + ".")
    }
    return notes
  }

  private func percent(_ share: Fraction) -> String {
    (share * Fraction(100)).text(most: scheme.decimals(of: share)) + "%"
  }
}
