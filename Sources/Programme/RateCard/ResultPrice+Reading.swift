import PBRFiles
import PBRFindings
import PBRQuantities

extension ResultPrice {
  /// What `pays` says in one of its forms: an amount, amounts by year, or amounts from days.
  static func read(in reader: FieldReader, id: String?) -> ResultPrice? {
    guard let value = reader.object["pays"], !value.isNull else { return nil }
    let bare = value.object?["value"] ?? value
    if bare.array != nil { return readDays(reader) }
    if bare.object == nil {
      return reader.figure("pays", unit: .gbp, Conversion.money).map { .same($0.value) }
    }
    guard !reportsDayAmongYears(reader, bare) else { return nil }
    let years = reader.byYear("pays", unit: .gbp, Conversion.money)
    reader.reportEmpty("pays", years?.isEmpty ?? false, "\(id ?? "the result") pays in no year")
    return years.map {
      .byYear(Dictionary($0.map { ($0.year, $0.figure.value) }) { first, _ in first })
    }
  }

  /// A month or a day among financial years: the price changes within a year.
  private static func reportsDayAmongYears(_ reader: FieldReader, _ years: JSONValue) -> Bool {
    let members = years.object?.members ?? []
    var found = false
    for member in members where FinancialYear(member.key) == nil {
      guard let day = CivilDate(member.key) ?? CivilDate(member.key + "-01") else { continue }
      if !found { _ = reader.field("pays") }
      found = true
      reader.report(
        .error(
          "wrong-value", at: member.keyPlace,
          "\(FieldPath.text(reader.path + ["pays", member.key])) is "
            + "\(Quoted.value(member.key)), which is not a financial year",
          remedy: "For a price that changes within a year write \"pays\": [{\"from\": "
            + "\"\(day.dataText)\", \"pays\": \(member.value.shown)}, …], with the first price "
            + "from the first day on."))
    }
    return found
  }

  private static func readDays(_ reader: FieldReader) -> ResultPrice? {
    let items = reader.list("pays")
    reader.reportEmpty("pays", items.isEmpty, "the result pays from no day")
    var days: [FromDay] = []
    var places: [SourcePlace] = []
    for (index, item) in items.enumerated() {
      guard
        let fields = FieldReader(
          item, path: reader.path + ["pays", "\(index + 1)"], in: reader.context)
      else { continue }
      _ = fields.required("from", expected: "\"from\": \"2019-10-01\"")
      _ = fields.required("pays", expected: "\"pays\": 1650")
      let from = fields.date("from")
      let pays = fields.money("pays")
      _ = fields.provenance()
      fields.finish()
      if let from, let pays {
        days.append(FromDay(from: from.value, pays: pays.value))
        places.append(from.place)
      }
    }
    guard days.count == items.count, !days.isEmpty else { return nil }
    for (index, pair) in zip(days, days.dropFirst()).enumerated() where pair.1.from <= pair.0.from {
      reader.report(
        .error(
          "price-order", at: places[index + 1],
          pair.1.from == pair.0.from
            ? "there is a price from \(pair.1.from.prose) already"
            : "the price from \(pair.1.from.prose) stands after the one from "
              + pair.0.from.prose,
          remedy: pair.1.from == pair.0.from
            ? "Keep one of the two." : "List the prices in the order of their days."))
      return nil
    }
    return .fromDays(days)
  }
}
