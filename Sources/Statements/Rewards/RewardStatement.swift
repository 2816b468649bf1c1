import PBRMonitoring
import PBRProgramme
import PBRQuantities
public import PBRReporting
public import PBRRewards

/// A reward as it is read: what each target earns, and when it is paid.
public struct RewardStatement {
  let amounts: RewardAmounts

  public init(_ amounts: RewardAmounts) { self.amounts = amounts }

  private var plan: RewardPlan { amounts.plan }
  private var scheme: RewardScheme { plan.scheme }

  public var report: Report {
    Report(
      title: plan.title, headline: headline,
      subtitle: "\(scheme.title), earned in \(scheme.ends.month.financialYear.prose)",
      sections: [targets, payments], notes: notes)
  }

  private var headline: String {
    let share = plan.pot > .zero ? amounts.total.pounds / plan.pot.pounds : 0
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
          .text((target.actual?.text() ?? "not known") + mark(target)),
          line.share.map { .percent($0.value, places: 1) } ?? .notApplicable,
          .percent(line.paidShare.value, places: 1), .money(line.potential), .money(line.amount),
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

  private func mark(_ target: RewardPlan.Target) -> String {
    switch target.flag {
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
        "The mean of the shares, each cut to 0 to 100% before, is \(percent(mean)): it pays the "
          + "whole pot.")
    }
    if scheme.factor != .one {
      notes.append("Of every amount \(percent(scheme.factor)) is left.")
    }
    let soft = amounts.lines.filter { $0.target.flag != nil && $0.amount != .zero }
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

  private func percent(_ share: Fraction) -> String { (share * Fraction(100)).text(most: 1) + "%" }

  /// `reward.csv`: a row for each target.
  public var data: DataTable {
    DataTable(
      name: "reward",
      columns: [
        "measure", "without", "with", "actual", "flag", "share", "paid_share", "potential_gbp",
        "amount_gbp", "on_account_gbp",
      ],
      rows: amounts.lines.map { line in
        [
          .text(line.measure), .text(line.target.without.text()), .text(line.target.with.text()),
          .text(line.target.actual?.text() ?? ""), .text(line.target.flag?.rawValue ?? ""),
          line.share.map { .quantity($0.value) } ?? .empty, .quantity(line.paidShare.value),
          .pounds(line.potential), .pounds(line.amount), .pounds(line.onAccount),
        ]
      })
  }

  /// The other data files: lines by year, cash by month, the named figures.
  public var others: [DataTable] {
    let year = scheme.ends.month.financialYear
    var projection = DataTable(
      name: "projection",
      columns: ["cohort", "line", "basis", "financial_year", "quantity", "amount_gbp"])
    var cash = DataTable(name: "cashflow", columns: ["month", "line", "amount_gbp"])
    for line in amounts.lines {
      projection.rows.append([
        .empty, .text("reward:\(line.measure)"), .text("earned"), .year(year), .empty,
        .pounds(line.amount),
      ])
      if let part = scheme.onAccount, line.onAccount != .zero {
        cash.rows.append([
          .month(part.month), .text("on-account:\(line.measure)"), .pounds(line.onAccount),
        ])
      }
      for (part, amount) in zip(scheme.instalments, line.instalments) {
        cash.rows.append([.month(part.month), .text("reward:\(line.measure)"), .pounds(amount)])
      }
    }
    var figures = DataTable(name: "figures", columns: ["figure", "value", "unit", "basis"])
    for figure in amounts.figures {
      figures.rows.append([
        .text(figure.name), figure.unit == .gbp ? .pounds(figure.value) : .quantity(figure.value),
        .text(figure.unit.rawValue), .text(figure.name.hasPrefix("cash.") ? "cash" : "earned"),
      ])
    }
    return [projection, cash, figures]
  }
}
