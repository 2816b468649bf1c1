import PBRProgramme

/// The evidence of a register by measure, beside what the tests of the scheme ask for.
enum MeasuredEvidence {
  /// The measures of the scheme in its order, whether there is evidence or not, and those of the
  /// council's own that have any.
  static func measures(_ register: Register?, _ scheme: Scheme) -> [RegisterCheck.Measure] {
    let rules = EvidenceRules(scheme)
    var asked: [String: [String]] = [:]
    for (result, tests) in zip(scheme.results, rules.tests) {
      for test in tests { asked[test.measure, default: []].append("\(result.id): \(test.words)") }
    }
    var measures = rules.measures.map {
      RegisterCheck.Measure(id: $0, tests: asked[$0] ?? [])
    }
    var spans = [DaySpan](repeating: DaySpan(), count: measures.count)
    var last = [Int32](repeating: -1, count: measures.count)
    var families = [Set<Int32>](repeating: [], count: measures.count)
    for item in register?.evidence.items ?? [] {
      let at = Int(item.measure)
      measures[at].rows += 1
      spans[at].add(item.from)
      spans[at].add(item.to == EvidenceItem.open ? item.from : item.to)
      if item.verified == EvidenceItem.open { measures[at].unverified += 1 }
      if last[at] != item.family {
        families[at].insert(item.family)
        last[at] = item.family
      }
    }
    for at in measures.indices {
      measures[at].families = families[at].count
      measures[at].days = spans[at].range
    }
    return measures.filter { !$0.tests.isEmpty || $0.rows > 0 }
  }
}
