import PBRFindings
package import PBRQuantities

/// The GDP deflator by financial year, by which amounts are moved from the prices of one year to
/// those of another. It has a vintage, because published series are revised.
package struct PriceSeries: Sendable {
  /// A year of the series.
  package struct Entry: Sendable, Hashable {
    package let year: FinancialYear
    /// On any base; only quotients are used.
    package let index: Double
    /// `outturn`, `forecast` or `approximation`.
    package let status: String
    /// When the series was published: `November 2025`.
    package let vintage: String
    package let source: String
  }

  /// In the order of the years, without gaps.
  package let entries: [Entry]

  package var first: FinancialYear { entries.first?.year ?? FinancialYear(startYear: 0) }
  package var last: FinancialYear { entries.last?.year ?? first }

  package func entry(_ year: FinancialYear) -> Entry? {
    let offset = year - first
    return entries.indices.contains(offset) ? entries[offset] : nil
  }

  /// What an amount in prices of one year is multiplied by for prices of another; nil when the
  /// series lacks one of them.
  package func factor(from: FinancialYear, to: FinancialYear) -> Double? {
    guard let old = entry(from), let new = entry(to) else { return nil }
    return new.index / old.index
  }

  /// The series with years beyond its ends taken at the nearest end: readers refuse such years,
  /// so that this serves only to give every input an answer.
  func factorWithin(from: FinancialYear, to: FinancialYear) -> Double {
    factor(from: min(max(from, first), last), to: min(max(to, first), last)) ?? 1
  }
}

extension PriceSeries {
  /// Reads `financial_year,index…,status,vintage,source`; the index column is the first whose
  /// name begins with `index`. Nil, with a finding, when a row is no year with an index above 0
  /// or the years have gaps.
  static func read(_ text: SourceText, into log: FindingLog) -> PriceSeries? {
    let table = NamedColumns(text, into: log)
    guard let column = table.header.first(where: { $0.text.lowercased().hasPrefix("index") }),
      table.has(["financial_year"])
    else {
      log.add(
        .error(
          "price-series-columns", file: text.name, "the file is not a price series",
          remedy: "Name its columns financial_year,index,status,vintage,source."))
      return nil
    }
    var entries: [Entry] = []
    for row in table.rows {
      guard let year = TableNumber.year(table.text(row, "financial_year")),
        let index = table.number(row, column.text.lowercased()), index > 0
      else {
        log.add(
          .error(
            "price-series-row", at: row.first?.place,
            "the row does not give a financial year and an index above 0",
            remedy: "Write a row such as 2012-13,71.78,outturn."))
        return nil
      }
      if let last = entries.last, year != last.year + 1 {
        log.add(
          .error(
            "price-series-row", at: row.first?.place,
            "\(year.dataText) follows \(last.year.dataText) in the price series",
            remedy: "List every year once, in order."))
        return nil
      }
      entries.append(
        Entry(
          year: year, index: index, status: table.text(row, "status"),
          vintage: table.text(row, "vintage"), source: table.text(row, "source")))
    }
    guard !entries.isEmpty else {
      log.add(.error("price-series-columns", file: text.name, "the price series has no years"))
      return nil
    }
    return PriceSeries(entries: entries)
  }
}
