package import PBRFiles
package import PBRFindings
import PBRProgramme
import PBRQuantities

extension RewardScheme {
  /// Whether a document holds the rules of a reward grant.
  package static func isOne(_ document: JSONValue) -> Bool {
    let kind = document.object?["kind"]
    return (kind?.object?["value"] ?? kind)?.string == "reward-grant"
  }

  /// Reads a document whose overlays have been applied; nil when something is wrong.
  package static func read(_ value: JSONValue, into log: FindingLog) -> RewardScheme? {
    let before = log.errors
    let context = ReadingContext(log: log, prefix: "scheme.", keys: RewardKeys.scheme)
    guard let fields = FieldReader(value, path: [], in: context) else { return nil }
    for (key, example) in [
      ("scheme", "\"local-psa-2002\""), ("title", "\"…\""), ("ends", "\"2005-03-31\""),
      ("pays", "{\"from\": 0.6, \"to\": 1}"),
      ("instalments", "[{\"year\": \"2005-06\", \"share\": \"1/2\"}, …]"),
    ] {
      _ = fields.required(key, expected: "\"\(key)\": \(example)")
    }
    _ = fields.field("kind")
    for key in ["extends", "description", "publisher"] { _ = fields.field(key) }
    let id = fields.plainText("scheme")
    let title = fields.text("title")
    let ends = fields.date("ends")?.value
    let (pot, share) = potential(fields)
    let division = choice(fields, "division", Division.self) ?? .equal
    let basis = choice(fields, "basis", Basis.self) ?? .each
    let pays = fields.object("pays")
    let from = pays?.exact("from", in: .zero ... .one)
    let to = pays?.exact("to", in: .zero...Fraction(100))
    pays?.finish()
    let instalments = instalments(fields)
    let onAccount = fields.object("onAccount").flatMap { reader -> Instalment? in
      defer { reader.finish() }
      return instalment(reader)
    }
    let capital = fields.exact("capitalShare", in: .zero ... .one) ?? .zero
    let factor = fields.exact("factor", in: .zero ... .one) ?? .one
    _ = fields.provenance()
    fields.finish()
    if let from, let to, from > to {
      fields.report(
        .error(
          "reward-pays", at: fields.object["pays"]?.place,
          "pays from \(from.text()) up to \(to.text()): the first is the greater",
          remedy: "Check from and to; they may have changed places."))
    }
    guard log.errors == before, let id, let title, let ends, let from, let to else { return nil }
    return RewardScheme(
      id: id, title: title, ends: ends, potential: pot, shareOfRequirement: share,
      division: division, basis: basis, from: from, to: to, instalments: instalments,
      onAccount: onAccount, capitalShare: capital, factor: factor, figures: context.records)
  }

  private static func choice<Value: RawRepresentable & CaseIterable>(
    _ fields: FieldReader, _ key: String, _: Value.Type
  ) -> Value? where Value.RawValue == String {
    fields.choice(key, among: Value.allCases.map(\.rawValue)).flatMap { Value(rawValue: $0) }
  }

  /// Pounds, or a share of the net budget requirement.
  private static func potential(_ fields: FieldReader) -> (Money?, Fraction?) {
    guard let value = fields.object["potential"] else { return (nil, nil) }
    let inside = value.object?["value"]?.object ?? value.object
    let isShare = inside.map { object in
      object["share"] != nil || object["shareOf"] != nil
        || object["value"] == nil && Nearest.match("value", among: object.members.map(\.key)) == nil
    }
    guard isShare == true else { return (fields.money("potential")?.value, nil) }
    guard let reader = fields.object("potential") else { return (nil, nil) }
    _ = reader.required("shareOf", expected: "\"shareOf\": \"netBudgetRequirement\"")
    _ = reader.required("share", expected: "\"share\": 0.025")
    _ = reader.choice("shareOf", among: ["netBudgetRequirement"])
    let share = reader.exact("share", in: .zero ... .one)
    _ = reader.provenance()
    reader.finish()
    return (nil, share)
  }

  private static func instalments(_ fields: FieldReader) -> [Instalment] {
    let items = fields.list("instalments")
    let read = items.enumerated().compactMap { index, item -> Instalment? in
      guard
        let reader = FieldReader(
          item, path: ["instalments", "\(index + 1)"], in: fields.context)
      else { return nil }
      defer { reader.finish() }
      return instalment(reader)
    }
    let sum = read.reduce(Fraction.zero) { $0 + $1.share }
    if read.count == items.count, sum != .one, let place = fields.object["instalments"]?.place {
      fields.report(
        .error(
          "instalments-sum", at: place, "the shares of the instalments sum to \(sum.text()), not 1",
          remedy: "Write shares that sum to 1, such as \"1/3\" three times."))
    }
    return read.sorted { $0.month < $1.month }
  }

  /// A share with its month, or the April of its year.
  private static func instalment(_ reader: FieldReader) -> Instalment? {
    _ = reader.required("share", expected: "\"share\": \"1/2\"")
    let share = reader.exact("share", in: .zero ... .one)
    let month = reader.figure("month", unit: .month, Conversion.month)?.value
    let year = reader.plainText("year")
    _ = reader.provenance()
    if let month, let share { return Instalment(month: month, share: share) }
    guard let year else {
      if reader.object["month"] == nil {
        reader.report(
          .error(
            "missing-key", at: reader.opening, "a payment needs its month or its year",
            remedy: "Add \"month\": \"2005-09\", or \"year\": \"2005-06\" for its April."))
      }
      return nil
    }
    guard let place = reader.object["year"]?.place,
      let known = Conversion<FinancialYear>.year(year).accepted(
        by: reader, at: place, path: reader.path + ["year"]), let share
    else { return nil }
    return Instalment(month: known.firstMonth, share: share)
  }
}

extension FieldReader {
  /// A number, or a fraction in quotation marks such as `"1/3"`, exactly.
  func exact(_ key: String, in range: ClosedRange<Fraction>, unit: FigureUnit = .none) -> Fraction?
  {
    figure(key, unit: unit) { value in
      var found: Fraction?
      if let number = value.number {
        found = Fraction(decimal: number)
      } else if let text = value.string {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
        if parts.count == 2, let top = parts[0], let bottom = parts[1], bottom > 0 {
          found = Fraction(top, over: bottom)
        }
      }
      guard let found else {
        return .refused(
          "must be a number, or a fraction such as \"1/3\", not \(value.shown)", remedy: nil)
      }
      guard range.contains(found) else {
        return .refused(
          "is \(found.text()), and must be from \(range.lowerBound.text()) to "
            + "\(range.upperBound.text())", remedy: nil)
      }
      return .read(found)
    }?.value
  }
}
