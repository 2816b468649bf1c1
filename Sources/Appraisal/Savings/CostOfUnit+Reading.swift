import PBRFiles
import PBRFindings
import PBRProgramme
import PBRQuantities

extension CostOfUnit {
  /// Reads `unitCost`: a code of the library, or an amount with price year and agency shares.
  /// `agencies` beside a code takes the place of the library's split.
  static func read(
    in saving: FieldReader, value kind: Saving.Value, library: AppraisalLibrary
  ) -> CostOfUnit? {
    _ = saving.required("unitCost", expected: "a code such as \"unitCost\": \"E&S1.0\"")
    let split = saving.object("agencies").flatMap {
      agencies($0, in: library)
    }
    guard let wrapped = saving.field("unitCost") else { return nil }
    let path = saving.path + ["unitCost"]
    guard let (value, provenance) = saving.unwrap(wrapped, path: path) else { return nil }
    if let code = value.string {
      return read(code: code, at: value.place, saving, split: split, library: library)
    }
    guard let reader = FieldReader(value, path: path, in: saving.context) else { return nil }
    return read(reader, kind, split: split, source: provenance.knownSource, library: library)
  }

  private static func read(
    code: String, at place: SourcePlace, _ saving: FieldReader, split: [AgencyShare]?,
    library: AppraisalLibrary
  ) -> CostOfUnit? {
    guard let row = library.unitCosts.cost(code) else {
      let nearest = library.unitCosts.nearest(to: code)
      saving.report(
        .error(
          "unknown-unit-cost", at: place, "there is no unit cost \(Quoted.value(code))",
          remedy: nearest.map { "Did you mean \"\($0.code)\" (\($0.description))?" }
            ?? "Give the cost itself: {\"amount\": 1509, \"priceYear\": \"2005-06\", "
            + "\"agencies\": {\"Local Authority\": 1}, \"source\": \"…\"}."))
      return nil
    }
    guard inSeries(row.priceYear, at: place, saving, "the price year of \(row.code)", library)
    else { return nil }
    // Recorded as if the scenario had given the amount, with the library's source.
    let recorded = JSONValue.figure(row.amount, source: row.source, at: place)
    guard
      let amount = saving.assumption(
        recorded, path: saving.path + ["unitCost", "amount"], in: 0...1_000_000_000,
        means: "a unit cost in pounds", unit: .gbp)
    else { return nil }
    return CostOfUnit(
      code: row.code, description: row.description, unit: row.unit, amount: amount,
      priceYear: row.priceYear, shares: split ?? library.unitCosts.shares(of: row),
      source: row.source.isEmpty ? nil : row.source, place: place)
  }

  private static func read(
    _ reader: FieldReader, _ kind: Saving.Value, split: [AgencyShare]?, source: String?,
    library: AppraisalLibrary
  ) -> CostOfUnit? {
    _ = reader.required("amount", expected: "pounds for one unit, \"amount\": 1509")
    _ = reader.required("priceYear", expected: "the year of its prices, \"priceYear\": \"2012-13\"")
    let amount = reader.assumption(
      "amount", in: 0...1_000_000_000, means: "a unit cost in pounds", unit: .gbp)
    let year = reader.figure("priceYear", unit: .year) { Conversion<FinancialYear>.year($0) }
    let description = reader.text("description")
    let unit = reader.text("unit")
    if kind == .fiscal, split == nil {
      _ = reader.required(
        "agencies", expected: "who bears it, \"agencies\": {\"Local Authority\": 1}")
    }
    let own = reader.object("agencies").flatMap { agencies($0, in: library) }
    let provenance = reader.provenance()
    reader.finish()
    guard let amount, let year,
      inSeries(year.value, at: year.place, reader, FieldPath.text(year.path), library)
    else { return nil }
    guard let shares = split ?? own ?? (kind == .economic ? [society] : nil) else { return nil }
    return CostOfUnit(
      code: nil, description: description ?? "", unit: unit ?? "", amount: amount,
      priceYear: year.value, shares: shares, source: provenance.knownSource ?? source,
      place: reader.opening)
  }

  /// Who gains by value that is nobody's budget.
  private static let society = AgencyShare(agency: "Society", share: 1)

  private static func inSeries(
    _ year: FinancialYear, at place: SourcePlace, _ reader: FieldReader, _ what: String,
    _ library: AppraisalLibrary
  ) -> Bool {
    if library.prices.entry(year) != nil { return true }
    reader.report(.priceYear(year, at: place, what, library.prices))
    return false
  }

  /// Shares of agencies, which must sum to 1.
  private static func agencies(
    _ reader: FieldReader, in library: AppraisalLibrary
  ) -> [AgencyShare]? {
    let shares = reader.object.members.compactMap { member -> AgencyShare? in
      reader.figure(member.key, unit: .share) {
        Conversion<Double>.share($0, means: "an agency's share")
      }
      .map { AgencyShare(agency: library.agencies.agency(member.key), share: $0.value) }
    }
    reader.finish()
    guard shares.count == reader.object.members.count else { return nil }
    let sum = shares.reduce(0) { $0 + $1.share }
    guard (sum - 1).magnitude <= 1e-6 else {
      let shown = NumberText.shortest((sum * 1e6).rounded() / 1e6)
      let rest = NumberText.shortest(((1 - sum).magnitude * 1e6).rounded() / 1e6)
      reader.report(
        .error(
          "agency-sum", at: reader.opening,
          "the shares of \(FieldPath.text(reader.path)) sum to \(shown), not 1",
          effect: sum < 1
            ? "A part of the benefit would fall to nobody."
            : "A part of the benefit would be counted twice.",
          remedy: sum < 1
            ? "Give the missing \(rest) to the agency that bears it, or to \"Not split\"."
            : "Take \(rest) off."))
      return nil
    }
    return shares
  }
}

extension Finding {
  /// A year for which the price series has no index.
  static func priceYear(
    _ year: FinancialYear, at place: SourcePlace?, _ what: String, _ prices: PriceSeries,
    remedy: String = "Give the amount in prices of a year of the series"
  ) -> Finding {
    .error(
      "price-year", at: place,
      "\(what) is \(year.dataText), but the price series runs from \(prices.first.dataText) "
        + "to \(prices.last.dataText)",
      remedy: remedy + ", or name a longer series: "
        + "\"appraisal\": {\"deflator\": \"prices.csv\"}.")
  }
}
