import PBRProgramme
package import PBRQuantities
import PBRRegister

/// The last day on which something can begin and still be claimed.
package struct LastStart: Sendable {
  package let result: String
  package let test: String
  /// The last day on which the period, the term or the spell can begin; nil when terms.csv
  /// does not reach far enough to say.
  package let begins: CivilDate?
  /// The last day on which a family can be attached for that: the day before.
  package let attached: CivilDate?
}

extension Assessment {
  /// For each test, when it must have begun to be over by the last day for claims.
  package var lastStarts: [LastStart] {
    guard let last = scheme.windows.last?.closes else { return [] }
    return scheme.results.indices.flatMap { result in
      zip(rules.tests[result], rules.rules[result]).map { test, rule in
        let begins = lastBeginning(rule, by: last)
        return LastStart(
          result: scheme.results[result].id, test: test.id, begins: begins,
          attached: begins.map { min($0.adding(days: -1), scheme.attachmentEnds) })
      }
    }
  }

  private func lastBeginning(_ rule: EvidenceRules.Rule, by last: CivilDate) -> CivilDate? {
    switch (rule.need, rule.window) {
    case (.sustainedFor(let length), _):
      return latest(by: last) { FamilyEvidence.last(of: length, from: $0) }
    case (_, .months(let months)?):
      return latest(by: last) { Day.end(of: months, from: $0) }
    case (_, .terms(let count)?):
      // Whether the list reaches the last day shows in a term that is not over by then.
      guard let end = register.terms.last?.ends, end >= last else { return nil }
      let ended = register.terms.filter { $0.ends <= last }
      return ended.count >= count ? ended[ended.count - count].starts : nil
    case (_, nil): return last
    }
  }

  /// The last day from which a length of time ends by a day.
  private func latest(by last: CivilDate, _ end: (Int32) -> Int32) -> CivilDate? {
    var day = last.day
    for _ in 0..<6000 {
      if end(day) <= last.day { return CivilDate(day) }
      day -= 1
    }
    return nil
  }
}
