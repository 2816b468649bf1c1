import PBRFiles
import PBRFindings
import PBRProgramme
import PBRQuantities

extension Baseline {
  static func read(in fields: FieldReader) -> Baseline? {
    guard let reader = fields.object("baseline") else { return nil }
    _ = reader.required("period_end", expected: "\"period_end\": \"1998-12-31\"")
    _ = reader.required("value", expected: "\"value\": 44.7")
    let day = reader.figure("period_end", unit: .date, Conversion.date)
    let value = reader.figure("value", unit: .none) { Conversion.written($0) }
    _ = reader.provenance()
    reader.finish()
    guard let day, let value else { return nil }
    return Baseline(periodEnd: day.value, value: value.value.value)
  }
}

extension SeriesBreak {
  /// The breaks of a series, in the order of their days.
  static func readAll(in fields: FieldReader) -> [SeriesBreak] {
    fields.list("breaks").enumerated().compactMap { index, item in
      guard
        let reader = FieldReader(
          item, path: fields.path + ["breaks", "\(index + 1)"], in: fields.context)
      else { return nil }
      _ = reader.required("from", expected: "\"from\": \"2010-04-01\"")
      let from = reader.date("from")
      let note = reader.plainText("note") ?? ""
      reader.finish()
      return from.map { SeriesBreak(from: $0.value, note: note) }
    }.sorted { $0.from < $1.from }
  }
}

extension DeclaredStatus {
  static func read(in fields: FieldReader) -> DeclaredStatus? {
    guard let reader = fields.object("declared") else { return nil }
    _ = reader.required("status", expected: "\"status\": \"good\"")
    let status = reader.choice("status", among: Status.allCases.map(\.rawValue))
      .flatMap(Status.init(rawValue:))
    let by = reader.plainText("by") ?? ""
    let on = reader.date("on")
    let why = reader.plainText("why") ?? ""
    reader.finish()
    return status.map { DeclaredStatus(status: $0, by: by, on: on?.value, why: why) }
  }
}
