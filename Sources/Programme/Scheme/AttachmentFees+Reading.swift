import PBRFiles
import PBRFindings
import PBRQuantities

extension AttachmentFees {
  /// - Parameter optional: whether attachment may be left out, as in a rate card.
  static func read(in fields: FieldReader, optional: Bool) -> AttachmentFees? {
    let gates = FeeGate.readAll(in: fields)
    if optional, fields.field("attachment") == nil {
      guard let value = fields.object["gates"], !value.isNull else { return AttachmentFees.none }
      fields.report(
        .error(
          "gate-fees", at: value.place, "fees are gated, but the scheme has no attachment fee",
          remedy: "Give the fees, \"attachment\": {\"fee\": {…}}, or leave gates out."))
      return nil
    }
    guard fields.required("attachment", expected: "\"attachment\": {\"fee\": {…}}") != nil,
      let reader = fields.object("attachment")
    else { return nil }
    _ = reader.required("fee", expected: "\"fee\": {\"2012-13\": 3200}")
    let fees = reader.byYear("fee", unit: .gbp, Conversion.money)
    reader.reportEmpty(
      "fee", fees?.isEmpty ?? false, "the scheme has no attachment fee in any year")
    let paid = reader.byYear("paid", unit: .date, Conversion.date)
    _ = reader.provenance()
    reader.finish()
    guard let fees else { return nil }
    let pairs = fees.map { ($0.year, $0.figure.value) }
    return AttachmentFees(
      fee: Dictionary(pairs) { first, _ in first },
      paid: Dictionary((paid ?? []).map { ($0.year, $0.figure.value) }) { first, _ in first },
      gates: gates, isGiven: true)
  }
}

extension FeeGate {
  static func readAll(in fields: FieldReader) -> [FeeGate] {
    var gates: [FeeGate] = []
    for (index, item) in fields.list("gates").enumerated() {
      guard let reader = FieldReader(item, path: ["gates", "\(index + 1)"], in: fields.context)
      else { continue }
      if let gate = read(reader) { gates.append(gate) }
    }
    return gates.sorted { ($0.year, $1.from) < ($1.year, $0.from) }
  }

  private static func read(_ reader: FieldReader) -> FeeGate? {
    _ = reader.required("year", expected: "\"year\": \"2013-14\"")
    let year = reader.figure("year", unit: .year) { value -> Conversion<FinancialYear> in
      value.string.map { .year($0) }
        ?? .refused(
          "must be a financial year in quotation marks, not \(value.kindInWords)",
          remedy: "Write \"2013-14\".")
    }
    _ = reader.required("from", expected: "\"from\": 0.75")
    let from = reader.figure("from", unit: .share) {
      .number($0, in: 0...1, means: "a share of the places")
    }
    _ = reader.required("pays", expected: "\"pays\": {\"Q1\": 1}")
    var shares: [QuarterShare] = []
    if let pays = reader.object("pays") {
      for quarter in 1...4 {
        let share = pays.figure("Q\(quarter)", unit: .share) {
          .number($0, in: 0...1, means: "a share of the year's fees")
        }
        if let share { shares.append(QuarterShare(quarter: quarter, share: share.value)) }
      }
      pays.finish()
      let sum = shares.reduce(0) { $0 + $1.share }
      let isWhole = shares.count == pays.object.members.count
      if isWhole || shares.isEmpty && pays.object.members.isEmpty, (sum - 1).magnitude > 1e-9 {
        reader.report(
          .error(
            "gate-shares", at: pays.value.place,
            "the quarters of a fee gate pay \(NumberText.shortest(sum)) of the year's fees, not 1",
            remedy: "Write for example {\"Q1\": 0.5, \"Q2\": 0.5}."))
      }
    }
    _ = reader.provenance()
    reader.finish()
    guard let year, let from else { return nil }
    return FeeGate(year: year.value, from: from.value, pays: shares)
  }
}
