import PBRAppraisal
import PBRQuantities
import PBRReporting

extension AppraisalStatement {
  /// From gross benefit to net value, all of it and the cashable part.
  var worth: ReportSection {
    let all = appraisal.waterfall(within: value.years, cashableOnly: false)
    let cash = appraisal.waterfall(within: value.years, cashableOnly: true)
    func cells(_ part: (Waterfall) -> Double) -> [Cell] {
      [.pounds(part(all)), .pounds(part(cash))]
    }
    let rows: [Row] = [
      .line("Gross benefit", cells(\.gross)),
      .line("Would have happened anyway", cells(\.deadweight)),
      .line("Correction for optimism", cells(\.optimism)),
      .line("Not cashable", cells(\.notCashable)),
      .line("Discounting", cells(\.discounting)),
      .total("Present value", of: [0, 1, 2, 3, 4], cells(\.presentValue)),
      .line("Delivery cost", cells(\.deliveryCost)),
      .total("Net", of: [5, 6], cells(\.net)),
    ]
    let table = Table(
      id: "waterfall", unit: .pounds,
      columns: [
        .label(id: "step"), Column("All benefit", id: "all"), Column("Cashable", id: "cashable"),
      ], rows: rows)
    return ReportSection(
      id: "worth", title: "From gross benefit to net value over \(years(value.years))",
      blocks: [.table(table)])
  }

  /// The headlines at each horizon.
  var horizons: ReportSection {
    let rows = appraisal.values.map { value -> Row in
      .line(
        capital(years(value.years)),
        [
          .pounds(value.pvCost), .pounds(value.pvBenefit), .pounds(value.pvCashable),
          .pounds(value.netPresentValue), ratio(value.benefitPerPound),
          ratio(value.cashablePerPound), value.paybackMonth.map { .month($0) } ?? "not reached",
        ])
    }
    let table = Table(
      id: "horizons", unit: .pounds,
      columns: [
        .label("Horizon", id: "horizon"), Column("Cost", id: "pv_cost"),
        Column("Benefit", id: "pv_benefit"), Column("Cashable", id: "pv_cashable"),
        Column("Net", id: "net_present_value"), Column("Benefit per £1", id: "benefit_per_pound"),
        Column("Cashable per £1", id: "cashable_per_pound"),
        Column("Pays back", id: "payback_month"),
      ], rows: rows,
      notes: appraisal.values.compactMap { value in
        value.reachedBefore.map {
          "\(capital(years(value.years))): benefit reaches cost in \($0.prose), and later costs "
            + "overtake it again."
        }
      })
    return ReportSection(
      id: "horizons", title: "Present values", blocks: [.table(table)] + economic)
  }

  /// Value to society, on a line of its own.
  private var economic: [Block] {
    guard appraisal.savings.contains(where: { $0.saving.value == .economic }) else { return [] }
    let each = value.economicPerPound.map { ", \(perPound($0)) for each £1" } ?? ""
    return [
      .paragraph(
        "Economic value to society over \(years(value.years)): "
          + "\(NumberText.pounds(value.pvEconomic))\(each). It is another view of the same "
          + "outcomes and is not added to the savings above.")
    ]
  }

  /// What is not known: the chance of a net loss and the spread of the net value. Nil when
  /// nothing has a range or no draws were made.
  var chance: ReportSection? {
    guard let distribution, !distribution.unknowns.isEmpty else { return nil }
    let count = distribution.netPresentValues.count
    let ends = [0.1, 0.5, 0.9].map { NumberText.pounds(distribution.percentile($0)) }
    return ReportSection(
      id: "chance", title: "What is not known, over \(years(distribution.horizon))",
      blocks: [
        .paragraph(
          "In \(NumberText.percent(distribution.probabilityOfNetLoss, places: 0)) of "
            + "\(NumberText.grouped(count)) draws of \(distribution.unknowns.count) ranges "
            + "delivery costs more than it saves (standard error at most "
            + "\(NumberText.fixed(distribution.samplingError * 100, places: 1)) percentage "
            + "points). Net value: one draw in ten below \(ends[0]), half below \(ends[1]), one "
            + "in ten above \(ends[2]).")
      ])
  }

  /// What would have to be true for benefit to equal cost.
  var breakEven: ReportSection {
    var lines: [String] = []
    if let deadweight = value.breakEvenDeadweight {
      lines.append(
        deadweight < 0
          ? "Even if nothing would have happened anyway, benefit would not reach cost."
          : "Break-even deadweight: \(NumberText.percent(deadweight)). If a larger share of all "
            + "successes would have come anyway, the programme loses money.")
    }
    if let rates = appraisal.breakEvenRates(within: value.years) {
      lines.append(rate(rates))
    }
    if lines.isEmpty { lines.append("There is no benefit to set against the cost.") }
    return ReportSection(
      id: "break_even", title: "Break-even over \(years(value.years))", blocks: [.list(lines)])
  }

  private func rate(_ rates: BreakEvenRates) -> String {
    let times = "\(NumberText.fixed(rates.factor, places: 2)) times"
    guard rates.attainable else {
      return "Break-even success rate: out of reach. \(times) as many additional results would "
        + "be needed, more than every family of a cohort."
    }
    guard let assumed = rates.mainRate, let needed = rates.breakEvenMainRate else {
      // Steps do not exclude each other: each has a rate of its own.
      let each = rates.results.map { step in
        "“\(step.title)” \(NumberText.percent(step.breakEven)) of families, against "
          + "\(NumberText.percent(step.rate)) assumed"
      }
      return "Break-even success rate, nobody leaving: \(each.joined(separator: "; ")). That is "
        + "\(times) the additional results."
    }
    return "Break-even success rate: \(NumberText.percent(needed)) of families "
      + "with a main result, against \(NumberText.percent(assumed)) assumed, which is "
      + "\(times) the additional results."
  }

  func ratio(_ value: Double?) -> Cell { value.map { .count($0, places: 2) } ?? .notApplicable }
}
