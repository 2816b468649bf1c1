extension DataTable {
  /// `projection.csv` of a plan of any kind: pounds by cohort, line, basis and financial year.
  package static func projection(_ rows: [[DataCell]]) -> DataTable {
    DataTable(
      name: "projection",
      about: "Places, results and pounds by cohort, line, basis and financial year.",
      columns: [
        .cohort.key,
        .line.key,
        .basis.key,
        .financialYear.key,
        .number("quantity", "expected number; empty for costs and grants", .placesOrResults),
        .amount,
      ],
      rows: rows)
  }
}
