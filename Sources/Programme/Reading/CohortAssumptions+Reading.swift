import PBRFiles
import PBRQuantities

extension CohortAssumptions {
  /// Reads an `assumptions` object, the scenario's or a cohort's merged over it.
  static func read(_ value: JSONValue, scheme: Scheme?, in context: ReadingContext)
    -> CohortAssumptions?
  {
    guard let reader = FieldReader(value, path: ["assumptions"], in: context) else { return nil }
    let results = readResults(reader, scheme: scheme)
    let leaving = reader.part("leaving")
    let leavingRate = leaving.assumption(
      "perMonth", in: 0...1, means: "the probability of leaving in a month", unit: .share,
      default: 0)
    leaving.finish()
    let replacement = reader.part("replacement")
    let share = replacement.assumption(
      "share", in: 0...1, means: "the share of leavers who are replaced", unit: .share,
      default: 0)
    let gap = replacement.months("months", default: 0)
    replacement.finish()
    let audit = reader.months("auditMonths", default: 0)
    let payment = reader.months("paymentMonths", default: 0)
    let support = reader.months("supportMonths", default: 12)
    reader.finish()
    guard let leavingRate, let share, let gap, let audit, let payment, let support else {
      return nil
    }
    return CohortAssumptions(
      results: results, leaving: leavingRate, replacementShare: share, replacementMonths: gap,
      auditMonths: audit, paymentMonths: payment, supportMonths: support)
  }

  private static func readResults(_ reader: FieldReader, scheme: Scheme?) -> [ResultAssumption] {
    let results = reader.part("results")
    var read: [String: ResultAssumption] = [:]
    let rules = scheme?.results ?? []
    let known = scheme == nil ? results.object.members.map(\.key) : rules.map(\.id)
    var seen: Set<String> = []
    for id in scheme == nil ? known : rules.map(\.ruleId) where seen.insert(id).inserted {
      let rule = rules.first { $0.ruleId == id }
      guard let fields = results.object(id) else { continue }
      _ = fields.required("rate", expected: "\"rate\": 0.6")
      _ = fields.required("months", expected: "\"months\": {\"min\": 6, \"mode\": 12, \"max\": 24}")
      let strand = rule?.step.flatMap { step in
        scheme.map { $0.strands[step.strand].movesAs }
      }
      let rate = fields.assumption(
        "rate", in: 0...1, means: "the probability of a result", unit: .share, together: strand)
      let time = TimeToResult.read("months", in: fields)
      let continues = rule?.step?.repetition.flatMap { _ in
        fields.assumption(
          "continues", in: 0...1, means: "the probability of a further payment", unit: .share,
          default: 1, together: strand)
      }
      // Rules with errors do not say which results repeat.
      if scheme == nil { _ = fields.field("continues") }
      _ = fields.provenance()
      fields.finish()
      guard let rate, let time else { continue }
      for rule in rules where rule.ruleId == id {
        read[rule.id] = ResultAssumption(result: rule.id, rate: rate, time: time)
        if let again = rule.step?.repetition, again.number > 1, let continues {
          read[rule.id] = ResultAssumption(
            result: rule.id, rate: continues,
            time: TimeToResult(
              name: reader.context.name(["assumptions", "results", id, "everyMonths"]),
              shape: .fixed(again.everyMonths)))
        }
      }
      if rules.isEmpty { read[id] = ResultAssumption(result: id, rate: rate, time: time) }
    }
    results.finish()
    return known.map { id in
      read[id]
        ?? ResultAssumption(
          result: id,
          rate: Assumption(
            name: reader.context.name(["assumptions", "results", id, "rate"]), value: 0),
          time: TimeToResult(
            name: reader.context.name(["assumptions", "results", id, "months"]), shape: .fixed(0)))
    }
  }
}

extension FieldReader {
  /// A reader for an object that may be absent: then an empty one, so that defaults apply.
  func part(_ key: String) -> FieldReader {
    let empty = JSONValue(.object(JSONObject()), at: opening)
    if let reader = object(key) { return reader }
    return FieldReader(empty, path: path + [key], in: context) ?? self
  }

  /// A whole number of months from 0 to 120 with a default.
  func months(_ key: String, default fallback: Int) -> Int? {
    guard object[key] != nil, object[key]?.isNull == false else {
      _ = field(key)
      context.record(
        path + [key], "\(fallback)", unit: .months, provenance: Provenance(), place: nil)
      return fallback
    }
    return whole(key, in: 0...120, unit: .months)?.value
  }
}
