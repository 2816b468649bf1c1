import PBRFiles
import PBRFindings
import PBRQuantities

extension CostLine {
  /// - Parameter families: whether there are families for amounts to follow.
  package static func readAll(
    in fields: FieldReader, scheme: Scheme?, families: Bool = true
  ) -> [CostLine] {
    // Where a payer is called the council, a cost that names nobody is the provider's.
    let usual =
      scheme?.payers?.index(of: "council") == nil ? "council" : Viewpoint.providerName
    let items = fields.list("costs")
    let lines = items.enumerated().compactMap { index, item -> CostLine? in
      guard let reader = lineReader(item, "costs", index, fields) else { return nil }
      let id = lineId(reader)
      let title = reader.text("title")
      let payer = reader.text("paidBy")
      let incidence = Incidence.read(reader, families: families)
      _ = reader.provenance()
      reader.finish()
      guard let id, let incidence else { return nil }
      return CostLine(
        id: id, title: title, incidence: incidence, paidBy: payer ?? usual,
        place: item.place)
    }
    reportDuplicates(in: items, of: "costs", fields)
    return lines
  }
}

extension GrantLine {
  package static func readAll(in fields: FieldReader) -> [GrantLine] {
    let items = fields.list("grants")
    let lines = items.enumerated().compactMap { index, item -> GrantLine? in
      guard let reader = lineReader(item, "grants", index, fields) else { return nil }
      let id = lineId(reader)
      let title = reader.text("title")
      let to = reader.text("paidTo")
      let incidence = Incidence.read(reader, families: false)
      _ = reader.provenance()
      reader.finish()
      guard let id, let incidence else { return nil }
      return GrantLine(
        id: id, title: title, incidence: incidence, to: to ?? Viewpoint.providerName,
        place: item.place)
    }
    reportDuplicates(in: items, of: "grants", fields)
    return lines
  }
}

private func lineReader(
  _ item: JSONValue, _ list: String, _ index: Int, _ fields: FieldReader
) -> FieldReader? {
  let id = item.object?["id"]?.string ?? "\(index + 1)"
  return FieldReader(item, path: [list, id], in: fields.context)
}

private func lineId(_ reader: FieldReader) -> String? {
  _ = reader.required("id", expected: "\"id\": \"keyworkers\"")
  return reader.plainText("id").flatMap { Identifier.checked($0, in: reader, key: "id") }
}

extension Incidence {
  /// Amounts may lie from £0 to £1,000 million.
  private static let bounds = 0.0...1_000_000_000.0

  /// Reads exactly one of the forms of Documentation/scenarios.md. Forms that follow families are
  /// not for grants.
  static func read(_ reader: FieldReader, families: Bool) -> Incidence? {
    let forms =
      (families ? ["perFamilyMonth", "perFamily"] : []) + ["perMonth", "perYear", "once"]
    let given = forms.filter { reader.object[$0].map { !$0.isNull } ?? false }
    let month = reader.figure("month", unit: .month, Conversion.month)
    let from = reader.figure("from", unit: .month, Conversion.month)
    let to = reader.figure("to", unit: .month, Conversion.month)
    for form in forms where !given.contains(form) { _ = reader.field(form) }
    guard given.count == 1, let form = given.first else {
      for form in given { _ = reader.field(form) }
      if given.isEmpty, reader.misspells(forms) { return nil }
      reader.report(
        .error(
          "line-form", at: reader.opening,
          "\(FieldPath.text(reader.path)) must say in one way how much falls due and when",
          remedy: "Give one of \(forms.joined(separator: ", "))."))
      return nil
    }
    if form == "perYear" { return readYears(reader) }
    guard
      let amount = reader.assumption(form, in: bounds, means: "an amount in pounds", unit: .gbp)
    else { return nil }
    switch form {
    case "perFamilyMonth": return .perFamilyMonth(amount)
    case "perFamily": return .perFamily(amount)
    case "once":
      guard let month else {
        missing("month", "2012-06", reader)
        return nil
      }
      return .once(amount, month.value)
    default:
      guard let from, let to else {
        if from == nil { missing("from", "2012-06", reader) }
        if to == nil { missing("to", "2015-03", reader) }
        return nil
      }
      guard from.value <= to.value else {
        reader.report(
          .error(
            "month-order", at: from.place,
            "\(FieldPath.text(reader.path)) runs from \(from.value.prose) to "
              + "\(to.value.prose), which is earlier",
            remedy: "Check from and to; they may have changed places."))
        return nil
      }
      return .perMonth(amount, from: from.value, to: to.value)
    }
  }

  private static func missing(_ key: String, _ example: String, _ reader: FieldReader) {
    guard reader.object[key] == nil else { return }
    reader.report(
      .error(
        "missing-key", at: reader.opening,
        "\(FieldPath.text(reader.path + [key])) is missing",
        remedy: "Add it: \"\(key)\": \"\(example)\"."))
  }

  private static func readYears(_ reader: FieldReader) -> Incidence? {
    guard let years = reader.object("perYear") else { return nil }
    var amounts: [YearAmount] = []
    for member in years.object.members {
      _ = years.field(member.key)
      guard
        let year = Conversion<FinancialYear>.year(member.key).accepted(
          by: years, at: member.keyPlace, path: years.path + [member.key]),
        let amount = years.assumption(
          member.key, in: bounds, means: "an amount in pounds", unit: .gbp)
      else { continue }
      amounts.append(YearAmount(year: year, amount: amount))
    }
    years.finish()
    guard amounts.count == years.object.members.count else { return nil }
    return .perYear(amounts.sorted { $0.year < $1.year })
  }
}
