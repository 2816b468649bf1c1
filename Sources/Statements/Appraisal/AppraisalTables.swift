package import PBRAppraisal
package import PBRReporting

/// The data files of an appraisal (formats.md section 6): no totals, no titles, plain numbers.
package enum AppraisalTables {
  package static func all(_ appraisal: Appraisal) -> [DataTable] {
    [appraisalRows(appraisal), summary(appraisal)]
  }

  /// `appraisal.csv`: a row for each saving, agency, financial year and stage.
  package static func appraisalRows(_ appraisal: Appraisal) -> DataTable {
    DataTable(
      name: "appraisal", about: "Savings by agency, financial year and stage.",
      columns: [
        .text("saving", "id of the saving"),
        .text("agency", "who gains"),
        .financialYear,
        .text("stage", "gross, deadweight, optimism, net, discounted or cashable"),
        .amount,
      ],
      rows: appraisal.rows.map { row in
        [
          .text(row.saving), .text(row.agency), .year(row.year), .text(row.stageName),
          .pounds(row.amount),
        ]
      })
  }

  /// `appraisal-summary.csv`: a row for each horizon and measure.
  package static func summary(_ appraisal: Appraisal) -> DataTable {
    DataTable(
      name: "appraisal-summary", about: "What the programme is worth at each horizon.",
      columns: [
        .integer("horizon_years", "years from the first", .years).key,
        .measure.key,
        .number("value", "pounds, or a multiple; empty for a month"),
        .yearmonth("month", "the month, where the measure is one"),
      ],
      rows: appraisal.values.flatMap { value in
        measures(value).map { name, cell -> [DataCell] in
          if case .month = cell { return [.integer(value.years), .text(name), .empty, cell] }
          return [.integer(value.years), .text(name), cell, .empty]
        }
      })
  }

  private static func measures(_ value: HorizonValue) -> [(String, DataCell)] {
    func ratio(_ number: Double?) -> DataCell {
      number.map { .decimal($0, places: 6) } ?? .empty
    }
    return [
      ("pv_cost", .pounds(value.pvCost)), ("pv_benefit", .pounds(value.pvBenefit)),
      ("pv_cashable", .pounds(value.pvCashable)),
      ("net_present_value", .pounds(value.netPresentValue)),
      ("benefit_per_pound", ratio(value.benefitPerPound)),
      ("payback_month", value.paybackMonth.map { .month($0) } ?? .empty),
      ("breakeven_deadweight", ratio(value.breakEvenDeadweight)),
    ]
  }
}
