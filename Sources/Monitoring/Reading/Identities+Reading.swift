import PBRFiles
import PBRFindings
import PBRProgramme

extension SumIdentity {
  /// Totals and their parts.
  static func readAll(in fields: FieldReader, _ ids: [String]) -> [SumIdentity] {
    fields.list("sums").enumerated().compactMap { index, item in
      guard
        let reader = FieldReader(item, path: ["sums", "\(index + 1)"], in: fields.context)
      else { return nil }
      _ = reader.required("total", expected: "\"total\": \"complaints\"")
      _ = reader.required("parts", expected: "\"parts\": [\"complaints-1\", …]")
      let total = reader.field("total").flatMap { MeasureName.index($0, ids, reader) }
      let parts = reader.list("parts")
      let found = parts.compactMap { MeasureName.index($0, ids, reader) }
      reader.finish()
      guard let total, found.count == parts.count, !found.isEmpty else { return nil }
      return SumIdentity(total: total, parts: found, place: item.place)
    }
  }
}

extension FlowIdentity {
  /// Stocks and what goes in and out of them.
  static func readAll(in fields: FieldReader, _ ids: [String]) -> [FlowIdentity] {
    fields.list("flows").enumerated().compactMap { index, item in
      guard
        let reader = FieldReader(item, path: ["flows", "\(index + 1)"], in: fields.context)
      else { return nil }
      _ = reader.required("stock", expected: "\"stock\": \"plans-open\"")
      let stock = reader.field("stock").flatMap { MeasureName.index($0, ids, reader) }
      let (inflows, outflows) = (reader.list("in"), reader.list("out"))
      let ins = inflows.compactMap { MeasureName.index($0, ids, reader) }
      let outs = outflows.compactMap { MeasureName.index($0, ids, reader) }
      reader.finish()
      guard let stock, ins.count == inflows.count, outs.count == outflows.count else { return nil }
      return FlowIdentity(stock: stock, inflows: ins, outflows: outs, place: item.place)
    }
  }
}

/// A measure named by its id inside a scorecard.
private enum MeasureName {
  static func index(_ value: JSONValue, _ ids: [String], _ reader: FieldReader) -> Int? {
    if let id = value.string, let index = ids.firstIndex(of: id) { return index }
    reader.report(
      .error(
        "unknown-measure", at: value.place,
        value.string == nil
          ? "a measure is named by its id in quotation marks, not \(value.kindInWords)"
          : "there is no measure \(value.shown) in the scorecard",
        remedy: value.string.flatMap { Nearest.match($0, among: ids) }.map {
          "Did you mean \"\($0)\"?"
        }))
    return nil
  }
}
