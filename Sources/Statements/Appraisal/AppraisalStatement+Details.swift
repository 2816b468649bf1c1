import PBRAppraisal
import PBRProgramme
import PBRQuantities
import PBRReporting

extension AppraisalStatement {
  /// What is shown when more is asked for.
  var details: [ReportSection] {
    guard !appraisal.savings.isEmpty else { return [segments, attachment] }
    return [savings, segments, attachment, sources]
  }

  /// Each saving with what was assumed of it.
  private var savings: ReportSection {
    let rows = appraisal.savings.map { flows -> Row in
      let saving = flows.saving
      return .line(
        saving.title,
        [
          .pounds(flows.unitValue), .count(saving.perFamily.value, places: 2),
          saving.deadweight.assumption == nil
            ? "not given" : .percent(flows.averageDeadweight, places: 0),
          .percent(saving.optimism.value, places: 0), saving.evidence.map { .whole($0) } ?? .empty,
          saving.method.map { .whole($0.level) } ?? .empty, .whole(saving.durationMonths),
          .percent(saving.dropOff.value, places: 0), .text(saving.value.rawValue),
          .pounds(appraisal.presentValue(flows.net, within: value.years)),
        ])
    }
    let table = Table(
      id: "savings", unit: .pounds,
      columns: [
        .label("Saving", id: "saving"), Column("Unit cost", id: "unit_cost"),
        Column("Units a result", id: "per_family"), Column("Deadweight", id: "deadweight"),
        Column("Optimism", id: "optimism"), Column("Evidence grade", id: "evidence"),
        Column("Maryland level", id: "maryland"), Column("Months", id: "duration"),
        Column("Drop-off", id: "drop_off"), Column("Value", id: "value", .left),
        Column("Present value", id: "present_value"),
      ], rows: rows)
    return ReportSection(id: "savings", title: "Savings", detail: true, blocks: [.table(table)])
  }

  /// Cohorts or segments side by side.
  private var segments: ReportSection {
    let rows = appraisal.segments(within: value.years).map { segment -> Row in
      .line(
        segment.title,
        [
          .whole(segment.families), .pounds(segment.netPerFamily),
          .pounds(segment.costPerFamily),
          segment.costPerAdditionalOutcome.map { .pounds($0) } ?? .notApplicable,
          .pounds(segment.marginPerFamily),
        ])
    }
    let table = Table(
      id: "segments", unit: .pounds,
      columns: [
        .label("Cohort", id: "cohort"), Column("Families", id: "families"),
        Column("Net value a family", id: "net_per_family"),
        Column("Cost a family", id: "cost_per_family"),
        Column("Cost an additional outcome", id: "cost_per_additional"),
        Column("\(scenario.bearersHeading) margin a family", id: "margin_per_family"),
      ], rows: rows,
      notes: [margin])
    return ReportSection(
      id: "segments", title: "Cohorts compared", detail: true,
      blocks: [.table(table)] + prices)
  }

  private var margin: String {
    let comesIn =
      scenario.payer == nil
      ? "fees and results less" : "less fees and results paid by \(scenario.bearer), and less"
    let maximum = scenario.scheme.contract == nil ? "" : ", before the contract's maximum"
    return "Margin: \(comesIn) \(scenario.bearers) cost, as earned and spent\(maximum)."
  }

  private var prices: [Block] {
    let lines = appraisal.pricesOfOutcomes.map { price in
      "\(price.cohort), \(price.result): \(NumberText.pounds(price.price)) a claim; at a "
        + "deadweight of \(NumberText.percent(price.deadweight, places: 0)), "
        + (price.perAdditional.map { "\(NumberText.pounds($0)) an additional outcome." }
          ?? "nothing is additional.")
    }
    return lines.isEmpty ? [] : [.list(lines)]
  }

  /// What the fee schedule rewards, by month of attachment.
  private var attachment: ReportSection {
    let schedules = distinctSchedules
    let months = schedules.first?.schedule.months.map(\.month) ?? []
    let rows = months.enumerated().map { index, month -> Row in
      Row(.line, [.month(month)] + schedules.map { .pounds($0.schedule.months[index].total) })
    }
    let limit =
      scenario.scheme.contract == nil ? "" : " and before the contract's maximum"
    let table = Table(
      id: "attachment_months", unit: .pounds,
      columns: [.label("Attached in", id: "month")]
        + schedules.map { Column($0.name, id: $0.schedule.cohort) }, rows: rows,
      notes: ["Fee and expected results of the family attached, without replacements\(limit)."])
    let lines = schedules.flatMap { entry in
      entry.schedule.lastMonths.map { last in
        "\(entry.name), \(last.result): "
          + (last.month.map { "in time when attached by \($0.prose)." } ?? "never in time.")
      }
    }
    return ReportSection(
      id: "attachment_months", title: "Money a family by month of attachment", detail: true,
      blocks: [months.isEmpty ? .paragraph(pricedByNumber) : .table(table)]
        + (lines.isEmpty ? [] : [.list(lines)]))
  }

  /// Why no family has an amount of its own.
  private var pricedByNumber: String {
    let titles = scenario.scheme.results.filter { $0.volume != nil }.map { "“\($0.title)”" }
    return "What \(titles.joined(separator: ", ")) \(Noun("pays", "pay").form(titles.count)) "
      + "depends on how many are claimed in all, so no family brings an amount of its own."
  }

  /// The schedules, cohorts with the same in one.
  private var distinctSchedules: [(name: String, schedule: AttachmentSchedule)] {
    var distinct: [(name: String, schedule: AttachmentSchedule)] = []
    let all = appraisal.attachmentSchedules
    for schedule in all {
      let same = distinct.firstIndex {
        $0.schedule.months == schedule.months && $0.schedule.lastMonths == schedule.lastMonths
      }
      if let same {
        distinct[same].name += ", \(schedule.cohort)"
      } else {
        distinct.append((schedule.cohort, schedule))
      }
    }
    if all.count > 1, distinct.count == 1 { distinct[0].name = "All cohorts" }
    return distinct
  }

  /// Where unit costs and prices come from.
  private var sources: ReportSection {
    var lines: [String] = []
    for flows in appraisal.savings {
      let cost = flows.saving.cost
      let line =
        "\(cost.code ?? flows.saving.id): £\(NumberText.grouped(cost.amount.value, places: 2)) "
        + "in prices of \(cost.priceYear.prose), \(cost.source ?? "no source given")"
      if !lines.contains(line) { lines.append(line) }
    }
    let plan = appraisal.plan
    if let entry = plan.library.prices.entry(plan.baseYear) {
      lines.append("Prices: \(entry.source), \(entry.vintage)")
    }
    lines.append("Discounting: \(plan.library.measures.discountRate.source)")
    return ReportSection(
      id: "sources", title: "Sources", detail: true, blocks: [.list(lines)])
  }
}

extension SavingFlows {
  /// Deadweight over all cohorts, as a share of the gross benefit.
  fileprivate var averageDeadweight: Double {
    let all = gross.reduce(0, +)
    return all == 0 ? 0 : deadweight.reduce(0, +) / all
  }
}
