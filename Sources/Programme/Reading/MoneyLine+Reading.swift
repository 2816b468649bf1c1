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
      checkCapitals(payer, usual, scheme, reader)
      let incidence = Incidence.read(reader, families: families, scheme: scheme)
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

  /// Whoever is written with other capitals is somebody else, which nobody means.
  private static func checkCapitals(
    _ payer: String?, _ usual: String, _ scheme: Scheme?, _ reader: FieldReader
  ) {
    let known = [usual, Viewpoint.providerName] + (scheme?.payers?.all.map(\.id) ?? [])
    guard let payer, !known.contains(payer),
      let meant = known.first(where: { $0.lowercased() == payer.lowercased() })
    else { return }
    reader.report(
      .error(
        "unknown-payer", at: reader.object["paidBy"]?.place,
        "paidBy \(Quoted.value(payer)) is not \(Quoted.value(meant)): capitals count",
        remedy: "Write \(Quoted.value(meant))."))
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
      let incidence = Incidence.read(reader, families: false, scheme: nil)
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
