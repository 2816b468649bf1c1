import PBRFiles
import PBRFindings
import PBRProgramme
import PBRQuantities

extension Saving {
  /// Reads the savings of a scenario; those with errors are left out, the findings say why.
  static func readAll(
    in fields: FieldReader, of plan: PlanNames, library: AppraisalLibrary
  ) -> [Saving] {
    let items = fields.list("savings")
    reportDuplicates(in: items, of: "savings", fields)
    return items.enumerated().compactMap { index, item -> Saving? in
      let name = item.object?["id"]?.string ?? "\(index + 1)"
      guard let reader = FieldReader(item, path: ["savings", name], in: fields.context) else {
        return nil
      }
      return read(reader, of: plan, library: library)
    }
  }

  private static func read(
    _ reader: FieldReader, of plan: PlanNames, library: AppraisalLibrary
  ) -> Saving? {
    _ = reader.required("id", expected: "\"id\": \"truancy\"")
    _ = reader.required(
      "durationMonths",
      expected: "for how many months the benefit is counted, "
        + "\"durationMonths\": 36")
    let id = reader.plainText("id").flatMap { Identifier.checked($0, in: reader, key: "id") }
    let title = reader.text("title")
    let result = readResult(reader, plan.results)
    let cohorts = readCohorts(reader, plan.cohorts)
    let perFamily = reader.assumption(
      "perFamily", in: -1000...1000, means: "units avoided in a year for each result",
      unit: .units, default: 1)
    let kind =
      reader.choice("value", among: Value.allCases.map(\.rawValue)).flatMap(Value.init(rawValue:))
      ?? .fiscal
    let cost = CostOfUnit.read(in: reader, value: kind, library: library)
    let deadweight = Deadweight.read(in: reader, rates: plan.rates(of: result))
    let evidence = reader.whole("evidence", in: 1...6, unit: .grade)?.value
    let optimism = readOptimism(reader, evidence: evidence, library: library)
    let method = reader.choice("method", among: EvidenceMethod.allCases.map(\.rawValue))
      .flatMap(EvidenceMethod.init(rawValue:))
    let sample = reader.whole("sample", in: 1...100_000_000, unit: .families)?.value
    let lag = reader.figure("lagMonths", unit: .months) { .months($0, atLeast: 0) }
    let duration = reader.figure("durationMonths", unit: .months) { .months($0, atLeast: 1) }
    let dropOff = reader.assumption(
      "dropOff", in: 0...1, means: "the share of the effect lost in a year", unit: .share,
      default: 0)
    let cashable = Cashability.readAll(in: reader, shares: cost?.shares, names: library.agencies)
    let provenance = reader.provenance()
    reader.finish()
    guard let id, let result, let perFamily, let cost, let optimism, let duration, let dropOff
    else { return nil }
    return Saving(
      id: id, title: title ?? (cost.description.isEmpty ? id : cost.description), result: result,
      cohorts: cohorts, perFamily: perFamily, cost: cost, deadweight: deadweight,
      evidence: evidence, optimism: optimism,
      optimismIsGrades: evidence != nil && reader.object["optimism"] == nil, method: method,
      sample: sample, lagMonths: lag?.value ?? 0, durationMonths: duration.value,
      dropOff: dropOff, cashable: cashable, value: kind, provenance: provenance,
      place: reader.opening)
  }

  /// The correction given, or that of the evidence grade; none without either.
  private static func readOptimism(
    _ reader: FieldReader, evidence: Int?, library: AppraisalLibrary
  ) -> Assumption? {
    let ofGrade = evidence.flatMap { library.optimism.grade($0) }?.optimism ?? 0
    return reader.assumption(
      "optimism", in: 0...1, means: "the correction for optimism", unit: .share,
      default: ofGrade)
  }

  /// - Parameter known: the results of the scheme; nil where it cannot be read.
  private static func readResult(_ reader: FieldReader, _ known: [String]?) -> String? {
    let first = known?.first.map { ", such as \"\($0)\"" } ?? ""
    _ = reader.required("result", expected: "a result of the scheme\(first)")
    guard let id = reader.plainText("result") else { return nil }
    guard let known, !known.contains(id) else { return id }
    reader.report(
      .error(
        "unknown-result", at: reader.object["result"]?.place,
        "the scheme has no result \(Quoted.value(id))",
        remedy: Nearest.match(id, among: known).map { "Did you mean \"\($0)\"?" }
          ?? "Its results are \(known.joined(separator: ", "))."))
    return nil
  }

  private static func readCohorts(_ reader: FieldReader, _ known: [String]) -> [String]? {
    guard reader.object["cohorts"] != nil else {
      _ = reader.field("cohorts")
      return nil
    }
    return reader.list("cohorts").compactMap { item -> String? in
      if let id = item.string, known.contains(id) { return id }
      reader.report(
        .error(
          "unknown-cohort", at: item.place, "there is no cohort \(item.shown)",
          remedy: item.string.flatMap { Nearest.match($0, among: known) }.map {
            "Did you mean \"\($0)\"?"
          } ?? "The cohorts are \(known.joined(separator: ", "))."))
      return nil
    }
  }
}
