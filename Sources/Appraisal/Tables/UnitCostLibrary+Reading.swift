import PBRFindings

extension UnitCostLibrary {
  /// The columns of the library, of which the source is not needed.
  private static let columns = [
    "code", "description", "unit", "amount_gbp", "price_year", "agency",
  ]

  /// Adds the rows of a table: the columns of the built-in library, or a sheet of the Greater
  /// Manchester unit cost database saved as CSV, which is told by its codes in the third column,
  /// its amounts in the eighth and its price years in the ninth.
  mutating func add(_ text: SourceText, into log: FindingLog) {
    let rows = TableText.rows(text, into: log)
    let table = NamedColumns(rows)
    let before = costs.count
    if table.has(Self.columns) {
      for row in table.rows { addRow(row, of: table, into: log) }
      return
    }
    var found = false
    for row in rows {
      guard let cost = Self.workbookRow(row, file: text.name) else { continue }
      found = true
      add(cost)
    }
    if !found, costs.count == before, !log.hasErrors {
      log.add(
        .error(
          "unit-cost-columns", file: text.name,
          "the file has neither the columns of a unit-cost table nor the layout of the "
            + "published unit cost database",
          remedy: "Name the columns in its first line: \(Self.columns.joined(separator: ","))"
            + ",source."))
    }
  }

  private mutating func addRow(
    _ row: [TableCell], of table: NamedColumns, into log: FindingLog
  ) {
    let place = row.first?.place
    let code = table.text(row, "code")
    let amountText = table.text(row, "amount_gbp")
    let yearText = table.text(row, "price_year")
    guard !code.isEmpty else {
      log.add(.error("unit-cost-row", at: place, "the row has no code", remedy: "Give it one."))
      return
    }
    guard let amount = TableNumber.read(amountText), amount >= 0 else {
      log.add(
        .error(
          "unit-cost-row", at: table.cell(row, "amount_gbp")?.place ?? place,
          "\(Quoted.value(amountText)) is not an amount in pounds", remedy: "Write 1509.00."))
      return
    }
    guard let year = TableNumber.year(yearText) else {
      log.add(
        .error(
          "unit-cost-row", at: table.cell(row, "price_year")?.place ?? place,
          "\(Quoted.value(yearText)) is not a financial year", remedy: "Write 2012-13."))
      return
    }
    add(
      UnitCost(
        code: code, description: table.text(row, "description"), unit: table.text(row, "unit"),
        amount: amount, priceYear: year, agency: table.text(row, "agency"),
        source: table.text(row, "source")))
  }

  /// A row of the published workbook: theme, sub-theme, code, description, unit, two agencies,
  /// original value, its price year. Nil for headings and rows without a plain value.
  private static func workbookRow(_ row: [TableCell], file: String) -> UnitCost? {
    guard row.count >= 9, isCode(row[2].text), let amount = TableNumber.read(row[7].text),
      amount >= 0, let year = TableNumber.year(row[8].text)
    else { return nil }
    let bodies = [row[5].text, row[6].text].filter { !$0.isEmpty }
    return UnitCost(
      code: row[2].text, description: row[3].text, unit: row[4].text, amount: amount,
      priceYear: year, agency: bodies.joined(separator: " / "), source: file)
  }

  /// Capital letters, then numbers joined by points: `CR2.0.1`, `E&S1.0`.
  static func isCode(_ text: String) -> Bool {
    let letters = text.prefix { $0.isASCII && ($0.isUppercase || $0 == "&") }
    let numbers = text.dropFirst(letters.count).split(
      separator: ".", omittingEmptySubsequences: false)
    return (1...3).contains(letters.count) && numbers.count >= 2
      && numbers.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isNumber } }
  }
}

extension CostPart {
  static func read(_ text: SourceText, into log: FindingLog) -> [CostPart] {
    let table = NamedColumns(text, into: log)
    return table.rows.map { row in
      CostPart(
        headline: table.text(row, "headline"), code: table.text(row, "part"),
        times: table.number(row, "times") ?? 1, amount: table.number(row, "amount_gbp"),
        agency: table.text(row, "agency"))
    }
  }
}
