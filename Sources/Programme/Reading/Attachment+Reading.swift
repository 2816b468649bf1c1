import PBRFiles
import PBRFindings
import PBRQuantities

extension Attachment {
  /// Reads `attach`: families spread evenly over months, or whole numbers by month
  /// (model.md section 2). Funded places are apportioned by cumulative rounding, half up.
  /// Without a number of families the months are read for their own errors.
  static func read(
    in cohort: FieldReader, families: Int?, places: Int, scheme: Scheme?
  ) -> [Attachment]? {
    guard let reader = cohort.object("attach") else { return nil }
    defer { reader.finish() }
    if reader.field("months") != nil {
      return readByMonth(reader, families: families, places: places, scheme: scheme)
    }
    _ = reader.required("from", expected: "\"from\": \"2012-06\"")
    _ = reader.required("to", expected: "\"to\": \"2013-03\"")
    let first = reader.figure("from", unit: .month, Conversion.month)
    let last = reader.figure("to", unit: .month, Conversion.month)
    guard let from = first, let to = last else { return nil }
    guard from.value <= to.value, to.value - from.value < 240 else {
      reader.report(
        .error(
          "month-order", at: from.place,
          from.value > to.value
            ? "families are attached from \(from.value.prose) to \(to.value.prose), which is earlier"
            : "families are attached over more than 20 years",
          remedy: from.value > to.value
            ? "Check from and to; they may have changed places." : "Check the years of from and to."
        ))
      return nil
    }
    guard let families else { return nil }
    let count = to.value - from.value + 1
    let spread = (1...count).map { index in
      (index * families + count - 1) / count - ((index - 1) * families + count - 1) / count
    }
    let attachments = apportion(
      spread.enumerated().map { (from.value + $0.offset, $0.element) }, families: families,
      places: places)
    AttachmentMonths.check(
      attachments, scheme: scheme, reader: reader,
      placeOf: { $0 == from.value ? from.place : to.place })
    return attachments
  }

  private static func readByMonth(
    _ attach: FieldReader, families: Int?, places: Int, scheme: Scheme?
  ) -> [Attachment]? {
    guard let reader = attach.object("months") else { return nil }
    var months: [(Month, Int)] = []
    var keys: [Month: SourcePlace] = [:]
    for member in reader.object.members {
      _ = reader.field(member.key)
      guard
        let month = Conversion<Month>.month(member.key).accepted(
          by: reader, at: member.keyPlace, path: reader.path + [member.key]),
        let figure = reader.whole(member.key, in: 0...Cohort.most, unit: .families)
      else { continue }
      months.append((month, figure.value))
      keys[month] = member.keyPlace
    }
    if reader.object.members.isEmpty {
      reader.report(
        .error(
          "no-months", at: reader.opening, "\(FieldPath.text(reader.path)) names no month",
          remedy: "Write for example \"months\": {\"2012-06\": 15, \"2012-07\": 14}."))
    }
    guard let families, months.count == reader.object.members.count, !months.isEmpty else {
      return nil
    }
    let sum = months.reduce(0) { $0 + $1.1 }
    guard sum == families else {
      reader.report(
        .error(
          "attach-total", at: reader.opening,
          "the months attach \(NumberText.grouped(sum)) families, but the cohort has "
            + "\(NumberText.grouped(families)) (\(difference(sum - families)))",
          remedy: "Change a month, or families to \(sum)."))
      return nil
    }
    months.sort { $0.0 < $1.0 }
    let attachments = apportion(
      months.filter { $0.1 > 0 }, families: families, places: places)
    AttachmentMonths.check(
      attachments, scheme: scheme, reader: reader, placeOf: { keys[$0] ?? reader.opening })
    return attachments
  }

  /// After each month, places so far = floor(families so far × places ÷ families + 1/2).
  static func apportion(
    _ months: [(month: Month, families: Int)], families: Int, places: Int
  ) -> [Attachment] {
    var soFar = 0
    var placesSoFar = 0
    return months.map { month, count in
      soFar += count
      let now = (2 * soFar * places + families) / (2 * families)
      defer { placesSoFar = now }
      return Attachment(month: month, families: count, places: now - placesSoFar)
    }
  }
}
