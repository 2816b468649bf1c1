import PBRFiles
import PBRFindings
import PBRQuantities

extension Incidence {
  /// Reads exactly one of the forms of Documentation/scenarios.md. Forms that follow families or
  /// their results are not for grants.
  /// - Parameter scheme: whose results a cost may name; nil where its rules have errors.
  static func read(_ reader: FieldReader, families: Bool, scheme: Scheme?) -> Incidence? {
    let forms =
      (families ? ["perFamilyMonth", "perFamily", "perResult"] : [])
      + ["perMonth", "perYear", "once"]
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
    switch form {
    case "perResult": return readResults(reader, scheme: scheme)
    case "perYear": return readYears(reader)
    case "once":
      guard
        let amount = reader.assumption(
          form, in: LineAmount.bounds, means: LineAmount.means, unit: .gbp)
      else { return nil }
      guard let month else {
        missing("month", "2012-06", reader)
        return nil
      }
      return .once(amount, month.value)
    default: break
    }
    guard let amount = LineAmount.read(form, in: reader) else { return nil }
    switch form {
    case "perFamilyMonth": return .perFamilyMonth(amount)
    case "perFamily": return .perFamily(amount)
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
    return LineAmount.readYears(years).map { .perYear($0) }
  }

  /// An amount for each result that costs something.
  private static func readResults(_ reader: FieldReader, scheme: Scheme?) -> Incidence? {
    guard let amounts = reader.object("perResult") else { return nil }
    let rules = scheme?.results ?? []
    let known = scheme == nil ? amounts.object.members.map(\.key) : rules.map(\.ruleId)
    var seen: Set<String> = []
    let results = known.filter { seen.insert($0).inserted }.compactMap { id -> ResultAmount? in
      guard let amount = LineAmount.read(id, in: amounts) else { return nil }
      return ResultAmount(
        id: id, results: rules.indices.filter { rules[$0].ruleId == id }, amount: amount)
    }
    _ = amounts.provenance()
    amounts.finish()
    guard results.isEmpty, amounts.object.members.isEmpty else { return .perResult(results) }
    reader.report(
      .error(
        "line-form", at: amounts.opening,
        "\(FieldPath.text(amounts.path)) names no result",
        remedy: "Say what a result costs: \"\(known.first ?? "employment")\": 500."))
    return nil
  }
}

extension LineAmount {
  /// Amounts may lie from £0 to £1,000 million.
  static let bounds = 0.0...1_000_000_000.0
  fileprivate static let means = "an amount in pounds"

  /// Reads one amount, or an object whose keys are financial years.
  fileprivate static func read(_ key: String, in reader: FieldReader) -> LineAmount? {
    let given = reader.object[key]
    let years = given?.object?["value"]?.object ?? given?.object
    guard years?.members.contains(where: { $0.key.first?.isNumber ?? false }) ?? false else {
      return reader.assumption(key, in: bounds, means: means, unit: .gbp).map { .one($0) }
    }
    guard let fields = reader.object(key) else { return nil }
    return readYears(fields).map { .years($0) }
  }

  /// The amounts of an object whose keys are years, in the order of the years.
  fileprivate static func readYears(_ years: FieldReader) -> [YearAmount]? {
    var amounts: [YearAmount] = []
    for member in years.object.members {
      _ = years.field(member.key)
      guard
        let year = Conversion<FinancialYear>.year(member.key).accepted(
          by: years, at: member.keyPlace, path: years.path + [member.key]),
        let amount = years.assumption(member.key, in: bounds, means: means, unit: .gbp)
      else { continue }
      amounts.append(YearAmount(year: year, amount: amount))
    }
    years.finish()
    guard amounts.count == years.object.members.count else { return nil }
    return amounts.sorted { $0.year < $1.year }
  }
}
